use std::{collections::BTreeSet, sync::Arc};

use access::PlaceScope;
use database::Reader;
use kernel::Id;
use organisations::nation::MunicipalityNumber;

use super::{Alike, Line, line::Around};
use crate::{
    countrywide,
    hearing::{Correction, CorrectionState},
    indicator::Source,
    queries::{catalogue, corrections, countrywide::newest_years, imports, values},
    region::Region,
    series_of_places::Developments,
    words::Theme,
};

/// Levekårsprofil: all that the indicators say of a municipality.
pub struct Profile {
    pub place: &'static MunicipalityNumber,
    /// By theme, as themes are ordered everywhere.
    pub lines: Vec<Line>,
    pub alike: Alike,
    /// Where the figures come from.
    pub sources: Vec<Source>,
    pub is_synthetic: bool,
    /// What the municipality has said is wrong, the newest first.
    pub corrections: Vec<Correction>,
}

impl Profile {
    /// Reads it in so many statements, whatever is in it.
    ///
    /// # Errors
    /// What the database says.
    pub async fn read(
        reader: &mut Reader,
        scope: &PlaceScope,
        place: &'static MunicipalityNumber,
    ) -> database::Result<Self> {
        let regions = [
            Region::Municipality(place.number.to_owned()),
            Region::County(place.county.to_owned()),
            Region::Nation,
        ];
        let mut indicators = catalogue::indicators(reader).await?;
        indicators.sort_by_key(|one| Theme::ALL.iter().position(|theme| *theme == one.theme));
        let values = values::of_regions(reader, &regions).await?;
        let years = newest_years(reader, place.number).await?;
        let others = countrywide::of_years(reader, &indicators, &years).await?;
        let corrections = corrections::of_municipality(reader, scope).await?;
        let sources = catalogue::sources(reader).await?;
        let imports = imports::all(reader).await?;
        let alike = Alike::of(place.number, &indicators, &others);
        let around = Around {
            regions: &regions,
            developments: &Developments::of(&values),
            alike: &alike,
        };
        let lines: Vec<Line> = indicators
            .into_iter()
            .map(|one| {
                let (of, notes) = (
                    others.get(&one.id).map(Arc::as_ref),
                    notes(&corrections, one.id),
                );
                Line::of(one, &around, of, notes)
            })
            .collect();
        let shown = lines.iter().filter(|line| line.own.is_some());
        let used: BTreeSet<Id> = shown.map(|line| line.indicator.source).collect();
        Ok(Self {
            place,
            lines,
            alike,
            sources: sources
                .into_iter()
                .filter(|one| used.contains(&one.id))
                .collect(),
            is_synthetic: imports::has_synthetic(&imports),
            corrections,
        })
    }
}

fn notes(corrections: &[Correction], indicator: Id) -> Vec<Correction> {
    let stands =
        |one: &&Correction| one.indicator == indicator && one.state == CorrectionState::Accepted;
    corrections.iter().filter(stands).cloned().collect()
}
