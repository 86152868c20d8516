//! The profile on two sheets: what stands out and what was done first, then every figure in one table.

use std::collections::BTreeSet;

use documents::report::{Align, Block, Column, Report, Section, Table, TableRow, Words};
use kernel::Day;
use slice::Contribution;
use texts::Tongue;

use super::{
    Line, Need, Profile, YearNote, alike_words, county_note, development_in_short, local_notes,
    notes, shared_notes, standouts, trends,
};
use crate::{computing::Value, pages::told};

/// Facts of each part that are printed; the page has them all.
const FACTS: usize = 4;
/// What stands out that is printed in full.
const STANDOUTS: usize = 6;
/// What goes up or down that is printed in full.
const MOVING: usize = 8;

/// What marks an indicator of children and youth; the note under the table says so.
const CHILDREN_AND_YOUTH: &str = " *";

/// Who prints, when and in which language.
pub struct Printed<'a> {
    pub office: String,
    pub today: Day,
    pub t: &'a Tongue,
}

/// The profile as a report.
pub fn report(profile: &Profile, parts: &[Contribution], printed: &Printed<'_>) -> Report {
    let t = printed.t;
    let mut briefly = Section::new(t.say("indicators-profile-briefly"), "kort");
    briefly.sections = vec![stand_out(profile, t), over_time(profile, t)];
    briefly.sections.extend(done(parts, printed));
    let sections = [briefly, figures(profile, printed)];
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
        sections: sections.into(),
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
    let moving = trends.moving.iter().take(MOVING);
    let moving = moving.map(|(name, said)| paragraph(format!("{name}: {said}")));
    section.blocks.extend(moving);
    let others = trends.moving.iter().skip(MOVING);
    let others: Vec<&str> = others.map(|(name, _)| name.as_str()).collect();
    if !others.is_empty() {
        let told = [("names", others.join(", ").into())];
        section
            .blocks
            .push(paragraph(t.with("indicators-profile-also-moving", told)));
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

/// What the office did there; none where no slice has anything to tell.
fn done(parts: &[Contribution], printed: &Printed<'_>) -> Option<Section> {
    let t = printed.t;
    let year = [("year", printed.today.year().to_string().into())];
    let mut section = Section::new(t.with("indicators-profile-done", year), "gjort");
    let parts = parts.iter().filter(|part| !part.facts.is_empty());
    section.blocks = parts.map(|part| paragraph(told_of_part(part, t))).collect();
    (!section.blocks.is_empty()).then_some(section)
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
        right(county),
        right(t.say("indicators-the-nation")),
        right(t.say("indicators-profile-short-comparable")),
        left(t.say("indicators-development")),
    ];
    let shown = profile.lines.iter().filter(|line| line.own.is_some());
    let table = Table {
        caption: t.say("indicators-profile-table-caption"),
        columns,
        rows: shown.map(|line| row(line, t)).collect(),
        total: None,
        note: note(profile, printed),
    };
    let mut section = Section::new(heading, "tallene");
    if table.rows.is_empty() {
        section
            .blocks
            .push(paragraph(t.say("indicators-profile-no-figures")));
    } else {
        section.blocks.push(Block::Table(table));
    }
    section.blocks.push(sources(profile, t));
    section
}

fn county(profile: &Profile) -> crate::region::Region {
    crate::region::Region::County(profile.place.county.to_owned())
}

fn row(line: &Line, t: &Tongue) -> TableRow {
    let indicator = &line.indicator;
    let cell = |value: &Option<Value>| match value {
        // Why there is none stands on the page; here it would take the room of the figures.
        Some(value) if value.number.is_some() => told::value(value, indicator, t),
        _ => "–".to_owned(),
    };
    let name = &indicator.texts.of(t.language()).name;
    let unit = told::unit(indicator, t);
    let mut heading = if unit.is_empty() {
        name.clone()
    } else {
        format!("{name}, {unit}")
    };
    if indicator.children_and_youth {
        heading.push_str(CHILDREN_AND_YOUTH);
    }
    let own = line.own.as_ref().map(|own| {
        let told = [
            ("number", told::value(own, indicator, t).into()),
            ("year", own.year.to_string().into()),
        ];
        t.with("indicators-profile-in-year", told)
    });
    let middle = line
        .middle
        .map(|middle| t.decimal(middle.number, indicator.decimals));
    let dash = || "–".to_owned();
    TableRow {
        heading,
        cells: vec![
            own.unwrap_or_else(dash),
            cell(&line.county),
            cell(&line.nation),
            middle.unwrap_or_else(dash),
            development_in_short(line, t),
        ],
    }
}

/// The rules, and what must be known of single figures.
fn note(profile: &Profile, printed: &Printed<'_>) -> String {
    let t = printed.t;
    let mut told = vec![
        t.say("indicators-profile-table-rule"),
        t.say("indicators-profile-stands-out-rule"),
        t.say("indicators-profile-trend-rule"),
    ];
    for line in &profile.lines {
        let name = &line.indicator.texts.of(t.language()).name;
        let local = local_notes(line, t);
        told.extend(local.into_iter().map(|note| format!("{name}, {note}")));
    }
    told.extend(year_notes(profile, printed));
    told.join(" ")
}

/// What is the same for most, then what stands with single indicators.
fn year_notes(profile: &Profile, printed: &Printed<'_>) -> Vec<String> {
    let (today, t) = (printed.today, printed.t);
    let shared = shared_notes(&profile.lines, today, t);
    let mut told: Vec<String> = shared.iter().map(YearNote::told).collect();
    for line in profile.lines.iter().filter(|line| line.own.is_some()) {
        let own = notes(line, today, t);
        let own = own
            .iter()
            .filter(|one| shared.iter().all(|known| known.note != one.note));
        let own = own.map(YearNote::told).chain(county_note(line, today, t));
        let own: Vec<String> = own.collect();
        if !own.is_empty() {
            let name = &line.indicator.texts.of(t.language()).name;
            told.push(format!("{name}: {}", own.join(" ")));
        }
    }
    told
}

fn sources(profile: &Profile, t: &Tongue) -> Block {
    let all: BTreeSet<&str> = profile
        .sources
        .iter()
        .map(|one| one.attribution.trim_end_matches('.'))
        .collect();
    let all = all.into_iter().map(|one| format!("{one}. "));
    let text = all.collect::<String>() + &t.say("indicators-profile-caution");
    Block::Note { text }
}
