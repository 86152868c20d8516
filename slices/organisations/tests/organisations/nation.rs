//! The nation as facts, by tables of named situations.

use kernel::{Day, Language, Period};
use organisations::nation::{MunicipalityNumber, NoMunicipality, OfficeTitle, nation};
use texts::Catalogue;

fn in_year(year: i32) -> Day {
    Period::year(year).first
}

fn numbers(found: &[&MunicipalityNumber]) -> Vec<&'static str> {
    found.iter().map(|number| number.number).collect()
}

#[test]
fn every_year_has_its_municipalities_counties_and_offices() {
    for (year, municipalities, counties, offices) in [
        (2006, 431, 19, 18),
        (2011, 430, 19, 18),
        (2012, 429, 19, 18),
        (2015, 428, 19, 18),
        (2016, 428, 19, 17),
        (2018, 422, 18, 16),
        (2019, 422, 18, 10),
        (2020, 356, 11, 10),
        (2024, 357, 15, 10),
        (2026, 357, 15, 10),
    ] {
        let day = in_year(year);
        let counted = (
            nation().municipalities_at(day).count(),
            nation().counties_at(day).count(),
            nation().offices_at(day).len(),
        );
        assert_eq!(counted, (municipalities, counties, offices), "{year}");
    }
}

#[test]
fn every_municipality_of_a_year_is_covered_by_one_office_and_has_one_number() {
    for year in 2006..=2026 {
        let day = in_year(year);
        let mut seen: Vec<_> = nation()
            .municipalities_at(day)
            .map(|number| number.municipality)
            .collect();
        let all = seen.len();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), all, "{year}: a municipality with two numbers");
        let covered: usize = nation()
            .offices_at(day)
            .iter()
            .map(|office| nation().municipalities_of(office.id, day).len())
            .sum();
        assert_eq!(covered, all, "{year}");
        for number in nation().municipalities_at(day) {
            assert!(
                nation()
                    .county(number.county)
                    .is_some_and(|county| county.years.contain(day)),
                "{} in {year}",
                number.number
            );
            assert!(
                nation().office_covering(number.municipality, day).is_some(),
                "{} in {year}",
                number.number
            );
        }
    }
}

#[test]
fn a_number_names_a_municipality_only_in_its_own_years() {
    for (number, year, name) in [
        ("0101", 2012, "Halden"),
        ("3001", 2020, "Halden"),
        ("3101", 2026, "Halden"),
        ("0301", 2006, "Oslo"),
        ("0301", 2026, "Oslo"),
        ("5001", 2018, "Trondheim - Tråante"),
        ("1580", 2024, "Haram"),
    ] {
        assert_eq!(
            nation()
                .municipality_at(number, in_year(year))
                .unwrap()
                .name,
            name,
            "{number} in {year}"
        );
    }
}

#[test]
fn a_number_of_another_year_is_explained_with_the_way_out() {
    for (number, year, instead) in [
        ("0101", 2020, vec!["3001"]),
        ("0101", 2026, vec!["3101"]),
        ("1601", 2026, vec!["5001"]),
        // merged
        ("0720", 2017, vec!["0710"]),
        ("0720", 2026, vec!["3907"]),
        // split between three, and split between two
        ("1613", 2026, vec!["5055", "5056", "5059"]),
        ("1507", 2024, vec!["1508", "1580"]),
        ("1504", 2026, vec!["1508", "1580"]),
    ] {
        match nation().municipality_at(number, in_year(year)) {
            Err(NoMunicipality::Ended { instead: found, .. }) => {
                assert_eq!(numbers(&found), instead, "{number} in {year}")
            }
            other => panic!("{number} in {year}: {other:?}"),
        }
    }
    for (number, year, instead) in [
        ("3101", 2012, vec!["0101"]),
        ("3020", 2012, vec!["0213", "0217"]),
        ("3101", 2021, vec!["3001"]),
    ] {
        match nation().municipality_at(number, in_year(year)) {
            Err(NoMunicipality::NotYet { instead: found, .. }) => {
                assert_eq!(numbers(&found), instead, "{number} in {year}")
            }
            other => panic!("{number} in {year}: {other:?}"),
        }
    }
}

