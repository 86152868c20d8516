use std::collections::{HashMap, HashSet};

use super::xml::Element;

pub const LEVELS: usize = 9;

/// The numbers that Word shows but does not write: they are counted here as Word counts them.
#[derive(Default)]
pub struct Numbering {
    lists: HashMap<Box<str>, List>,
    designs: HashMap<Box<str>, Vec<Level>>,
    counters: HashMap<Box<str>, [Option<u32>; LEVELS]>,
    begun: HashSet<Box<str>>,
}

#[derive(Clone)]
struct List {
    design: Box<str>,
    restarts: [Option<u32>; LEVELS],
    own: HashMap<usize, Level>,
}

#[derive(Clone)]
struct Level {
    start: u32,
    format: Box<str>,
    text: String,
    style: Option<Box<str>>,
    all_decimal: bool,
    restart_after: Option<usize>,
}

impl Default for Level {
    fn default() -> Self {
        Self {
            start: 1,
            format: "decimal".into(),
            text: String::new(),
            style: None,
            all_decimal: false,
            restart_after: None,
        }
    }
}

/// What stands before a paragraph of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    Bullet,
    /// A bullet that shows nothing: the paragraph goes on where the item before it stopped.
    Continued,
    /// As Word shows it: `3.1.2`, `4.`, `b)`.
    Number(String),
    None,
}

/// A number is a few digits; a pattern longer than this is not one.
const LONGEST_PATTERN: usize = 60;

impl Numbering {
    pub fn of(root: Option<&Element>) -> Self {
        let mut numbering = Self::default();
        for element in root.iter().flat_map(|root| root.elements()) {
            if element.is("abstractNum") {
                if let Some(id) = element.attribute("abstractNumId") {
                    numbering.designs.insert(id.into(), levels(element));
                }
            } else if element.is("num")
                && let (Some(id), Some(design)) = (
                    element.attribute("numId"),
                    element.value_of("abstractNumId"),
                )
            {
                numbering.lists.insert(id.into(), list(element, design));
            }
        }
        numbering
    }

    /// The level that a list keeps for a style.
    pub fn level_of_style(&self, list: &str, style: &str) -> Option<usize> {
        let design = self.designs.get(&self.lists.get(list)?.design)?;
        design
            .iter()
            .position(|level| level.style.as_deref() == Some(style))
    }

    /// Counts one paragraph of `list` at `level` and answers what stands before it.
    pub fn next(&mut self, list: &str, level: usize) -> Mark {
        let level = level.min(LEVELS - 1);
        let Some(found) = self.lists.get(list) else {
            return Mark::None;
        };
        let shape = |at: usize| -> Level {
            let design = self
                .designs
                .get(&found.design)
                .and_then(|levels| levels.get(at));
            found.own.get(&at).or(design).cloned().unwrap_or_default()
        };
        let shapes: Vec<Level> = (0..=level).map(shape).collect();
        let counters = self.counters.entry(found.design.clone()).or_default();
        if self.begun.insert(list.into()) {
            for (counter, restart) in counters.iter_mut().zip(found.restarts) {
                if let Some(start) = restart {
                    *counter = start.checked_sub(1);
                }
            }
        }
        let own = &shapes[level];
        counters[level] = Some(counters[level].map_or(own.start, |count| count.saturating_add(1)));
        for at in 0..level {
            counters[at].get_or_insert(shapes[at].start);
        }
        let design = self.designs.get(&found.design);
        for (at, counter) in counters.iter_mut().enumerate().skip(level + 1) {
            let deeper = design.and_then(|levels| levels.get(at));
            if deeper.and_then(|level| level.restart_after) != Some(0) {
                *counter = None;
            }
        }
        mark(own, &shapes, counters)
    }
}

fn mark(own: &Level, shapes: &[Level], counters: &[Option<u32>; LEVELS]) -> Mark {
    match &*own.format {
        "bullet" if own.text.trim().is_empty() => return Mark::Continued,
        "bullet" => return Mark::Bullet,
        "none" if !own.text.contains('%') => return Mark::None,
        _ => {}
    }
    let mut shown = String::new();
    let mut rest = own.text.chars().peekable();
    while let Some(sign) = rest.next() {
        let at = rest
            .peek()
            .and_then(|digit| digit.to_digit(10))
            .filter(|_| sign == '%');
        let Some(at) = at.and_then(|at| (at as usize).checked_sub(1)) else {
            shown.push(sign);
            continue;
        };
        rest.next();
        if let (Some(shape), Some(Some(count))) = (shapes.get(at), counters.get(at)) {
            let format = if own.all_decimal {
                "decimal"
            } else {
                &shape.format
            };
            shown.push_str(&written(*count, format));
        }
    }
    let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    if shown.is_empty() {
        Mark::None
    } else {
        Mark::Number(shown)
    }
}

fn written(count: u32, format: &str) -> String {
    match format {
        "none" => String::new(),
        "decimalZero" => format!("{count:02}"),
        "lowerLetter" => letters(count).to_lowercase(),
        "upperLetter" => letters(count),
        "lowerRoman" => roman(count).to_lowercase(),
        "upperRoman" => roman(count),
        _ => count.to_string(),
    }
}

/// A … Z, AA, BB …, as Word counts on.
fn letters(count: u32) -> String {
    let Some(index) = count.checked_sub(1) else {
        return "0".into();
    };
    let letter = char::from(b'A' + (index % 26) as u8);
    letter.to_string().repeat((index / 26 + 1).min(10) as usize)
}

fn roman(count: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..4000).contains(&count) {
        return count.to_string();
    }
    let (mut left, mut shown) = (count, String::new());
    for (value, sign) in SIGNS {
        while left >= value {
            shown.push_str(sign);
            left -= value;
        }
    }
    shown
}

fn levels(design: &Element) -> Vec<Level> {
    let mut levels = vec![Level::default(); LEVELS];
    for element in design.elements().filter(|element| element.is("lvl")) {
        let at = element
            .attribute("ilvl")
            .and_then(|at| at.parse::<usize>().ok());
        if let Some(slot) = at.and_then(|at| levels.get_mut(at)) {
            *slot = level(element);
        }
    }
    levels
}

fn level(element: &Element) -> Level {
    let number = |name: &str| element.value_of(name).and_then(|n| n.parse::<u32>().ok());
    Level {
        start: number("start").unwrap_or(1),
        format: element.value_of("numFmt").unwrap_or("decimal").into(),
        text: element
            .value_of("lvlText")
            .filter(|text| text.len() <= LONGEST_PATTERN)
            .unwrap_or_default()
            .to_owned(),
        style: element.value_of("pStyle").map(Into::into),
        all_decimal: element.switch("isLgl").unwrap_or(false),
        restart_after: number("lvlRestart").map(|level| level as usize),
    }
}

fn list(element: &Element, design: &str) -> List {
    let mut list = List {
        design: design.into(),
        restarts: [None; LEVELS],
        own: HashMap::new(),
    };
    for change in element
        .elements()
        .filter(|element| element.is("lvlOverride"))
    {
        let at = change
            .attribute("ilvl")
            .and_then(|at| at.parse::<usize>().ok());
        let Some(at) = at.filter(|at| *at < LEVELS) else {
            continue;
        };
        list.restarts[at] = change
            .value_of("startOverride")
            .and_then(|n| n.parse().ok());
        if let Some(own) = change.child("lvl") {
            list.own.insert(at, level(own));
        }
    }
    list
}
