use documents::{
    drawing::{Label, Stack, Stacks, stacked},
    report::{Block, Drawing, Section, Table},
};
use kernel::{Period, Share};
use slice::{Answer, OfficeAsk, ReportPart};
use texts::Tongue;

use crate::{
    DecidedGroup, Outcome, SECTIONS, decided_within,
    queries::{
        figures,
        table::{self, SectionGroup},
    },
};

/// The months of the limit that the table and the drawing go by.
const MONTHS: u32 = 3;

/// What the annual report says of the appeals, under section 73.1.
pub const PART: ReportPart = ReportPart {
    section: "1",
    order: 10,
    build,
};

fn build(ask: OfficeAsk<'_>) -> Answer<'_, Vec<Section>> {
    Box::pin(async move {
        let Some(period) = ask.period.until(ask.as_of) else {
            return Ok(vec![]);
        };
        let groups = figures::groups(ask.reader, ask.scope, period).await?;
        let by_section = table::by_section(ask.reader, ask.scope, period).await?;
        let mut section = Section::new(ask.t.say("cases-report-heading"), "klagesaker");
        if groups.is_empty() {
            section.blocks.push(Block::Paragraph {
                text: ask.t.say("cases-nothing-decided"),
            });
            return Ok(vec![section]);
        }
        section.blocks.push(Block::Paragraph {
            text: summary(&groups, ask.t),
        });
        section
            .blocks
            .push(Block::Table(sections_table(&by_section, &groups, ask.t)));
        section
            .blocks
            .push(Block::Drawing(tertials(&groups, period, ask.t)));
        Ok(vec![section])
    })
}

fn summary(groups: &[DecidedGroup], t: &Tongue) -> String {
    let share = decided_within(groups, MONTHS);
    let withdrawn: u64 = groups
        .iter()
        .filter(|group| !group.outcome.counts())
        .map(|group| group.cases)
        .sum();
    t.with(
        "cases-report-summary",
        [
            ("whole", share.whole.into()),
            ("part", share.part.into()),
            ("share", t.percent(share).into()),
            ("withdrawn", withdrawn.into()),
        ],
    )
}

/// Section of the Act × outcome × time.
fn sections_table(by_section: &[SectionGroup], groups: &[DecidedGroup], t: &Tongue) -> Table {
    let outcomes = Outcome::counted();
    let headings = [t.say("cases-field-sections")]
        .into_iter()
        .chain(outcomes.iter().map(|outcome| t.say(outcome.key())))
        .chain([
            t.say("cases-report-decided"),
            t.say("cases-report-within"),
            t.say("cases-report-share"),
        ]);
    let mut table = Table::of_numbers(t.say("cases-report-table"), headings);
    for section in SECTIONS {
        let of: Vec<_> = by_section
            .iter()
            .filter(|group| group.section == section)
            .collect();
        if of.iter().any(|group| group.outcome.counts()) {
            let counts = of
                .iter()
                .map(|group| (group.outcome, group.handling_months, group.cases));
            table.row(t.say(section.short), cells(counts, &outcomes, t));
        }
    }
    let all = groups
        .iter()
        .map(|group| (group.outcome, group.handling_months, group.cases));
    table.row(t.say("cases-report-total"), cells(all, &outcomes, t));
    table.total = table.rows.pop();
    table.note = t.say("cases-report-note");
    table
}

fn cells(
    counts: impl Iterator<Item = (Outcome, u32, u64)>,
    outcomes: &[Outcome],
    t: &Tongue,
) -> Vec<String> {
    let counts: Vec<_> = counts.filter(|(outcome, ..)| outcome.counts()).collect();
    let sum = |wanted: &dyn Fn(Outcome, u32) -> bool| -> u64 {
        counts
            .iter()
            .filter(|(outcome, months, _)| wanted(*outcome, *months))
            .map(|(.., cases)| cases)
            .sum()
    };
    let share = Share::new(sum(&|_, months| months <= MONTHS), sum(&|_, _| true));
    let by_outcome = outcomes
        .iter()
        .map(|outcome| t.number(sum(&|other, _| other == *outcome)));
    by_outcome
        .chain([
            t.number(share.whole),
            t.number(share.part),
            t.percent(share),
        ])
        .collect()
}

/// Decided per tertial, within the limit and late.
fn tertials(groups: &[DecidedGroup], period: Period, t: &Tongue) -> Drawing {
    let year = period.first.year();
    let shares: Vec<(String, Share)> = (1..=3u32)
        .filter(|number| Period::tertial(year, *number).first <= period.last)
        .map(|number| {
            let name = t.with(
                "cases-tertial",
                [("number", number.into()), ("year", year.to_string().into())],
            );
            let months = i64::from(number * 4 - 3)..=i64::from(number * 4);
            let of = groups.iter().filter(|group| {
                group.month / 100 == i64::from(year) && months.contains(&(group.month % 100))
            });
            (name, decided_within(of, MONTHS))
        })
        .collect();
    let (within, late) = (t.say("cases-report-within"), t.say("cases-report-late"));
    let alt: Vec<String> = shares
        .iter()
        .map(|(name, share)| {
            t.with(
                "cases-report-tertial-alt",
                [
                    ("name", name.into()),
                    ("within", share.part.into()),
                    ("late", (share.whole - share.part).into()),
                ],
            )
        })
        .collect();
    let (alt, caption) = (alt.join(" "), t.say("cases-report-tertials"));
    let rows = shares.iter().map(|(name, share)| Stack {
        name,
        counts: vec![share.part, share.whole - share.part],
    });
    let stacks = Stacks {
        series: vec![&within, &late],
        rows: rows.collect(),
    };
    let svg = stacked(
        &stacks,
        Label {
            title: &caption,
            description: &alt,
        },
    );
    Drawing { svg, alt, caption }
}
