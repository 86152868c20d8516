//! The scorecards of the demo's office: made up, and in every state that a scorecard can be in.

use audit::{Actor, Event};
use database::Transaction;
use kernel::{Id, Instant, Share};
use organisations::NavOffice;
use register::Thing as _;

use crate::{
    catalogue::Catalogue,
    proposals::{Proposal, ProposalState, Proposed},
    queries::{proposals, scorecard_figures, scorecards},
    scorecards::{
        Aim, Counted, Direction, FigurePeriod, LocalIndicator, Measured, Rhythm, ScorecardFigure,
        ScorecardLine,
    },
};

/// So long ago the lines were made, in days.
const AGE: i64 = 500;

/// Makes scorecards for three of four NAV offices of the office, with a proposal that the directorate has recommended.
///
/// # Errors
/// What the database says.
pub async fn put_demo_scorecards(
    tx: &mut Transaction,
    id: impl Fn() -> Id,
    (now, office): (Instant, Id),
) -> anyhow::Result<Vec<Event>> {
    let (recommended, event) = recommended(tx, &id, (now, office)).await?;
    let mut making = Making {
        tx,
        id,
        now,
        office,
        events: vec![event],
    };
    let known = Catalogue::starting_set()?.indicators;
    let catalogue = known.iter().find(|one| one.key == "social-assistance");
    let nav_offices = organisations::nav_offices_of_office(making.tx, office).await?;
    for (at, nav_office) in nav_offices.iter().enumerate() {
        // The first way has everything; every fourth NAV office has none.
        let way = at % 4;
        if way == 3 {
            continue;
        }
        if let Some(indicator) = catalogue {
            let aim = lower(45);
            let measured = Measured::Catalogue(indicator.id);
            making
                .line(nav_office, (measured, Rhythm::Year, aim))
                .await?;
        }
        if way == 1 {
            let line = (
                Measured::Recommended(recommended),
                Rhythm::Year,
                higher(600),
            );
            let line = making.line(nav_office, line).await?;
            making.figures(&line, at as u64).await?;
        }
        if way != 2 {
            let line = (Measured::Own(own()), Rhythm::Tertial, higher(500));
            let line = making.line(nav_office, line).await?;
            making.figures(&line, at as u64).await?;
        }
    }
    Ok(making.events)
}

async fn recommended(
    tx: &mut Transaction,
    id: &impl Fn() -> Id,
    (now, office): (Instant, Id),
) -> anyhow::Result<(Id, Event)> {
    let text = str::to_owned;
    let proposal = Proposal {
        id: id(),
        office,
        said: Proposed {
            name: text("Deltakere i KVP med mentor"),
            measures: text("Hvor mange deltakere som får følge av en mentor."),
            numerator: text("Deltakere i KVP som har hatt mentor i året"),
            denominator: text("Deltakere i KVP i året"),
            collected_by: text("NAV-kontoret, én gang i året"),
            why: text("Kommunen ser om mentorene når fram til dem som trenger det."),
        },
        proposed_at: now,
        proposed_by: text("Demoen"),
        state: ProposalState::Recommended,
        answer: text("Lett å samle inn, og kommunene ber om den."),
        answered_at: Some(now),
        version: 1,
    };
    proposals::insert(tx, &proposal).await?;
    proposals::answer(tx, &proposal).await?;
    let event = Event::new("indicator-proposal.made", &Actor::program(), now)
        .office(office)
        .about("indicator_proposal", proposal.id)
        .after(&proposal.facts());
    Ok((proposal.id, event))
}

fn own() -> LocalIndicator {
    let text = str::to_owned;
    LocalIndicator {
        name: text("Barnefamilier med egen kontaktperson"),
        measures: text("Hvor mange barnefamilier som har én fast person å forholde seg til."),
        numerator: text("Barnefamilier med fast kontaktperson"),
        denominator: text("Barnefamilier som får økonomisk sosialhjelp"),
        collected_by: text("NAV-kontoret, hvert tertial"),
    }
}

fn higher(target: u32) -> Aim {
    Aim {
        direction: Direction::Higher,
        target: Some(target),
    }
}

fn lower(target: u32) -> Aim {
    Aim {
        direction: Direction::Lower,
        target: Some(target),
    }
}

struct Making<'a, I> {
    tx: &'a mut Transaction,
    id: I,
    now: Instant,
    office: Id,
    events: Vec<Event>,
}

impl<I: Fn() -> Id> Making<'_, I> {
    fn scope(&self) -> access::OfficeScope {
        access::OfficeScope::of_operator(self.office)
    }

    async fn line(
        &mut self,
        nav_office: &NavOffice,
        (measured, rhythm, aim): (Measured, Rhythm, Aim),
    ) -> anyhow::Result<ScorecardLine> {
        let since = self.now.day().plus_days(-AGE);
        let line = ScorecardLine {
            id: (self.id)(),
            nav_office: nav_office.id,
            measured,
            rhythm,
            aim,
            added_at: kernel::Clock::now(&kernel::FixedClock::noon(since)),
            removed_at: None,
            removed_reason: String::new(),
            version: 1,
        };
        let scope = self.scope();
        scorecards::insert(self.tx, &scope, &line).await?;
        let event = Event::new("scorecard.indicator-added", &Actor::program(), self.now)
            .office(self.office)
            .after(&line.facts().into());
        self.events.push(ScorecardLine::about(event, line.id));
        Ok(line)
    }

    /// Figures of four periods; every third NAV office lacks the newest, and one of the earlier was not measured.
    async fn figures(&mut self, line: &ScorecardLine, at: u64) -> anyhow::Result<()> {
        let all = FigurePeriod::enterable(line.rhythm, self.now.day());
        let lacks_newest = usize::from(at.is_multiple_of(3));
        let mut told: Vec<_> = (0u64..).zip(all).take(4).skip(lacks_newest).collect();
        told.reverse();
        for (back, period) in told {
            let whole = 20 + at % 11 * 3;
            let part = (whole * (70 - back * 9 - at % 5 * 6)) / 100;
            let counted = if back == 2 && at % 2 == 1 {
                Counted::NotMeasured("Kontoret byttet fagsystem.".to_owned())
            } else {
                Counted::Share(Share::new(part, whole))
            };
            let figure = ScorecardFigure {
                id: (self.id)(),
                line: line.id,
                period,
                counted,
                source: "Telling ved NAV-kontoret".to_owned(),
                entered_at: self.now,
            };
            let scope = self.scope();
            scorecard_figures::enter(self.tx, &scope, &figure).await?;
            let event = Event::new("scorecard.figure-entered", &Actor::program(), self.now)
                .office(self.office)
                .after(&figure.facts().into());
            self.events.push(ScorecardLine::about(event, line.id));
        }
        Ok(())
    }
}
