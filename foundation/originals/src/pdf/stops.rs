use super::{glyphs::Sign, lines::Line, marks::DRAWN_BULLET};

/// A gap from this on, in sizes, stands between columns: wider after a space, which even lines may have stretched.
const COLUMN: f64 = 0.9;
const COLUMN_AFTER_SPACE: f64 = 1.6;
/// So near, in points, two signs begin at the same place.
const SAME_PLACE: f64 = 0.6;
/// So many lines away another line tells where a column begins: over the rows between, where the line has columns itself.
const REACH: usize = 3;
const REACH_IN_TABLE: usize = 15;
/// So many lines of the page must begin a column, or begin themselves, there.
const LEAST: usize = 2;

/// Tabulatorstopp: where columns begin on a page. A cell that fills its column leaves hardly a gap before the next one; the
/// lines around it tell that another cell begins there.
pub struct Stops {
    of_line: Vec<Vec<f64>>,
    /// Which lines stand together without a blank one.
    block_of_line: Vec<usize>,
    all: Vec<f64>,
}

impl Stops {
    pub fn of(lines: &[Line], block_of_line: Vec<usize>) -> Self {
        let of_line: Vec<Vec<f64>> = lines.iter().map(wide).collect();
        let mut all = of_line.concat();
        all.extend(lines.iter().filter_map(|line| Some(line.signs.first()?.x)));
        all.sort_by(f64::total_cmp);
        Self {
            of_line,
            block_of_line,
            all,
        }
    }

    /// A column begins at the place on one of the lines around this one: of its own block, or of any where this line has
    /// columns itself. A word of a sentence below a table may stand at such a place by chance.
    pub fn begins(&self, line: usize, place: f64) -> bool {
        let has_columns = !self.of_line[line].is_empty();
        let reach = if has_columns { REACH_IN_TABLE } else { REACH };
        let around = line.saturating_sub(reach)..(line + reach + 1).min(self.of_line.len());
        let tells = |other: &usize| {
            *other != line
                && (has_columns || self.block_of_line[*other] == self.block_of_line[line])
        };
        count(&self.all, place) >= LEAST
            && around
                .filter(tells)
                .any(|other| count(&self.of_line[other], place) > 0)
    }
}

/// A gap that stands between columns wherever it is.
pub fn is_wide(before: &Sign, sign: &Sign) -> bool {
    let spaced = before.text.trim().is_empty() || sign.text.trim().is_empty();
    let column = if spaced { COLUMN_AFTER_SPACE } else { COLUMN };
    (sign.x - before.end) / before.size.max(sign.size) > column && before.text != DRAWN_BULLET
}

/// Where a sign stands after a wide gap, from left to right.
fn wide(line: &Line) -> Vec<f64> {
    let pairs = line.signs.windows(2);
    pairs
        .filter(|pair| is_wide(&pair[0], &pair[1]))
        .map(|pair| pair[1].x)
        .collect()
}

fn count(sorted: &[f64], place: f64) -> usize {
    let from = sorted.partition_point(|stop| *stop < place - SAME_PLACE);
    sorted[from..].partition_point(|stop| *stop <= place + SAME_PLACE)
}
