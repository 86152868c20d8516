//! The figures counted anew in plain Rust from the bare rows of the tables, without a rule of the plan's.

use std::collections::BTreeSet;

use database::{Fetch, Reader, Row, Statement, values};
use kernel::{Day, Id, Instant};

const ACTIVITIES: Statement = Statement::new(
    "ACTIVITIES",
    "SELECT id, kind, organiser, state, first_day FROM activity",
);
const MARKS: Statement =
    Statement::new("MARKS", "SELECT activity_id, kind, code FROM activity_mark");
const PLACES: Statement = Statement::new(
    "PLACES",
    "SELECT activity_id, municipality_id, nav_office_id, asked_on, offered_on, reached_on FROM activity_place",
);
const SERVED: Statement = Statement::new(
    "SERVED",
    "SELECT m.nav_office_id, m.municipality_id FROM nav_office_municipality m JOIN nav_office n ON n.id = m.nav_office_id
        WHERE n.office_id = $1",
);
const APPROVED: Statement = Statement::new(
    "APPROVED",
    "SELECT p.id, p.year, a.side, a.approved_at FROM competence_plan p JOIN competence_plan_approval a ON a.plan_id = p.id",
);

pub struct Activity {
    pub id: Id,
    pub kind: String,
    pub organiser: String,
    pub state: String,
    pub first: Day,
}

pub struct Place {
    activity: Id,
    municipality: Option<Id>,
    nav_office: Option<Id>,
    asked: Option<Day>,
    offered: Option<Day>,
    reached: Option<Day>,
}

/// Everything that the tables hold.
pub struct Tables {
    activities: Vec<Activity>,
    marks: BTreeSet<(Id, String, String)>,
    places: Vec<Place>,
    served: Vec<(Id, Id)>,
    approved: Vec<(Id, i64, String, Day)>,
    municipalities: BTreeSet<Id>,
}

/// What is asked: a year, a day, a theme, a kind, a partner.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    pub year: i32,
    pub until: Day,
    pub theme: Option<&'a str>,
    pub kind: Option<&'a str>,
    pub partner: Option<&'a str>,
}

