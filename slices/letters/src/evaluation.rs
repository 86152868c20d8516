use std::collections::HashMap;

use access::OfficeScope;
use database::Reader;
use documents::{
    drawing::{Label, bar, sparkline},
    report::Tone,
};
use kernel::{Day, Id, Period};
use slice::{Amount, Binding, Figure, House, Kind, Measure, Outcome, Standing, Target};
use texts::Tongue;

use crate::{binding::StoredBinding, said::told_earlier};

/// A binding with what its measure answered.
pub struct Evaluated {
    pub stored: StoredBinding,
    /// None where the program no longer has the measure.
    pub measure: Option<&'static Measure>,
    pub outcome: Outcome,
    pub standing: Standing,
    /// What was asked before the requirement was changed, each in a sentence.
    pub was: Vec<String>,
}

/// Asks the measures of all bindings, each rule once, and gives the answers by item, as they stood on the day. A figure
/// is counted whole by the binding that holds on that day, from the year's first day on.
pub async fn evaluate_all(
    house: &House,
    bindings: Vec<StoredBinding>,
    reader: &mut Reader,
    scope: &OfficeScope,
    (year, as_of): (i32, Day),
    t: &Tongue,
) -> anyhow::Result<HashMap<Id, Vec<Evaluated>>> {
    let period = Period::year(year);
    let mut asked: Vec<(Binding, Outcome)> = Vec::new();
    let mut answers: HashMap<Id, Vec<Evaluated>> = HashMap::new();
    for stored in bindings {
        let measure = house.measure(&stored.rule.measure);
        let known = asked
            .iter()
            .find(|(rule, _)| *rule == stored.rule)
            .map(|(_, outcome)| outcome.clone());
        let outcome = match (known, measure) {
            (Some(outcome), _) => outcome,
            (None, None) => Outcome::NotMeasurable(t.say("letters-measure-gone")),
            (None, Some(_)) => {
                slice::evaluate(
                    house,
                    &stored.rule,
                    reader,
                    scope,
                    (period, as_of.min(period.last)),
                    t,
                )
                .await?
            }
        };
        asked.push((stored.rule.clone(), outcome.clone()));
        let standing = measure.map_or(Standing::NotMeasured, |measure| {
            Standing::of(&outcome, stored.rule.target, measure.better)
        });
        let was = told_earlier(&stored, house, year, t);
        answers.entry(stored.item).or_default().push(Evaluated {
            stored,
            measure,
            outcome,
            standing,
            was,
        });
    }
    Ok(answers)
}

/// Tall slik det vises: a figure in words and drawings, or why there is none.
pub struct Shown {
    pub shape: &'static str,
    pub standing: String,
    pub measure: String,
    pub rule: String,
    pub figure: Option<ShownFigure>,
    /// Why nothing is measured; empty when something is.
    pub reason: String,
    pub target: String,
    /// That the requirement was another earlier in the year; empty when it was not.
    pub was: String,
    /// It is no matter of time limits, and its target is not reached: what is left undone here nobody asks for.
    pub is_quiet_and_behind: bool,
}

pub struct ShownFigure {
    pub amount: String,
    pub detail: String,
    /// SVG, or empty where the amount is no share.
    pub bar: String,
    pub trend: String,
    /// The trend in words.
    pub steps: Vec<(String, String)>,
    pub advice: Option<(String, String)>,
    pub asides: Vec<(String, String, Option<String>)>,
    pub rows: String,
}

impl Evaluated {
    pub fn shown(&self, t: &Tongue) -> Shown {
        let target = self.stored.rule.target;
        let (figure, reason) = match &self.outcome {
            Outcome::Measured(figure) => (Some(self.figure(figure, t)), String::new()),
            Outcome::NotMeasurable(reason) => (None, reason.clone()),
        };
        Shown {
            shape: self.standing.shape(),
            standing: t.say(self.standing.text_key()),
            measure: self.measure.map_or_else(
                || self.stored.rule.measure.clone(),
                |measure| t.say(measure.title),
            ),
            rule: self.measure.map_or_else(String::new, |measure| {
                measure.rule(&self.stored.rule.parameters, t)
            }),
            figure,
            reason,
            was: self.was.join(" "),
            is_quiet_and_behind: self.is_quiet_and_behind(),
            target: self
                .measure
                .zip(target)
                .map_or_else(String::new, |(measure, target)| {
                    target.words(measure.unit, t)
                }),
        }
    }

