use askama::Template;
use axum::extract::{Path, State};
use kernel::{Day, Id};
use organisations::AtOffice;
use recognition::{DueRule, DueUnit, FundingLine, Rhythm};
use shell::{App, Frame, Page, Person, Refusal, page};
use texts::Tongue;

use crate::{
    cross::{self, CrossLink},
    dated::period_name,
    duty::{DuePeriod, StoredDuty},
    letter::{Letter, LetterItem, LetterStatus},
    owner,
    queries::{self, DutiesOf, Paying},
    said,
};

#[derive(Template)]
#[template(path = "pages/duties.html")]
struct DutiesPage {
    frame: Frame,
    letter: Letter,
    office: String,
    duties: Vec<(StoredDuty, String, Vec<PeriodRow>)>,
    funding: Vec<(String, Vec<String>)>,
    unresolved: Vec<CrossLink>,
    may_deliver: bool,
}

/// The report of one period as it is shown.
struct PeriodRow {
    /// What the report is marked on.
    duty: Id,
    number: u32,
    name: String,
    due: Day,
    shape: &'static str,
    standing: String,
    delivered: bool,
}

/// What a letter wants reported and when, what pays, and the references that lead nowhere.
pub async fn show(
    State(app): State<App>,
    Path(id): Path<Id>,
    frame: Frame,
    person: Person,
) -> Page {
    let mut reader = app.database.read().await?;
    let letter = owner::visible(queries::letter(&mut reader, id).await?, &person)?;
    let (false, Some(year)) = (letter.status == LetterStatus::Draft, letter.year) else {
        return Err(Refusal::NotFound);
    };
    let at = AtOffice::of(&person, &frame)?;
    let of_letter = DutiesOf::Letter(id);
    let stored = queries::duties(&mut reader, at.office.id, of_letter, frame.today).await?;
    let told = queries::told_items(&mut reader, id, at.office.id, (year, frame.today)).await?;
    let items: Vec<_> = told.into_iter().map(|told| told.item).collect();
    let mut unresolved = cross::of_letter(&letter, &items);
    unresolved.retain(|link| link.href.is_none());
    let funding = queries::funding(&mut reader, id, at.office.id).await?;
    let funding = grouped(in_force(funding, &items), &frame.t);
    let duties = stored
        .into_iter()
        .map(|duty| {
            let rows = duty.periods();
            let rows = rows
                .iter()
                .map(|period| row(&duty, period, &frame))
                .collect();
            let rule = due_in_words(&duty, &frame.t).unwrap_or_default();
            (duty, rule, rows)
        })
        .collect();
    let may_deliver = letter.status == LetterStatus::Published
        && owner::writes_statements(&person)
        && person.own_scope().is_ok();
    let office = at.name(&frame);
    page(&DutiesPage {
        frame,
        letter,
        office,
        duties,
        funding,
        unresolved,
        may_deliver,
    })
}

fn row(duty: &StoredDuty, period: &DuePeriod, frame: &Frame) -> PeriodRow {
    let t = &frame.t;
    let (number, due) = (period.number, period.due);
    let delivered = duty.delivered(number);
    let (shape, standing) = match delivered {
        Some(done) => (
            "good",
            t.with(
                "letters-duty-delivered",
                [
                    ("day", t.day(done.on).into()),
                    ("name", done.by.as_str().into()),
                ],
            ),
        ),
        None if due < frame.today => ("bad", t.say("letters-duty-late")),
        None => ("none", t.say("letters-duty-coming")),
    };
    PeriodRow {
        duty: delivered.map_or(duty.id, |done| done.duty),
        number,
        name: period_name(duty, number, t),
        due,
        shape,
        standing,
        delivered: delivered.is_some(),
    }
}

/// The lines that the items' words name as they stand, each with the address of its item.
fn in_force(lines: Vec<Paying>, items: &[LetterItem]) -> Vec<(FundingLine, String)> {
    let named = lines.into_iter().filter_map(|paying| {
        let item = items.iter().find(|item| item.id == paying.item)?;
        let amendment = item.amended.map(|amended| amended.amendment);
        (amendment == paying.amendment).then(|| (paying.line, item.address.clone()))
    });
    named.collect()
}

