use std::{fs, ops::Range, path::Path};

use toml_edit::{ImDocument, Item, TableLike, Value};

/// One setting as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// With its section in front: `limits.sign-in`.
    pub name: String,
    pub value: String,
    pub line: usize,
}

/// Lists of tables that are read by the part they belong to, not here.
const OTHERS: [&str; 1] = ["provider"];

/// What stands in the file.
///
/// # Errors
/// When it cannot be read or is no TOML, and where a value is of a kind that no setting has.
pub fn read(file: &Path) -> Result<Vec<Entry>, Vec<String>> {
    let place = file.display();
    let text = fs::read_to_string(file)
        .map_err(|error| vec![format!("{place} cannot be read: {error}")])?;
    parse(&text).map_err(|faults| {
        let faults = faults.into_iter();
        faults.map(|fault| format!("{place}, {fault}")).collect()
    })
}

fn parse(text: &str) -> Result<Vec<Entry>, Vec<String>> {
    let document = ImDocument::parse(text).map_err(|error| {
        let line = line_of(text, error.span());
        vec![format!(
            "line {line}: {}",
            error.message().replace('\n', "; ")
        )]
    })?;
    let (mut entries, mut faults) = (Vec::new(), Vec::new());
    gather(text, "", document.as_table(), &mut entries, &mut faults);
    entries.sort_by_key(|entry: &Entry| entry.line);
    if faults.is_empty() {
        Ok(entries)
    } else {
        Err(faults)
    }
}

fn gather(
    text: &str,
    section: &str,
    table: &dyn TableLike,
    entries: &mut Vec<Entry>,
    faults: &mut Vec<String>,
) {
    for (key, item) in table.iter() {
        if section.is_empty() && OTHERS.contains(&key) {
            continue;
        }
        let name = format!("{section}{}", key.replace('_', "-"));
        if let Some(inner) = item.as_table_like() {
            gather(text, &format!("{name}."), inner, entries, faults);
            continue;
        }
        let line = line_of(text, item.span());
        match item.as_value().and_then(written) {
            Some(value) => entries.push(Entry { name, value, line }),
            None => faults.push(format!(
                "line {line}: {name}: write a text, a number, true or false, or a list of texts ({})",
                kind(item)
            )),
        }
    }
}

/// The value as it would be written after a flag.
fn written(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.value().clone()),
        Value::Integer(number) => Some(number.value().to_string()),
        Value::Boolean(yes) => Some(yes.value().to_string()),
        Value::Array(list) => {
            let texts = list.iter().map(|value| value.as_str().map(str::to_owned));
            Some(texts.collect::<Option<Vec<_>>>()?.join(","))
        }
        Value::Float(_) | Value::Datetime(_) | Value::InlineTable(_) => None,
    }
}

fn kind(item: &Item) -> &'static str {
    item.type_name()
}

fn line_of(text: &str, span: Option<Range<usize>>) -> usize {
    let before = span.map_or(0, |span| span.start.min(text.len()));
    text.as_bytes()[..before]
        .iter()
        .filter(|byte| **byte == b'\n')
        .count()
        + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_to_its_settings_with_their_lines() {
        let text = "listen = \"0.0.0.0:80\"\n\n[limits]\nsign_in = 5\n[proxies]\ntrusted = [\"10.0.0.1\", \"::1\"]\n[[provider]]\nkey = \"x\"\n";
        let entry = |name: &str, value: &str, line| Entry {
            name: name.to_owned(),
            value: value.to_owned(),
            line,
        };
        assert_eq!(
            parse(text).unwrap(),
            [
                entry("listen", "0.0.0.0:80", 1),
                entry("limits.sign-in", "5", 4),
                entry("proxies.trusted", "10.0.0.1,::1", 6),
            ]
        );
    }

    #[test]
    fn what_cannot_be_read_says_where() {
        for (text, said) in [
            ("listen = \n", "line 1"),
            ("a = 1\na = 2\n", "line 2"),
            ("\nlisten = 1.5\n", "line 2: listen: write a text"),
            ("trusted = [1]\n", "line 1: trusted: write a text"),
        ] {
            let faults = parse(text).unwrap_err();
            assert!(faults[0].contains(said), "{faults:?}");
        }
    }
}
