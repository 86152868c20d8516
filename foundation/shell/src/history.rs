//! The history of a thing as people read it: one form for all things, so that it looks alike everywhere.

use std::collections::BTreeSet;

use audit::Entry;
use serde_json::{Map, Value};
use texts::Tongue;

/// Hendelse i historikken: who did what and when, what it was before and after, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub when: String,
    pub who: String,
    pub what: String,
    pub reason: String,
    pub changes: Vec<Change>,
}

/// Endret verdi, with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub label: String,
    /// `None` where there was nothing before, or the event does not say.
    pub before: Option<String>,
    /// `None` where nothing is left.
    pub after: Option<String>,
}

/// A value of the log in people's words: its name, and the value; `None` for what says nothing to people.
pub type Words<'a> = &'a dyn Fn(&str, &Value) -> Option<(String, String)>;

/// Tells the entries, each value in the words that the thing's own slice has for it.
pub fn told(entries: &[Entry], t: &Tongue, words: Words<'_>) -> Vec<Told> {
    entries.iter().map(|entry| tell(entry, t, words)).collect()
}

fn tell(entry: &Entry, t: &Tongue, words: Words<'_>) -> Told {
    let nothing = Map::new();
    let object = |side: &Option<Value>| -> Map<String, Value> {
        let fields = side.as_ref().and_then(Value::as_object);
        fields.unwrap_or(&nothing).clone()
    };
    let (before, after) = (object(&entry.before), object(&entry.after));
    let mut keys: Vec<&String> = after.keys().chain(before.keys()).collect();
    let mut seen = BTreeSet::new();
    keys.retain(|key| seen.insert(*key));
    let change = |key: &String| {
        let said = |side: &Map<String, Value>| side.get(key).and_then(|value| words(key, value));
        let (old, new) = (said(&before), said(&after));
        let label = new.as_ref().or(old.as_ref())?.0.clone();
        let (old, new) = (old.map(|(_, text)| text), new.map(|(_, text)| text));
        (old != new).then_some(Change {
            label,
            before: old,
            after: new,
        })
    };
    Told {
        when: t.moment(entry.at),
        who: entry.actor.clone(),
        what: t.say(&entry.text_key()),
        reason: entry.reason.clone().unwrap_or_default(),
        changes: keys.into_iter().filter_map(change).collect(),
    }
}
