use comparison::RunKind;
use documents::report::{
    Align, Block, Column, Fact, Mark, Redline, Report, Run, Section, Table, TableRow, Words,
};
use shell::Frame;
use texts::Tongue;

use super::{
    shown::ShownRow,
    view::{Shown, ShownSection, addresses},
};

/// What the page shows, as a report to print or to work on.
pub fn report(shown: &Shown, frame: &Frame) -> Report {
    let t = &frame.t;
    let sections = shown.sections.iter().map(|section| chapter(section, t));
    Report {
        title: t.say("letters-compare-title"),
        subtitle: format!("{} → {}", shown.title.0, shown.title.1),
        language: t.language(),
        date: frame.today,
        author: shown.office.clone(),
        draft: None,
        summary: summary(shown, t),
        sections: [demands(shown, t), meaning(shown, t)]
            .into_iter()
            .flatten()
            .chain(sections)
            .collect(),
        words: Words {
            contents: t.say("letters-contents"),
            page: t.with(
                "letters-print-page",
                [("page", "{page}".into()), ("pages", "{pages}".into())],
            ),
            draft: String::new(),
            date: t.day(frame.today),
            target: t.say("letters-column-target"),
            unprintable: t.with("letters-print-unprintable", [("signs", "{signs}".into())]),
        },
    }
}

fn summary(shown: &Shown, t: &Tongue) -> Vec<Fact> {
    let counted = shown.counts.iter().filter(|one| one.count > 0);
    let counts = counted.map(|one| Fact::new(one.word.clone(), one.count.to_string()));
    let items = Fact::new(
        t.say("letters-print-items"),
        t.with(
            "letters-print-items-count",
            [("old", shown.items.0.into()), ("new", shown.items.1.into())],
        ),
    );
    let chosen = (!shown.filter.shows_all()).then(|| {
        Fact::new(
            t.say("letters-print-shown"),
            t.with("letters-print-shown-rows", [("count", shown.rows.into())]),
        )
    });
    [items].into_iter().chain(counts).chain(chosen).collect()
}

fn table(caption: String, headings: [String; 4]) -> Table {
    Table {
        caption,
        columns: headings
            .into_iter()
            .map(|heading| Column {
                heading,
                align: Align::Left,
            })
            .collect(),
        ..Table::default()
    }
}

fn demands(shown: &Shown, t: &Tongue) -> Option<Section> {
    let heading = t.with(
        "letters-compare-demands",
        [("count", shown.demands.len().into())],
    );
    let columns = [
        "letters-print-item",
        "letters-print-what",
        "letters-print-before",
        "letters-print-now",
    ];
    let mut table = table(heading.clone(), columns.map(|key| t.say(key)));
    for one in &shown.demands {
        for (what, before, now) in &one.changes {
            table.rows.push(TableRow {
                heading: one.address.clone(),
                cells: vec![what.clone(), before.clone(), now.clone()],
            });
        }
    }
    let mut section = Section::new(heading, "krav");
    section.blocks.push(Block::Table(table));
    (!shown.demands.is_empty()).then_some(section)
}

fn meaning(shown: &Shown, t: &Tongue) -> Option<Section> {
    let mut section = Section::new(t.say("letters-compare-meaning"), "betyr");
    for one in &shown.meaning {
        let changes: Vec<&str> = one.changes.iter().map(|(_, word)| word.as_str()).collect();
        section.blocks.push(Block::Redline(Redline {
            about: format!("{} · {}", one.addresses, changes.join(", ")),
            runs: Vec::new(),
            notes: one.ties.clone(),
        }));
    }
    (!section.blocks.is_empty()).then_some(section)
}

fn chapter(section: &ShownSection, t: &Tongue) -> Section {
    let mut chapter = Section::new(section.heading.clone(), section.heading.clone());
    if !section.was.is_empty() {
        chapter.blocks.push(Block::Note {
            text: section.was.clone(),
        });
    }
    let rows = section
        .rows
        .iter()
        .map(|row| Block::Redline(redline(row, t)));
    chapter.blocks.extend(rows);
    chapter
}

fn redline(row: &ShownRow, t: &Tongue) -> Redline {
    let changes: Vec<&str> = row.changes.iter().map(|(_, word)| word.as_str()).collect();
    let runs = row.runs.iter().map(|run| Run {
        mark: match run.is {
            RunKind::Same => Mark::Same,
            RunKind::Gone => Mark::Gone,
            RunKind::Added => Mark::Added,
        },
        text: run.text.clone(),
    });
    let demands = row
        .demands
        .iter()
        .map(|(what, before, now)| format!("{what}: {before} → {now}"));
    let doubtful = row.doubtful.then(|| t.say("letters-compare-doubtful"));
    let decided = Some(row.decided.clone()).filter(|decided| !decided.is_empty());
    Redline {
        about: format!("{} · {} · {}", addresses(row), row.part, changes.join(", ")),
        runs: runs.collect(),
        notes: demands
            .chain(row.ties.iter().cloned())
            .chain(doubtful)
            .chain(decided)
            .collect(),
    }
}
