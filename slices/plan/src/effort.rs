use std::collections::HashMap;

use access::OfficeScope;
use database::{Fetch, Result};
use kernel::{Day, Id, Period};
use organisations::{NavOffice, nation::nation};

use crate::{
    activity::Marks,
    audience::{Aimed, AimedAt},
    queries,
    words::{ActivityKind, ActivityState, Organiser, Partner, Theme},
};

/// Innsats: an activity with what figures and overviews ask of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effort {
    pub id: Id,
    pub kind: ActivityKind,
    pub organiser: Organiser,
    pub state: ActivityState,
    pub title: String,
    pub first_day: Day,
    pub last_day: Day,
    pub marks: Marks,
    /// The stable keys of the items of the letter that it answers.
    pub items: Vec<String>,
}

impl Effort {
    /// Decided, and not given up again.
    pub fn is_meant(&self) -> bool {
        matches!(self.state, ActivityState::Planned | ActivityState::Held)
    }

    /// Whether it had begun by that day and is said to be held.
    pub fn was_held_by(&self, day: Day) -> bool {
        self.state == ActivityState::Held && self.first_day <= day
    }

    /// Whether nobody can come to it any more.
    pub fn is_over(&self, day: Day) -> bool {
        self.state == ActivityState::Held || self.last_day < day
    }

    pub fn is_about(&self, theme: Option<Theme>) -> bool {
        theme.is_none_or(|theme| self.marks.themes.contains(&theme))
    }

    /// Whether the partner takes part in it or holds it.
    pub fn involves(&self, partner: Partner) -> bool {
        self.organiser == Organiser::Partner(partner) || self.marks.partners.contains(&partner)
    }

    /// Whether it is the office's together with another.
    pub fn is_joint(&self) -> bool {
        matches!(self.organiser, Organiser::Partner(_)) || !self.marks.partners.is_empty()
    }

    /// Whether people learn by it: taught, guided, gathered about their work.
    pub fn builds_competence(&self) -> bool {
        matches!(
            self.kind,
            ActivityKind::Course
                | ActivityKind::Guidance
                | ActivityKind::NetworkMeeting
                | ActivityKind::Conference
                | ActivityKind::JointMeasure
        )
    }

    /// Whether people of the municipalities give it their time.
    pub fn takes_time(&self) -> bool {
        !matches!(
            self.kind,
            ActivityKind::Note
                | ActivityKind::DataOverview
                | ActivityKind::Information
                | ActivityKind::Experience
                | ActivityKind::Project
        )
    }
}

/// Årets innsats: the activities that begin in a period and were not cancelled, and the places of the office.
#[derive(Clone, Debug)]
pub struct Efforts {
    /// In the order of their days.
    pub all: Vec<Effort>,
    /// Whom they are aimed at, by their place in the list.
    pub aimed: Vec<(usize, Aimed)>,
    pub municipalities: Sites,
    pub nav_offices: Sites,
    /// The municipalities that each NAV office serves, by their places in the list.
    served: Vec<Vec<usize>>,
}

/// Steder: municipalities or NAV offices in alphabetical order.
#[derive(Clone, Debug, Default)]
pub struct Sites {
    pub all: Vec<Site>,
    by_place: HashMap<AimedAt, usize>,
}

/// Sted: one of them, as people know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    pub place: AimedAt,
    pub name: String,
    /// The number of a municipality; empty for a NAV office.
    pub number: String,
}

/// Treff: that an effort was aimed at a place, and how far it came there.
#[derive(Clone, Copy, Debug)]
pub struct Touch<'a> {
    /// The place in the list of sites.
    pub site: usize,
    /// The place in the list of efforts.
    pub at: usize,
    pub effort: &'a Effort,
    pub aimed: &'a Aimed,
}

/// Which places are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SiteKind {
    #[default]
    Municipality,
    NavOffice,
}

impl Sites {
    pub fn new(mut all: Vec<Site>) -> Self {
        all.sort_by_cached_key(|site| organisations::alphabetical(&site.name));
        let places = all.iter().enumerate();
        let by_place = places.map(|(at, site)| (site.place, at)).collect();
        Self { all, by_place }
    }

