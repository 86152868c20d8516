use crate::signs;

/// Words further apart than this stand in different columns.
const COLUMN_GAP: usize = 3;

/// A page's text with signs as people write them. The lines stay as they are, but for the margin that all of them
/// share, the padding between words, and blank lines at the page's beginning and end.
pub fn page(raw: &str) -> String {
    let mut normal = String::with_capacity(raw.len());
    signs::push_normal(raw, &mut normal);
    let lines: Vec<&str> = normal.lines().map(str::trim_end).collect();
    let margin = lines
        .iter()
        .filter(|line| !line.is_empty())
        .map(|line| indent(line))
        .min();
    let mut text = String::with_capacity(normal.len());
    let mut blank = 0;
    for line in lines {
        if line.is_empty() {
            blank += 1;
            continue;
        }
        if !text.is_empty() {
            // One blank line says as much as three.
            text.push_str(&"\n".repeat(blank.min(1)));
        }
        blank = 0;
        push_line(line, margin.unwrap_or(0), &mut text);
    }
    text
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

fn push_line(line: &str, margin: usize, text: &mut String) {
    text.push_str(&" ".repeat(indent(line) - margin));
    let mut spaces = 0;
    for sign in line.trim_start_matches(' ').chars() {
        match sign {
            ' ' => spaces += 1,
            '\t' => spaces += COLUMN_GAP,
            sign => {
                let gap = if spaces >= COLUMN_GAP {
                    COLUMN_GAP
                } else {
                    spaces.min(1)
                };
                text.push_str(&"   "[..gap]);
                spaces = 0;
                text.push(sign);
            }
        }
    }
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding_goes_and_lines_stay() {
        let raw = "\n\n     Opp\u{ad}drag\n\n\n\n       \u{f0b7} kvali\u{fb01}sere   \n         NAV  Sandnes        90 %\n\n";
        assert_eq!(
            page(raw),
            "Oppdrag\n\n  • kvalifisere\n    NAV Sandnes   90 %\n"
        );
    }
}
