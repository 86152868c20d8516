use documents::report::{Align, Block, Section, Table};
use slice::{Answer, OfficeAsk, ReportPart};
use texts::Tongue;

use crate::{
    indicator::Indicator,
    kept::Evaluation,
    pages::{effect_words, evaluation::NOT},
    queries::{catalogue, evaluations},
};

/// Effect of own effort, under section 73.2, after living conditions.
pub const PART: ReportPart = ReportPart {
    section: "2",
    order: 41,
    build,
};

fn build(ask: OfficeAsk<'_>) -> Answer<'_, Vec<Section>> {
    Box::pin(async move {
        let Some(days) = ask.period.until(ask.as_of) else {
            return Ok(vec![]);
        };
        let t = ask.t;
        let indicators = catalogue::with_retired(ask.reader).await?;
        let mut all = evaluations::of_office(ask.reader, ask.scope).await?;
        all.retain(|one| one.counts_in(days));
        all.reverse();
        Ok(vec![section(&all, &indicators, t)])
    })
}

fn section(all: &[Evaluation], indicators: &[Indicator], t: &Tongue) -> Section {
    let mut section = Section::new(t.say("indicators-kept-report"), "virkning-av-innsats");
    if all.is_empty() {
        let text = t.say("indicators-kept-report-none");
        section.blocks.push(Block::Note { text });
        return section;
    }
    if all.iter().any(|one| one.is_synthetic) {
        let text = t.say("indicators-synthetic-lead");
        section.blocks.push(Block::Note { text });
    }
    let told: Vec<_> = all
        .iter()
        .filter_map(|one| {
            let known = indicators.iter().find(|known| known.id == one.indicator)?;
            Some((one, known))
        })
        .collect();
    section.blocks.push(Block::Table(table(&told, t)));
    for (one, indicator) in &told {
        let title = title(one, indicator, t);
        for (key, said) in [
            ("indicators-kept-can-say", &one.can_say),
            ("indicators-kept-cannot-say", &one.cannot_say),
        ] {
            let text = format!("{title}. {}: {said}", t.say(key));
            section.blocks.push(Block::Paragraph { text });
        }
    }
    let not = NOT.map(|key| t.say(key)).join(" ");
    let text = format!("{} {not}", t.say("indicators-kept-report-not"));
    section.blocks.push(Block::Note { text });
    section
}

fn title(one: &Evaluation, indicator: &Indicator, t: &Tongue) -> String {
    let name = &indicator.texts.of(t.language()).name;
    format!("{name} – {}, {}", one.theme.1, one.kept.began)
}

fn table(all: &[(&Evaluation, &Indicator)], t: &Tongue) -> Table {
    let headings = [
        "indicators-kept-report-about",
        "indicators-effect-answer",
        "indicators-effect-estimate",
        "indicators-measure-uncertainty",
        "indicators-kept-report-with",
    ];
    let mut table = Table::of_numbers(
        t.say("indicators-kept-report-table"),
        headings.map(|key| t.say(key)),
    );
    if let Some(column) = table.columns.get_mut(1) {
        column.align = Align::Left;
    }
    for (one, indicator) in all {
        let kept = &one.kept;
        let draws = usize::try_from(kept.draws).unwrap_or_default();
        let figures = effect_words::figures(
            (kept.estimate, kept.interval),
            (kept.p_value, draws),
            indicator,
            t,
        );
        let mut figures = figures.into_iter().map(|(_, value)| value);
        let cells = [
            t.say(kept.finding().key()),
            figures.next().unwrap_or_default(),
            figures.next().unwrap_or_default(),
            kept.with_effort.len().to_string(),
        ];
        table.row(title(one, indicator, t), cells);
    }
    table.note = t.say("indicators-kept-report-note");
    table
}
