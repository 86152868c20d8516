//! The country's boundaries of four years.

use maps::{Fault, Reading, read};

use crate::country::{boundaries, file, municipalities_2024, numbers};

#[test]
fn every_file_has_its_areas_and_names() {
    for (name, digits, count, number, names, oslo) in [
        ("kommuner_2019.geojson", 4, 422, "kommunenr", "navn", "0301"),
        (
            "kommuner_2020.topojson",
            4,
            354,
            "kommunenummer",
            "navn",
            "0301",
        ),
        (
            "kommuner_2024.topojson",
            4,
            357,
            "kommunenummer",
            "name",
            "0301",
        ),
        ("fylker_2012.geojson", 2, 19, "fylkenr", "navn", "03"),
        ("fylker_2020.topojson", 2, 11, "fylkesnummer", "navn", "03"),
        ("fylker_2024.topojson", 2, 15, "fylkesnummer", "name", "03"),
    ] {
        let Some(found) = boundaries(name, digits, &[]) else {
            continue;
        };
        assert_eq!(found.areas.len(), count, "{name}");
        assert_eq!(found.number_property, number, "{name}");
        assert_eq!(found.name_property.as_deref(), Some(names), "{name}");
        let of_oslo = found.areas.iter().find(|area| area.code == oslo).unwrap();
        assert!(
            of_oslo.name.as_deref().unwrap().starts_with("Oslo"),
            "{name}"
        );
        for remark in &found.remarks {
            println!("{name}: {remark}");
        }
    }
}

#[test]
fn the_holes_of_2020_are_named() {
    let Some(expected) = numbers("kommuner_2020.csv") else {
        return;
    };
    let found = boundaries("kommuner_2020.topojson", 4, &expected).unwrap();
    assert_eq!(found.missing().collect::<Vec<_>>(), ["1144", "1835"]);
}

#[test]
fn a_file_of_another_year_is_seen_at_once() {
    let (Some(expected), Some(bytes)) =
        (numbers("kommuner_2024.csv"), file("kommuner_2019.geojson"))
    else {
        return;
    };
    let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    let how = Reading {
        expected: &expected,
        ..Reading::of_digits(4)
    };
    let found = read(&bytes, &how).unwrap();
    let unknown = found
        .remarks
        .iter()
        .filter(|remark| matches!(remark.fault, Fault::UnknownNumber { .. }));
    assert!(unknown.count() > 200 && found.missing().count() > 200);
    assert_eq!(found.number_property, "kommunenr");
}

/// The mainland with its islands is 323 808 square kilometres, fresh water among them; the files are clipped to the coast.
#[test]
fn the_areas_add_up_to_the_country() {
    for (name, digits, within) in [
        ("kommuner_2024.topojson", 4, 0.01),
        ("fylker_2024.topojson", 2, 0.01),
        ("kommuner_2020.topojson", 4, 0.02),
        ("kommuner_2019.geojson", 4, 0.03),
    ] {
        let Some(found) = boundaries(name, digits, &[]) else {
            continue;
        };
        let sum: f64 = found.areas.iter().map(maps::Area::square_kilometres).sum();
        println!("{name}: {sum:.0} km²");
        assert!((sum / 323_808.0 - 1.0).abs() < within, "{name}: {sum}");
    }
}

/// Square kilometres with fresh water as the mapping authority gives them.
#[test]
fn single_municipalities_are_as_large_as_they_are() {
    let Some(found) = municipalities_2024() else {
        return;
    };
    for (code, km2) in [
        ("0301", 454.0),
        ("4601", 465.0),
        ("5610", 5_453.0),
        ("5403", 3_845.0),
    ] {
        let area = found.areas.iter().find(|area| area.code == code);
        if let Some(area) = area {
            let size = area.square_kilometres();
            println!("{code} {size:.1}");
            assert!((size / km2 - 1.0).abs() < 0.05, "{code}: {size}");
        }
    }
}
