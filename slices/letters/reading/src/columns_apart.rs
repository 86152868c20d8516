//! Tables of which only the layout is left: columns with two spaces or more between them, below a row of headings
//! that names at least two of them.

use super::table::{Column, Row, Table, column};

/// So many spaces part two columns.
const GAP: &str = "  ";

/// The table that begins on this line, and how many lines it takes.
pub fn table(lines: &[&str], first: usize) -> Option<(Table, usize)> {
    let headers = fields(lines[first]);
    let known = headers
        .iter()
        .filter(|(_, words)| !matches!(column(words), Column::Other | Column::Bare))
        .count();
    if headers.len() < 2 || known < 2 || known < headers.len() - 1 {
        return None;
    }
    let mut rows = Rows {
        headers: headers.iter().map(|(at, _)| *at).collect(),
        starts: Vec::new(),
        rows: Vec::new(),
    };
    let mut taken = 1;
    let mut gap = true;
    for (offset, line) in lines[first + 1..].iter().enumerate() {
        if line.contains('\u{c}') {
            break;
        }
        if line.trim().is_empty() {
            gap = true;
            continue;
        }
        if !rows.add(line, first + offset + 2, gap) {
            break;
        }
        (taken, gap) = (offset + 2, false);
    }
    let table = Table {
        headers: headers.into_iter().map(|(_, words)| words).collect(),
        header_lines: vec![first + 1],
        rows: rows.rows,
    };
    (!table.rows.is_empty()).then_some((table, taken))
}

/// The rows so far. Where the columns begin differs from row to row when the layout is not kept.
struct Rows {
    headers: Vec<usize>,
    /// Where the columns of the open row begin.
    starts: Vec<usize>,
    rows: Vec<Row>,
}

impl Rows {
    /// Takes the line into the table; answers whether it belongs there.
    fn add(&mut self, line: &str, number: usize, gap: bool) -> bool {
        let fields = all_fields(line);
        let upper = fields[0]
            .1
            .starts_with(|sign: char| sign.is_uppercase() || sign.is_ascii_digit());
        let at_left = nearest(&self.headers, fields[0].0) == 0
            || fields[0].0 <= self.starts.first().copied().unwrap_or(1) + 1;
        if gap
            || (self
                .rows
                .last()
                .is_none_or(|row| row.cells[0].is_empty() || has_ended(&row.cells[0]))
                && upper
                && at_left
                && fields.len() > 1)
        {
            return fields.len() > 1 && self.begin(fields, number);
        }
        self.go_on(fields, number)
    }

    fn begin(&mut self, fields: Vec<(usize, String)>, number: usize) -> bool {
        let all = fields.len() == self.headers.len();
        self.starts = if all {
            fields.iter().map(|(at, _)| *at).collect()
        } else {
            self.headers.clone()
        };
        let mut cells = vec![String::new(); self.headers.len()];
        for (order, (at, words)) in fields.into_iter().enumerate() {
            let column = if all {
                order.min(cells.len() - 1)
            } else {
                nearest(&self.starts, at)
            };
            add_words(&mut cells[column], &words);
        }
        self.rows.push(Row {
            lines: vec![number],
            cells,
        });
        true
    }

    /// The first field stands below its column; the others follow, past cells that have come to their end.
    fn go_on(&mut self, fields: Vec<(usize, String)>, number: usize) -> bool {
        let Some(row) = self.rows.last_mut() else {
            return false;
        };
        let columns = row.cells.len();
        let aligned = fields
            .iter()
            .all(|(at, _)| self.starts.iter().any(|start| start.abs_diff(*at) <= 1));
        let alone = fields.len() == 1;
        let mut next = nearest(&self.starts, fields[0].0);
        if alone && next == 0 && has_ended(&row.cells[0]) {
            return false;
        }
        for (at, words) in fields {
            let open = (next..columns).find(|column| alone || !has_ended(&row.cells[*column]));
            let column = if aligned {
                nearest(&self.starts, at)
            } else {
                open.unwrap_or(columns - 1)
            };
            add_words(&mut row.cells[column], &words);
            next = (column + 1).min(columns - 1);
        }
        row.lines.push(number);
        true
    }
}

