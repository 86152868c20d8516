//! Målinger over dialogen, one file each. All ask the same three questions.

mod arena_meetings;
mod enquiries_answered;
mod follow_ups_done;
mod municipalities_met;
mod topic_raised;

use kernel::{Period, Share};
use plan::ActivityState;
use slice::{Amount, Aside, Ask, CountedRow, Figure, Measure, Outcome};

use crate::{
    enquiry::Clock,
    filter::Filter,
    meeting::MeetingLine,
    queries::figures::{self, Clocks},
    words::Counterpart,
};

pub const MEASURES: &[Measure] = &[
    topic_raised::MEASURE,
    municipalities_met::MEASURE,
    enquiries_answered::MEASURE,
    arena_meetings::MEASURE,
    follow_ups_done::MEASURE,
];

/// Everything that the measures count, and the part of the period that is counted as of the day asked for.
struct Known {
    period: Period,
    meetings: Vec<MeetingLine>,
    clocks: Clocks,
}

impl Known {
    /// `None` when the period has not begun.
    async fn of(ask: &mut Ask<'_>) -> anyhow::Result<Option<Self>> {
        let Some(period) = ask.period.until(ask.as_of) else {
            return Ok(None);
        };
        // Asked for the whole period, so that all measures and the report ask alike.
        let meetings = figures::meetings(ask.reader, ask.scope, ask.period).await?;
        let mut clocks = figures::clocks(ask.reader, ask.scope, ask.period).await?;
        let is_in = |clock: &Clock| period.contains(clock.day);
        clocks.enquiries.retain(is_in);
        clocks.follow_ups.retain(is_in);
        Ok(Some(Self {
            period,
            meetings,
            clocks,
        }))
    }

    /// The meetings that were held with the counterpart.
    fn held_with(&self, counterpart: Counterpart) -> impl Iterator<Item = &MeetingLine> {
        let period = self.period;
        let held = self.meetings.iter();
        held.filter(move |one| one.counterpart == counterpart && one.held_in(period))
    }

    /// The list of exactly those.
    fn list_of(&self, counterpart: Counterpart) -> Filter {
        Filter {
            counterpart: Some(counterpart),
            state: Some(ActivityState::Held),
            ..Filter::all(self.period)
        }
    }
}

/// A share with the address of its rows, and what belongs beside it.
fn measured(amount: Amount, rows: String, asides: Vec<Aside>) -> Outcome {
    Outcome::Measured(Box::new(Figure {
        amount,
        trend: vec![],
        forecast: None,
        asides,
        rows,
    }))
}

/// How many of all are in the part.
fn share(rows: &[CountedRow]) -> Share {
    let part = rows.iter().filter(|row| row.in_part).count();
    Share::new(part as u64, rows.len() as u64)
}

/// What is not in the part, with the address of exactly those.
fn the_rest(label: String, share: Share, href: String) -> Aside {
    Aside {
        label,
        amount: Amount::Count(share.whole - share.part),
        href: Some(href),
    }
}

fn not_begun(ask: &Ask<'_>) -> Outcome {
    Outcome::NotMeasurable(ask.t.say("dialogue-not-begun"))
}
