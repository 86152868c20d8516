//! Tables of the source: rows of cells between bars, and columns that only stand apart.

use recognition::ItemKind;

use super::{card, part};

/// Tabell: rows of cells and what each column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub headers: Vec<String>,
    pub header_lines: Vec<usize>,
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub lines: Vec<usize>,
    pub cells: Vec<String>,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Items(ItemKind),
    Deadline,
    Number,
    /// Without a heading.
    Bare,
    Other,
}

/// What the heading of a column says of it.
pub fn column(header: &str) -> Column {
    let words = header.to_lowercase();
    let words = words.trim_matches(|sign: char| !sign.is_alphanumeric());
    let first = words.split_whitespace().next().unwrap_or_default();
    if words.is_empty() {
        return Column::Bare;
    }
    if ["nr", "nummer", "punkt", "pkt", "id", "ref"].contains(&first.trim_end_matches('.')) {
        return Column::Number;
    }
    if words.len() < 60
        && (first.ends_with("frist")
            || first.ends_with("fristar")
            || first.ends_with("frister")
            || first == "dato"
            || first == "tidspunkt")
    {
        return Column::Deadline;
    }
    match part::exact(words) {
        Some(
            kind @ (ItemKind::Assignment
            | ItemKind::Requirement
            | ItemKind::Reporting
            | ItemKind::Funding
            | ItemKind::Background),
        ) => Column::Items(kind),
        _ if [
            "mål",
            "delmål",
            "målsetting",
            "målsetjing",
            "krav",
            "resultat",
            "indikator",
            "måltall",
            "måltal",
        ]
        .contains(&first)
            && words.split_whitespace().count() <= 4 =>
        {
            Column::Items(ItemKind::Requirement)
        }
        _ if ["tiltak", "aktivitet", "aktiviteter", "aktivitetar"].contains(&words) => {
            Column::Items(ItemKind::Assignment)
        }
        _ => Column::Other,
    }
}

impl Table {
    pub fn columns(&self) -> Vec<Column> {
        self.headers.iter().map(|header| column(header)).collect()
    }

    /// The rows with their first one, where the table has no heading of its own.
    pub fn all_rows(&self) -> impl Iterator<Item = Row> {
        let first = Row {
            lines: self.header_lines.clone(),
            cells: self.headers.clone(),
        };
        std::iter::once(first).chain(self.rows.iter().cloned())
    }

    /// Each row says one fact of a card: «Adressat | Alle statsforvaltere».
    pub fn is_card(&self) -> bool {
        let is_fact = |row: &Row| {
            row.cells
                .first()
                .is_some_and(|cell| card::label(cell).is_some())
        };
        self.headers.len() == 2 && self.all_rows().filter(is_fact).count() >= 2
    }
}

/// The cells between the bars of a row; `\\|` is a bar within a cell.
pub fn cells(row: &str) -> Vec<String> {
    let inner = row.trim().trim_start_matches('|');
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    let mut cells = vec![String::new()];
    let mut escaped = false;
    for sign in inner.chars() {
        match sign {
            '|' if !escaped => cells.push(String::new()),
            sign => {
                if let Some(cell) = cells.last_mut() {
                    cell.push(sign);
                }
            }
        }
        escaped = sign == '\\' && !escaped;
    }
    cells.iter().map(|cell| cell.trim().to_owned()).collect()
}

/// `|---|:--:|` between heading and rows.
pub fn is_separator(row: &str) -> bool {
    row.contains('-')
        && row
            .chars()
            .all(|sign| matches!(sign, '|' | '-' | ':' | ' ' | '\t' | '+'))
}

/// The lines of a cell.
pub fn broken(cell: &str) -> Vec<&str> {
    cell.split("<br>")
        .flat_map(|line| line.split("<br/>"))
        .flat_map(|line| line.split("<br />"))
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect()
}

/// The words of a point within a cell, without its mark.
pub fn unmarked(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(['-', '•', '–', '*', '·'])?;
    rest.starts_with(char::is_whitespace).then(|| rest.trim())
}

/// The parts of a cell: its lines when each is a point, otherwise the whole.
pub fn pieces(cell: &str) -> Vec<String> {
    let lines = broken(cell);
    let points: Vec<String> = lines
        .iter()
        .filter_map(|line| unmarked(line))
        .map(str::to_owned)
        .collect();
    if points.len() == lines.len() && !points.is_empty() {
        return points;
    }
    vec![lines.join(" ")]
}

/// The rows of a table between bars, each with its line.
pub fn of_rows(rows: &[(usize, &str)]) -> Option<Table> {
    let mut table: Option<Table> = None;
    for (line, row) in rows {
        match &mut table {
            _ if is_separator(row) => {}
            None => {
                table = Some(Table {
                    headers: cells(row),
                    header_lines: vec![*line],
                    rows: Vec::new(),
                })
            }
            Some(table) => table.rows.push(Row {
                lines: vec![*line],
                cells: cells(row),
            }),
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_columns_hold() {
        use ItemKind::{Reporting, Requirement};
        for (header, expected) in [
            ("Resultatmål", Column::Items(Requirement)),
            ("Mål", Column::Items(Requirement)),
            ("**Styringsparameter**", Column::Items(Requirement)),
            ("Rapportering", Column::Items(Reporting)),
            ("Krav til rapportering", Column::Items(Reporting)),
            ("Frist", Column::Deadline),
            ("Rapporteringsfrist", Column::Deadline),
            ("Nr.", Column::Number),
            ("", Column::Bare),
            ("Merknad", Column::Other),
        ] {
            assert_eq!(column(header), expected, "{header}");
        }
    }

    #[test]
    fn cells_and_pieces() {
        assert_eq!(cells("| a | b \\| c | |"), ["a", "b \\| c", ""]);
        assert!(is_separator("|---|:-:|") && !is_separator("| - a |"));
        assert_eq!(pieces("- en<br>- to"), ["en", "to"]);
        assert_eq!(pieces("en<br>to"), ["en to"]);
    }
}
