//! The profile on two sheets: what stands out and what was done first, then every figure in one table.

use documents::report::{Align, Block, Column, Report, Section, Table, TableRow, Words};
use kernel::Day;
use slice::Contribution;
use texts::Tongue;

use super::{
    Line, Need, Profile, alike_words, development_words, local_notes, notes, standouts, trends,
};
use crate::{computing::Value, pages::told};

/// Facts of each part that are printed; the page has them all.
const FACTS: usize = 4;
/// What stands out that is printed in full.
const STANDOUTS: usize = 6;

/// Who prints, when and in which language.
pub struct Printed<'a> {
    pub office: String,
    pub today: Day,
    pub t: &'a Tongue,
}

/// The profile as a report.
pub fn report(profile: &Profile, parts: &[Contribution], printed: &Printed<'_>) -> Report {
    let t = printed.t;
    let sections = [
        stand_out(profile, t),
        over_time(profile, t),
        done(parts, printed),
        figures(profile, printed),
        sources(profile, t),
    ];
    Report {
        title: t.with(
            "indicators-profile-of",
            [("name", profile.place.name.into())],
        ),
        subtitle: alike_words(&profile.alike, &profile.lines, printed.today, t),
        language: t.language(),
        date: printed.today,
        author: printed.office.clone(),
        draft: profile
            .is_synthetic
            .then(|| t.say("indicators-synthetic-lead")),
        summary: Vec::new(),
        sections: sections.into_iter().filter(|one| !one.is_empty()).collect(),
        words: words(printed.today, t),
    }
}

fn words(today: Day, t: &Tongue) -> Words {
    Words {
        contents: String::new(),
        page: t.with(
            "indicators-profile-page",
            [("page", "{page}".into()), ("pages", "{pages}".into())],
        ),
        draft: t.say("indicators-synthetic"),
        date: t.day(today),
        target: String::new(),
        unprintable: t.with(
            "indicators-profile-unprintable",
            [("signs", "{signs}".into())],
        ),
    }
}

fn paragraph(text: String) -> Block {
    Block::Paragraph { text }
}

fn stand_out(profile: &Profile, t: &Tongue) -> Section {
    let mut section = Section::new(t.say("indicators-profile-stands-out"), "skiller-seg-ut");
    let all = standouts(&profile.lines, t);
    if all.is_empty() {
        section
            .blocks
            .push(paragraph(t.say("indicators-profile-nothing-stands-out")));
    }
    let shown = all.iter().take(STANDOUTS);
    for need in Need::ALL {
        for one in shown.clone().filter(|one| one.need == need) {
            let text = format!("{}: {} {}", one.name, one.sentence, t.say(need.key()));
            section.blocks.push(paragraph(text));
        }
    }
    let others: Vec<&str> = all
        .iter()
        .skip(STANDOUTS)
        .map(|one| one.name.as_str())
        .collect();
    if !others.is_empty() {
        let told = [("names", others.join(", ").into())];
        section
            .blocks
            .push(paragraph(t.with("indicators-profile-also", told)));
    }
    section
}

fn over_time(profile: &Profile, t: &Tongue) -> Section {
    let mut section = Section::new(t.say("indicators-profile-over-time"), "utvikling");
    let trends = trends(&profile.lines, t);
    let moving: Vec<String> = trends
        .moving
        .iter()
        .map(|(name, said)| format!("{name}: {said}"))
        .collect();
    if !moving.is_empty() {
        section.blocks.push(paragraph(moving.join(" ")));
    }
    let rest = [
        ("steady", trends.steady.into()),
        ("unclear", trends.unclear.into()),
        ("tried", trends.tried.into()),
    ];
    section
        .blocks
        .push(paragraph(t.with("indicators-profile-rest", rest)));
    section
}

fn done(parts: &[Contribution], printed: &Printed<'_>) -> Section {
    let t = printed.t;
    let year = [("year", printed.today.year().to_string().into())];
    let mut section = Section::new(t.with("indicators-profile-done", year), "gjort");
    let parts = parts.iter().filter(|part| !part.facts.is_empty());
    section.blocks = parts.map(|part| paragraph(told_of_part(part, t))).collect();
    section
}

