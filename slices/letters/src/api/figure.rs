use std::collections::BTreeMap;

use api::Identity;
use kernel::Day;
use serde::Serialize;
use slice::{Amount, Outcome, Unit};
use texts::Tongue;
use utoipa::ToSchema;

use super::codes::Stands;
use crate::evaluation::Evaluated;

/// What a measure answers to a requirement.
#[derive(Serialize, ToSchema)]
pub(super) struct Figure {
    /// The identity of the binding of the measure to the requirement.
    binding: Identity,
    /// The key of the measure.
    #[schema(example = "cases.decided_within")]
    measure: String,
    /// What the measure is called.
    title: String,
    /// What counts, from when and what is left out.
    counting_rule: String,
    /// The numbers that the binding chose for the measure.
    #[schema(example = json!({ "months": 3 }))]
    parameters: BTreeMap<String, i64>,
    /// What the target is counted in.
    unit: Option<FigureUnit>,
    /// The number that the figure is held against, in its unit: per cent, days or a count; null when there is none.
    #[schema(minimum = 0)]
    target: Option<u32>,
    /// How the requirement stands.
    standing: Stands,
    /// The figure; null when there is nothing to measure.
    amount: Option<FigureAmount>,
    /// Why there is nothing to measure; null when there is.
    not_measurable: Option<String>,
    /// What can still be reached; null where the measure tells none.
    forecast: Option<FigureForecast>,
    /// Where exactly the rows that were counted can be read.
    rows: String,
}

/// What a target is counted in.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum FigureUnit {
    Percent,
    Days,
    Count,
}

/// A figure: a share as part and whole, days, or a count.
#[derive(Serialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum FigureAmount {
    /// So many of so many.
    Share {
        /// How many count.
        #[schema(minimum = 0)]
        part: u64,
        /// Of how many.
        #[schema(minimum = 0)]
        whole: u64,
    },
    /// Days over so many rows.
    Days {
        /// Half of the rows took at most so many days.
        #[schema(minimum = 0)]
        median: u32,
        /// Nine of ten rows took at most so many days.
        #[schema(minimum = 0)]
        ninetieth: u32,
        /// How many rows there are.
        #[schema(minimum = 0)]
        rows: u64,
    },
    /// So many.
    Count {
        /// How many there are.
        #[schema(minimum = 0)]
        count: u64,
    },
}

/// What can still be reached by the end of the year.
#[derive(Serialize, ToSchema)]
pub(super) struct FigureForecast {
    /// The best that can still be reached.
    best: FigureAmount,
    /// Whether the target can still be reached.
    reachable: bool,
    /// What to do next.
    advice: String,
}

impl From<Amount> for FigureAmount {
    fn from(amount: Amount) -> Self {
        match amount {
            Amount::Share(share) => Self::Share {
                part: share.part,
                whole: share.whole,
            },
            Amount::Days {
                median,
                ninetieth,
                rows,
            } => Self::Days {
                median,
                ninetieth,
                rows,
            },
            Amount::Count(count) => Self::Count { count },
        }
    }
}

/// The figure of the office on the day.
pub(super) fn told(one: Evaluated, office: &str, (year, as_of): (i32, Day), t: &Tongue) -> Figure {
    let rule = one.stored.rule;
    let (id, measure) = (one.stored.id, one.measure);
    let (measured, not_measurable) = match one.outcome {
        Outcome::Measured(figure) => (Some(figure), None),
        Outcome::NotMeasurable(reason) => (None, Some(reason)),
    };
    let amount = measured.as_ref().map(|figure| figure.amount.into());
    let forecast = measured.and_then(|figure| figure.forecast);
    Figure {
        binding: Identity(id),
        title: measure.map_or_else(|| rule.measure.clone(), |measure| t.say(measure.title)),
        counting_rule: measure
            .map_or_else(String::new, |measure| measure.rule(&rule.parameters, t)),
        unit: measure.map(|measure| match measure.unit {
            Unit::Share => FigureUnit::Percent,
            Unit::Days => FigureUnit::Days,
            Unit::Count => FigureUnit::Count,
        }),
        target: rule.target.map(|target| target.0),
        standing: one.standing.into(),
        amount,
        not_measurable,
        forecast: forecast.map(|forecast| FigureForecast {
            best: forecast.best.into(),
            reachable: forecast.reachable,
            advice: forecast.advice,
        }),
        rows: format!("/api/v1/status/{id}/rows?year={year}&as_of={as_of}&office={office}"),
        measure: rule.measure,
        parameters: rule.parameters.0,
    }
}
