use std::{collections::HashMap, fmt::Write as _};

use super::Shapes;
use crate::Point;

/// Grenselinjer: the lines between groups of shapes, without the coast: county borders on a map of municipalities.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Borders(String);

type Unit = (i32, i32);
type Edge = (Unit, Unit);

impl Borders {
    /// The lines as the text of an SVG path, in the units of the shapes; empty where all are one group.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Shapes {
    /// The lines between shapes of different groups; `group` tells the group of a number.
    pub fn borders(&self, group: impl Fn(&str) -> String) -> Borders {
        let groups: Vec<String> = self.shapes.iter().map(|shape| group(&shape.code)).collect();
        let rings: Vec<Vec<Vec<Point>>> =
            self.shapes.iter().map(|shape| shape.path.rings()).collect();
        let mut first: HashMap<Edge, &str> = HashMap::new();
        let mut text = String::new();
        for (group, rings) in groups.iter().zip(&rings) {
            for ring in rings {
                let is_border = |edge: Edge| *first.entry(edge).or_insert(group) != group;
                lines(&mut text, ring, is_border);
            }
        }
        Borders(text)
    }
}

/// The edges of the ring that are borders, those one after the other as one line.
fn lines(text: &mut String, ring: &[Point], mut is_border: impl FnMut(Edge) -> bool) {
    let mut end = None;
    for pair in ring.windows(2) {
        let (from, to) = (unit(pair[0]), unit(pair[1]));
        if !is_border((from.min(to), from.max(to))) {
            continue;
        }
        // Writing to a string does not fail.
        let _ = match end {
            Some(end) if end == from => write!(text, "L{} {}", to.0, to.1),
            _ => write!(text, "M{} {}L{} {}", from.0, from.1, to.0, to.1),
        };
        end = Some(to);
    }
}

fn unit(point: Point) -> Unit {
    #[expect(clippy::cast_possible_truncation, reason = "units are whole and few")]
    (point.x as i32, point.y as i32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Frame, Path, Shape};

    fn shape(code: &str, path: &str) -> Shape {
        Shape {
            code: code.to_owned(),
            name: None,
            path: Path::try_from(path.to_owned()).unwrap(),
            inner: Point::default(),
            frame: Frame::default(),
            km2: 0.0,
        }
    }

    /// Three squares in a row, the last two of one group.
    #[test]
    fn a_line_stands_between_groups_alone() {
        let shapes = Shapes {
            frame: Frame::default(),
            metres: 1.0,
            shapes: vec![
                shape("11", "M0 0l9 0 0 9-9 0z"),
                shape("21", "M9 0l9 0 0 9-9 0z"),
                shape("22", "M18 0l9 0 0 9-9 0z"),
            ],
            neighbours: Vec::new(),
        };
        let borders = |length| shapes.borders(|code| code[..length].to_owned());
        assert_eq!(borders(1).as_str(), "M9 9L9 0");
        assert_eq!(borders(2).as_str(), "M9 9L9 0M18 9L18 0");
        assert_eq!(borders(0).as_str(), "");
    }
}