fn told_of_part(part: &Contribution, t: &Tongue) -> String {
    let facts = part.facts.iter().take(FACTS);
    let mut told: Vec<String> = facts
        .map(|(name, value, _)| format!("{name}: {value}"))
        .collect();
    let more = part.facts.len().saturating_sub(FACTS);
    if more > 0 {
        told.push(t.with("indicators-profile-more-facts", [("count", more.into())]));
    }
    format!("{} – {}.", part.heading, told.join("; "))
}

fn figures(profile: &Profile, printed: &Printed<'_>) -> Section {
    let t = printed.t;
    let heading = t.say("indicators-profile-figures");
    let right = |heading: String| Column {
        heading,
        align: Align::Right,
    };
    let left = |heading: String| Column {
        heading,
        align: Align::Left,
    };
    let county = told::place(&county(profile), printed.today, t);
    let columns = vec![
        left(t.say("indicators-indicator")),
        right(profile.place.name.to_owned()),
        right(t.say("indicators-year")),
        right(county),
        right(t.say("indicators-the-nation")),
        right(t.say("indicators-profile-comparable")),
        left(t.say("indicators-development")),
    ];
    let shown = profile.lines.iter().filter(|line| line.own.is_some());
    let table = Table {
        caption: heading.clone(),
        columns,
        rows: shown.map(|line| row(line, t)).collect(),
        total: None,
        note: note(profile, printed),
    };
    let mut section = Section::new(heading, "tallene");
    if !table.rows.is_empty() {
        section.blocks.push(Block::Table(table));
    }
    section
}

fn county(profile: &Profile) -> crate::region::Region {
    crate::region::Region::County(profile.place.county.to_owned())
}

fn row(line: &Line, t: &Tongue) -> TableRow {
    let indicator = &line.indicator;
    let cell = |value: &Option<Value>| match value {
        Some(value) => told::value(value, indicator, t),
        None => "–".to_owned(),
    };
    let name = &indicator.texts.of(t.language()).name;
    let unit = told::unit(indicator, t);
    let mut heading = if unit.is_empty() {
        name.clone()
    } else {
        format!("{name}, {unit}")
    };
    if indicator.children_and_youth {
        heading = format!("{heading} ({})", t.say("indicators-children-and-youth"));
    }
    let year = line.own.as_ref().map(|own| own.year.to_string());
    let middle = line
        .middle
        .map(|middle| t.decimal(middle.number, indicator.decimals));
    TableRow {
        heading,
        cells: vec![
            cell(&line.own),
            year.unwrap_or_default(),
            cell(&line.county),
            cell(&line.nation),
            middle.unwrap_or_else(|| "–".to_owned()),
            development_words(line, t),
        ],
    }
}

/// The rules, and what must be known of single figures.
fn note(profile: &Profile, printed: &Printed<'_>) -> String {
    let t = printed.t;
    let mut told = vec![
        t.say("indicators-profile-middle-rule"),
        t.say("indicators-profile-stands-out-rule"),
        t.say("indicators-profile-trend-rule"),
    ];
    for line in &profile.lines {
        let name = &line.indicator.texts.of(t.language()).name;
        let local = local_notes(line, t);
        told.extend(local.into_iter().map(|note| format!("{name}, {note}")));
    }
    told.extend(shared_notes(profile, printed));
    told.join(" ")
}

/// Notes over mergers are the same for most indicators; each is told once.
fn shared_notes(profile: &Profile, printed: &Printed<'_>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for note in profile
        .lines
        .iter()
        .flat_map(|line| notes(line, printed.today, printed.t))
    {
        if !found.contains(&note) {
            found.push(note);
        }
    }
    found
}

fn sources(profile: &Profile, t: &Tongue) -> Section {
    let mut section = Section::new(t.say("indicators-sources"), "kilder");
    let all: Vec<&str> = profile
        .sources
        .iter()
        .map(|one| one.attribution.as_str())
        .collect();
    let caution = t.say("indicators-profile-caution");
    section.blocks.push(Block::Note {
        text: format!("{} {caution}", all.join(" ")),
    });
    section
}
