use documents::report::{Block, Section, Table};
use slice::{Answer, OfficeAsk, ReportPart};
use texts::Tongue;

use crate::{
    indicator::Indicator,
    pages::told,
    queries::{catalogue, imports, values},
    region::Region,
    report_effect, report_scorecards,
    series_of_places::{ByYear, Developments},
    trends::Development,
};

pub const PARTS: &[ReportPart] = &[
    // Living conditions in the county, under section 73.2.
    ReportPart {
        section: "2",
        order: 40,
        build: living_conditions,
    },
    report_effect::PART,
    report_scorecards::PART,
    // Children and youth, under section 73.6.
    ReportPart {
        section: "6",
        order: 40,
        build: children_and_youth,
    },
];

fn living_conditions(ask: OfficeAsk<'_>) -> Answer<'_, Vec<Section>> {
    section(
        ask,
        ("indicators-report-living-conditions", "levekar"),
        |one| !one.children_and_youth,
    )
}

fn children_and_youth(ask: OfficeAsk<'_>) -> Answer<'_, Vec<Section>> {
    section(
        ask,
        ("indicators-report-children", "levekar-barn-og-unge"),
        |one| one.children_and_youth,
    )
}

fn section<'a>(
    ask: OfficeAsk<'a>,
    (heading, anchor): (&'static str, &'static str),
    is_of_it: fn(&Indicator) -> bool,
) -> Answer<'a, Vec<Section>> {
    Box::pin(async move {
        let Some(period) = ask.period.until(ask.as_of) else {
            return Ok(vec![]);
        };
        let t = ask.t;
        let indicators = catalogue::indicators(ask.reader).await?;
        let regions = Region::wide(ask.scope.office(), ask.as_of);
        let all = values::of_regions(ask.reader, &regions).await?;
        let is_synthetic = imports::is_any_synthetic(ask.reader).await?;
        let developments = Developments::of(&all);
        let of_it: Vec<&Indicator> = indicators.iter().filter(|one| is_of_it(one)).collect();
        let table = table(&of_it, (&regions, &developments), period.last, t);
        let mut section = Section::new(t.say(heading), anchor);
        if table.rows.is_empty() {
            let text = t.say("indicators-report-nothing");
            section.blocks.push(Block::Note { text });
            return Ok(vec![section]);
        }
        if is_synthetic {
            let text = t.say("indicators-synthetic-lead");
            section.blocks.push(Block::Note { text });
        }
        section.blocks.push(Block::Table(table));
        Ok(vec![section])
    })
}

/// The newest figure of each indicator up to the day, place by place, and which way it goes in the first county.
fn table<'a>(
    indicators: &[&Indicator],
    (regions, developments): (&'a [Region], &Developments<'a>),
    day: kernel::Day,
    t: &Tongue,
) -> Table {
    let places = regions.iter().flat_map(|region| {
        let name = told::place(region, day, t);
        let is_county = *region != Region::Nation;
        let way =
            is_county.then(|| t.with("indicators-report-way", [("place", name.as_str().into())]));
        [Some(name), way].into_iter().flatten()
    });
    let headings = std::iter::once(t.say("indicators-indicator")).chain(places);
    let mut table = Table::of_numbers(t.say("indicators-report-table"), headings);
    for indicator in indicators {
        let mut cells = Vec::new();
        let mut is_told = false;
        for region in regions {
            let by_year = developments.get(indicator.id, region);
            let newest = by_year.and_then(|by_year| newest_until(by_year, day.year()));
            is_told |= newest.is_some();
            cells.push(newest.map_or_else(
                || "–".to_owned(),
                |value| format!("{} ({})", told::value(value, indicator, t), value.year),
            ));
            if *region != Region::Nation {
                let way =
                    by_year.map(|by_year| Development::of(indicator, by_year, day.year()).way);
                cells.push(way.map_or_else(|| "–".to_owned(), |way| t.say(way.key())));
            }
        }
        if is_told {
            let name = &indicator.texts.of(t.language()).name;
            let heading = format!("{name} {}", told::unit(indicator, t));
            table.row(heading.trim().to_owned(), cells);
        }
    }
    table.note = t.say("indicators-report-note");
    table
}

fn newest_until<'a>(by_year: &ByYear<'a>, year: i32) -> Option<&'a crate::computing::Value> {
    let mut until = by_year.range(..=year).rev();
    until
        .find(|(_, value)| value.number.is_some())
        .map(|(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;
    use crate::{
        catalogue::Catalogue,
        computing::{Note, Value},
    };

    #[test]
    fn the_newest_figure_up_to_the_day_stands_with_its_year_and_its_way() {
        let all = Catalogue::starting_set().unwrap().indicators;
        let housing = all
            .iter()
            .find(|one| one.key == "temporary-housing")
            .unwrap();
        let unknown = all.iter().find(|one| one.key == "child-poverty").unwrap();
        let regions = [Region::County("46".to_owned()), Region::Nation];
        let value = |year: i32| {
            let part = 900.0 - 50.0 * f64::from(year - 2019);
            let value = Value {
                region: regions[0].clone(),
                year,
                part: Some(part),
                whole: Some(100_000.0),
                number: Some(part / 100.0),
                mark: None,
                note: Note::Aggregated,
                covered: 43,
                members: 43,
            };
            (housing.id, value)
        };
        let values: Vec<_> = (2019..=2026).map(value).collect();
        let developments = Developments::of(&values);
        let t = texts::Catalogue::new(&[crate::TEXTS]).tongue(Language::Nb);
        let of = |day: &str| {
            let told = (&regions[..], &developments);
            table(&[housing, unknown], told, day.parse().unwrap(), &t)
        };
        let late = of("2025-12-31");
        assert_eq!(late.rows.len(), 1, "what has no figure is left out");
        assert_eq!(late.rows[0].cells, ["6,00 (2025)", "Riktig vei", "–"]);
        assert_eq!(
            of("2021-12-31").rows[0].cells,
            ["8,00 (2021)", "For lite å si", "–"]
        );
    }
}