/// A line of the budget with the addresses of the items it pays for.
fn grouped(lines: Vec<(FundingLine, String)>, t: &Tongue) -> Vec<(String, Vec<String>)> {
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    for (line, address) in lines {
        let name = line_name(line, t);
        match groups.last_mut().filter(|(last, _)| *last == name) {
            Some((_, addresses)) => addresses.push(address),
            None => groups.push((name, vec![address])),
        }
    }
    groups
}

/// «kap. 621 post 63».
pub fn line_name(line: FundingLine, t: &Tongue) -> String {
    let chapter = ("chapter", line.chapter.to_string().into());
    match line.post {
        Some(post) => t.with(
            "letters-chapter-post",
            [chapter, ("post", format!("{post:02}").into())],
        ),
        None => t.with("letters-chapter", [chapter]),
    }
}

/// The rule as a person would say it.
pub fn rule_in_words(rule: DueRule, t: &Tongue) -> String {
    let count = |amount: u32| ("count", amount.into());
    match rule {
        DueRule::On { month, day } => {
            let shown = Day::of(2000, month, day).map_or_else(String::new, |day| t.day(day));
            let shown = shown.replace("2000", "");
            t.with("letters-rule-on", [("day", shown.trim().to_owned().into())])
        }
        DueRule::DayOfNextMonth { day } => {
            t.with("letters-rule-next-month", [("day", day.to_string().into())])
        }
        DueRule::After {
            amount,
            unit: DueUnit::Day,
        } => t.with("letters-rule-days", [count(amount)]),
        DueRule::After {
            amount,
            unit: DueUnit::WorkingDay,
        } => t.with("letters-rule-working-days", [count(amount)]),
        DueRule::After {
            amount,
            unit: DueUnit::Week,
        } => t.with("letters-rule-weeks", [count(amount)]),
        DueRule::After {
            amount,
            unit: DueUnit::Month,
        } => t.with("letters-rule-months", [count(amount)]),
    }
}

/// When the report is due, as a person would say it; none where events decide.
pub fn due_in_words(duty: &StoredDuty, t: &Tongue) -> Option<String> {
    let named = duty.day_named().map(|day| t.day(day));
    named.or_else(|| duty.rule().map(|rule| rule_in_words(rule, t)))
}

/// How often the report is made.
pub fn rhythm_in_words(duty: &StoredDuty, t: &Tongue) -> String {
    if duty.is_once() {
        t.say("letters-rhythm-once")
    } else {
        t.say(rhythm_key(duty.rhythm))
    }
}

pub fn rhythm_key(rhythm: Rhythm) -> &'static str {
    match rhythm {
        Rhythm::Yearly => "letters-rhythm-yearly",
        Rhythm::HalfYearly => "letters-rhythm-half-yearly",
        Rhythm::Tertial => "letters-rhythm-tertial",
        Rhythm::Quarterly => "letters-rhythm-quarterly",
        Rhythm::Monthly => "letters-rhythm-monthly",
        Rhythm::PerEvent => "letters-rhythm-per-event",
    }
}

impl DutiesPage {
    fn rhythm(&self, duty: &StoredDuty) -> String {
        rhythm_in_words(duty, &self.frame.t)
    }

    /// Since when or until when the letter asks for it; empty where that is the whole year.
    fn days(&self, duty: &StoredDuty) -> String {
        let holds = duty.holds;
        if holds.from.is_none() && holds.until.is_none() {
            return String::new();
        }
        said::days(holds.from, holds.until, &self.frame.t)
    }

    fn nothing_left(&self, duty: &StoredDuty) -> String {
        let key = match duty.holds.until {
            Some(_) => "letters-duty-ended",
            None => "letters-duty-when-it-happens",
        };
        self.frame.t.say(key)
    }
}
