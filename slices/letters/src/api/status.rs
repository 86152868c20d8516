use api::{Answer, Asked, Caller, Date, Identity, Problem, ProblemKind, Speech, json};
use axum::extract::State;
use kernel::Day;
use organisations::OfOffice;
use serde::{Deserialize, Serialize};
use shell::App;
use slice::House;
use utoipa::{IntoParams, ToSchema};

use super::{
    codes::{Bound, Kind},
    figure::{Figure, told},
};
use crate::{YearsLetter, as_of::AsOf, evaluation::evaluate_all, letter::ToldItem, letter_of_year};

/// How the requirements of a year stand for an office on a day.
#[derive(Serialize, ToSchema)]
pub(super) struct Status {
    /// The key of the office.
    #[schema(example = "vestland")]
    office: &'static str,
    /// The year.
    year: i32,
    /// The day whose words and figures these are.
    as_of: Date,
    /// The identity of the letter that steers the year.
    letter: Identity,
    /// What the letter calls itself.
    letter_title: String,
    /// What binds the office or is not decided, in the order of the letter.
    requirements: Vec<RequirementStatus>,
}

/// A requirement or assignment and how it stands.
#[derive(Serialize, ToSchema)]
pub(super) struct RequirementStatus {
    /// The identity of the item of the letter.
    item: Identity,
    /// Its address within the letter.
    #[schema(example = "73.1-R1")]
    address: String,
    /// What it is.
    kind: Kind,
    /// Its words on the day.
    text: String,
    /// Among the priorities of the year.
    priority: bool,
    /// Whether it binds the office.
    binds: Bound,
    /// Whether the office has written about it for the report.
    has_statement: bool,
    /// What its measures answer; empty when nothing measures it.
    figures: Vec<Figure>,
}

/// Which year, as of which day.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct OfYear {
    /// The year; the one of `as_of`, or this year, when left out.
    #[param(minimum = 1990, maximum = 2100, example = 2026)]
    year: Option<i32>,
    /// The day within the year, at the latest today; today or the year's last day when left out. Another day is moved to the nearest of these.
    as_of: Option<Date>,
}

impl OfYear {
    /// The year and the day that are meant.
    pub fn meant(&self, today: Day) -> (i32, Day) {
        let asked = self.as_of.map(|day| day.0);
        let year = self.year.or(asked.map(Day::year)).unwrap_or(today.year());
        (year, AsOf::of(asked, year, today).day)
    }
}

/// How the requirements stand
///
/// Each requirement and assignment of the letter that steers the year, with what its measures answer: part and whole,
/// the target, how it stands and the counting rule.
#[utoipa::path(get, path = "/api/v1/status", tag = "status", params(OfYear, OfOffice),
    responses((status = 200, description = "The status", body = Status)))]
pub(super) async fn status(
    State(app): State<App>,
    house: House,
    caller: Caller,
    Speech(t): Speech,
    Asked(asked): Asked<OfYear>,
    Asked(office): Asked<OfOffice>,
) -> Answer {
    let at = office.at(&caller, &t)?;
    let (year, as_of) = asked.meant(app.today());
    let mut reader = app.database.read().await?;
    let found = letter_of_year(&mut reader, &at.scope, year, as_of).await?;
    let found = found.ok_or(Problem::new(ProblemKind::NotFound))?;
    let YearsLetter {
        letter,
        mut items,
        bindings,
    } = found;
    items.retain(|told| told.item.kind.is_measured());
    let days = (year, as_of);
    let mut answers = evaluate_all(&house, bindings, &mut reader, &at.scope, days, &t).await?;
    let mut requirement = |item: ToldItem| {
        let answers = answers.remove(&item.item.id).unwrap_or_default();
        RequirementStatus {
            item: Identity(item.item.id),
            kind: item.item.kind.into(),
            priority: item.item.priority,
            binds: item.binds.into(),
            has_statement: item.is_told(),
            figures: answers
                .into_iter()
                .map(|one| told(one, at.office.key, days, &t))
                .collect(),
            address: item.item.address,
            text: item.item.text,
        }
    };
    json(&Status {
        office: at.office.key,
        year,
        as_of: Date(as_of),
        letter: Identity(letter.id),
        letter_title: letter.title,
        requirements: items.into_iter().map(&mut requirement).collect(),
    })
}
