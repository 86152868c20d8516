use super::*;
use crate::{
    made_up::{day, effort, efforts, municipality, nav_office},
    words::{ActivityState, Partner},
};

const NAV: Organiser = Organiser::Partner(Partner::NavCounty);
const COLUMNS: [&str; 6] = ["Tittel", "Slag", "Dato", "Siste dag", "Kommuner", "Tema"];

fn sheet(columns: &[&str], rows: &[&[&str]]) -> Sheet {
    let owned = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect();
    let rows = rows.iter().zip(2..).map(|(cells, number)| Row {
        number,
        cells: owned(cells),
    });
    Sheet {
        columns: owned(columns),
        rows: rows.collect(),
    }
}

fn checked(columns: &[&str], rows: &[&[&str]]) -> Result<Vec<Checked>, Vec<Fault>> {
    let mut had = effort(1, "2026-05-05", ActivityState::Planned);
    had.organiser = NAV;
    had.title = "Fagdag".to_owned();
    let efforts = efforts(vec![had], vec![]);
    let known = Known {
        organiser: NAV,
        efforts: &efforts,
        words: &Words::of(&[]),
    };
    check(&sheet(columns, rows), &known)
}

#[test]
fn places_are_told_by_number_or_name_and_themes_by_word() {
    let row = [
        "Kurs",
        "course",
        "12.03.2026",
        "",
        "4600; NAV Eid / Bømlo",
        "housing, the_act",
    ];
    let found = checked(&COLUMNS, &[&row]).unwrap();
    let one = &found[0];
    assert_eq!(
        one.places,
        [municipality(0), nav_office(1), municipality(1)]
    );
    assert_eq!(one.themes, [Theme::Housing, Theme::TheAct]);
    assert_eq!(
        (one.first_day, one.last_day),
        (day("2026-03-12"), day("2026-03-12"))
    );
    assert!(!one.is_known);
    let commas = ["Kurs", "course", "2026-03-12", "", "Alver, Eid", ""];
    let found = checked(&COLUMNS, &[&commas]).unwrap();
    assert_eq!(found[0].places, [municipality(0), municipality(2)]);
}

#[test]
fn what_the_plan_has_already_is_known() {
    let rows: &[&[&str]] = &[
        &["FAGDAG", "course", "2026-05-05"],
        &["Fagdag", "course", "2026-05-06"],
    ];
    let found = checked(&COLUMNS[..3], rows).unwrap();
    let known: Vec<bool> = found.iter().map(|one| one.is_known).collect();
    assert_eq!(known, [true, false]);
}

#[test]
fn every_fault_of_every_row_is_named() {
    use CannotImport::*;
    let long = "a".repeat(161);
    for (name, row, expected) in [
        (
            "nothing",
            ["", "", "", "", "", ""],
            vec![Empty, UnknownKind, Empty],
        ),
        (
            "a long title",
            [&long, "course", "2026-03-01", "", "", ""],
            vec![TooLong],
        ),
        (
            "no such day",
            ["K", "course", "31.02.2026", "", "", ""],
            vec![NotADay],
        ),
        (
            "backwards",
            ["K", "course", "2026-03-02", "2026-03-01", "", ""],
            vec![EndsBeforeItBegins],
        ),
        (
            "too long",
            ["K", "course", "2026-03-02", "2027-05-01", "", ""],
            vec![LastsTooLong],
        ),
        (
            "a bad last day",
            ["K", "course", "2026-03-02", "snart", "", ""],
            vec![NotADay],
        ),
        (
            "places elsewhere",
            ["K", "course", "2026-03-02", "", "Oslo, Eid; 0301", ""],
            vec![UnknownPlace, UnknownPlace],
        ),
        (
            "no such theme",
            ["K", "course", "2026-03-02", "", "", "fiske"],
            vec![UnknownTheme],
        ),
        (
            "a number of a person",
            ["K for 01019010046", "course", "2026-03-02", "", "", ""],
            vec![NationalIdentityNumber],
        ),
    ] {
        let found = checked(&COLUMNS, &[&row]);
        let found: Vec<_> = found
            .unwrap_err()
            .into_iter()
            .map(|fault| fault.why)
            .collect();
        assert_eq!(found, expected, "{name}");
    }
    let twice: &[&[&str]] = &[
        &["K", "course", "2026-03-01"],
        &["k", "visit", "2026-03-01"],
    ];
    assert_eq!(
        checked(&COLUMNS[..3], twice).unwrap_err()[0].why,
        SameAsRow(2)
    );
    let none = checked(&["Tittel", "Noe"], &[&["K", "x"]]).unwrap_err();
    let fields: Vec<_> = none.iter().map(|fault| fault.field).collect();
    assert_eq!(fields, [Field::Kind, Field::FirstDay]);
}
