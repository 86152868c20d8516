use documents::report::{Block, Section, Table};
use kernel::{Id, Period};
use organisations::NavOffice;
use slice::{Answer, OfficeAsk, ReportPart};
use texts::Tongue;

use crate::{
    pages::scorecards::part_of,
    queries::scorecards,
    scorecards::{LineState, ScorecardFigure, ScorecardLine},
};

/// Scorecards of the NAV offices, under section 73.2, after the effect of own effort. The figures themselves are between the NAV
/// office and the county governor's office, and stay there.
pub const PART: ReportPart = ReportPart {
    section: "2",
    order: 42,
    build,
};

fn build(ask: OfficeAsk<'_>) -> Answer<'_, Vec<Section>> {
    Box::pin(async move {
        let Some(days) = ask.period.until(ask.as_of) else {
            return Ok(vec![]);
        };
        let office = ask.scope.office();
        let nav_offices = organisations::nav_offices_of_office(ask.reader, office).await?;
        let lines = scorecards::of_office(ask.reader, ask.scope).await?;
        let t = ask.t;
        let rows = nav_offices.iter().map(|one| {
            let row = Row::of(one.id, &lines, days);
            (one, row)
        });
        let rows: Vec<(&NavOffice, Row)> = rows.collect();
        let mut section = Section::new(t.say("scorecards-report"), "malekort");
        if rows.iter().all(|(_, row)| row.lines == 0) {
            let text = t.say("scorecards-report-none");
            section.blocks.push(Block::Note { text });
        } else {
            section.blocks.push(Block::Table(table(&rows, t)));
        }
        Ok(vec![section])
    })
}

/// What is told of one NAV office.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Row {
    lines: usize,
    local: usize,
    /// Local ones that nobody waits for a figure of.
    with_figure: usize,
    targets: usize,
    met: usize,
}

impl Row {
    fn of(
        nav_office: Id,
        lines: &[(ScorecardLine, Option<ScorecardFigure>)],
        days: Period,
    ) -> Self {
        let own = lines
            .iter()
            .filter(|(line, _)| line.nav_office == nav_office && line.is_in_use_in(days));
        let mut row = Self::default();
        for (line, newest) in own {
            row.lines += 1;
            if !line.is_local() {
                continue;
            }
            let newest: Vec<_> = newest.iter().collect();
            let state = LineState::by_hand(line, &newest, days.last);
            row.local += 1;
            row.with_figure += usize::from(state.has_figure());
            row.targets += usize::from(line.aim.target.is_some());
            row.met += usize::from(state == LineState::Met);
        }
        row
    }
}

fn table(rows: &[(&NavOffice, Row)], t: &Tongue) -> Table {
    let headings = [
        "scorecards-nav-office",
        "scorecards-indicators",
        "scorecards-local",
        "scorecards-with-figure",
        "scorecards-targets-met",
    ];
    let mut table = Table::of_numbers(
        t.say("scorecards-report-table"),
        headings.map(|key| t.say(key)),
    );
    for (nav_office, row) in rows {
        let cells = [
            t.number(row.lines),
            t.number(row.local),
            part_of(row.with_figure, row.local, t),
            part_of(row.met, row.targets, t),
        ];
        table.row(nav_office.name.clone(), cells);
    }
    table.note = t.say("scorecards-report-note");
    table
}
