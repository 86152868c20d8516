//! The tables that `bench` ends with.

pub struct Row {
    pub what: String,
    pub goal: &'static str,
    pub values: Vec<String>,
}

/// One row per figure, with its goal.
pub fn print(engines: &[&str], rows: &[Row]) {
    let mut lines = vec![line(
        "",
        "goal",
        engines.iter().map(|name| (*name).to_owned()),
    )];
    for row in rows {
        lines.push(line(&row.what, row.goal, row.values.iter().cloned()));
    }
    grid(&lines);
}

/// Lines of cells with the headings first, columns as wide as their widest cell.
pub fn grid(lines: &[Vec<String>]) {
    let columns = lines.first().map_or(0, Vec::len);
    let widths: Vec<usize> = (0..columns).map(|column| widest(lines, column)).collect();
    for (number, cells) in lines.iter().enumerate() {
        print_line(cells, &widths);
        if number == 0 {
            let rule: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
            print_line(&rule, &widths);
        }
    }
}

fn line(what: &str, goal: &str, values: impl Iterator<Item = String>) -> Vec<String> {
    [what.to_owned(), goal.to_owned()]
        .into_iter()
        .chain(values)
        .collect()
}

fn widest(lines: &[Vec<String>], column: usize) -> usize {
    let lengths = lines.iter().filter_map(|cells| cells.get(column));
    lengths.map(|cell| cell.chars().count()).max().unwrap_or(0)
}

fn print_line(cells: &[String], widths: &[usize]) {
    let padded = cells.iter().zip(widths).map(|(cell, width)| {
        let gap = width.saturating_sub(cell.chars().count());
        format!("{cell}{}", " ".repeat(gap))
    });
    println!("| {} |", padded.collect::<Vec<_>>().join(" | "));
}
