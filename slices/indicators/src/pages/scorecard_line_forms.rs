use register::{Form, Input, Kind, Lead, Thing as _, choose, words as options};
use shell::{Fields, Frame};
use texts::Tongue;

use super::scorecard_words as words;
use crate::scorecards::{Direction, FigurePeriod, Of, ScorecardFigure, ScorecardLine, Standing};

/// Feltene til et tall, by their names in the form.
pub struct FigureFields {
    pub period: &'static str,
    pub part: &'static str,
    pub whole: &'static str,
    pub not_measured: &'static str,
    pub source: &'static str,
}

pub const ENTER: FigureFields = FigureFields {
    period: "periode",
    part: "del",
    whole: "av",
    not_measured: "ikke-malt",
    source: "tallkilde",
};
pub const CORRECT: FigureFields = FigureFields {
    period: "rett-periode",
    part: "rett-del",
    whole: "rett-av",
    not_measured: "rett-ikke-malt",
    source: "rett-kilde",
};

/// The periods that a figure can be entered of: those that are over and have none.
pub fn enterable(
    line: &ScorecardLine,
    figures: &[&ScorecardFigure],
    frame: &Frame,
) -> Vec<FigurePeriod> {
    let mut all = FigurePeriod::enterable(line.rhythm, frame.today);
    all.retain(|period| figures.iter().all(|one| one.period != *period));
    all
}

/// What the reader can do with the line: enter figures, and change it.
pub fn forms(
    one: &Standing<'_>,
    (may_enter, may_change): (bool, bool),
    frame: &Frame,
) -> Vec<Form> {
    if !one.line.is_in_use() {
        return vec![];
    }
    let mut forms = Vec::new();
    if let Of::Local { figures, .. } = &one.of {
        let open = enterable(one.line, figures, frame);
        if may_enter && !open.is_empty() {
            forms.push(enter(one.line, &open, &frame.t));
        }
        if may_change && !figures.is_empty() {
            forms.push(correct(one.line, figures, &frame.t));
        }
    }
    if may_change {
        forms.extend([aim(one.line, &frame.t), take_out(one.line, &frame.t)]);
    }
    forms
}

/// What stands in the forms at first.
pub fn stored(one: &Standing<'_>, t: &Tongue) -> Fields {
    let aim = one.line.aim;
    let target = aim.target.map(|target| t.tenths(i64::from(target)));
    let pairs = [
        ("retning", aim.direction.code().to_owned()),
        ("mal", target.unwrap_or_default()),
    ];
    let pairs = pairs.map(|(name, value)| (name.to_owned(), value));
    Fields::new(pairs.to_vec(), t.clone())
}

/// Which way the indicator should go, and how far: the same wherever a line is made or changed.
pub fn aim_inputs(t: &Tongue) -> Vec<Input> {
    let ways = options(Direction::ALL, Direction::code, Direction::key, t);
    let way = choose(
        "retning",
        t.say("scorecards-direction"),
        ways,
        t.say("catalogue-choose"),
    );
    let target = Input::new("mal", t.say("scorecards-target-percent"), Kind::Text);
    vec![way, target.help(t.say("scorecards-target-help"))]
}

fn form(
    (id, heading): (&'static str, &str),
    line: &ScorecardLine,
    inputs: Vec<Input>,
    t: &Tongue,
) -> Form {
    Form {
        id,
        heading: t.say(heading),
        action: format!("{}/{id}", ScorecardLine::href(line.id)),
        version: Some(line.version),
        inputs,
        button: t.say(heading),
    }
}

fn enter(line: &ScorecardLine, open: &[FigurePeriod], t: &Tongue) -> Form {
    let periods = open
        .iter()
        .map(|one| (one.to_string(), words::period(*one, t)));
    let inputs = figure_inputs(&ENTER, periods.collect(), t);
    form(("tall", "scorecards-enter"), line, inputs, t)
}

fn correct(line: &ScorecardLine, figures: &[&ScorecardFigure], t: &Tongue) -> Form {
    let periods = figures.iter().rev().map(|one| {
        let told = words::counted(&one.counted, t);
        let period = words::period(one.period, t);
        (one.period.to_string(), format!("{period}: {told}"))
    });
    let mut inputs = figure_inputs(&CORRECT, periods.collect(), t);
    let why = Input::new(
        "rett-grunn",
        t.say("scorecards-why-corrected"),
        Kind::Area(2),
    );
    inputs.push(why.help(t.say("scorecards-why-corrected-help")));
    form(("rett", "scorecards-correct"), line, inputs, t)
}

fn figure_inputs(names: &FigureFields, periods: Vec<Lead>, t: &Tongue) -> Vec<Input> {
    let input = |name, [label, help]: [&str; 2], kind| {
        Input::new(name, t.say(label), kind).help(t.say(help))
    };
    vec![
        choose(
            names.period,
            t.say("scorecards-period"),
            periods,
            t.say("catalogue-choose"),
        ),
        input(
            names.part,
            ["scorecards-part", "scorecards-part-help"],
            Kind::Number,
        ),
        input(
            names.whole,
            ["scorecards-whole", "scorecards-whole-help"],
            Kind::Number,
        ),
        input(
            names.not_measured,
            ["scorecards-not-measured", "scorecards-not-measured-help"],
            Kind::Text,
        ),
        input(
            names.source,
            ["scorecards-source", "scorecards-source-help"],
            Kind::Text,
        ),
    ]
}

fn aim(line: &ScorecardLine, t: &Tongue) -> Form {
    form(("mal", "scorecards-change-target"), line, aim_inputs(t), t)
}

fn take_out(line: &ScorecardLine, t: &Tongue) -> Form {
    let why = Input::new("ut-grunn", t.say("scorecards-why-removed"), Kind::Area(3));
    let why = why.help(t.say("scorecards-take-out-help"));
    form(("ta-ut", "scorecards-take-out"), line, vec![why], t)
}
