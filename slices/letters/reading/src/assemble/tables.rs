use recognition::ItemKind;

use super::{Reader, items::Found};
use crate::{
    Doubt,
    block::{Block, Shape},
    card::{self, Fact},
    heading::{self, Meaning},
    inline,
    letter::Fate,
    limits::LONGEST_HEADING,
    numbering,
    opening::opening,
    part,
    table::{Column, Row, Table, broken, column, pieces, unmarked},
};

impl Reader<'_> {
    pub fn table(&mut self, block: &Block, table: &Table) {
        if table.is_card() {
            return self.card_table(table);
        }
        self.open_entry_item();
        self.above.clear();
        let columns = table.columns();
        if columns
            .iter()
            .any(|column| matches!(column, Column::Items(_)))
        {
            self.ledger.claim(&table.header_lines, Fate::Heading);
            for row in &table.rows {
                self.row(row, &columns, &table.headers);
            }
        } else {
            for row in table.all_rows() {
                self.plain_row(block, &row);
            }
        }
    }

    /// An item for each cell of a column of items; the deadline goes with the reporting.
    fn row(&mut self, row: &Row, columns: &[Column], headers: &[String]) {
        let cell = |wanted: Column| {
            let at = columns.iter().position(|column| *column == wanted)?;
            row.cells.get(at).filter(|cell| !cell.is_empty())
        };
        let number = cell(Column::Number)
            .or(cell(Column::Bare))
            .filter(|number| is_number(&inline::plain(number).0))
            .cloned();
        let mut number = number.map(|number| inline::plain(&number).0);
        if let Some(number) = number
            .as_deref()
            .filter(|number| numbering::depth(number) >= 4)
        {
            self.enter_section_of(number, row.lines[0]);
        }
        let deadline = cell(Column::Deadline).map(|deadline| inline::plain(deadline).0);
        let reports = columns.iter().zip(&row.cells).any(|(column, cell)| {
            *column == Column::Items(ItemKind::Reporting) && !cell.is_empty()
        });
        let mut deadline = deadline.map(|words| with_name(&words));
        let mut found_any = false;
        for (at, (column, cell)) in columns
            .iter()
            .zip(&row.cells)
            .enumerate()
            .filter(|(_, (_, cell))| !cell.is_empty())
        {
            match column {
                Column::Items(kind) => {
                    let takes = *kind == ItemKind::Reporting || !reports;
                    let late = takes.then(|| deadline.take()).flatten();
                    self.cell(row, cell, *kind, number.take(), late);
                    found_any = true;
                }
                Column::Bare | Column::Number if is_number(&inline::plain(cell).0) => {}
                Column::Bare | Column::Number | Column::Other => {
                    let header = headers.get(at).map(String::as_str).unwrap_or_default();
                    let heading = inline::plain(beginning(header)).0;
                    self.keep(
                        row.lines[0],
                        &inline::plain(cell).0,
                        Doubt::UnknownColumn { heading },
                    );
                }
                Column::Deadline => {}
            }
        }
        if let Some(deadline) = deadline {
            self.keep(row.lines[0], &deadline, Doubt::Prose);
        }
        if !found_any {
            self.ledger.claim(&row.lines, Fate::Unsure);
        }
    }

    fn cell(
        &mut self,
        row: &Row,
        cell: &str,
        kind: ItemKind,
        number: Option<String>,
        deadline: Option<String>,
    ) {
        let pieces = pieces(cell);
        let last = pieces.len() - 1;
        let mut number = number;
        for (at, piece) in pieces.into_iter().enumerate() {
            let opening = opening(&piece);
            let own = opening.as_ref().and_then(|opening| opening.number.clone());
            if let Some(own) = own.as_deref().filter(|own| numbering::depth(own) >= 4) {
                self.enter_section_of(own, row.lines[0]);
            }
            let mut source = opening
                .as_ref()
                .map_or(piece, |opening| opening.rest.clone());
            if let Some(deadline) = deadline.as_deref().filter(|_| at == last) {
                source = format!("{source} {deadline}");
            }
            self.item(Found {
                source: &source,
                lines: &row.lines,
                kind: opening.and_then(|opening| opening.kind).unwrap_or(kind),
                doubts: Vec::new(),
                nested_in: None,
                number: own.or(number.take()),
            });
        }
    }

    /// A row of a table that we do not know: a paragraph in doubt.
    fn plain_row(&mut self, block: &Block, row: &Row) {
        let words: Vec<&str> = row
            .cells
            .iter()
            .map(String::as_str)
            .filter(|cell| !cell.is_empty())
            .collect();
        let text = words.join(" – ");
        let doubt = Doubt::UnknownColumn {
            heading: String::new(),
        };
        let kind = self.kind();
        if text.is_empty() {
            return;
        }
        if self.section.is_some() && (kind.counts_paragraphs() || self.part.is_some()) {
            self.item(Found {
                source: &text,
                lines: &row.lines,
                kind,
                doubts: vec![doubt],
                nested_in: None,
                number: None,
            });
        } else {
            let row = Block {
                shape: Shape::Paragraph,
                text,
                lines: row.lines.clone(),
                doubts: block.doubts.clone(),
            };
            self.keep_block(&row, doubt);
        }
    }

    /// Each row is a fact of a card, its text or its background.
    fn card_table(&mut self, table: &Table) {
        for row in table.all_rows() {
            let [name, value] =
                [0, 1].map(|at| row.cells.get(at).map(String::as_str).unwrap_or_default());
            let name = inline::plain(name).0;
            if let Some((number, kind, title)) = head(&name, value) {
                self.close_entry();
                self.ledger.claim(&row.lines, Fate::Heading);
                self.open_entry(&row.lines, true, number, Some(kind), title);
                continue;
            }
            match (card::label(&name), part::exact(&name)) {
                (Some(Fact::Text), _) if self.in_card() => self.card_text(&row, value),
                (Some(fact), _) if self.in_card() => self.note_fact(fact, value, &row.lines),
                (_, Some(kind)) if !value.is_empty() => {
                    self.open_entry_item();
                    for line in broken(value) {
                        self.cell(&row, unmarked(line).unwrap_or(line), kind, None, None);
                    }
                }
                _ => self.unknown_row(&row),
            }
        }
    }

    fn unknown_row(&mut self, row: &Row) {
        let words = inline::plain(&row.cells.join(" ")).0;
        if !words.is_empty() {
            self.keep(
                row.lines[0],
                &words,
                Doubt::UnknownColumn {
                    heading: String::new(),
                },
            );
            self.ledger.claim(&row.lines, Fate::Unsure);
        }
    }

    /// The text of the card, and its points below.
    fn card_text(&mut self, row: &Row, value: &str) {
        let lines = broken(value);
        let text: Vec<&str> = lines
            .iter()
            .take_while(|line| unmarked(line).is_none())
            .copied()
            .collect();
        self.note_fact(Fact::Text, &text.join(" "), &row.lines);
        let points = &lines[text.len()..];
        if points.is_empty() {
            return;
        }
        self.open_entry_item();
        let kind = self.kind();
        let nested_in = self.entry_item().map(|item| item.id.clone());
        for point in points {
            self.item(Found {
                source: unmarked(point).unwrap_or(point),
                lines: &row.lines,
                kind,
                doubts: Vec::new(),
                nested_in: nested_in.clone(),
                number: None,
            });
        }
    }
}

