use access::OfficeScope;
use database::{Fetch, Result};
use kernel::{Day, Id};
use organisations::{NavOffice, alphabetical, nation::nation};

use super::{
    Card, LineState, Measured, OfPlace, ScorecardFigure, ScorecardLine, Standing, standing::Of, sum,
};
use crate::{
    computing::Value,
    indicator::Indicator,
    proposals::Proposal,
    queries::{catalogue, proposals, scorecard_figures, scorecards},
    region::Region,
    series_of_places::Developments,
};

/// Målekortene: those of some NAV offices, with all that they are told by.
pub struct Scorecards {
    places: Vec<Place>,
    lines: Vec<ScorecardLine>,
    figures: Vec<ScorecardFigure>,
    values: Vec<(Id, Value)>,
    pub indicators: Vec<Indicator>,
    pub proposals: Vec<Proposal>,
}

/// A NAV office and the municipalities that it serves, by their numbers of the day.
struct Place {
    nav_office: NavOffice,
    regions: Vec<Region>,
}

impl Scorecards {
    /// Those of the NAV offices, all of the office or some of them, with the newest figure of each line.
    ///
    /// # Errors
    /// What the database says.
    pub async fn of_office(
        reader: &mut impl Fetch,
        scope: &OfficeScope,
        (nav_offices, day): (Vec<NavOffice>, Day),
    ) -> Result<Self> {
        let with_newest = scorecards::of_office(reader, scope).await?;
        let (lines, newest): (Vec<_>, Vec<_>) = with_newest.into_iter().unzip();
        Ok(Self {
            places: places(nav_offices, day),
            lines,
            figures: newest.into_iter().flatten().collect(),
            values: scorecard_figures::values_of_office(reader, scope).await?,
            indicators: catalogue::with_retired(reader).await?,
            proposals: proposals::all(reader).await?,
        })
    }

    /// That of one NAV office, with every figure.
    ///
    /// # Errors
    /// What the database says.
    pub async fn of_nav_office(
        reader: &mut impl Fetch,
        scope: &OfficeScope,
        (nav_office, day): (NavOffice, Day),
    ) -> Result<Self> {
        let id = nav_office.id;
        Ok(Self {
            places: places(vec![nav_office], day),
            lines: scorecards::of_nav_office(reader, scope, id).await?,
            figures: scorecard_figures::of_nav_office(reader, scope, id).await?,
            values: scorecard_figures::values_of_nav_office(reader, scope, id).await?,
            indicators: catalogue::with_retired(reader).await?,
            proposals: proposals::all(reader).await?,
        })
    }

    /// Each as it stands on the day, in the order of the NAV offices.
    pub fn cards(&self, day: Day) -> Vec<Card<'_>> {
        let developments = Developments::of(&self.values);
        let card = |place| self.card(place, (&developments, day));
        self.places.iter().map(card).collect()
    }

    /// Every line that was ever on them.
    pub fn lines(&self) -> &[ScorecardLine] {
        &self.lines
    }

    fn card<'a>(
        &'a self,
        place: &'a Place,
        (developments, day): (&Developments<'a>, Day),
    ) -> Card<'a> {
        let own = self.lines.iter();
        let own = own.filter(|line| line.nav_office == place.nav_office.id);
        let mut standings: Vec<Standing<'_>> = own
            .filter_map(|line| self.standing(line, &place.regions, (developments, day)))
            .collect();
        standings.sort_by_key(|one| !one.line.is_in_use());
        Card {
            nav_office: &place.nav_office,
            standings,
        }
    }

    /// `None` where what it measures is not known, which the database does not let be.
    fn standing<'a>(
        &'a self,
        line: &'a ScorecardLine,
        regions: &'a [Region],
        (developments, day): (&Developments<'a>, Day),
    ) -> Option<Standing<'a>> {
        let proposal = match &line.measured {
            Measured::Catalogue(id) => {
                let indicator = self.indicators.iter().find(|one| one.id == *id)?;
                let places = OfPlace::all(indicator, regions, developments);
                let together = sum(&places, indicator);
                let share = together.map(|(_, share)| share);
                return Some(Standing {
                    state: LineState::by_statistics(line, (&places, share), day),
                    of: Of::Catalogue {
                        indicator,
                        places,
                        together,
                    },
                    line,
                });
            }
            Measured::Recommended(id) => Some(self.proposals.iter().find(|one| one.id == *id)?),
            Measured::Own(_) => None,
        };
        let figures = self.figures.iter().filter(|one| one.line == line.id);
        let figures: Vec<&ScorecardFigure> = figures.collect();
        Some(Standing {
            state: LineState::by_hand(line, &figures, day),
            of: Of::Local { proposal, figures },
            line,
        })
    }
}

fn places(nav_offices: Vec<NavOffice>, day: Day) -> Vec<Place> {
    let place = |nav_office: NavOffice| Place {
        regions: regions(&nav_office, day),
        nav_office,
    };
    nav_offices.into_iter().map(place).collect()
}

/// In alphabetical order.
fn regions(nav_office: &NavOffice, day: Day) -> Vec<Region> {
    let known = nav_office.municipalities.iter();
    let known = known.filter_map(|id| nation().municipality(*id));
    let mut numbers: Vec<_> = known
        .filter_map(|one| one.number_at(nation(), day))
        .collect();
    numbers.sort_by_cached_key(|one| alphabetical(one.name));
    let region = |number: &str| Region::Municipality(number.to_owned());
    numbers.iter().map(|one| region(one.number)).collect()
}
