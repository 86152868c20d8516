//! What Statistics Norway, PxWebApi and FHI send, where the samples are.

use jsonstat::{Dataset, Mark, Role, State};
use std::{fs, path::Path};

fn sample(name: &str) -> Option<Dataset> {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let Ok(json) = fs::read(shared.join(name)) else {
        eprintln!("skipped: no {name}");
        return None;
    };
    let dataset = Dataset::read(&json).expect("the sample is read");
    let again = Dataset::read(dataset.to_json().as_bytes());
    assert_eq!(again.expect("what is written is read"), dataset);
    Some(dataset)
}

#[test]
fn statistics_norways_marks_are_states_of_their_own() {
    let Some(dataset) = sample("format/ssb_05300_data.jsonstat2.json") else {
        return;
    };
    let of = |state| {
        dataset
            .cells()
            .filter(|placed| placed.cell.state() == state)
            .count()
    };
    assert_eq!(dataset.len(), 432);
    assert_eq!(of(State::Absent(Mark::CannotOccur)), 20);
    assert_eq!(of(State::Absent(Mark::Missing)), 8);
    assert_eq!(of(State::Unexplained), 0);
    // A number of zero is a number.
    assert_eq!(of(State::Number(0.0)), 8);
    let bookshop = [("Avstand1", "01"), ("Kulturtilbud", "08"), ("Tid", "2021")];
    assert_eq!(
        dataset.cell_of(&bookshop).unwrap().state(),
        State::Absent(Mark::CannotOccur)
    );
    let unit = dataset.dimension("ContentsCode").unwrap().categories()[0]
        .unit
        .as_ref()
        .unwrap();
    assert_eq!(
        (unit.decimals, &unit.others["base"]),
        (Some(0), &"prosent".into())
    );
}

#[test]
fn metadata_of_pxwebapi_are_a_dataset_without_cells() {
    let Some(dataset) = sample("format/pxwebapi_v2_metadata.jsonstat2.json") else {
        return;
    };
    assert!(!dataset.has_values());
    assert_eq!(dataset.sizes(), [14, 11, 1, 28]);
    assert_eq!(dataset.about.notes.len(), 2);
    let gas = dataset.dimension("GREENHOUSEGAS").unwrap();
    assert_eq!(
        gas.category("SF6_CO2-ekv.").unwrap().notes,
        ["Footnote text"]
    );
    assert_eq!(dataset.dimension("TIME").unwrap().role(), Some(Role::Time));
}

#[test]
fn fhis_empty_status_and_null_roles_are_none() {
    let Some(dataset) = sample("format/fhi_eksempel.jsonstat2.json") else {
        return;
    };
    let oslo = [("GEO", "03"), ("AAR", "2021_2021")];
    assert_eq!(
        dataset.cell_of(&oslo).unwrap().state(),
        State::Number(2817.0)
    );
    assert!(dataset.cells().all(|placed| placed.cell.status.is_none()));
    let roles: Vec<_> = dataset
        .dimensions()
        .iter()
        .map(jsonstat::Dimension::role)
        .collect();
    assert_eq!(roles, [None, None, None, None, Some(Role::Metric)]);
}

#[test]
fn the_social_assistance_of_all_municipalities_is_read() {
    let Some(dataset) = sample("kostra/sosialhjelp_kommune_2015_2020.jsonstat2.json") else {
        return;
    };
    assert_eq!(dataset.len(), 561 * 2 * 6);
    let part = dataset
        .slice(&[
            ("KOKkommuneregion0000", &["0301"]),
            ("ContentsCode", &["KOSant18240000"]),
        ])
        .unwrap();
    assert_eq!(part.sizes(), [1, 1, 6]);
    let whole = dataset.cells().filter(|placed| {
        let code = |dimension| placed.category(dimension).map(|one| one.code.as_str());
        code(0) == Some("0301") && code(1) == Some("KOSant18240000")
    });
    assert!(
        part.cells()
            .map(|placed| placed.cell)
            .eq(whole.map(|placed| placed.cell))
    );
}
