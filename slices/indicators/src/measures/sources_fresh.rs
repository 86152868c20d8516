use kernel::Day;
use slice::{
    Amount, Answer, Aside, Ask, Better, CountedRow, Kind, Measure, Outcome, Unit, Wording,
};

use super::{not_measurable, share_of};
use crate::{
    freshness::{Freshness, freshness},
    indicator::Source,
    queries::{
        catalogue,
        imports::{self, Import},
    },
};

/// Andel av kildene til levekårsdata som er lest inn og oppdaterte.
pub const MEASURE: Measure = Measure {
    key: "indicators.sources_fresh",
    kind: Kind::Done,
    title: "indicators-measure-sources",
    definition: "indicators-measure-sources-rule",
    parameters: &[],
    unit: Unit::Share,
    better: Better::Higher,
    asked_by: &[
        Wording::of(
            Kind::Done,
            &["innhent|hente inn|samle inn", "data|statistikk", "levekår"],
        ),
        Wording::of(
            Kind::Cover,
            &["innhent|hente inn|samle inn", "data|statistikk", "levekår"],
        ),
    ],
    evaluate,
    rows,
};

/// Kildens tilstand på en dag.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceState {
    pub source: Source,
    pub freshness: Freshness,
    /// The day on which the newest figures were published.
    pub published: Option<Day>,
}

/// Every source as it stood on the day, by the imports that were read in by then and not withdrawn since.
pub fn source_states(sources: Vec<Source>, imports: &[Import], day: Day) -> Vec<SourceState> {
    let state = |source: Source| {
        let by_then = imports.iter().filter(|one| one.imported_at.day() <= day);
        let published = imports::newest(by_then, source.id);
        SourceState {
            freshness: freshness(&source, published, day),
            published,
            source,
        }
    };
    sources.into_iter().map(state).collect()
}

async fn states(ask: &mut Ask<'_>) -> database::Result<Option<Vec<SourceState>>> {
    let Some(counted) = ask.period.until(ask.as_of) else {
        return Ok(None);
    };
    let sources = catalogue::sources(ask.reader).await?;
    let imports = imports::all(ask.reader).await?;
    Ok(Some(source_states(sources, &imports, counted.last)))
}

fn evaluate(mut ask: Ask<'_>) -> Answer<'_, Outcome> {
    Box::pin(async move {
        let Some(states) = states(&mut ask).await? else {
            return Ok(not_measurable("indicators-measure-not-begun", &ask));
        };
        if states.is_empty() {
            return Ok(not_measurable("indicators-measure-no-sources", &ask));
        }
        let never = states
            .iter()
            .filter(|one| one.freshness == Freshness::Never);
        let aside = Aside {
            label: ask.t.say("indicators-never-imported"),
            amount: Amount::Count(never.count() as u64),
            href: None,
        };
        let href = "/levekar/kilder".to_owned();
        Ok(share_of(&counted(&states), (href, vec![aside])))
    })
}

fn rows(mut ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let states = states(&mut ask).await?;
        Ok(states.map(|states| counted(&states)).unwrap_or_default())
    })
}

fn counted(states: &[SourceState]) -> Vec<CountedRow> {
    let row = |one: &SourceState| CountedRow {
        id: one.source.id,
        name: format!("{}: {}", one.source.owner, one.source.name),
        in_part: one.freshness == Freshness::Fresh,
    };
    states.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;
    use kernel::Ids;

    #[test]
    fn a_source_counts_as_fresh_by_what_was_read_in_by_the_day_and_stands() {
        let source = Catalogue::starting_set().unwrap().sources;
        let source = source
            .into_iter()
            .find(|one| one.key == "ssb-social-services")
            .unwrap();
        let ids = Ids::from_seed(5);
        let import = |published: &str, imported: &str, withdrawn: Option<&str>| Import {
            id: ids.next(imported.parse().unwrap()),
            source: source.id,
            file_name: String::new(),
            file_hash: String::new(),
            published: published.parse().unwrap(),
            imported_at: imported.parse().unwrap(),
            imported_by: String::new(),
            office: None,
            is_synthetic: false,
            cells: 1,
            new_editions: 1,
            changed_editions: 0,
            withdrawn: withdrawn.map(|at: &str| (at.parse().unwrap(), String::new())),
        };
        let june = "2026-06-20T10:00:00Z";
        for (name, imports, day, fresh) in [
            ("nothing", vec![], "2026-11-01", false),
            (
                "this year's",
                vec![import("2026-06-15", june, None)],
                "2026-11-01",
                true,
            ),
            (
                "before it was read in",
                vec![import("2026-06-15", june, None)],
                "2026-05-01",
                false,
            ),
            (
                "withdrawn",
                vec![import("2026-06-15", june, Some("2026-07-01T10:00:00Z"))],
                "2026-11-01",
                false,
            ),
            (
                "last year's, late",
                vec![import("2025-06-15", "2025-06-20T10:00:00Z", None)],
                "2026-11-01",
                false,
            ),
        ] {
            let states = source_states(vec![source.clone()], &imports, day.parse().unwrap());
            let rows = counted(&states);
            assert_eq!((rows.len(), rows[0].in_part), (1, fresh), "{name}");
        }
    }
}
