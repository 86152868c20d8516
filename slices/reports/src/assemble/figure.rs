use documents::report::{self, Block, Fact, Tone};
use letters::ItemKind;
use slice::{Binding, CountedRow, Measure, Outcome, Standing, Target};

use crate::{
    fingerprint::Fingerprint,
    frozen::{FigureToday, FrozenFigure, in_full},
    letter::AnsweredItem,
    missing::Lack,
};

use super::{Assembly, Gathered, drawing};

/// The figures of a requirement, each with its trend; that it is not measured, where no measure is bound to it.
pub(super) async fn figures(
    assembly: &mut Assembly<'_>,
    item: &AnsweredItem,
    gathered: &mut Gathered,
) -> anyhow::Result<Vec<Block>> {
    if item.bindings.is_empty() {
        return Ok(vec![not_bound(assembly, item, gathered)]);
    }
    let mut blocks = Vec::with_capacity(item.bindings.len());
    let mut standings = Vec::with_capacity(item.bindings.len());
    for binding in &item.bindings {
        let (standing, answer) = measured(assembly, item, binding, gathered).await?;
        standings.push(standing);
        blocks.extend(answer);
    }
    if item.kind == ItemKind::Requirement {
        gathered.standings.extend(
            standings
                .into_iter()
                .min_by_key(|standing| weight(*standing)),
        );
    }
    Ok(blocks)
}

/// The figure by the registers as they are now.
pub(crate) async fn figure_today(
    assembly: &mut Assembly<'_>,
    binding: &Binding,
) -> anyhow::Result<FigureToday> {
    let outcome = evaluate(assembly, binding).await?;
    let fingerprint = Fingerprint::of(&rows_of(assembly, binding).await?);
    Ok(FigureToday {
        amount: amount(&outcome),
        fingerprint,
    })
}

/// The rows that the figure counts.
pub(crate) async fn rows_of(
    assembly: &mut Assembly<'_>,
    binding: &Binding,
) -> anyhow::Result<Vec<CountedRow>> {
    let when = (assembly.period(), assembly.as_of);
    slice::rows_of(
        assembly.house,
        binding,
        assembly.reader,
        assembly.scope,
        when,
        assembly.t,
    )
    .await
}

async fn evaluate(assembly: &mut Assembly<'_>, binding: &Binding) -> anyhow::Result<Outcome> {
    let when = (assembly.period(), assembly.as_of);
    slice::evaluate(
        assembly.house,
        binding,
        assembly.reader,
        assembly.scope,
        when,
        assembly.t,
    )
    .await
}

fn amount(outcome: &Outcome) -> Option<slice::Amount> {
    match outcome {
        Outcome::Measured(figure) => Some(figure.amount),
        Outcome::NotMeasurable(_) => None,
    }
}

async fn measured(
    assembly: &mut Assembly<'_>,
    item: &AnsweredItem,
    binding: &Binding,
    gathered: &mut Gathered,
) -> anyhow::Result<(Standing, Vec<Block>)> {
    let t = assembly.t;
    let unknown = || anyhow::anyhow!("no measure is called {}", binding.measure);
    let measure = assembly
        .house
        .measure(&binding.measure)
        .ok_or_else(unknown)?;
    let outcome = evaluate(assembly, binding).await?;
    // Only what is filed is frozen; a draft spares the registers the question.
    let is_filed = assembly.filed.is_some();
    let rows = if is_filed {
        rows_of(assembly, binding).await?
    } else {
        Vec::new()
    };
    let frozen = FrozenFigure {
        requirement: item.address.clone(),
        binding: binding.clone(),
        rule: measure.rule(&binding.parameters, t),
        amount: amount(&outcome),
        rows: rows.len() as u64,
        fingerprint: Fingerprint::of(&rows),
    };
    let standing = Standing::of(&outcome, binding.target, measure.better);
    let mut card = card(assembly, item, standing);
    if !item.amended.is_empty() {
        let told = item.amended.join(" ");
        card.details.push(Fact::new(t.say("reports-amended"), told));
    }
    card.target = binding.target.map(|target| target.words(measure.unit, t));
    match &outcome {
        Outcome::Measured(figure) => fill(&mut card, figure, binding.target, assembly),
        Outcome::NotMeasurable(reason) => {
            card.details.push(Fact::new(t.say("reports-why"), reason));
            gathered.missing.unmeasured.push(lack(item, reason));
        }
    }
    card.details.extend(evidence(assembly, &frozen));
    gathered.figures.push(frozen);
    let trend = trend(item, measure, &outcome, binding.target, assembly);
    Ok((
        standing,
        [Some(Block::Figure(Box::new(card))), trend]
            .into_iter()
            .flatten()
            .collect(),
    ))
}