/// What is told of the heading of a column; each of its cells carries it along.
fn beginning(header: &str) -> &str {
    &header[..header.floor_char_boundary(LONGEST_HEADING)]
}

/// The number that begins a card: «Oppgave 5.4.2.9», in one cell or in two.
fn head(name: &str, value: &str) -> Option<(String, ItemKind, String)> {
    let value = inline::plain(value).0;
    if let Meaning::Entry {
        number,
        kind: Some(kind),
        title,
    } = heading::meaning(name)
    {
        let title = if title.is_empty() { value } else { title };
        return Some((number, kind, title));
    }
    let (number, rest) = numbering::leading(&value, 2)?;
    let kind = part::exact(name);
    let names_number = kind.is_some() || column(name) == Column::Number;
    names_number.then(|| {
        (
            number.to_owned(),
            kind.unwrap_or(ItemKind::Assignment),
            rest.trim().to_owned(),
        )
    })
}

fn is_number(words: &str) -> bool {
    numbering::leading(words, 1)
        .is_some_and(|(_, rest)| rest.trim_matches(['.', ')', ' ']).is_empty())
}

/// «Frist: 1. mars», with the word where the cell leaves it out.
fn with_name(deadline: &str) -> String {
    if deadline.to_lowercase().contains("frist") {
        deadline.to_owned()
    } else {
        format!("Frist: {deadline}")
    }
}
