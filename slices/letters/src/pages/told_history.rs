use audit::Entry;
use kernel::Day;
use recognition::{DueRule, Rhythm};
use serde_json::Value;
use shell::{Frame, Told};
use slice::{Binding, House};
use texts::Tongue;

use super::duties::{rhythm_key, rule_in_words};
use crate::library;

/// Historikken of a letter, an amendment, an item, a work, a rule or something announced: the log's values in the words of
/// the slice.
pub fn told_history(entries: &[Entry], house: Option<&House>, frame: &Frame) -> Vec<Told> {
    let t = &frame.t;
    shell::told(entries, t, &|key, value| {
        let (label, text) = if key == "binding" {
            ("letters-measured-by", measured(value, house?, t)?)
        } else {
            words(key, value, t)?
        };
        Some((t.say(label), text))
    })
}

/// `None` for what says nothing by itself: identities, and values that are empty.
fn words(key: &str, value: &Value, t: &Tongue) -> Option<(&'static str, String)> {
    let text = value.as_str().filter(|text| !text.is_empty());
    let own = || text.map(str::to_owned);
    let day = || Some(t.day(text?.parse::<Day>().ok()?));
    let number = || Some(t.number(value.as_i64()?));
    let yes_no = |yes: &'static str, no: &'static str| {
        value.as_bool().map(|is| t.say(if is { yes } else { no }))
    };
    Some(match key {
        "title" => ("letters-work-title", own()?),
        "year" => ("letters-history-year", value.as_i64()?.to_string()),
        "items" => ("letters-history-items", number()?),
        "changes" => ("letters-history-changes", number()?),
        "valid_from" => ("letters-history-valid-from", day()?),
        "owner_name" => ("letters-owner", own()?),
        "applies" => (
            "letters-applies-title",
            yes_no("letters-applies-yes", "letters-applies-no")?,
        ),
        "characters" => ("letters-history-characters", number()?),
        "kind" => ("letters-work-kind", kind(text?, t)?),
        "number" => ("letters-work-number", own()?),
        "dated" => ("letters-work-dated", day()?),
        "link" => ("letters-work-link", own()?),
        "unavailable" => (
            "letters-work-unavailable",
            yes_no("letters-history-yes", "letters-history-no")?,
        ),
        "valid_until" => ("letters-work-valid-until", day()?),
        "joined" => ("letters-history-joined", own()?),
        "rhythm" => ("letters-history-rhythm", rhythm(value, t)?),
        "recipient" => ("letters-history-recipient", own()?),
        "rule" => (
            "letters-history-rule",
            rule_in_words(read::<DueRule>(value)?, t),
        ),
        _ => return None,
    })
}

/// What an item is measured by, and the target.
fn measured(value: &Value, house: &House, t: &Tongue) -> Option<String> {
    let binding: Binding = read(value)?;
    let measure = house.measure(&binding.measure);
    let title = measure.map_or_else(
        || t.say("letters-measure-gone"),
        |measure| t.say(measure.title),
    );
    let target = binding.target.zip(measure).map(|(target, measure)| {
        let target = target.words(measure.unit, t);
        t.with("letters-target-words", [("target", target.into())])
    });
    Some(match target {
        Some(target) => format!("{title}, {target}"),
        None => title,
    })
}

fn kind(code: &str, t: &Tongue) -> Option<String> {
    let key = library::kinds().find(|(known, _)| *known == code)?.1;
    Some(t.say(key))
}

fn rhythm(value: &Value, t: &Tongue) -> Option<String> {
    Some(t.say(rhythm_key(read::<Rhythm>(value)?)))
}

fn read<T: serde::de::DeserializeOwned>(value: &Value) -> Option<T> {
    serde_json::from_value(value.clone()).ok()
}
