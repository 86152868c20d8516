use documents::tables::Sheet;

use super::figures::{CannotImport, Fault};

/// Why a table cannot be read whose rows are groups of municipalities by their inhabitants, such as `5000-9999`; none where
/// no column holds such groups.
pub fn fault(sheet: &Sheet) -> Option<Fault> {
    let holds_sizes = |at: &usize| {
        let mut cells = sheet.rows.iter().map(|row| row.cells.get(*at));
        !sheet.rows.is_empty() && cells.all(|cell| cell.is_some_and(|cell| is_size(cell)))
    };
    let at = (0..sheet.columns.len()).find(holds_sizes)?;
    let first = sheet.rows.first()?;
    Some(Fault {
        row: first.number,
        column: sheet.columns.get(at)?.clone(),
        found: first.cells.get(at)?.clone(),
        why: CannotImport::BySize,
    })
}

/// `0-4999`, `20 000–49 999`, and `50000-` for that many and more.
fn is_size(text: &str) -> bool {
    let text: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let Some((least, most)) = text.split_once(['-', '–']) else {
        return false;
    };
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    !least.is_empty() && are_digits(least) && are_digits(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_by_size_has_a_least_number_and_perhaps_a_most() {
        for text in ["0-4999", "20 000–49 999", "50000-"] {
            assert!(is_size(text), "{text}");
        }
        for text in ["", "-", "-5", "4999", "46-Vestland", "Bergen"] {
            assert!(!is_size(text), "{text}");
        }
    }
}
