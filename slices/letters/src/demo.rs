//! Two example letters in our own words, last year's and this year's, bound to measures and partly told about.

mod amendment;

use database::Transaction;
use kernel::{Day, Id, Ids, Instant};
use slice::{Binding, House, Parameters, Target};

use crate::{
    binding::{StoredBinding, propose},
    demo_turn,
    draft::Draft,
    letter::{LetterItem, Statement},
    publishing,
    queries::{self, DutiesOf, Made},
    reading,
};

struct Example {
    years_ago: i32,
    text: &'static str,
    /// Address, measure and target, beside what the reader proposes by itself and what the turn of the year carries.
    bound: &'static [(&'static str, &'static str, Option<u32>)],
    /// Address and what the office wrote.
    told: &'static [(&'static str, &'static str)],
}

const EXAMPLES: [Example; 2] = [
    Example {
        years_ago: 1,
        text: include_str!("../demo/forrige.md"),
        bound: &[
            ("73.1-R3", "cases.changed_or_sent_back", Some(35)),
            ("73.1-O1", "cases.handling_time", Some(75)),
            ("73.1-R2", "training.offered_staff", Some(100)),
            // Two of the three types are asked for.
            ("73.4-R1", "training.course_types_held", Some(66)),
        ],
        told: &[
            (
                "73.1-O1",
                "Embetet hadde flere saker enn året før, og to stillinger sto ledige om våren. Etter sommeren ble sakene fordelt på nytt hver uke, og de eldste ble tatt først.",
            ),
            (
                "73.1-R1",
                "Målet ble nådd. Forsinkelsene kom om våren, da to stillinger sto ledige; fra sommeren ble nesten alle sakene avgjort innen fristen.",
            ),
            (
                "73.1-R2",
                "Kurset ble holdt to ganger, ett i nord og ett i sør, og lagt ut som opptak for dem som ikke kunne møte.",
            ),
            (
                "73.2-R1",
                "Kompetanseplanen er felles for embetet og NAV i fylket, og ble behandlet på begge ledermøtene.",
            ),
            (
                "73.4-R1",
                "Grunnkurset ble holdt i mars og det videregående i oktober.",
            ),
            (
                "73.6-R1",
                "Gruppen møttes hver måned og har medlemmer fra barnevern, helse, utdanning og de sosiale tjenestene.",
            ),
        ],
    },
    Example {
        years_ago: 0,
        text: include_str!("../demo/gjeldende.md"),
        bound: &[
            ("73.1-R2", "cases.overdue", Some(0)),
            ("73.1-O1", "cases.open", None),
            ("73.1-R3", "training.attended_staff", None),
            ("73.1-R3", "training.offered_staff", Some(100)),
            ("73.4-R1", "training.course_types_held", Some(66)),
            ("73.3-R1", "dialogue.topic_raised", Some(100)),
            (
                "73.4-R2",
                "development.offered_help_to_cooperate",
                Some(100),
            ),
            ("73.6-R3", "development.experiences_shared", Some(100)),
        ],
        told: &[
            (
                "73.1-O1",
                "De eldste sakene er samlet hos to saksbehandlere, og fordelingen går gjennom hver mandag.",
            ),
            (
                "73.1-O4",
                "Funnene er samlet i et notat til NAV-kontorene. Tre av fire endrede vedtak gjelder manglende individuell vurdering.",
            ),
            ("73.2-O1", "Planen er revidert i januar og gjelder ut året."),
            (
                "73.5-R2",
                "Ett felles møte med Husbanken er holdt, og utlysningene går ut samtidig.",
            ),
            (
                "73.6-R1",
                "Gruppen fra i fjor fortsetter, nå med fast saksliste.",
            ),
        ],
    },
];

/// Where the demo's letters are put in and who is said to have written.
pub struct Furnishing<'a> {
    pub ids: &'a Ids,
    pub now: Instant,
    pub house: &'a House,
    /// The office that wrote the statements.
    pub office: Id,
    pub adviser: &'a str,
}

