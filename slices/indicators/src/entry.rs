//! Katalogoppføring: what the directorate may change of an indicator, as the log keeps it. What it is made of stays as it is,
//! since figures have been reckoned by it.

use register::{Field, Said};
use serde_json::{Value, json};

use crate::{
    indicator::Indicator,
    words::{Need, Theme},
};

/// How the log of an indicator is told.
pub const FIELDS: &[Field] = &[
    Field::new("theme", "catalogue-theme", Said::Word(theme)),
    Field::new("need", "catalogue-direction", Said::Word(need)),
    Field::new("name_nb", "catalogue-name-nb", Said::Plain),
    Field::new("name_nn", "catalogue-name-nn", Said::Plain),
    Field::new("name_en", "catalogue-name-en", Said::Plain),
    Field::new("definition_nb", "catalogue-definition-nb", Said::Plain),
    Field::new("definition_nn", "catalogue-definition-nn", Said::Plain),
    Field::new("definition_en", "catalogue-definition-en", Said::Plain),
    Field::new("caveat_nb", "catalogue-caveat-nb", Said::Plain),
    Field::new("caveat_nn", "catalogue-caveat-nn", Said::Plain),
    Field::new("caveat_en", "catalogue-caveat-en", Said::Plain),
    Field::new("retired", "catalogue-retired", Said::Day),
];

fn theme(code: &str) -> Option<&'static str> {
    Some(code.parse::<Theme>().ok()?.key())
}

fn need(code: &str) -> Option<&'static str> {
    Some(code.parse::<Need>().ok()?.key())
}

/// What the log keeps before and after a change.
pub fn facts(one: &Indicator) -> Value {
    let texts = &one.texts;
    json!({
        "theme": one.theme.code(),
        "need": one.need.code(),
        "name_nb": texts.nb.name,
        "name_nn": texts.nn.name,
        "name_en": texts.en.name,
        "definition_nb": texts.nb.definition,
        "definition_nn": texts.nn.definition,
        "definition_en": texts.en.definition,
        "caveat_nb": texts.nb.caveat,
        "caveat_nn": texts.nn.caveat,
        "caveat_en": texts.en.caveat,
        "retired": one.retired.map(|day| day.to_string()),
    })
}
