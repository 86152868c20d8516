//! PxWebApi 2: a JSON-stat dataset without values.

use crate::{Table, TableId, dataset, problem::NotUnderstood};

pub fn read(id: &TableId, json: &[u8]) -> Result<Table, NotUnderstood> {
    let dataset = dataset::read(json, &jsonstat::Limits::default())?;
    Ok(Table {
        id: id.clone(),
        title: dataset.about.label.clone(),
        updated: dataset.about.updated.clone(),
        dimensions: super::choices(&dataset),
    })
}

#[cfg(test)]
mod tests {
    use crate::{Form, Table};

    #[test]
    fn what_may_be_left_out_is_told_by_the_extension() {
        let id = "05300".parse().unwrap();
        let json = br#"{"version": "2.0", "class": "dataset", "label": "Klienter", "updated": "2026-06-15T06:00:00Z",
            "id": ["Region", "Tid"], "size": [2, 1], "role": {"time": ["Tid"]},
            "dimension": {
              "Region": {"category": {"index": {"4601": 0, "4602": 1}}, "extension": {"elimination": true}},
              "Tid": {"category": {"index": {"2025": 0}}, "extension": {"elimination": false}}},
            "value": []}"#;
        let table = Table::read(Form::PxWebApi2, &id, json).unwrap();
        assert_eq!(table.updated.as_deref(), Some("2026-06-15T06:00:00Z"));
        let left_out = table.dimensions.iter().map(|one| one.may_be_left_out);
        assert!(left_out.eq([true, false]));
    }
}
