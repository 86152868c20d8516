//! Tables written and read again, and everything that is no table.
#![expect(clippy::unwrap_used, reason = "a test that fails here should stop")]

use documents::tables::{
    Cell, Column, Limits, NotATable, Row, Sheet, Workbook, csv_head, csv_rows, read,
};
use kernel::{Day, Instant};

fn columns() -> Vec<Column> {
    ["Arkivnummer", "Mottatt", "Dager", "Merknad"]
        .map(|heading| Column::new(heading, 14.0))
        .into()
}

fn rows() -> Vec<Vec<Cell>> {
    let day = Day::of(2026, 4, 30).unwrap();
    vec![
        vec![
            "2026/17".into(),
            day.into(),
            Cell::Whole(41),
            "=SUM(A1)".into(),
        ],
        vec![
            "2026/18".into(),
            Cell::Empty,
            Cell::Decimal(2.5),
            "blåbær; \"søt\"".into(),
        ],
    ]
}

fn made() -> Instant {
    "2026-05-01T08:00:00Z".parse().unwrap()
}

fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new("Saker: alle", &columns(), made()).unwrap();
    for row in rows() {
        workbook.row(&row).unwrap();
    }
    workbook.finish_to_bytes().unwrap()
}

fn text(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|&cell| cell.to_owned()).collect()
}

fn fault(bytes: &[u8]) -> NotATable {
    read(bytes, Limits::default()).unwrap_err()
}

#[test]
fn a_workbook_is_read_as_it_was_written() {
    let sheet = read(&workbook(), Limits::default()).unwrap();
    assert_eq!(
        sheet.columns,
        text(&["Arkivnummer", "Mottatt", "Dager", "Merknad"])
    );
    assert_eq!(
        sheet.rows[0],
        Row {
            number: 2,
            cells: text(&["2026/17", "2026-04-30", "41", "=SUM(A1)"])
        }
    );
    assert_eq!(
        sheet.rows[1],
        Row {
            number: 3,
            cells: text(&["2026/18", "", "2.5", "blåbær; \"søt\""])
        }
    );
}

#[test]
fn the_same_workbook_is_the_same_bytes() {
    assert_eq!(workbook(), workbook());
}

#[test]
fn a_csv_file_is_read_as_it_was_written() {
    let rows = rows();
    let mut bytes = csv_head(&columns());
    bytes.extend(csv_rows(rows.iter().map(Vec::as_slice)));
    let sheet = read(&bytes, Limits::default()).unwrap();
    assert_eq!(
        sheet.rows[0].cells,
        text(&["2026/17", "30.04.2026", "41", "=SUM(A1)"])
    );
    assert_eq!(
        sheet.rows[1].cells,
        text(&["2026/18", "", "2,5", "blåbær; \"søt\""])
    );
}

#[test]
fn every_divider_and_encoding_gives_the_same_sheet() {
    let expected = Sheet {
        columns: text(&["Navn", "År"]),
        rows: vec![Row {
            number: 3,
            cells: text(&["Å", "2"]),
        }],
    };
    for bytes in [
        "Navn;År\n\nÅ;2\n".as_bytes(),
        b"Navn,\xc5r\r\n\r\n\xc5,2",
        "\u{feff}Navn\tÅr\n\nÅ\t2".as_bytes(),
    ] {
        assert_eq!(
            read(bytes, Limits::default()).as_ref(),
            Ok(&expected),
            "{bytes:?}"
        );
    }
}

#[test]
fn a_row_knows_its_line_also_after_a_cell_of_several_lines() {
    let sheet = read(b"a;b\n\"en\nto\";1\nx;2\n", Limits::default()).unwrap();
    assert_eq!(
        sheet.rows.iter().map(|row| row.number).collect::<Vec<_>>(),
        [2, 4]
    );
}

#[test]
fn what_is_no_table_says_why() {
    assert_eq!(fault(b""), NotATable::Empty);
    assert_eq!(fault(b" \n\n"), NotATable::Empty);
    assert_eq!(fault(b"a;b\n"), NotATable::NoRows);
    assert_eq!(
        fault(b"Dette er et brev.\nMed linjer.\n"),
        NotATable::NoColumns
    );
    assert_eq!(fault(b"a;b\n1;2;3\n"), NotATable::RowTooLong { row: 2 });
    assert_eq!(
        fault(b"a;b;A\n1;2;3\n"),
        NotATable::SameHeading { column: 3 }
    );
    assert_eq!(
        fault(&[0xD0, 0xCF, 0x11, 0xE0, 0, 0]),
        NotATable::OldWorkbook
    );
    assert_eq!(fault(b"PK\x03\x04nonsense"), NotATable::BrokenWorkbook);
    assert_eq!(fault(&[0, 159, 146, 150]), NotATable::Neither);
}

#[test]
fn a_cut_workbook_is_broken() {
    let whole = workbook();
    assert_eq!(fault(&whole[..whole.len() / 2]), NotATable::BrokenWorkbook);
}

#[test]
fn limits_hold() {
    let few = Limits {
        rows: 1,
        ..Limits::default()
    };
    assert_eq!(
        read(b"a;b\n1;2\n3;4\n", few),
        Err(NotATable::TooManyRows { limit: 1 })
    );
    assert_eq!(
        read(&workbook(), few),
        Err(NotATable::TooManyRows { limit: 1 })
    );
    let small = Limits {
        bytes: 5,
        ..Limits::default()
    };
    assert_eq!(
        read(b"a;b\n1;2\n", small),
        Err(NotATable::TooLarge { limit: 5 })
    );
    let light = Limits {
        unpacked: 500,
        ..Limits::default()
    };
    assert_eq!(
        read(&workbook(), light),
        Err(NotATable::UnpacksTooLarge { limit: 500 })
    );
    let whole = Limits {
        parts: 3,
        ..Limits::default()
    };
    assert_eq!(
        read(&workbook(), whole),
        Err(NotATable::TooManyParts { limit: 3 })
    );
    let narrow = Limits {
        columns: 3,
        ..Limits::default()
    };
    assert_eq!(
        read(&workbook(), narrow),
        Err(NotATable::TooManyColumns { limit: 3 })
    );
}
