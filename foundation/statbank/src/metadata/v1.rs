//! PxWebApi 1: variables with codes and texts beside each other.

use jsonstat::{Category, Dimension, Role};
use serde::Deserialize;

use crate::{Table, TableId, problem::NotUnderstood};

#[derive(Deserialize)]
struct Answer {
    title: Option<String>,
    variables: Vec<Variable>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Variable {
    code: String,
    text: Option<String>,
    values: Vec<String>,
    #[serde(default)]
    value_texts: Vec<String>,
    #[serde(default)]
    time: bool,
    #[serde(default)]
    elimination: bool,
}

pub fn read(id: &TableId, json: &[u8]) -> Result<Table, NotUnderstood> {
    let answer: Answer = crate::json::read(json)?;
    let mut dimensions = Vec::new();
    for variable in answer.variables {
        let may_be_left_out = variable.elimination;
        dimensions.push((dimension(variable)?, may_be_left_out));
    }
    Ok(Table {
        id: id.clone(),
        title: answer.title,
        updated: None,
        dimensions: super::checked(dimensions)?,
    })
}

fn dimension(variable: Variable) -> Result<Dimension, NotUnderstood> {
    let (codes, texts) = (variable.values, variable.value_texts);
    if !texts.is_empty() && texts.len() != codes.len() {
        return Err(NotUnderstood::Texts {
            dimension: variable.code,
            codes: codes.len(),
            texts: texts.len(),
        });
    }
    let texts = texts.into_iter().map(Some).chain(std::iter::repeat(None));
    let categories = codes.into_iter().zip(texts).map(|(code, text)| Category {
        label: text,
        ..Category::new(code)
    });
    let role = role(&variable.code, variable.time);
    let mut dimension = Dimension::new(variable.code, categories);
    dimension.about.label = variable.text;
    Ok(match role {
        Some(role) => dimension.with_role(role),
        None => dimension,
    })
}

/// Only time is told; what is measured has the same name in all tables of the Nordic countries.
fn role(code: &str, time: bool) -> Option<Role> {
    match code {
        _ if time => Some(Role::Time),
        "ContentsCode" => Some(Role::Metric),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::{Form, Table};
    use jsonstat::Role;

    fn read(json: &str) -> Result<Table, String> {
        let id = "05300".parse().unwrap();
        Table::read(Form::PxWebApi1, &id, json.as_bytes()).map_err(|error| error.to_string())
    }

    #[test]
    fn variables_become_dimensions_with_labels_and_roles() {
        let table = read(
            "\u{feff}{\"title\": \"Klienter\", \"variables\": [
              {\"code\": \"Region\", \"text\": \"region\", \"values\": [\"4601\", \"4602\"], \"valueTexts\": [\"Bergen\", \"Kinn\"], \"elimination\": true},
              {\"code\": \"ContentsCode\", \"values\": [\"K\"]},
              {\"code\": \"Tid\", \"text\": \"år\", \"values\": [\"2023\"], \"valueTexts\": [\"2023\"], \"time\": true}]}",
        )
        .unwrap();
        assert_eq!(table.title.as_deref(), Some("Klienter"));
        let region = table.dimension("Region").unwrap();
        assert!(region.may_be_left_out);
        assert_eq!(region.dimension.category("4602").unwrap().name(), "Kinn");
        let roles = table.dimensions.iter().map(|one| one.dimension.role());
        let expected = [None, Some(Role::Metric), Some(Role::Time)];
        assert!(roles.eq(expected));
        assert!(!table.dimension("Tid").unwrap().may_be_left_out);
    }

    #[test]
    fn what_does_not_fit_together_is_refused() {
        for (json, said) in [
            (
                r#"{"variables": [{"code": "Tid", "values": ["1", "2"], "valueTexts": ["1"]}]}"#,
                "dimension «Tid» has 2 codes and 1 texts",
            ),
            (
                r#"{"variables": [{"code": "Tid", "values": []}]}"#,
                "dimension «Tid» has no category",
            ),
            (r#"{"variables": []}"#, "the table has no dimensions"),
            (
                r#"{"variables": [{"code": "Tid", "values": ["1", "1"]}]}"#,
                "dimension «Tid»: «1» stands there twice",
            ),
            (r#"{"variables": [{"code": "T"#, "the answer is cut off"),
        ] {
            assert_eq!(read(json).unwrap_err(), said, "{json}");
        }
    }
}