    fn is_quiet_and_behind(&self) -> bool {
        let is_quiet = self
            .measure
            .is_some_and(|measure| measure.kind != Kind::Time);
        is_quiet && matches!(self.standing, Standing::Missed | Standing::Reachable)
    }

    fn figure(&self, figure: &Figure, t: &Tongue) -> ShownFigure {
        let (amount, detail) = (figure.amount.words(t), figure.amount.detail(t));
        let description = if detail.is_empty() {
            amount.clone()
        } else {
            format!("{amount} ({detail})")
        };
        let title = t.say("letters-figure");
        let label = Label {
            title: &title,
            description: &description,
        };
        let bar = match figure.amount {
            Amount::Share(share) => bar(
                share.percent(),
                self.stored.rule.target.map(percent),
                tone(self.standing),
                label,
            ),
            Amount::Days { .. } | Amount::Count(_) => String::new(),
        };
        let steps: Vec<_> = figure
            .trend
            .iter()
            .map(|step| (step.label.clone(), step.amount.words(t)))
            .collect();
        let told: Vec<String> = steps
            .iter()
            .map(|(label, amount)| format!("{label}: {amount}"))
            .collect();
        let (trend_title, trend_told) = (t.say("letters-trend"), told.join(", "));
        let values: Vec<Option<f64>> = figure.trend.iter().map(|step| value(step.amount)).collect();
        let top = matches!(figure.amount, Amount::Share(_)).then_some(100.0);
        let trend = if values.len() < 2 {
            String::new()
        } else {
            sparkline(
                &values,
                top,
                Label {
                    title: &trend_title,
                    description: &trend_told,
                },
            )
        };
        let forecast = figure.forecast.as_ref();
        let advice = forecast
            .map(|forecast| (forecast.advice.clone(), forecast.href.clone()))
            .or_else(|| missing(figure, t));
        let asides = figure
            .asides
            .iter()
            .map(|aside| {
                (
                    aside.label.clone(),
                    said(aside.amount, t),
                    aside.href.clone(),
                )
            })
            .collect();
        ShownFigure {
            amount,
            detail,
            bar,
            trend,
            steps,
            advice,
            asides,
            rows: figure.rows.clone(),
        }
    }
}

/// What is missing, by the first list beside the figure that has anything in it: «NAV-kontor som aldri fikk tilbud: 14».
fn missing(figure: &Figure, t: &Tongue) -> Option<(String, String)> {
    let lists = figure.asides.iter();
    let mut lists = lists.filter(|aside| matches!(aside.amount, Amount::Count(count) if count > 0));
    let (aside, href) = lists.find_map(|aside| Some((aside, aside.href.clone()?)))?;
    Some((format!("{}: {}", aside.label, aside.amount.words(t)), href))
}

fn said(amount: Amount, t: &Tongue) -> String {
    let (words, detail) = (amount.words(t), amount.detail(t));
    if detail.is_empty() {
        words
    } else {
        format!("{words} ({detail})")
    }
}

fn percent(target: Target) -> f64 {
    f64::from(target.0)
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn value(amount: Amount) -> Option<f64> {
    match amount {
        Amount::Share(share) => share.percent(),
        Amount::Days { median, .. } => Some(f64::from(median)),
        Amount::Count(count) => Some(count as f64),
    }
}

fn tone(standing: Standing) -> Tone {
    match standing {
        Standing::Reached => Tone::Reached,
        Standing::Reachable => Tone::Near,
        Standing::Missed => Tone::Missed,
        Standing::NoTarget | Standing::NotMeasured => Tone::Neutral,
    }
}
