use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use crate::Point;

/// Bane: the rings of an area as the text of an SVG path, in whole units: each ring `M` where it begins, `l` the step to
/// each further point, `z`. No other path can be made, so it may stand in a drawing as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Path(String);

/// The text is no path of ours; the number is the byte where it ends being one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no path of rings in whole units, from byte {0} on")]
pub struct BadPath(pub usize);

impl Path {
    /// Of closed rings, whose points are whole numbers.
    pub(crate) fn of<'a>(rings: impl Iterator<Item = &'a Vec<Point>>) -> Self {
        let mut text = String::new();
        for ring in rings {
            #[expect(clippy::cast_possible_truncation, reason = "units are whole and few")]
            let mut units = ring.iter().map(|point| (point.x as i32, point.y as i32));
            let Some(mut at) = units.next() else { continue };
            text.push('M');
            pair(&mut text, at);
            text.push('l');
            // The last point is the first, to which `z` leads.
            for to in units.take(ring.len().saturating_sub(2)) {
                pair(&mut text, (to.0 - at.0, to.1 - at.1));
                at = to;
            }
            text.push('z');
        }
        Self(text)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The rings, closed.
    pub fn rings(&self) -> Vec<Vec<Point>> {
        rings(&self.0).unwrap_or_default()
    }
}

/// Two numbers with no sign between them that can be spared.
fn pair(text: &mut String, (x, y): (i32, i32)) {
    let ends_in_number = text.ends_with(|sign: char| sign.is_ascii_digit());
    let before = if ends_in_number && x >= 0 { " " } else { "" };
    let between = if y >= 0 { " " } else { "" };
    let _ = write!(text, "{before}{x}{between}{y}");
}

impl TryFrom<String> for Path {
    type Error = BadPath;

    fn try_from(text: String) -> Result<Self, BadPath> {
        rings(&text)?;
        Ok(Self(text))
    }
}

impl From<Path> for String {
    fn from(path: Path) -> Self {
        path.0
    }
}

fn rings(text: &str) -> Result<Vec<Vec<Point>>, BadPath> {
    let mut scanner = Scanner { text, at: 0 };
    let mut found = Vec::new();
    while scanner.at < text.len() {
        found.push(scanner.ring().ok_or(BadPath(scanner.at))?);
    }
    Ok(found)
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl Scanner<'_> {
    fn ring(&mut self) -> Option<Vec<Point>> {
        self.sign(b'M')?;
        let first = (self.number()?, self.number()?);
        self.sign(b'l')?;
        let mut at = first;
        let mut ring = vec![point(at)];
        while self.sign(b'z').is_none() {
            let step = (self.number()?, self.number()?);
            at = (at.0.checked_add(step.0)?, at.1.checked_add(step.1)?);
            ring.push(point(at));
        }
        ring.push(point(first));
        (ring.len() > 3).then_some(ring)
    }

    fn sign(&mut self, sign: u8) -> Option<()> {
        let is_there = self.text.as_bytes().get(self.at) == Some(&sign);
        self.at += usize::from(is_there);
        is_there.then_some(())
    }

    /// A whole number of at most seven digits, after a space where there is one.
    fn number(&mut self) -> Option<i32> {
        let _ = self.sign(b' ');
        let rest = self.text.as_bytes().get(self.at..)?;
        let minus = usize::from(rest.first() == Some(&b'-'));
        let digits = rest[minus..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit());
        let length = minus + digits.take(8).count();
        let number = self.text.get(self.at..self.at + length)?.parse().ok()?;
        if length > minus + 7 {
            return None;
        }
        self.at += length;
        Some(number)
    }
}

fn point((x, y): (i32, i32)) -> Point {
    Point::new(f64::from(x), f64::from(y))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_path_is_short_and_reads_back() {
        let ring = [(10, 20), (15, 18), (12, 30), (10, 20)].map(point).to_vec();
        let path = Path::of([ring.clone(), ring.clone()].iter());
        assert_eq!(path.as_str(), "M10 20l5-2-3 12zM10 20l5-2-3 12z");
        assert_eq!(path.rings(), [ring.clone(), ring]);
    }

    #[test]
    fn nothing_but_a_path_is_a_path() {
        for (text, at) in [
            ("M0 0l1 0 0 1\"/><script>", 12),
            ("M0 0l1 0z", 9),
            ("M0 0l1 0 0 1", 12),
            ("L0 0", 0),
            ("M0 0l1.5 0 0 1z", 6),
            ("M99999999 0l1 0 0 1z", 1),
            ("M0 0l1 0 0 1z ", 13),
            ("Må", 1),
        ] {
            assert_eq!(Path::try_from(text.to_owned()), Err(BadPath(at)), "{text}");
        }
        assert!(serde_json::from_str::<Path>("\"M0 0l1 0 0 1z\"").is_ok());
        assert!(serde_json::from_str::<Path>("\"onload\"").is_err());
    }

    proptest! {
        #[test]
        fn any_rings_read_back(rings in prop::collection::vec(prop::collection::vec((-9000..9000i32, -9000..9000i32), 3..9), 1..4)) {
            let closed = |ring: &Vec<(i32, i32)>| ring.iter().chain(ring.first()).map(|unit| point(*unit)).collect();
            let rings: Vec<Vec<Point>> = rings.iter().map(closed).collect();
            let path = Path::of(rings.iter());
            prop_assert_eq!(Path::try_from(path.as_str().to_owned()), Ok(path.clone()));
            prop_assert_eq!(path.rings(), rings);
        }

        #[test]
        fn no_text_stops_the_program(text in "[Mlz0-9 å-]{0,40}") {
            let _ = Path::try_from(text);
        }
    }
}
