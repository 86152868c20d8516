use askama::Template;
use axum::extract::State;
use kernel::{Day, Id, Period};
use organisations::{AtOffice, nation::nation, office_name};
use shell::{App, Frame, Page, Person, Query, page};
use slice::{EffortLine, House, OfficeAsk};
use texts::Tongue;

use super::{
    effort_drawing, effort_words,
    need::{Asked, signed},
};
use crate::{
    effort::{Against, Balance, MeasuredBy, Totals},
    need::Country,
    routes::PLANNERS,
};

pub const HREF: &str = "/levekar/innsats";
/// What the address says where the table shows those of great need alone.
pub const GREAT: &str = "prioriterte";
/// So many years back one can look.
const YEARS: i32 = 6;

#[derive(Template)]
#[template(path = "pages/effort.html")]
struct EffortPage {
    frame: Frame,
    office: String,
    year: i32,
    years: Vec<i32>,
    measured_by: MeasuredBy,
    measure: String,
    /// The weights of the need index, carried along.
    weights: Vec<(String, u8)>,
    to_need: String,
    synthetic: bool,
    drawing: String,
    /// Whether effort goes with need, in sentences.
    concentration: Vec<String>,
    short: Vec<Short>,
    rows: Vec<Row>,
    may_plan: bool,
    /// Only those of great need stand in the table.
    only_great: bool,
}

/// A municipality with great need and little effort, and why it is on the list.
struct Short {
    number: &'static str,
    name: String,
    reason: String,
    plan: String,
}

struct Row {
    number: &'static str,
    name: String,
    rank: String,
    need: String,
    done: u32,
    meant: u32,
    days: u32,
    effort: String,
    href: String,
    is_short: bool,
}

/// Innsats mot behov: where the need is great and the office has done little.
///
/// # Errors
/// What the database says.
pub async fn effort(
    State(app): State<App>,
    (person, at): (Person, AtOffice),
    house: House,
    frame: Frame,
    query: Query,
) -> Page {
    let mut query = query;
    let year = year(&mut query, frame.today);
    let measured_by = MeasuredBy::of_code(query.raw("per"));
    let only_great = query.raw("vis") == GREAT;
    let as_of = query.raw("dag").parse().unwrap_or(frame.today);
    let (country, lines, synthetic) = {
        let mut reader = app.database.read().await?;
        let country = Country::read(&mut reader, as_of).await?;
        let synthetic = crate::queries::imports::is_any_synthetic(&mut reader).await?;
        let ask = OfficeAsk {
            reader: &mut reader,
            scope: &at.scope,
            period: Period::year(year),
            as_of,
            t: &frame.t,
        };
        (country, house.efforts(ask).await?, synthetic)
    };
    let asked = Asked::of(country, &query.0, synthetic).await?;
    let all = against(&at, &asked, (&lines, measured_by), as_of);
    let balance = Balance::of(&all);
    let (t, today) = (&frame.t, frame.today);
    let told = Told {
        asked: &asked,
        balance: balance.as_ref(),
        year,
        measured_by,
        today,
        t,
    };
    let is_shown = |one: &&Against| {
        let has_great = || {
            balance
                .as_ref()
                .is_some_and(|found| found.has_great_need(one))
        };
        !only_great || has_great()
    };
    let mut rows: Vec<Row> = all
        .iter()
        .filter(is_shown)
        .map(|one| told.row(one))
        .collect();
    rows.sort_by_cached_key(|row| organisations::alphabetical(&row.name));
    let is_short = |one: &&Against| balance.as_ref().is_some_and(|found| found.is_short(one));
    let mut short: Vec<&Against> = all.iter().filter(is_short).collect();
    short.sort_by(|one, other| {
        other
            .need
            .unwrap_or(0.0)
            .total_cmp(&one.need.unwrap_or(0.0))
    });
    page(&EffortPage {
        office: office_name(t, at.office, today),
        years: (today.year() - YEARS..=today.year()).rev().collect(),
        measure: t.say(measured_by.key()),
        weights: asked
            .choice
            .weights
            .iter()
            .map(|(key, weight)| (crate::need::field(key), *weight))
            .collect(),
        to_need: asked.choice.href(super::need::HREF, &[]),
        synthetic: asked.synthetic,
        drawing: told.drawing(&all),
        concentration: effort_words::concentration(balance.as_ref(), t),
        short: short.into_iter().map(|one| told.short(one)).collect(),
        rows,
        may_plan: PLANNERS.contains(&person.role),
        year,
        measured_by,
        only_great,
        frame,
    })
}

