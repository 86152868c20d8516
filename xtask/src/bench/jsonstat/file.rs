//! The same dataset in the two forms that the format has for values and statuses.

use anyhow::Result;
use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

const SIZES: [u32; 3] = [400, 100, 20];
pub const CELLS: u32 = SIZES[0] * SIZES[1] * SIZES[2];
/// One of so many cells has a mark instead of a number.
const MARKED: u32 = 37;

pub struct File {
    pub name: &'static str,
    pub path: PathBuf,
}

pub fn all(folder: &Path) -> Result<[File; 2]> {
    let number = |cell: u32| (!is_marked(cell)).then(|| number(cell));
    let mark = |cell: u32| is_marked(cell).then(|| "\":\"".to_owned());
    let forms = [
        ("values as a list", list(number), by_position(mark)),
        ("values by position", by_position(number), list(mark)),
    ];
    let mut files = Vec::new();
    for (name, values, statuses) in forms {
        let path = folder.join(name.replace(' ', "-")).with_extension("json");
        let head = head()?;
        fs::write(
            &path,
            format!("{head},\"value\":{values},\"status\":{statuses}}}"),
        )?;
        files.push(File { name, path });
    }
    files
        .try_into()
        .map_err(|_| anyhow::anyhow!("two files were to be made"))
}

fn is_marked(cell: u32) -> bool {
    cell.is_multiple_of(MARKED)
}

/// One of three is whole, the others have two decimals.
fn number(cell: u32) -> String {
    let any = cell.wrapping_mul(2_654_435_761) % 1_000_000;
    match cell % 3 {
        0 => any.to_string(),
        _ => format!("{}.{:02}", any / 100, any % 100),
    }
}

fn list(of: impl Fn(u32) -> Option<String>) -> String {
    let each = (0..CELLS).map(|cell| of(cell).unwrap_or_else(|| "null".to_owned()));
    format!("[{}]", each.collect::<Vec<_>>().join(","))
}

fn by_position(of: impl Fn(u32) -> Option<String>) -> String {
    let some = (0..CELLS).filter_map(|cell| Some(format!("\"{cell}\":{}", of(cell)?)));
    format!("{{{}}}", some.collect::<Vec<_>>().join(","))
}

fn head() -> Result<String> {
    let mut head = format!(
        r#"{{"version":"2.0","class":"dataset","id":["A","B","C"],"size":{SIZES:?},"dimension":{{"#
    );
    for (name, size) in ["A", "B", "C"].iter().zip(SIZES) {
        let codes: Vec<_> = (0..size).map(|code| format!("\"{code:04}\"")).collect();
        let between = if *name == "A" { "" } else { "," };
        let codes = codes.join(",");
        write!(
            head,
            "{between}\"{name}\":{{\"category\":{{\"index\":[{codes}]}}}}"
        )?;
    }
    head.push('}');
    Ok(head)
}