fn fill(
    card: &mut report::Figure,
    figure: &slice::Figure,
    target: Option<Target>,
    assembly: &Assembly<'_>,
) {
    let t = assembly.t;
    let detail = figure.amount.detail(t);
    card.value = figure.amount.words(t);
    card.part_of_whole = (!detail.is_empty()).then_some(detail);
    card.drawing = drawing::bar(figure.amount, target, card, t);
    for aside in &figure.asides {
        card.details
            .push(Fact::new(&aside.label, in_full(aside.amount, t)));
    }
    let is_over = assembly.as_of >= assembly.period().last;
    if let Some(forecast) = figure.forecast.as_ref().filter(|_| !is_over) {
        card.details
            .push(Fact::new(t.say("reports-forecast"), &forecast.advice));
    }
}

/// Rule, day and, of what is filed, rows: what anybody needs to count again.
fn evidence(assembly: &Assembly<'_>, frozen: &FrozenFigure) -> Vec<Fact> {
    let t = assembly.t;
    let mut facts = vec![
        Fact::new(t.say("reports-rule"), &frozen.rule),
        Fact::new(t.say("reports-as-of"), t.day(assembly.as_of)),
    ];
    if assembly.filed.is_some() {
        let fingerprint = frozen.fingerprint.to_string();
        let rows = [
            ("count", frozen.rows.into()),
            ("fingerprint", fingerprint.into()),
        ];
        facts.push(Fact::new(
            t.say("reports-rows"),
            t.with("reports-rows-counted", rows),
        ));
    }
    facts
}

fn not_bound(assembly: &Assembly<'_>, item: &AnsweredItem, gathered: &mut Gathered) -> Block {
    let reason = assembly.t.say("reports-not-bound");
    let mut card = card(assembly, item, Standing::NotMeasured);
    card.details
        .push(Fact::new(assembly.t.say("reports-why"), &reason));
    gathered.missing.unmeasured.push(lack(item, &reason));
    gathered.standings.push(Standing::NotMeasured);
    Block::Figure(Box::new(card))
}

fn card(assembly: &Assembly<'_>, item: &AnsweredItem, standing: Standing) -> report::Figure {
    report::Figure {
        requirement: item.address.clone(),
        text: item.text.clone(),
        value: "–".to_owned(),
        part_of_whole: None,
        target: None,
        standing: report::Standing {
            word: assembly.t.say(standing.text_key()),
            tone: tone(standing),
        },
        drawing: None,
        details: Vec::new(),
        changed: None,
    }
}

fn lack(item: &AnsweredItem, reason: &str) -> Lack {
    Lack {
        address: item.address.clone(),
        text: item.text.clone(),
        reason: reason.to_owned(),
    }
}

fn trend(
    item: &AnsweredItem,
    measure: &Measure,
    outcome: &Outcome,
    target: Option<Target>,
    assembly: &Assembly<'_>,
) -> Option<Block> {
    let Outcome::Measured(figure) = outcome else {
        return None;
    };
    drawing::trend(&item.address, measure, figure, target, assembly.t).map(Block::Drawing)
}

/// A requirement with several figures stands as the heaviest of them.
fn weight(standing: Standing) -> u8 {
    match standing {
        Standing::Missed => 0,
        Standing::Reachable => 1,
        Standing::NotMeasured => 2,
        Standing::NoTarget => 3,
        Standing::Reached => 4,
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
