use super::xml::{Look, Paragraph, Style, escaped};
use crate::report::{Column, Table, TableRow};

/// The width of the page between its margins, in twentieths of a point.
const WIDTH: usize = 9070;

pub fn told(it: &Table) -> String {
    let count = it.columns.len().max(1);
    let grid = format!("<w:gridCol w:w=\"{}\"/>", WIDTH / count).repeat(count);
    let caption = escaped(&it.caption);
    let mut told = Paragraph::new(Style::Caption).text(&it.caption).done();
    told += &format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>\
         <w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:firstColumn=\"1\"/><w:tblCaption w:val=\"{caption}\"/></w:tblPr>\
         <w:tblGrid>{grid}</w:tblGrid>"
    );
    let headings = it
        .columns
        .iter()
        .map(|column| cell(&column.heading, column, Look::Strong));
    told += &format!(
        "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{}</w:tr>",
        headings.collect::<String>()
    );
    told.extend(it.rows.iter().map(|one| row(one, &it.columns, Look::Plain)));
    told.extend(
        it.total
            .iter()
            .map(|one| row(one, &it.columns, Look::Strong)),
    );
    told += "</w:tbl>";
    // A table must have a paragraph after it, or it runs into the next.
    told + &Paragraph::new(Style::Note).text(&it.note).done()
}

fn row(row: &TableRow, columns: &[Column], look: Look) -> String {
    let texts = std::iter::once(&row.heading).chain(&row.cells);
    let cells = texts
        .zip(columns)
        .map(|(text, column)| cell(text, column, look));
    format!(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>{}</w:tr>",
        cells.collect::<String>()
    )
}

fn cell(text: &str, column: &Column, look: Look) -> String {
    let paragraph = Paragraph::new(Style::Normal);
    let paragraph = if column.align.is_right() {
        paragraph.right()
    } else {
        paragraph
    };
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>{}</w:tc>",
        paragraph.run(text, look).done()
    )
}
