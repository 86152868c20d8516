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
    let starts: Vec<usize> = headers.iter().map(|(at, _)| *at).collect();
    let mut table = Table {
        headers: headers.into_iter().map(|(_, words)| words).collect(),
        header_lines: vec![first + 1],
        rows: Vec::new(),
    };
    let mut taken = 1;
    let (mut gap, mut blank) = (true, 0);
    for (offset, line) in lines[first + 1..].iter().enumerate() {
        if line.trim().is_empty() && !line.contains('\u{c}') {
            (gap, blank) = (true, blank + 1);
            continue;
        }
        let found = split(line, &starts);
        if line.contains('\u{c}') || blank > 1 || !belongs(&found, line, &starts) {
            break;
        }
        add(&mut table, found, first + offset + 2, gap);
        (taken, gap, blank) = (offset + 2, false, 0);
    }
    (!table.rows.is_empty()).then_some((table, taken))
}

/// A row goes on as long as its first column has not come to an end.
fn add(table: &mut Table, found: Vec<String>, line: usize, gap: bool) {
    let begins = gap
        || table.rows.last().is_some_and(|row| {
            let ended = row.cells[0].is_empty() || row.cells[0].ends_with(['.', '!', '?']);
            ended && found[0].starts_with(char::is_uppercase)
        });
    match table.rows.last_mut() {
        Some(row) if !begins || (found[0].is_empty() && !gap) => {
            row.lines.push(line);
            for (cell, words) in row.cells.iter_mut().zip(&found) {
                if !cell.is_empty() && !words.is_empty() {
                    cell.push(' ');
                }
                cell.push_str(words);
            }
        }
        _ => table.rows.push(Row {
            lines: vec![line],
            cells: found,
        }),
    }
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

/// The cells of a line, each field in the column that begins nearest to it.
fn split(line: &str, starts: &[usize]) -> Vec<String> {
    let mut cells = vec![String::new(); starts.len()];
    let mut all = fields(line);
    if all.is_empty() {
        let lead = line.chars().take_while(|sign| sign.is_whitespace()).count();
        all.push((lead, line.trim().to_owned()));
    }
    for (at, words) in all {
        let near = (0..starts.len())
            .min_by_key(|column| starts[*column].abs_diff(at))
            .unwrap_or(0);
        if !cells[near].is_empty() {
            cells[near].push(' ');
        }
        cells[near].push_str(&words);
    }
    cells
}

/// The line stands in columns: in several of them, or in one and no wider than it.
fn belongs(cells: &[String], line: &str, starts: &[usize]) -> bool {
    let filled: Vec<usize> = (0..cells.len())
        .filter(|at| !cells[*at].is_empty())
        .collect();
    match filled.as_slice() {
        [only] => {
            let end = starts.get(only + 1).copied().unwrap_or(usize::MAX);
            line.trim_end().chars().count() <= end
                && !crate::heading::part_word(line)
                && !line.trim_start().starts_with('#')
        }
        _ => true,
    }
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
}
