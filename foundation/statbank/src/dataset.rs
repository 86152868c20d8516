use jsonstat::{Dataset, Document, Limits, NotRead};

use crate::{Excerpt, problem::NotUnderstood};

/// Reads an answer that must be a dataset. What the service says went wrong, where it says so in JSON-stat, is told in its
/// words.
pub(crate) fn read(json: &[u8], limits: &Limits) -> Result<Dataset, NotUnderstood> {
    match Document::read_within(json, limits) {
        Ok(Document::Dataset(dataset)) => Ok(dataset),
        Ok(Document::Error(about)) => {
            let said = about.error.map(|error| error.to_string());
            let said = said.or(about.label).unwrap_or_default();
            Err(NotUnderstood::SaysError(Excerpt::of(said.as_bytes())))
        }
        Ok(Document::Collection(_)) => Err(other("collection").into()),
        Ok(Document::Dimension(_)) => Err(other("dimension").into()),
        Err(error) if is_cut_off(json) => {
            let _ = error;
            Err(NotUnderstood::CutOff)
        }
        Err(error) => Err(error.into()),
    }
}

fn other(found: &'static str) -> NotRead {
    NotRead::OtherClass {
        found,
        expected: "dataset",
    }
}

/// Whether the text ends before the JSON does.
fn is_cut_off(json: &[u8]) -> bool {
    let read: Result<serde::de::IgnoredAny, _> = serde_json::from_slice(json);
    read.is_err_and(|error| error.is_eof())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_dataset_says_what_it_is() {
        for (json, said) in [
            (
                r#"{"version": "2.0", "class": "dataset", "id": ["Tid"#,
                "the answer is cut off",
            ),
            (
                r#"{"version": "2.0", "class": "error", "error": {"id": "7"}}"#,
                r#"the service answers with an error: {"id":"7"}"#,
            ),
            (
                r#"{"version": "2.0", "class": "collection", "link": {"item": []}}"#,
                "the document is of class collection, not dataset",
            ),
        ] {
            let error = read(json.as_bytes(), &Limits::default()).unwrap_err();
            assert_eq!(error.to_string(), said, "{json}");
        }
    }
}