#[test]
fn what_is_no_number_is_refused() {
    for text in ["", "101", "01010", "abcd", "０１０１", " 0101"] {
        assert!(
            matches!(
                nation().municipality_at(text, in_year(2026)),
                Err(NoMunicipality::NotANumber)
            ),
            "{text:?}"
        );
    }
    for number in ["0000", "9999", "2100"] {
        assert!(
            matches!(
                nation().municipality_at(number, in_year(2026)),
                Err(NoMunicipality::Unknown)
            ),
            "{number}"
        );
    }
}

#[test]
fn a_municipality_keeps_its_identity_through_new_numbers() {
    for (old, new, same) in [
        ("0101", "3101", true),
        ("0706", "3907", true),
        ("1504", "1508", true),
        ("0616", "3322", true),
        ("0719", "3907", false),
        ("1401", "4602", false),
        ("1613", "5055", false),
    ] {
        let identity = |number| nation().number(number).unwrap().municipality;
        assert_eq!(identity(old) == identity(new), same, "{old} and {new}");
    }
}

#[test]
fn an_office_covers_what_it_covered_that_day() {
    for (number, year, office) in [
        ("1201", 2012, "hordaland"),
        ("1201", 2019, "vestland"),
        ("4601", 2026, "vestland"),
        ("0904", 2012, "aust-agder"),
        ("0904", 2016, "agder"),
        ("0301", 2012, "oslo-og-akershus"),
        ("0602", 2012, "buskerud"),
        ("0602", 2019, "ostfold-buskerud-oslo-og-akershus"),
        ("1902", 2018, "troms"),
    ] {
        let municipality = nation().number(number).unwrap().municipality;
        assert_eq!(
            nation()
                .office_covering(municipality, in_year(year))
                .unwrap()
                .key,
            office,
            "{number} in {year}"
        );
    }
}

#[test]
fn an_office_is_found_by_every_key_it_had() {
    let today = in_year(2026);
    for (key, office, place) in [
        ("vestland", "vestland", "Vestland"),
        (
            "oslo-og-viken",
            "ostfold-buskerud-oslo-og-akershus",
            "Østfold, Buskerud, Oslo og Akershus",
        ),
        ("aust-og-vest-agder", "agder", "Agder"),
        ("sor-trondelag", "sor-trondelag", "Sør-Trøndelag"),
    ] {
        let found = nation().office_by_key(key).unwrap();
        assert_eq!((found.key, found.place_at(today)), (office, place), "{key}");
    }
    assert!(nation().office_by_key("fjordane").is_none());
    let joint = nation().office_by_key("oslo-og-viken").unwrap();
    assert_eq!(joint.place_at(in_year(2022)), "Oslo og Viken");
}

#[test]
fn the_office_changed_its_title_in_2021() {
    assert_eq!(
        OfficeTitle::at(Day::of(2020, 12, 31).unwrap()),
        OfficeTitle::Fylkesmannen
    );
    assert_eq!(
        OfficeTitle::at(in_year(2021)),
        OfficeTitle::Statsforvalteren
    );
}

#[test]
fn an_office_is_named_as_it_was_called() {
    let t = Catalogue::new(&[organisations::TEXTS]).tongue(Language::Nn);
    for (office, year, name) in [
        ("vestland", 2020, "Fylkesmannen i Vestland"),
        ("vestland", 2026, "Statsforvaltaren i Vestland"),
        ("agder", 2017, "Fylkesmannen i Aust- og Vest-Agder"),
        ("hordaland", 2012, "Fylkesmannen i Hordaland"),
        ("hordaland", 2026, "Fylkesmannen i Hordaland"),
    ] {
        let office = nation().office_by_key(office).unwrap();
        assert_eq!(organisations::office_name(&t, office, in_year(year)), name);
    }
}

#[test]
fn every_number_that_ended_was_taken_over_the_year_after() {
    for municipality in nation().municipalities() {
        let latest = municipality.latest(nation());
        let Some(last) = latest.years.last else {
            continue;
        };
        let next = nation().instead_of(latest, in_year(last + 1));
        assert!(
            !next.is_empty(),
            "{} {} ended in {last} and nothing took over",
            latest.number,
            latest.name
        );
    }
}

#[test]
fn identities_do_not_change_between_versions() {
    assert_eq!(
        organisations::office_id("vestland").to_string(),
        "925bc554-2b12-8f72-9c9c-a46b2d67f777"
    );
    assert_eq!(
        organisations::municipality_id("0101").to_string(),
        "14bcf5bb-f96c-87b4-944f-19467678e5f9"
    );
}