/// Puts the example letters in, the same ones every time; the years follow `now`.
///
/// # Errors
/// What the database says, or when an example cannot be read.
pub async fn furnish(tx: &mut Transaction, with: &Furnishing<'_>) -> anyhow::Result<()> {
    for example in &EXAMPLES {
        let year = with.now.day().year() - example.years_ago;
        let source = example.text.replace("{år}", &year.to_string());
        let draft = Draft::from_reading(reading::read(&source)?).addressed(with.now.day());
        let id = with.ids.next(with.now);
        let made = Made {
            at: with.now,
            by: "Direktoratet (eksempel)",
        };
        queries::add_letter(tx, id, None, &source, &draft, &made).await?;
        publishing::publish(tx, id, 1, &draft, &made, || with.ids.next(with.now)).await?;
        let items = queries::items(tx, id).await?;
        if example.years_ago == 0 {
            demo_turn::turn(tx, with, id).await?;
        }
        bind(tx, with, example, &items).await?;
        if example.years_ago == 1 {
            demo_turn::give_owners(tx, with, &items).await?;
        }
        tell(tx, with, example, &items, year).await?;
        if example.years_ago == 0 {
            amendment::furnish(tx, with, id, year).await?;
        }
    }
    deliver(tx, with).await?;
    Ok(())
}

/// Last year's reports that were due more than a month ago are delivered.
async fn deliver(tx: &mut Transaction, with: &Furnishing<'_>) -> anyhow::Result<()> {
    let today = with.now.day();
    let years = DutiesOf::YearsFrom(today.year() - 1);
    for duty in queries::duties(tx, with.office, years, today).await? {
        for period in duty.periods() {
            if period.due < today.plus_days(-30) {
                let place = (duty.id, with.office, period.number);
                queries::deliver(tx, place, with.now, with.adviser).await?;
            }
        }
    }
    Ok(())
}

async fn bind(
    tx: &mut Transaction,
    with: &Furnishing<'_>,
    example: &Example,
    items: &[LetterItem],
) -> anyhow::Result<()> {
    let letter = items.first().map(|item| item.letter);
    let letter = letter.ok_or_else(|| anyhow::anyhow!("the example has no items"))?;
    let known = queries::bindings(tx, letter, None, with.now.day()).await?;
    let is_new = |(item, rule): &(&LetterItem, Binding)| {
        !known
            .iter()
            .any(|one| one.item == item.id && one.rule.measure == rule.measure)
    };
    let listed = example
        .bound
        .iter()
        .filter_map(|(address, measure, target)| {
            let item = items.iter().find(|item| item.address == *address)?;
            let measure = with.house.measure(measure)?;
            let rule = Binding {
                measure: measure.key.to_owned(),
                parameters: Parameters::default(),
                target: target.map(Target),
            };
            Some((item, rule))
        });
    let listed: Vec<(&LetterItem, Binding)> = listed.collect();
    // What is listed has its own target; the rest is as the words propose.
    let is_listed = |item: &LetterItem, rule: &Binding| {
        listed
            .iter()
            .any(|(one, other)| one.id == item.id && other.measure == rule.measure)
    };
    let proposed = items
        .iter()
        .filter_map(|item| Some((item, propose(&item.text, &item.guess, with.house)?)))
        .filter(|(item, rule)| !is_listed(item, rule));
    let proposed: Vec<_> = proposed.collect();
    for (item, rule) in proposed
        .into_iter()
        .chain(listed)
        .filter(is_new)
        .collect::<Vec<_>>()
    {
        let stored = StoredBinding::new(with.ids.next(with.now), item.id, None, rule);
        queries::add_binding(tx, &stored).await?;
    }
    Ok(())
}

async fn tell(
    tx: &mut Transaction,
    with: &Furnishing<'_>,
    example: &Example,
    items: &[LetterItem],
    year: i32,
) -> anyhow::Result<()> {
    for (address, text) in example.told {
        let item = items.iter().find(|item| item.address == *address);
        let item = item.ok_or_else(|| anyhow::anyhow!("the example has no {address}"))?;
        let statement = Statement {
            item: item.id,
            text: (*text).to_owned(),
            version: 0,
            written_on: written_on(year, with.now.day()),
            written_by: with.adviser.to_owned(),
        };
        queries::write_statement(tx, with.office, year, &statement, with.now).await?;
    }
    Ok(())
}

/// What was told of a year that is over was written before Christmas.
fn written_on(year: i32, today: Day) -> Day {
    Day::of(year, 12, 15).map_or(today, |day| day.min(today))
}