    pub fn of(&self, place: AimedAt) -> Option<usize> {
        self.by_place.get(&place).copied()
    }
}

impl Efforts {
    /// What begins in the period, with the places that the office has on the day.
    ///
    /// # Errors
    /// What the database says.
    pub async fn read(
        reader: &mut impl Fetch,
        scope: &OfficeScope,
        period: Period,
        today: Day,
    ) -> Result<Self> {
        let years = (period.first.year(), period.last.year());
        let all = queries::efforts::of_years(reader, scope, years).await?;
        let aimed = queries::audience::of_years(reader, scope, years).await?;
        let offices = organisations::nav_offices_of_office(reader, scope.office()).await?;
        let known = nation().municipalities_of(scope.office(), today);
        let municipalities = known.into_iter().map(|known| Site {
            place: AimedAt::Municipality(known.municipality),
            name: known.name.to_owned(),
            number: known.number.to_owned(),
        });
        let all = all
            .into_iter()
            .filter(|effort| period.contains(effort.first_day));
        Ok(Self::new(
            all.collect(),
            aimed,
            municipalities.collect(),
            offices,
        ))
    }

    /// Of what is known; what was cancelled is left out.
    pub fn new(
        mut all: Vec<Effort>,
        aimed: Vec<(Id, Aimed)>,
        municipalities: Vec<Site>,
        offices: Vec<NavOffice>,
    ) -> Self {
        all.retain(|effort| effort.state != ActivityState::Cancelled);
        let places: HashMap<Id, usize> = all.iter().map(|one| one.id).zip(0..).collect();
        let aimed = aimed.into_iter();
        let aimed = aimed.filter_map(|(id, aimed)| Some((*places.get(&id)?, aimed)));
        let aimed = aimed.collect();
        let municipalities = Sites::new(municipalities);
        let nav_offices = Sites::new(
            offices
                .iter()
                .map(|office| Site {
                    place: AimedAt::NavOffice(office.id),
                    name: office.name.clone(),
                    number: String::new(),
                })
                .collect(),
        );
        let mut served = vec![Vec::new(); nav_offices.all.len()];
        for office in &offices {
            let at = nav_offices.of(AimedAt::NavOffice(office.id));
            let serves = office.municipalities.iter();
            let serves = serves.filter_map(|id| municipalities.of(AimedAt::Municipality(*id)));
            if let Some(at) = at {
                served[at] = serves.collect();
            }
        }
        Self {
            all,
            aimed,
            municipalities,
            nav_offices,
            served,
        }
    }

    pub fn sites(&self, kind: SiteKind) -> &Sites {
        match kind {
            SiteKind::Municipality => &self.municipalities,
            SiteKind::NavOffice => &self.nav_offices,
        }
    }

    /// The municipalities that an aim concerns: itself, or those that the NAV office serves.
    pub fn municipalities_of(&self, place: AimedAt) -> Vec<usize> {
        match place {
            AimedAt::Municipality(_) => self.municipalities.of(place).into_iter().collect(),
            AimedAt::NavOffice(_) => {
                let served = self
                    .nav_offices
                    .of(place)
                    .and_then(|at| self.served.get(at));
                served.cloned().unwrap_or_default()
            }
        }
    }

    /// What touches the places. What came to a NAV office came to the municipalities it serves; what came to a
    /// municipality came to no NAV office by that.
    pub fn touches(&self, kind: SiteKind) -> Vec<Touch<'_>> {
        let mut touches = Vec::with_capacity(self.aimed.len());
        for (at, aimed) in &self.aimed {
            let sites = match kind {
                SiteKind::Municipality => self.municipalities_of(aimed.place),
                SiteKind::NavOffice => self.nav_offices.of(aimed.place).into_iter().collect(),
            };
            touches.extend(sites.into_iter().map(|site| Touch {
                site,
                at: *at,
                effort: &self.all[*at],
                aimed,
            }));
        }
        touches
    }
}
