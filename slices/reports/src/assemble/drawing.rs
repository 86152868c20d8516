use documents::{
    drawing::{self, Column, Columns, Label},
    report::{self, Drawing, Tone},
};
use slice::{Amount, Figure, Measure, Target, TrendPoint, Unit};
use texts::Tongue;

/// The bar of a share against its target; no other amount has one.
pub(super) fn bar(
    amount: Amount,
    target: Option<Target>,
    card: &report::Figure,
    t: &Tongue,
) -> Option<Drawing> {
    let Amount::Share(share) = amount else {
        return None;
    };
    let alt = match &card.target {
        Some(target) => t.with(
            "reports-bar-target",
            [("figure", (&card.value).into()), ("target", target.into())],
        ),
        None => t.with("reports-bar", [("figure", (&card.value).into())]),
    };
    let label = Label {
        title: &alt,
        description: "",
    };
    let target = target.map(|target| f64::from(target.0));
    let svg = drawing::bar(share.percent(), target, card.standing.tone, label);
    Some(Drawing {
        svg,
        alt,
        caption: String::new(),
    })
}

/// Columns of the figure's trend, where it has more than one step.
pub(super) fn trend(
    address: &str,
    measure: &Measure,
    figure: &Figure,
    target: Option<Target>,
    t: &Tongue,
) -> Option<Drawing> {
    if figure.trend.len() < 2 {
        return None;
    }
    let words: Vec<String> = figure.trend.iter().map(|point| said(point, t)).collect();
    let steps = figure.trend.iter().zip(&words);
    let steps: Vec<String> = steps.map(|(point, words)| step(point, words, t)).collect();
    let target_words = target.map(|target| {
        let words = target.words(measure.unit, t);
        (
            f64::from(target.0),
            t.with("reports-target-line", [("target", words.into())]),
        )
    });
    let drawing = Columns {
        columns: figure
            .trend
            .iter()
            .zip(&words)
            .map(|(point, words)| column(point, words, measure, target))
            .collect(),
        target: target_words
            .as_ref()
            .map(|(value, words)| (*value, words.as_str())),
        top: (measure.unit == Unit::Share).then_some(100.0),
        unit: if measure.unit == Unit::Share {
            "\u{a0}%"
        } else {
            ""
        },
    };
    let caption = t.with(
        "reports-trend",
        [
            ("requirement", address.into()),
            ("measure", t.say(measure.title).into()),
        ],
    );
    let name = t.say(measure.title);
    let alt = t.with(
        "reports-trend-alt",
        [("measure", name.into()), ("steps", steps.join(", ").into())],
    );
    let svg = drawing::columns(
        &drawing,
        Label {
            title: &caption,
            description: &alt,
        },
    );
    Some(Drawing { svg, alt, caption })
}

/// «68 dager i april 2025»
fn step(point: &TrendPoint, words: &str, t: &Tongue) -> String {
    let told = [("value", words.into()), ("period", (&point.label).into())];
    t.with("reports-trend-step", told)
}

fn column<'a>(
    point: &'a TrendPoint,
    words: &'a str,
    measure: &Measure,
    target: Option<Target>,
) -> Column<'a> {
    let value = value(point.amount);
    let reached = target.map(|target| target.is_reached(point.amount, measure.better));
    let tone = match reached {
        Some(true) => Tone::Reached,
        Some(false) => Tone::Missed,
        None => Tone::Neutral,
    };
    Column {
        name: &point.label,
        value,
        text: words,
        tone,
    }
}

fn said(point: &TrendPoint, t: &Tongue) -> String {
    if value(point.amount).is_some() {
        point.amount.words(t)
    } else {
        "–".to_owned()
    }
}

/// Where the column ends; none where there was nothing to measure.
fn value(amount: Amount) -> Option<f64> {
    match amount {
        Amount::Share(share) => share.percent(),
        Amount::Days { rows: 0, .. } => None,
        Amount::Days { median, .. } => Some(f64::from(median)),
        #[expect(
            clippy::cast_precision_loss,
            reason = "counts of rows are far below 2^52"
        )]
        Amount::Count(count) => Some(count as f64),
    }
}
