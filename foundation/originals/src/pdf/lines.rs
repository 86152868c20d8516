use super::{
    glyphs::{Glyphs, Sign},
    marks::DRAWN_BULLET,
    stops::{self, Stops},
};

/// Baselines nearer than this, in sizes, are one line: raised numbers and drawn bullets belong to theirs.
const SAME_LINE: f64 = 0.45;
/// A gap from this on, in sizes, is a space though none was written.
const SPACE: f64 = 0.17;
/// What stands between columns.
const COLUMN: &str = "   ";
/// Lines further apart than this, in usual distances, are not of one paragraph.
const BLANK: f64 = 1.35;

pub struct Line {
    y: f64,
    size: f64,
    pub signs: Vec<Sign>,
}

/// The text of a page, line by line from the top, with blank lines where the page has them.
pub fn text(glyphs: Glyphs) -> String {
    let lines = lines(glyphs.signs);
    let left = lines
        .iter()
        .filter_map(|line| line.signs.first())
        .map(|sign| sign.x);
    let left = left.fold(f64::INFINITY, f64::min);
    let usual = usual_distance(&lines);
    let mut text = String::new();
    let blocks = blocks(&lines, usual);
    let stops = Stops::of(&lines, blocks.clone());
    for (at, line) in lines.iter().enumerate() {
        if at > 0 && blocks[at] != blocks[at - 1] {
            text.push('\n');
        }
        let begins_column = |sign: &Sign| stops.begins(at, sign.x);
        text.push_str(&written(line, left, begins_column));
        text.push('\n');
    }
    if !glyphs.sideways.trim().is_empty() {
        text.push('\n');
        text.push_str(glyphs.sideways.trim());
        text.push('\n');
    }
    text
}

/// The number of the block that each line is in.
fn blocks(lines: &[Line], usual: f64) -> Vec<usize> {
    let mut block = 0;
    let pairs = lines.windows(2).map(|pair| {
        block += usize::from(stands_apart(&pair[0], &pair[1], usual));
        block
    });
    std::iter::once(0).chain(pairs).collect()
}

/// Whether a blank line belongs between two lines: where the distance is more than usual, and where the print changes
/// its size, as between a heading and its text.
fn stands_apart(above: &Line, line: &Line, usual: f64) -> bool {
    let (large, small) = (above.size.max(line.size), above.size.min(line.size));
    let distance = line.y - above.y;
    large > small * 1.08 || (distance > BLANK * usual * large && distance > 1.5 * large)
}

fn lines(mut signs: Vec<Sign>) -> Vec<Line> {
    signs.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut lines: Vec<Line> = Vec::new();
    for sign in signs {
        match lines.last_mut() {
            Some(line) if sign.y - line.y <= SAME_LINE * line.size.max(sign.size) => {
                // The larger print carries the line; its baseline is the line's.
                if sign.size > line.size * 1.05 || line.signs.iter().all(|s| s.text == DRAWN_BULLET)
                {
                    (line.y, line.size) = (sign.y, sign.size);
                }
                line.signs.push(sign);
            }
            _ => lines.push(Line {
                y: sign.y,
                size: sign.size,
                signs: vec![sign],
            }),
        }
    }
    for line in &mut lines {
        line.signs.sort_by(|a, b| a.x.total_cmp(&b.x));
        drop_doubled(&mut line.signs);
        drop_lone_drawings(&mut line.signs);
    }
    lines.retain(|line| line.signs.iter().any(|sign| !sign.text.trim().is_empty()));
    lines
}

/// Bold print is sometimes the same sign drawn twice, a hair apart.
fn drop_doubled(signs: &mut Vec<Sign>) {
    signs.dedup_by(|next, sign| {
        next.text == sign.text
            && (next.x - sign.x).abs() < 0.1 * sign.size
            && !sign.text.trim().is_empty()
    });
}

/// A drawn shape is a bullet only before text.
fn drop_lone_drawings(signs: &mut Vec<Sign>) {
    let first_text = signs
        .iter()
        .position(|sign| sign.text != DRAWN_BULLET && !sign.text.trim().is_empty());
    let mut at = 0;
    signs.retain(|sign| {
        at += 1;
        let before_text = first_text.is_some_and(|first| at <= first && at + 1 >= first);
        sign.text != DRAWN_BULLET || before_text
    });
}

/// Lines of one paragraph stand at least and at most so far apart, in sizes; double spacing is 2.3.
const CLOSEST: f64 = 0.9;
const WIDEST: f64 = 2.4;

/// The distance between lines of a paragraph, in sizes, so that it says of a heading in large print too what is usual:
/// among the smallest that occur, for pages of headings and short items have few others.
fn usual_distance(lines: &[Line]) -> f64 {
    let mut distances: Vec<f64> = lines
        .windows(2)
        .map(|pair| (pair[1].y - pair[0].y, pair[1].size))
        .map(|(distance, size)| distance / size)
        .filter(|distance| *distance > CLOSEST && *distance < WIDEST)
        .collect();
    distances.sort_by(f64::total_cmp);
    distances.get(distances.len() / 10).copied().unwrap_or(0.0)
}

fn written(line: &Line, left: f64, begins_column: impl Fn(&Sign) -> bool) -> String {
    let mut text = String::new();
    let Some(first) = line.signs.first() else {
        return text;
    };
    let indent = ((first.x - left) / (0.5 * line.size.max(1.0))).round();
    text.push_str(&" ".repeat(indent.clamp(0.0, 120.0) as usize));
    let mut before: Option<&Sign> = None;
    // Where the last word ends.
    let mut end = f64::INFINITY;
    for sign in &line.signs {
        let is_space = sign.text.trim().is_empty();
        if let Some(before) = before {
            let size = before.size.max(sign.size);
            let bullet = before.text == DRAWN_BULLET;
            let next_word = !is_space && !bullet && sign.x - end > SPACE * size;
            if stops::is_wide(before, sign) || next_word && begins_column(sign) {
                text.push_str(COLUMN);
            } else if sign.x - before.end > SPACE * size || bullet {
                text.push(' ');
            }
        }
        text.push_str(&sign.text);
        before = Some(sign);
        if !is_space {
            end = sign.end;
        }
    }
    text
}
