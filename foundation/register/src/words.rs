use audit::Entry;
use kernel::Day;
use serde_json::Value;
use shell::Told;
use texts::Tongue;

/// Opplysning i loggen: how a value that the log keeps of a thing is told.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// As the log has it.
    pub key: &'static str,
    /// The key of its name for people.
    pub label: &'static str,
    pub said: Said,
}

impl Field {
    pub const fn new(key: &'static str, label: &'static str, said: Said) -> Self {
        Self { key, label, said }
    }
}

/// How a value is said.
#[derive(Clone, Copy, Debug)]
pub enum Said {
    /// As it was written.
    Plain,
    Day,
    Number,
    /// One word of a closed list or several, by the key that the list has for a code.
    Word(fn(&str) -> Option<&'static str>),
    /// Somebody or some place, by whom the slice knows the names of; several are separated by spaces.
    Name,
    /// Yes or no, each with the key of its word.
    YesNo(&'static str, &'static str),
}

/// Tells what was done with a thing. `name` gives the name of an identity.
pub fn tell(
    entries: &[Entry],
    fields: &[Field],
    name: &dyn Fn(&str) -> String,
    t: &Tongue,
) -> Vec<Told> {
    shell::told(entries, t, &|key, value| {
        let field = fields.iter().find(|field| field.key == key)?;
        Some((t.say(field.label), field.said.say(value, name, t)?))
    })
}

impl Said {
    fn say(self, value: &Value, name: &dyn Fn(&str) -> String, t: &Tongue) -> Option<String> {
        if let (Self::YesNo(yes, no), Value::Bool(is_so)) = (self, value) {
            return Some(t.say(if *is_so { yes } else { no }));
        }
        if let Value::Number(number) = value {
            return number.as_i64().map(|number| t.number(number));
        }
        let text = value.as_str().filter(|text| !text.is_empty())?;
        let each = |said: &dyn Fn(&str) -> String| {
            let said: Vec<String> = text.split(' ').map(said).collect();
            said.join(", ")
        };
        Some(match self {
            Self::Plain | Self::Number | Self::YesNo(..) => text.to_owned(),
            Self::Day => t.day(text.parse::<Day>().ok()?),
            Self::Word(key) => each(&|code| key(code).map_or_else(String::new, |key| t.say(key))),
            Self::Name => each(name),
        })
    }
}