/// A sentence, and not the day of a date, ends the cell.
fn has_ended(cell: &str) -> bool {
    recognition::sentence::is_finished(cell)
        && !cell
            .trim_end_matches('.')
            .ends_with(|sign: char| sign.is_ascii_digit())
}

fn add_words(cell: &mut String, words: &str) {
    if cell.is_empty() {
        words.clone_into(cell);
    } else {
        crate::block::join(cell, words);
    }
}

fn nearest(starts: &[usize], at: usize) -> usize {
    (0..starts.len())
        .min_by_key(|column| starts[*column].abs_diff(at))
        .unwrap_or(0)
}

/// The words of a line and the column where each group of them begins.
fn fields(line: &str) -> Vec<(usize, String)> {
    let mut fields = Vec::new();
    if line.len() > 400 || line.contains('|') || !line.trim().contains(GAP) {
        return fields;
    }
    let mut column = 0;
    for piece in line.split(GAP) {
        let words = piece.trim_start();
        let lead = piece.chars().count() - words.chars().count();
        if !words.is_empty() {
            fields.push((column + lead, words.trim_end().to_owned()));
        }
        column += piece.chars().count() + GAP.len();
    }
    fields
}

/// The fields of a line; one that has no gap is one field.
fn all_fields(line: &str) -> Vec<(usize, String)> {
    let found = fields(line);
    if !found.is_empty() {
        return found;
    }
    let lead = line.chars().take_while(|sign| sign.is_whitespace()).count();
    vec![(lead, line.trim().to_owned())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_that_stand_apart() {
        let lines = [
            "Resultatmål                  Rapportering          Frist",
            "Alle kontor skal ha fått     Antall kontor         1. mars",
            "tilbud om opplæring.",
            "Ha holdt to kurs.            Antall deltakere",
            "                             på kursene",
            "",
            "Dette avsnittet er lengre enn den første kolonnen og hører ikke til i tabellen.",
        ];
        let (table, taken) = table(&lines, 0).expect("a table");
        let cells: Vec<Vec<String>> = table.rows.iter().map(|row| row.cells.clone()).collect();
        assert_eq!(
            cells,
            [
                [
                    "Alle kontor skal ha fått tilbud om opplæring.",
                    "Antall kontor",
                    "1. mars"
                ],
                ["Ha holdt to kurs.", "Antall deltakere på kursene", ""]
            ]
        );
        assert_eq!(taken, 5);
        assert_eq!(table.rows[1].lines, [4, 5]);
    }

    #[test]
    fn columns_whose_places_are_lost() {
        let lines = [
            "              Resultatmål   Rapporteringskrav   Frist",
            " Alle kontor har rutinar for   Embetet gjev opp kor mange   1. oktober",
            " naudhjelp.   som har rutinar.",
            " Barn si stemme går fram.   Embetet les 50 vedtak og   1.",
            "                            oppsummerer funna.   november",
            " Talet på deltakarar har auka i   Tal for kvar kommune.   Kvart",
            " små kommunar.   tertial",
            "",
            "3.2 Rettstryggleik",
        ];
        let (table, taken) = table(&lines, 0).expect("a table");
        let cells: Vec<Vec<String>> = table.rows.iter().map(|row| row.cells.clone()).collect();
        assert_eq!(
            cells,
            [
                [
                    "Alle kontor har rutinar for naudhjelp.",
                    "Embetet gjev opp kor mange som har rutinar.",
                    "1. oktober"
                ],
                [
                    "Barn si stemme går fram.",
                    "Embetet les 50 vedtak og oppsummerer funna.",
                    "1. november"
                ],
                [
                    "Talet på deltakarar har auka i små kommunar.",
                    "Tal for kvar kommune.",
                    "Kvart tertial"
                ],
            ]
        );
        assert_eq!(taken, 7);
    }
}
