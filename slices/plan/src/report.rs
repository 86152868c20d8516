use documents::report::{Block, Section, Table};
use slice::{Answer, OfficeAsk, ReportPart};
use texts::Tongue;

use crate::{
    coverage::{Grid, themes},
    effort::{Effort, Efforts, SiteKind},
    words::{ActivityKind, ActivityState, Theme},
};

/// What the annual report says under 73.2: every kind of activity, by theme.
pub const BY_KIND: ReportPart = ReportPart {
    section: "2",
    order: 20,
    build: by_kind,
};

/// Under 73.5: what was done about housing, and for how many municipalities.
pub const HOUSING: ReportPart = ReportPart {
    section: "5",
    order: 20,
    build: housing,
};

/// Under 73.6: what was done for children and young people.
pub const CHILDREN: ReportPart = ReportPart {
    section: "6",
    order: 20,
    build: children,
};

fn by_kind(mut ask: OfficeAsk<'_>) -> Answer<'_, Vec<Section>> {
    Box::pin(async move {
        let Some(efforts) = efforts(&mut ask).await? else {
            return Ok(vec![]);
        };
        let t = ask.t;
        let mut section = Section::new(t.say("plan-report-heading"), "aktiviteter");
        let held = held(&efforts, &[]);
        if held.is_empty() {
            section.blocks.push(nothing(t));
            return Ok(vec![section]);
        }
        section.blocks.push(Block::Table(kinds_by_theme(&held, t)));
        let grid = Grid::of(&efforts, SiteKind::Municipality, &themes(), ask.as_of);
        let by_theme = by_theme(&efforts, &grid, t);
        section.blocks.push(Block::Table(by_theme));
        Ok(vec![section])
    })
}

fn housing(ask: OfficeAsk<'_>) -> Answer<'_, Vec<Section>> {
    about(
        ask,
        ("plan-report-housing", "aktiviteter-bolig"),
        &[Theme::Housing],
    )
}

fn children(ask: OfficeAsk<'_>) -> Answer<'_, Vec<Section>> {
    about(
        ask,
        ("plan-report-children", "aktiviteter-barn"),
        &[Theme::ChildPoverty, Theme::Youth],
    )
}

/// The kinds of measure that these themes had, how many of each, and how many municipalities each reached.
fn about<'a>(
    mut ask: OfficeAsk<'a>,
    (heading, anchor): (&'static str, &'static str),
    themes: &'static [Theme],
) -> Answer<'a, Vec<Section>> {
    Box::pin(async move {
        let Some(efforts) = efforts(&mut ask).await? else {
            return Ok(vec![]);
        };
        let t = ask.t;
        let mut section = Section::new(t.say(heading), anchor);
        let held = held(&efforts, themes);
        if held.is_empty() {
            section.blocks.push(nothing(t));
            return Ok(vec![section]);
        }
        let headings = [
            "plan-field-kind",
            "plan-report-activities",
            "plan-report-municipalities",
        ];
        let mut table = Table::of_numbers(
            t.say("plan-report-kinds-table"),
            headings.iter().map(|key| t.say(key)),
        );
        for kind in ActivityKind::ALL {
            let of_kind = held.iter().filter(|effort| effort.kind == *kind).count();
            if of_kind > 0 {
                let reached = count_reached(&efforts, &ask, |effort| {
                    effort.kind == *kind && is_about(effort, themes)
                });
                table.row(
                    t.say(kind.key()),
                    [t.number(of_kind as u64), t.number(reached)],
                );
            }
        }
        let all = count_reached(&efforts, &ask, |effort| is_about(effort, themes));
        table.row(
            t.say("plan-report-total"),
            [t.number(held.len() as u64), t.number(all)],
        );
        table.total = table.rows.pop();
        table.note = t.with(
            "plan-report-note",
            [("count", efforts.municipalities.all.len().into())],
        );
        section.blocks.push(Block::Table(table));
        Ok(vec![section])
    })
}

async fn efforts(ask: &mut OfficeAsk<'_>) -> anyhow::Result<Option<Efforts>> {
    let Some(begun) = ask.period.until(ask.as_of) else {
        return Ok(None);
    };
    ask.as_of = begun.last;
    let (period, as_of) = (ask.period, ask.as_of);
    Ok(Some(
        Efforts::read(ask.reader, ask.scope, period, as_of).await?,
    ))
}

fn nothing(t: &Tongue) -> Block {
    Block::Paragraph {
        text: t.say("plan-report-nothing"),
    }
}

/// What is said to be held, of any of the themes; of all where none is named.
fn held<'a>(efforts: &'a Efforts, themes: &[Theme]) -> Vec<&'a Effort> {
    let held = efforts.all.iter();
    held.filter(|effort| effort.state == ActivityState::Held)
        .filter(|effort| is_about(effort, themes))
        .collect()
}

