//! A table and lines of it, for tests of the rules.

use jsonstat::{Category, Dimension};
use statbank::{Choice, Table};

use super::line::Line;
use crate::catalogue::{series_id, source_id};

/// As 07459: places, ages, contents and years.
pub fn table() -> Table {
    let choice = |id: &str, codes: &[&str], may_be_left_out| Choice {
        dimension: Dimension::new(id, codes.iter().map(|code| Category::new(*code))),
        may_be_left_out,
    };
    Table {
        id: "07459".parse().unwrap(),
        title: Some("Befolkning".to_owned()),
        updated: Some("2026-02-24T07:00:00Z".to_owned()),
        dimensions: vec![
            choice("Region", &["0", "4601", "F99X"], true),
            choice("Alder", &["000", "001", "067"], true),
            choice("ContentsCode", &["Personer1"], false),
            choice("Tid", &["2024", "2025", "2026"], false),
        ],
    }
}

/// The newest two years of a series from that table.
pub fn line(place: i64, series: &str, chosen: &[(&str, &[&str])]) -> Line {
    let each = chosen.iter().map(|(dimension, codes)| {
        let codes = codes.iter().map(|code| (*code).to_owned()).collect();
        ((*dimension).to_owned(), codes)
    });
    Line {
        id: organisations::stable_id("test-line", &place.to_string()),
        source: source_id("ssb-population"),
        place,
        service: "ssb".to_owned(),
        table: "07459".to_owned(),
        series: series_id(series),
        years: 2,
        chosen: each.collect(),
    }
}
