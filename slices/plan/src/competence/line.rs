use kernel::{Day, Id};
use serde::{Deserialize, Serialize};

use crate::{
    effort::{Effort, Efforts},
    words::{ActivityKind, Organiser, Partner, TargetGroup, Theme},
};

/// Linje: an activity as it stood when a version of the plan was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub activity: Id,
    pub title: String,
    pub first_day: Day,
    pub last_day: Day,
    /// Codes, so that the plan is told in the reader's language.
    kind: String,
    organiser: String,
    themes: Vec<String>,
    target_groups: Vec<String>,
    partners: Vec<String>,
    /// The names of whom it is for, as they were then.
    pub places: Vec<String>,
}

impl Line {
    pub fn kind_key(&self) -> &'static str {
        let kind = self.kind.parse::<ActivityKind>();
        kind.map_or("plan-unknown", ActivityKind::key)
    }

    pub fn organiser_key(&self) -> &'static str {
        let organiser = self.organiser.parse::<Organiser>();
        organiser.map_or("plan-unknown", Organiser::key)
    }

    pub fn theme_keys(&self) -> Vec<&'static str> {
        let themes = self.themes.iter().filter_map(|code| code.parse().ok());
        themes.map(Theme::key).collect()
    }

    pub fn target_group_keys(&self) -> Vec<&'static str> {
        let groups = self.target_groups.iter();
        let groups = groups.filter_map(|code| code.parse().ok());
        groups.map(TargetGroup::key).collect()
    }

    pub fn partner_keys(&self) -> Vec<&'static str> {
        let partners = self.partners.iter().filter_map(|code| code.parse().ok());
        partners.map(Partner::key).collect()
    }
}

/// Whether an activity belongs in the plan: decided, and either something that people learn by or done with a partner.
pub fn belongs(effort: &Effort) -> bool {
    effort.is_meant() && (effort.builds_competence() || effort.is_joint())
}

/// The lines that the plan would have today, in the order of their days.
pub fn lines(efforts: &Efforts) -> Vec<Line> {
    let all = efforts.all.iter().enumerate();
    all.filter(|(_, effort)| belongs(effort))
        .map(|(at, effort)| line(efforts, at, effort))
        .collect()
}

fn line(efforts: &Efforts, at: usize, effort: &Effort) -> Line {
    let name = |place| {
        let sites = [&efforts.municipalities, &efforts.nav_offices];
        let mut found = sites.into_iter();
        found.find_map(|sites| Some(sites.all[sites.of(place)?].name.clone()))
    };
    let aimed = efforts.aimed.iter().filter(|(of, _)| *of == at);
    let mut places: Vec<String> = aimed.filter_map(|(_, aimed)| name(aimed.place)).collect();
    places.sort_by_cached_key(|name| organisations::alphabetical(name));
    let codes = |codes: Vec<&str>| codes.into_iter().map(str::to_owned).collect();
    let marks = &effort.marks;
    Line {
        activity: effort.id,
        title: effort.title.clone(),
        first_day: effort.first_day,
        last_day: effort.last_day,
        kind: effort.kind.code().to_owned(),
        organiser: effort.organiser.code().to_owned(),
        themes: codes(marks.themes.iter().map(|one| one.code()).collect()),
        target_groups: codes(marks.target_groups.iter().map(|one| one.code()).collect()),
        partners: codes(marks.partners.iter().map(|one| one.code()).collect()),
        places,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        made_up::{aimed, effort, efforts, nav_office},
        words::ActivityState,
    };

    #[test]
    fn what_people_learn_by_and_what_is_joint_belongs_in_the_plan() {
        use ActivityState::{Cancelled, Draft, Held, Planned};
        let alone = |kind| (kind, Vec::new());
        for (name, (kind, partners), state, expected) in [
            ("a course", alone(ActivityKind::Course), Planned, true),
            ("a held course", alone(ActivityKind::Course), Held, true),
            ("a draft", alone(ActivityKind::Course), Draft, false),
            ("cancelled", alone(ActivityKind::Course), Cancelled, false),
            ("guidance", alone(ActivityKind::Guidance), Planned, true),
            ("a visit alone", alone(ActivityKind::Visit), Planned, false),
            (
                "a visit together",
                (ActivityKind::Visit, vec![Partner::NavCounty]),
                Planned,
                true,
            ),
        ] {
            let mut one = effort(1, "2026-03-01", state);
            (one.kind, one.marks.partners) = (kind, partners);
            assert_eq!(belongs(&one), expected, "{name}");
        }
    }

    #[test]
    fn a_line_keeps_the_names_of_its_places() {
        let one = effort(1, "2026-03-01", ActivityState::Planned);
        let all = efforts(vec![one], vec![(1, aimed(nav_office(1), "", "", ""))]);
        let found = lines(&all);
        assert_eq!(found[0].places, ["NAV Eid"]);
        assert_eq!(found[0].theme_keys(), [Theme::Housing.key()]);
        assert_eq!(found[0].kind_key(), ActivityKind::Course.key());
    }
}
