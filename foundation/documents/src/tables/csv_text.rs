use csv::{Terminator, Writer, WriterBuilder};

use super::{Cell, Column};

/// What tells spreadsheets that the file is UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// The beginning of a CSV file: the mark of UTF-8 and the headings.
pub fn csv_head(columns: &[Column]) -> Vec<u8> {
    let mut bytes = MARK.to_vec();
    let headings: Vec<Cell> = columns
        .iter()
        .map(|column| Cell::from(column.heading.as_str()))
        .collect();
    bytes.extend(csv_rows([headings.as_slice()]));
    bytes
}

/// Rows of a CSV file: semicolons, decimal comma, days as 30.04.2026, text that could be run as a formula made harmless.
pub fn csv_rows<'a>(rows: impl IntoIterator<Item = &'a [Cell]>) -> Vec<u8> {
    let mut writer = writer();
    for row in rows {
        writer
            .write_record(row.iter().map(written))
            .expect("writing to memory does not fail");
    }
    writer
        .into_inner()
        .expect("writing to memory does not fail")
}

fn writer() -> Writer<Vec<u8>> {
    WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .flexible(true)
        .from_writer(Vec::new())
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => harmless(text),
        Cell::Whole(number) => number.to_string(),
        Cell::Decimal(number) => format!("{number:.1}").replace('.', ","),
        Cell::Day(day) => format!(
            "{:02}.{:02}.{}",
            day.day_of_month(),
            day.month(),
            day.year()
        ),
    }
}

/// The signs that make a spreadsheet read a text as a formula; some take the wide ones of East Asian text for the others.
pub(super) const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// Puts an apostrophe before a text that a spreadsheet would run; reading takes it off again.
fn harmless(text: &str) -> String {
    if text.starts_with(FORMULA) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use kernel::Day;

    use super::*;

    fn line(cells: &[Cell]) -> String {
        String::from_utf8(csv_rows([cells])).unwrap()
    }

    #[test]
    fn a_row_is_written_as_a_norwegian_spreadsheet_reads_it() {
        let cells = [
            "æ;ø".into(),
            Cell::Decimal(87.26),
            Cell::Whole(-3),
            Day::of(2026, 4, 3).into(),
            Cell::Empty,
        ];
        assert_eq!(line(&cells), "\"æ;ø\";87,3;-3;03.04.2026;\r\n");
        assert_eq!(
            line(&["han sa \"ja\"\nog gikk".into()]),
            "\"han sa \"\"ja\"\"\nog gikk\"\r\n"
        );
    }

    #[test]
    fn formulas_are_made_harmless() {
        for text in [
            "=1+1", "+47", "-x", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠A1",
        ] {
            assert!(
                line(&[text.into()])
                    .trim_start_matches('"')
                    .starts_with('\''),
                "{text:?}"
            );
        }
        assert_eq!(line(&["2026/12-3".into()]), "2026/12-3\r\n");
    }

    #[test]
    fn the_head_carries_the_mark() {
        let head = csv_head(&[
            Column::new("Arkivnummer", 14.0),
            Column::new("Mottatt", 12.0),
        ]);
        assert_eq!(head, "\u{feff}Arkivnummer;Mottatt\r\n".as_bytes());
    }
}
