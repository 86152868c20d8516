//! What a service told of a table, as it is kept to choose from.

use jsonstat::{Category, Dimension, Role};
use serde::{Deserialize, Serialize};
use statbank::{Choice, Table};

use crate::import::cube;

#[derive(Deserialize, Serialize)]
struct Written {
    title: Option<String>,
    updated: Option<String>,
    dimensions: Vec<WrittenDimension>,
}

#[derive(Deserialize, Serialize)]
struct WrittenDimension {
    id: String,
    name: String,
    role: Option<String>,
    may_be_left_out: bool,
    /// Each code with its name.
    codes: Vec<(String, String)>,
}

/// The dimensions of a table by what they are to us.
pub struct Roles {
    pub place: Option<usize>,
    pub time: Option<usize>,
}

/// As it is stored.
pub fn write(table: &Table) -> String {
    let dimension = |choice: &Choice| {
        let dimension = &choice.dimension;
        let codes = dimension.categories().iter();
        WrittenDimension {
            id: dimension.id().to_owned(),
            name: dimension.name().to_owned(),
            role: dimension.role().map(|role| written(role).to_owned()),
            may_be_left_out: choice.may_be_left_out,
            codes: codes
                .map(|one| (one.code.clone(), one.name().to_owned()))
                .collect(),
        }
    };
    let whole = Written {
        title: table.title.clone(),
        updated: table.updated.clone(),
        dimensions: table.dimensions.iter().map(dimension).collect(),
    };
    serde_json::to_string(&whole).unwrap_or_default()
}

/// The table as it was stored; `None` where it cannot be read.
pub fn read(code: &str, contents: &str) -> Option<Table> {
    let written: Written = serde_json::from_str(contents).ok()?;
    let choice = |one: WrittenDimension| {
        let codes = one.codes.into_iter();
        let categories = codes.map(|(code, name)| Category::new(code).labelled(name));
        let dimension = Dimension::new(one.id, categories).labelled(one.name);
        let dimension = match one.role.as_deref().and_then(role) {
            Some(role) => dimension.with_role(role),
            None => dimension,
        };
        Choice {
            dimension,
            may_be_left_out: one.may_be_left_out,
        }
    };
    Some(Table {
        id: code.parse().ok()?,
        title: written.title,
        updated: written.updated,
        dimensions: written.dimensions.into_iter().map(choice).collect(),
    })
}

/// Which of the dimensions is the place and which the year.
pub fn roles(table: &Table) -> Roles {
    let choices = table.dimensions.iter();
    let dimensions: Vec<Dimension> = choices.map(|choice| choice.dimension.clone()).collect();
    Roles {
        place: cube::place_of(&dimensions),
        time: cube::time_of(&dimensions),
    }
}

/// The dimensions to choose from: those that are neither place nor year.
pub fn others(table: &Table) -> impl Iterator<Item = &Choice> {
    let Roles { place, time } = roles(table);
    let numbered = table.dimensions.iter().enumerate();
    let others = numbered.filter(move |(at, _)| Some(*at) != place && Some(*at) != time);
    others.map(|(_, choice)| choice)
}

fn written(role: Role) -> &'static str {
    match role {
        Role::Time => "time",
        Role::Geo => "geo",
        Role::Metric => "metric",
    }
}

fn role(written: &str) -> Option<Role> {
    match written {
        "time" => Some(Role::Time),
        "geo" => Some(Role::Geo),
        "metric" => Some(Role::Metric),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_kept_as_it_was_told() {
        let dimension = |id: &str, codes: &[&str]| {
            let codes = codes
                .iter()
                .map(|code| Category::new(*code).labelled(*code));
            Dimension::new(id, codes).labelled(id)
        };
        let choice = |dimension, may_be_left_out| Choice {
            dimension,
            may_be_left_out,
        };
        let table = Table {
            id: "nokkel/583".parse().unwrap(),
            title: Some("Folkemengde".to_owned()),
            updated: None,
            dimensions: vec![
                choice(dimension("Region", &["0", "4601"]), true),
                choice(dimension("Alder", &["000", "001"]), false),
                choice(dimension("Periode", &["2024"]).with_role(Role::Time), false),
            ],
        };
        let kept = read("nokkel/583", &write(&table)).unwrap();
        assert_eq!(kept, table);
        let Roles { place, time } = roles(&kept);
        assert_eq!((place, time), (Some(0), Some(2)));
        let others: Vec<_> = others(&kept).map(|one| one.dimension.id()).collect();
        assert_eq!(others, ["Alder"]);
        assert_eq!(read("nokkel/583", "{}"), None);
    }
}