impl Tables {
    pub async fn read(reader: &mut Reader, office: Id, municipalities: BTreeSet<Id>) -> Self {
        let all = async |reader: &mut Reader, sql: &'static Statement, values| {
            reader.fetch_all(sql, values).await.unwrap()
        };
        let activity = |row: &Row| Activity {
            id: row.get("id").unwrap(),
            kind: row.get("kind").unwrap(),
            organiser: row.get("organiser").unwrap(),
            state: row.get("state").unwrap(),
            first: row.get("first_day").unwrap(),
        };
        let place = |row: &Row| Place {
            activity: row.get("activity_id").unwrap(),
            municipality: row.get("municipality_id").unwrap(),
            nav_office: row.get("nav_office_id").unwrap(),
            asked: row.get("asked_on").unwrap(),
            offered: row.get("offered_on").unwrap(),
            reached: row.get("reached_on").unwrap(),
        };
        let mark = |row: &Row| {
            (
                row.get("activity_id").unwrap(),
                row.get("kind").unwrap(),
                row.get("code").unwrap(),
            )
        };
        let served = |row: &Row| {
            let nav_office = row.get("nav_office_id").unwrap();
            (nav_office, row.get("municipality_id").unwrap())
        };
        let approved = |row: &Row| {
            let at: Instant = row.get("approved_at").unwrap();
            let (id, side) = (row.get("id").unwrap(), row.get("side").unwrap());
            (id, row.get("year").unwrap(), side, at.day())
        };
        Self {
            activities: all(reader, &ACTIVITIES, values![])
                .await
                .iter()
                .map(activity)
                .collect(),
            marks: all(reader, &MARKS, values![])
                .await
                .iter()
                .map(mark)
                .collect(),
            places: all(reader, &PLACES, values![])
                .await
                .iter()
                .map(place)
                .collect(),
            served: all(reader, &SERVED, values![office])
                .await
                .iter()
                .map(served)
                .collect(),
            approved: all(reader, &APPROVED, values![])
                .await
                .iter()
                .map(approved)
                .collect(),
            municipalities,
        }
    }

    fn has(&self, activity: Id, kind: &str, code: &str) -> bool {
        self.marks
            .contains(&(activity, kind.to_owned(), code.to_owned()))
    }

    fn of_year(&self, asked: Question<'_>) -> Vec<&Activity> {
        let mut found = Vec::new();
        for one in &self.activities {
            let themed = asked
                .theme
                .is_none_or(|theme| self.has(one.id, "theme", theme));
            if one.first.year() == asked.year && one.state != "cancelled" && themed {
                found.push(one);
            }
        }
        found
    }

    /// The places where the step was taken by the day: municipalities, or NAV offices themselves.
    fn stepped(
        &self,
        asked: Question<'_>,
        of_nav_offices: bool,
        step: fn(&Place) -> Vec<Option<Day>>,
    ) -> BTreeSet<Id> {
        let activities: BTreeSet<Id> = self.of_year(asked).iter().map(|one| one.id).collect();
        let mut found = BTreeSet::new();
        for place in &self.places {
            let days = step(place).into_iter().flatten();
            let by = days.into_iter().any(|day| day <= asked.until);
            if !by || !activities.contains(&place.activity) {
                continue;
            }
            if of_nav_offices {
                found.extend(place.nav_office);
                continue;
            }
            found.extend(place.municipality);
            for (nav_office, municipality) in &self.served {
                if place.nav_office == Some(*nav_office) {
                    found.insert(*municipality);
                }
            }
        }
        if !of_nav_offices {
            found.retain(|id| self.municipalities.contains(id));
        }
        found
    }

    pub fn reached(&self, asked: Question<'_>) -> (u64, u64) {
        let reached = self.stepped(asked, false, |place| vec![place.reached]);
        (reached.len() as u64, self.municipalities.len() as u64)
    }

    pub fn offered(&self, asked: Question<'_>) -> (u64, u64) {
        let offered = self.stepped(asked, false, |place| vec![place.offered, place.reached]);
        (offered.len() as u64, self.municipalities.len() as u64)
    }

    pub fn offered_nav_offices(&self, asked: Question<'_>) -> (u64, u64) {
        let offered = self.stepped(asked, true, |place| vec![place.offered, place.reached]);
        let offices: BTreeSet<Id> = self.served.iter().map(|(office, _)| *office).collect();
        (offered.len() as u64, offices.len() as u64)
    }

    pub fn supported(&self, asked: Question<'_>) -> (u64, u64) {
        let wanted = self.stepped(asked, false, |place| vec![place.asked]);
        let offered = self.stepped(asked, false, |place| vec![place.offered, place.reached]);
        let got = wanted.intersection(&offered).count();
        (got as u64, wanted.len() as u64)
    }

    pub fn held(&self, asked: Question<'_>) -> u64 {
        let held = self.of_year(asked).into_iter().filter(|one| {
            let of_kind = asked.kind.is_none_or(|kind| one.kind == kind);
            one.state == "held" && one.first <= asked.until && of_kind
        });
        held.count() as u64
    }

    pub fn joint(&self, asked: Question<'_>) -> (u64, u64) {
        const LEARN: [&str; 5] = [
            "course",
            "guidance",
            "network_meeting",
            "conference",
            "joint_measure",
        ];
        let partners: Vec<&str> = plan::Partner::ALL.iter().map(|one| one.code()).collect();
        let asked_for = asked.partner.map_or(partners, |one| vec![one]);
        let (mut part, mut whole) = (0, 0);
        for one in self.of_year(Question {
            theme: None,
            ..asked
        }) {
            if !LEARN.contains(&one.kind.as_str()) || one.state == "draft" {
                continue;
            }
            whole += 1;
            let with =
                |partner: &&str| one.organiser == **partner || self.has(one.id, "partner", partner);
            part += u64::from(asked_for.iter().any(with));
        }
        (part, whole)
    }

    pub fn with_units(&self, asked: Question<'_>) -> u64 {
        let units: Vec<&str> = plan::Unit::ALL.iter().map(|one| one.code()).collect();
        let together = self.of_year(asked).into_iter().filter(|one| {
            let with = |unit: &&str| one.organiser == **unit || self.has(one.id, "unit", unit);
            one.state != "draft" && units.iter().any(with)
        });
        together.count() as u64
    }

    pub fn competence_plan(&self, asked: Question<'_>) -> u64 {
        let of_year = self
            .approved
            .iter()
            .filter(|(_, year, _, day)| *year == i64::from(asked.year) && *day <= asked.until);
        let approved: BTreeSet<(Id, &str)> = of_year
            .map(|(id, _, side, _)| (*id, side.as_str()))
            .collect();
        let both = approved.iter().any(|(id, _)| {
            ["office", "nav_county"]
                .iter()
                .all(|side| approved.contains(&(*id, *side)))
        });
        u64::from(both)
    }
}
