use documents::report::{Block, Section, Table};
use kernel::Period;
use plan::Theme;
use slice::{Answer, OfficeAsk, ReportPart};
use texts::Tongue;

use crate::{
    enquiry::Clock,
    meeting::{MeetingLine, last_met},
    municipalities,
    queries::figures,
    words::Counterpart,
};

/// How many days the report takes an answer to be in time.
const DAYS: i64 = 14;

pub const PARTS: &[ReportPart] = &[
    // The dialogue on the whole, under section 73.2.
    ReportPart {
        section: "2",
        order: 30,
        build: meetings,
    },
    // The programme: on whose agenda it was, and what was asked about it, under section 73.3.
    ReportPart {
        section: "3",
        order: 30,
        build: programme,
    },
];

fn meetings(ask: OfficeAsk<'_>) -> Answer<'_, Vec<Section>> {
    Box::pin(async move {
        let Some(period) = ask.period.until(ask.as_of) else {
            return Ok(vec![]);
        };
        let all = figures::meetings(ask.reader, ask.scope, ask.period).await?;
        let clocks = figures::clocks(ask.reader, ask.scope, ask.period).await?;
        let held: Vec<_> = all.iter().filter(|one| one.held_in(period)).collect();
        let t = ask.t;
        let places = municipalities::of_office(ask.scope.office(), period.last);
        let met = places
            .iter()
            .filter(|(id, _)| last_met(&all, *id, period).is_some());
        let told = [
            ("meetings", held.len().into()),
            ("met", met.count().into()),
            ("municipalities", places.len().into()),
        ];
        let mut section = Section::new(t.say("dialogue-report-heading"), "dialog");
        section.blocks.push(Block::Paragraph {
            text: t.with("dialogue-report-summary", told),
        });
        section.blocks.push(Block::Table(by_counterpart(&held, t)));
        section.blocks.push(Block::Table(themes(&held, t)));
        section
            .blocks
            .push(Block::Table(enquiries(&clocks.enquiries, period, t)));
        Ok(vec![section])
    })
}

fn programme(ask: OfficeAsk<'_>) -> Answer<'_, Vec<Section>> {
    Box::pin(async move {
        let Some(period) = ask.period.until(ask.as_of) else {
            return Ok(vec![]);
        };
        let all = figures::meetings(ask.reader, ask.scope, ask.period).await?;
        let clocks = figures::clocks(ask.reader, ask.scope, ask.period).await?;
        let with_director = all
            .iter()
            .filter(|one| one.counterpart == Counterpart::NavCountyDirector && one.held_in(period));
        let with_director: Vec<_> = with_director.collect();
        let raised = with_director
            .iter()
            .filter(|one| one.raised(Theme::Qualification));
        let about = clocks.enquiries.iter().filter(|clock| {
            clock.theme == Some(Theme::Qualification) && period.contains(clock.day)
        });
        let about: Vec<_> = about.collect();
        let in_time = about
            .iter()
            .filter(|clock| clock.answered_within(DAYS, period.last));
        let told = [
            ("raised", raised.count().into()),
            ("meetings", with_director.len().into()),
            ("enquiries", about.len().into()),
            ("answered", in_time.count().into()),
            ("days", DAYS.into()),
        ];
        let mut section = Section::new(ask.t.say("dialogue-report-programme"), "dialog-kvp");
        section.blocks.push(Block::Paragraph {
            text: ask.t.with("dialogue-report-programme-summary", told),
        });
        Ok(vec![section])
    })
}

fn by_counterpart(held: &[&MeetingLine], t: &Tongue) -> Table {
    let headings = [
        t.say("dialogue-field-counterpart"),
        t.say("dialogue-meetings-held"),
    ];
    let mut table = Table::of_numbers(t.say("dialogue-report-counterparts"), headings);
    for counterpart in Counterpart::ALL {
        let count = held
            .iter()
            .filter(|one| one.counterpart == *counterpart)
            .count();
        table.row(t.say(counterpart.key()), [t.number(count as u64)]);
    }
    table.row(t.say("dialogue-total"), [t.number(held.len() as u64)]);
    table.total = table.rows.pop();
    table
}

/// In how many meetings each theme was on the agenda.
fn themes(held: &[&MeetingLine], t: &Tongue) -> Table {
    let headings = [
        t.say("dialogue-field-theme"),
        t.say("dialogue-meetings-held"),
    ];
    let mut table = Table::of_numbers(t.say("dialogue-report-themes"), headings);
    for theme in Theme::ALL {
        let count = held.iter().filter(|one| one.raised(*theme)).count();
        if count > 0 {
            table.row(t.say(theme.key()), [t.number(count as u64)]);
        }
    }
    table.note = t.say("dialogue-report-themes-note");
    table
}

fn enquiries(all: &[Clock], period: Period, t: &Tongue) -> Table {
    let headings = [
        t.say("dialogue-field-theme"),
        t.say("dialogue-received"),
        t.say("dialogue-answered"),
        t.with("dialogue-answered-within", [("days", DAYS.into())]),
    ];
    let mut table = Table::of_numbers(t.say("dialogue-report-enquiries"), headings);
    let cells = |of: &[&Clock]| {
        let answered = of.iter().filter(|one| one.done_by(period.last)).count();
        let in_time = of
            .iter()
            .filter(|one| one.answered_within(DAYS, period.last));
        [of.len(), answered, in_time.count()].map(|count| t.number(count as u64))
    };
    let in_period: Vec<&Clock> = all.iter().filter(|one| period.contains(one.day)).collect();
    for theme in Theme::ALL {
        let of = in_period.iter().filter(|one| one.theme == Some(*theme));
        let of: Vec<&Clock> = of.copied().collect();
        if !of.is_empty() {
            table.row(t.say(theme.key()), cells(&of));
        }
    }
    table.row(t.say("dialogue-total"), cells(&in_period));
    table.total = table.rows.pop();
    table
}