fn is_about(effort: &Effort, themes: &[Theme]) -> bool {
    themes.is_empty() || themes.iter().any(|theme| effort.is_about(Some(*theme)))
}

/// The columns are themes that something was held about; what has two themes stands in both, and once in the sum.
fn kinds_by_theme(held: &[&Effort], t: &Tongue) -> Table {
    let used = Theme::ALL.iter().copied();
    let used: Vec<Theme> = used
        .filter(|theme| held.iter().any(|effort| effort.is_about(Some(*theme))))
        .collect();
    let headings = std::iter::once(t.say("plan-field-kind"))
        .chain(used.iter().map(|theme| t.say(theme.key())))
        .chain([t.say("plan-report-total")]);
    let mut table = Table::of_numbers(t.say("plan-report-table"), headings);
    let cells = |of: &dyn Fn(&Effort) -> bool| -> Vec<String> {
        let count = |theme: Option<Theme>| {
            let found = held
                .iter()
                .filter(|effort| of(effort) && effort.is_about(theme));
            t.number(found.count() as u64)
        };
        let themes = used.iter().map(|theme| count(Some(*theme)));
        themes.chain([count(None)]).collect()
    };
    for kind in ActivityKind::ALL {
        if held.iter().any(|effort| effort.kind == *kind) {
            table.row(t.say(kind.key()), cells(&|effort| effort.kind == *kind));
        }
    }
    table.row(t.say("plan-report-total"), cells(&|_| true));
    table.total = table.rows.pop();
    table.note = t.say("plan-report-table-note");
    table
}

/// Per theme: municipalities reached, offered and never offered.
fn by_theme(efforts: &Efforts, grid: &Grid, t: &Tongue) -> Table {
    let headings = [
        "plan-field-themes",
        "plan-level-reached",
        "plan-list-offered",
        "plan-list-never-offered",
    ];
    let mut table = Table::of_numbers(
        t.say("plan-report-themes-table"),
        headings.iter().map(|key| t.say(key)),
    );
    for (column, theme) in Theme::ALL.iter().enumerate() {
        let offered = grid.count(column, |cell| cell.offered);
        if offered > 0 {
            let never = efforts.municipalities.all.len() as u64 - offered;
            let reached = grid.count(column, |cell| cell.reached);
            let cells = [reached, offered, never].map(|count| t.number(count));
            table.row(t.say(theme.key()), cells);
        }
    }
    table.note = t.with(
        "plan-report-note",
        [("count", efforts.municipalities.all.len().into())],
    );
    table
}

/// How many municipalities took part in what fits.
fn count_reached(efforts: &Efforts, ask: &OfficeAsk<'_>, fits: impl Fn(&Effort) -> bool) -> u64 {
    let touches = efforts.touches(SiteKind::Municipality);
    let came = touches.iter().filter(|touch| {
        let reached = touch.aimed.reached;
        reached.is_some_and(|day| day <= ask.as_of) && fits(touch.effort)
    });
    let sites: std::collections::BTreeSet<usize> = came.map(|touch| touch.site).collect();
    sites.len() as u64
}
