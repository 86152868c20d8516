//! FHI: dimensions with categories that may have others below them; each of them, high or low, can be asked for.

use jsonstat::{Category, Dimension, Role};
use serde::Deserialize;

use crate::{Table, TableId, problem::NotUnderstood};

#[derive(Deserialize)]
struct Answer {
    dimensions: Vec<Told>,
}

#[derive(Deserialize)]
struct Told {
    code: String,
    label: Option<String>,
    categories: Option<Vec<Node>>,
}

#[derive(Deserialize)]
struct Node {
    value: String,
    label: Option<String>,
    children: Option<Vec<Node>>,
}

pub fn read(id: &TableId, json: &[u8]) -> Result<Table, NotUnderstood> {
    let answer: Answer = crate::json::read(json)?;
    let dimensions = answer.dimensions.into_iter();
    // Every dimension must have its filter.
    let dimensions = dimensions.map(|told| (dimension(told), false)).collect();
    Ok(Table {
        id: id.clone(),
        title: None,
        updated: None,
        dimensions: super::checked(dimensions)?,
    })
}

fn dimension(told: Told) -> Dimension {
    let mut categories = Vec::new();
    gather(told.categories.unwrap_or_default(), &mut categories);
    let role = match told.code.as_str() {
        "AAR" => Some(Role::Time),
        "GEO" => Some(Role::Geo),
        "MEASURE_TYPE" => Some(Role::Metric),
        _ => None,
    };
    let mut dimension = Dimension::new(told.code, categories);
    dimension.about.label = told.label;
    match role {
        Some(role) => dimension.with_role(role),
        None => dimension,
    }
}

/// Each before what is below it. The depth is bounded: serde_json refuses JSON that is nested more than 128 deep.
fn gather(nodes: Vec<Node>, categories: &mut Vec<Category>) {
    for node in nodes {
        let children = node.children.unwrap_or_default();
        let below = children.iter().map(|child| child.value.clone());
        categories.push(Category {
            label: node.label,
            children: below.collect(),
            ..Category::new(node.value)
        });
        gather(children, categories);
    }
}

#[cfg(test)]
mod tests {
    use crate::{Form, Table};

    #[test]
    fn what_is_below_a_category_can_be_asked_for_too() {
        let id = "nokkel/583".parse().unwrap();
        let json = br#"{"dimensions": [
            {"code": "GEO", "label": "Geografi", "categories": [
              {"value": "0", "label": "Hele landet", "children": [
                {"value": "46", "label": "Vestland", "children": [{"value": "4601", "label": "Bergen", "children": null}]},
                {"value": "03", "label": "Oslo"}]}]},
            {"code": "AAR", "label": "r", "categories": [{"value": "2023_2025", "label": "2023-2025", "children": []}]}]}"#;
        let table = Table::read(Form::Fhi, &id, json).unwrap();
        let geo = &table.dimension("GEO").unwrap().dimension;
        let codes = geo.categories().iter().map(|one| one.code.as_str());
        assert!(codes.eq(["0", "46", "4601", "03"]));
        assert_eq!(geo.category("0").unwrap().children, ["46", "03"]);
        assert_eq!(geo.role(), Some(jsonstat::Role::Geo));
    }

    #[test]
    fn categories_below_each_other_without_end_are_refused() {
        let id = "nokkel/583".parse().unwrap();
        let open = r#"{"value": "0", "children": ["#.repeat(100_000);
        let json = format!(r#"{{"dimensions": [{{"code": "GEO", "categories": [{open}"#);
        assert!(Table::read(Form::Fhi, &id, json.as_bytes()).is_err());
    }
}
