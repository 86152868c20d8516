use std::collections::BTreeSet;

use database::Fetch;
use kernel::{Day, Id};
use organisations::nation::nation;
use slice::{Answer, Ask, Better, CountedRow, Kind, Measure, Outcome, Parameter, Unit, Wording};

use super::{not_measurable, share_of, sources_fresh::source_states};
use crate::{
    freshness::Freshness,
    indicator::Indicator,
    queries::{catalogue, imports, values},
    region::Region,
    words::Theme,
};

const GROUP: Parameter = Parameter {
    name: "group",
    text: "indicators-measure-group",
    default: 0,
    least: 0,
    most: Group::ALL.len() as i64 - 1,
    choices: &[
        "indicators-measure-group-all",
        "indicators-children-and-youth",
        "indicators-theme-debt-counselling",
        "indicators-theme-housing",
    ],
};

const CURRENT: &str = "oppdater|ajour";
const NUMBERS: &str = "statistikk|kostra|tall|tal";

/// Andel av indikatorene i oversikten som har nye tall.
pub const MEASURE: Measure = Measure {
    key: "indicators.overview_current",
    kind: Kind::Done,
    title: "indicators-measure-overview",
    definition: "indicators-measure-overview-rule",
    parameters: &[GROUP],
    unit: Unit::Share,
    better: Better::Higher,
    asked_by: &[
        wording(&[CURRENT, NUMBERS, "barn", "ung"], &[("group", 1)]),
        wording(&[CURRENT, NUMBERS, "gjeldsråd"], &[("group", 2)]),
        wording(&[CURRENT, NUMBERS, "bolig|bustad"], &[("group", 3)]),
        wording(&[CURRENT, "levekår"], &[]),
    ],
    evaluate,
    rows,
};

const fn wording(
    words: &'static [&'static str],
    parameters: &'static [(&'static str, i64)],
) -> Wording {
    Wording {
        parameters,
        ..Wording::of(Kind::Done, words)
    }
}

/// Utvalg: which indicators an overview is of. New ones come at the end, since bindings keep the place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Group {
    #[default]
    All,
    ChildrenAndYouth,
    DebtCounselling,
    Housing,
}

impl Group {
    pub const ALL: [Self; 4] = [
        Self::All,
        Self::ChildrenAndYouth,
        Self::DebtCounselling,
        Self::Housing,
    ];

    /// As in the address.
    pub fn code(self) -> &'static str {
        match self {
            Self::All => "alle",
            Self::ChildrenAndYouth => "barn",
            Self::DebtCounselling => "gjeld",
            Self::Housing => "bolig",
        }
    }

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::All => "indicators-measure-group-all",
            Self::ChildrenAndYouth => "indicators-children-and-youth",
            Self::DebtCounselling => "indicators-theme-debt-counselling",
            Self::Housing => "indicators-theme-housing",
        }
    }

    pub fn of_code(code: &str) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|one| one.code() == code).unwrap_or_default()
    }

    fn holds(self, indicator: &Indicator) -> bool {
        match self {
            Self::All => true,
            Self::ChildrenAndYouth => indicator.children_and_youth,
            Self::DebtCounselling => indicator.theme == Theme::DebtCounselling,
            Self::Housing => indicator.theme == Theme::Housing,
        }
    }
}

/// En indikator i oversikten, and whether its figures are the newest there are.
#[derive(Clone, Debug, PartialEq)]
pub struct Current {
    pub indicator: Indicator,
    pub source: String,
    /// The newest year that the county or any of the counties has a figure of.
    pub year: Option<i32>,
    pub published: Option<Day>,
    pub is_current: bool,
}

/// The indicators of the group as they stood on the day, for the counties.
///
/// # Errors
/// What the database says.
pub async fn current(
    reader: &mut impl Fetch,
    group: Group,
    counties: &[&str],
    day: Day,
) -> database::Result<Vec<Current>> {
    let indicators = catalogue::indicators(reader).await?;
    let sources = catalogue::sources(reader).await?;
    let imports = imports::all(reader).await?;
    let regions = counties
        .iter()
        .map(|number| Region::County((*number).to_owned()));
    let regions: Vec<Region> = regions.collect();
    let values = values::of_regions(reader, &regions).await?;
    let with_figure: BTreeSet<(Id, i32)> = values
        .iter()
        .filter(|(_, value)| value.number.is_some() && value.year <= day.year())
        .map(|(id, value)| (*id, value.year))
        .collect();
    let states = source_states(sources, &imports, day);
    let of_group = indicators.into_iter().filter(|one| group.holds(one));
    let one = |indicator: Indicator| {
        let state = states
            .iter()
            .find(|state| state.source.id == indicator.source);
        let years = with_figure.range((indicator.id, i32::MIN)..=(indicator.id, i32::MAX));
        let year = years.map(|(_, year)| *year).max();
        let is_fresh = state.is_some_and(|state| state.freshness == Freshness::Fresh);
        Current {
            source: state
                .map(|state| state.source.name.clone())
                .unwrap_or_default(),
            published: state.and_then(|state| state.published),
            is_current: is_fresh && year.is_some(),
            year,
            indicator,
        }
    };
    Ok(of_group.map(one).collect())
}

async fn asked(ask: &mut Ask<'_>) -> database::Result<Option<(Group, Day, Vec<Current>)>> {
    let place = usize::try_from(ask.parameters.get(&GROUP)).unwrap_or(0);
    let group = Group::ALL.get(place).copied().unwrap_or_default();
    let Some(counted) = ask.period.until(ask.as_of) else {
        return Ok(None);
    };
    let counties = nation().counties_of(ask.scope.office(), counted.last);
    let found = current(ask.reader, group, counties, counted.last).await?;
    Ok(Some((group, counted.last, found)))
}

fn evaluate(mut ask: Ask<'_>) -> Answer<'_, Outcome> {
    Box::pin(async move {
        let Some((group, day, found)) = asked(&mut ask).await? else {
            return Ok(not_measurable("indicators-measure-not-begun", &ask));
        };
        if found.is_empty() {
            return Ok(not_measurable("indicators-measure-no-indicators", &ask));
        }
        let href = format!("/levekar/oppdatert?utvalg={}&per={day}", group.code());
        Ok(share_of(&counted(&found, ask.t), (href, vec![])))
    })
}

fn rows(mut ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let found = asked(&mut ask).await?;
        let t = ask.t;
        Ok(found
            .map(|(.., found)| counted(&found, t))
            .unwrap_or_default())
    })
}

fn counted(found: &[Current], t: &texts::Tongue) -> Vec<CountedRow> {
    let row = |one: &Current| CountedRow {
        id: one.indicator.id,
        name: one.indicator.texts.of(t.language()).name.clone(),
        in_part: one.is_current,
    };
    found.iter().map(row).collect()
}