/// The year asked for; this one where none is.
pub(super) fn year(query: &mut Query, today: Day) -> i32 {
    let least = i64::from(today.year() - YEARS);
    let asked = query.number("ar", least, i64::from(today.year()));
    let asked = asked.and_then(|year| i32::try_from(year).ok());
    asked.unwrap_or_else(|| today.year())
}

/// The municipalities of the office, each with its need and what was done there.
fn against(
    at: &AtOffice,
    asked: &Asked,
    (lines, measured_by): (&[EffortLine], MeasuredBy),
    today: Day,
) -> Vec<Against> {
    let totals = Totals::of(lines);
    let own = nation().municipalities_of(at.office.id, today);
    let one = |known: &organisations::nation::MunicipalityNumber| {
        let place = asked
            .index
            .as_ref()
            .and_then(|index| index.place(known.number));
        let placed = place.and_then(|place| place.placed.as_ref().ok());
        Against {
            number: known.number,
            need: placed.map(|placed| placed.value),
            totals: totals.get(&known.municipality).copied().unwrap_or_default(),
            size: measured_by.size(&asked.country, known.number),
        }
    };
    own.into_iter().map(one).collect()
}

/// What is needed to tell of a municipality.
struct Told<'a> {
    asked: &'a Asked,
    balance: Option<&'a Balance>,
    year: i32,
    measured_by: MeasuredBy,
    today: Day,
    t: &'a Tongue,
}

impl Told<'_> {
    fn name(&self, one: &Against) -> String {
        super::told::municipality(one.number, self.today)
    }

    fn href(&self, one: &Against) -> String {
        format!("{HREF}/{}?ar={}", one.number, self.year)
    }

    fn rank(&self, one: &Against) -> Option<usize> {
        let place = self.asked.index.as_ref()?.place(one.number)?;
        place.placed.as_ref().ok().map(|placed| placed.rank)
    }

    fn effort(&self, one: &Against) -> String {
        let effort = one.effort();
        effort.map_or_else(|| "–".to_owned(), |effort| self.t.decimal(effort, 2))
    }

    fn row(&self, one: &Against) -> Row {
        let need = one.need.map(|need| signed(need, self.t));
        Row {
            number: one.number,
            name: self.name(one),
            rank: self
                .rank(one)
                .map_or_else(|| "–".to_owned(), |rank| rank.to_string()),
            need: need.unwrap_or_else(|| "–".to_owned()),
            done: one.totals.done,
            meant: one.totals.meant,
            days: one.totals.days,
            effort: self.effort(one),
            href: self.href(one),
            is_short: self.balance.is_some_and(|found| found.is_short(one)),
        }
    }

    fn short(&self, one: &Against) -> Short {
        let usual = self.balance.map_or(0.0, |found| found.usual_effort);
        let ranked = self.asked.index.as_ref().map_or(0, |index| index.ranked);
        let told = [
            ("rank", self.rank(one).unwrap_or_default().into()),
            ("ranked", ranked.into()),
            ("done", one.totals.done.into()),
            ("meant", one.totals.meant.into()),
            ("measure", self.t.say(self.measured_by.key()).into()),
            ("effort", self.effort(one).into()),
            ("usual", self.t.decimal(usual, 2).into()),
        ];
        Short {
            number: one.number,
            name: self.name(one),
            reason: self.t.with("indicators-effort-reason", told),
            plan: plan_href(one.number),
        }
    }

    fn drawing(&self, all: &[Against]) -> String {
        let Some(balance) = self.balance else {
            return String::new();
        };
        let mut dots: Vec<effort_drawing::Place> = Vec::new();
        for one in all {
            let Some((need, effort)) = one.both() else {
                continue;
            };
            let name = self.name(one);
            let told = [
                ("municipality", name.as_str().into()),
                ("need", signed(need, self.t).into()),
                ("effort", self.effort(one).into()),
            ];
            dots.push(effort_drawing::Place {
                need,
                effort,
                label: self.t.with("indicators-effort-dot", told),
                name,
                href: self.href(one),
                is_short: balance.is_short(one),
            });
        }
        let measure = self.t.say(self.measured_by.key());
        effort_drawing::draw(dots, balance, &measure, self.t)
    }
}

/// Where one plans something for the municipality.
fn plan_href(number: &str) -> String {
    let id: Option<Id> = nation().number(number).map(|known| known.municipality);
    id.map_or_else(
        || "/plan/ny".to_owned(),
        |id| format!("/plan/ny?sted=k{id}"),
    )
}
