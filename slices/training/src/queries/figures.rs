//! What all measures, lists and report tables of the slice ask: three statements, the same ones for all, so that a reader
//! that several ask sends each once.

use std::collections::BTreeMap;

use access::OfficeScope;
use database::{Fetch, Result, Row, statements, values};
use kernel::{Id, Period};

use super::{coded, coded_or_none};
use crate::{
    coverage::{Came, Done, Held, NetworkOffered, Offered, Staff},
    guide::{Guide, Support},
    network::{Meeting, Network},
    staff_base::Sureness,
};

statements! {
    /// Every NAV office of the office with what is written of its people for the year.
    STAFF = "SELECT n.id, n.name, b.id AS base_id, b.confirmed_on, c.work, CAST(SUM(c.people) AS BIGINT) AS people
        FROM nav_office n LEFT JOIN staff_base b ON b.nav_office_id = n.id AND b.office_id = n.office_id AND b.year = $2
        LEFT JOIN staff_count c ON c.base_id = b.id
        WHERE n.office_id = $1 GROUP BY n.id, n.name, b.id, b.confirmed_on, c.work ORDER BY n.id";
    /// Who came to the sessions that were held in the period, the sessions, and to whom courses were offered.
    DONE = "SELECT 'came' AS kind, p.id AS id, s.id AS session_id, c.id AS course_id, a.title, c.course_type, c.work, p.nav_office_id, s.held_on AS day,
            CAST(1 AS BIGINT) AS people, p.person_key, p.work AS own_work
        FROM participant p JOIN course_session s ON s.id = p.session_id JOIN course c ON c.id = s.course_id JOIN activity a ON a.id = c.id
        WHERE s.office_id = $1 AND s.state = 'held' AND s.held_on BETWEEN $2 AND $3 AND p.attended
        UNION ALL SELECT 'held', s.id, s.id, c.id, a.title, c.course_type, c.work, NULL, s.held_on, s.capacity, NULL, NULL
        FROM course_session s JOIN course c ON c.id = s.course_id JOIN activity a ON a.id = c.id
        WHERE s.office_id = $1 AND s.state = 'held' AND s.held_on BETWEEN $2 AND $3
        UNION ALL SELECT 'offered', o.id, NULL, c.id, a.title, c.course_type, c.work, o.nav_office_id, o.offered_on, o.people, NULL, NULL
        FROM course_offer o JOIN course c ON c.id = o.course_id JOIN activity a ON a.id = c.id
        WHERE c.office_id = $1 AND o.offered_on BETWEEN $2 AND $3
        ORDER BY day, id";
    /// The networks with their members and the meetings that were held in the period; the guides and the support given in it.
    GROUPS = "SELECT 'member' AS kind, m.id AS id, n.id AS parent_id, m.nav_office_id, n.name, n.theme, n.work, m.offered_on AS first_day, m.left_on AS last_day,
            m.joined_on, m.people AS number
        FROM network_member m JOIN network n ON n.id = m.network_id WHERE n.office_id = $1
        UNION ALL SELECT 'network', n.id, n.id, NULL, n.name, n.theme, n.work, n.started_on, n.ended_on, NULL, n.version
        FROM network n WHERE n.office_id = $1
        UNION ALL SELECT 'meeting', t.id, t.network_id, NULL, a.title, NULL, NULL, a.first_day, a.last_day, NULL, 0
        FROM network_meeting t JOIN activity a ON a.id = t.id
        WHERE a.office_id = $1 AND a.state = 'held' AND a.first_day BETWEEN $2 AND $3
        UNION ALL SELECT 'guide', g.id, g.id, g.municipality_id, g.name, NULL, NULL, g.first_day, g.last_day, NULL, g.capacity_percent
        FROM guide g WHERE g.office_id = $1
        UNION ALL SELECT 'support', u.id, u.guide_id, NULL, u.note, u.kind, NULL, u.given_on, NULL, NULL, 0
        FROM guide_support u JOIN guide g ON g.id = u.guide_id
        WHERE g.office_id = $1 AND u.given_on BETWEEN $2 AND $3
        ORDER BY first_day, id";
}

/// The networks and the guides, with what was done with them in a period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Groups {
    pub networks: Vec<Network>,
    pub offered: Vec<NetworkOffered>,
    pub meetings: Vec<Meeting>,
    pub guides: Vec<Guide>,
    pub support: Vec<Support>,
}

/// Every NAV office of the office with its people that year, in alphabetical order.
///
/// # Errors
/// What the database says.
pub async fn staff(reader: &mut impl Fetch, scope: &OfficeScope, year: i32) -> Result<Vec<Staff>> {
    let asked = values![scope.office(), i64::from(year)];
    let mut found: Vec<Staff> = vec![];
    for row in reader.fetch_all(&STAFF, asked).await? {
        let id: Id = row.get("id")?;
        if found.last().is_none_or(|last| last.nav_office != id) {
            found.push(Staff {
                nav_office: id,
                name: row.get("name")?,
                sureness: sureness(&row)?,
                people: BTreeMap::new(),
            });
        }
        if let (Some(last), Some(work)) = (found.last_mut(), coded_or_none(&row, "work")?) {
            let people: i64 = row.get("people")?;
            last.people.insert(work, people.unsigned_abs());
        }
    }
    found.sort_by_cached_key(|one| organisations::alphabetical(&one.name));
    Ok(found)
}

fn sureness(row: &Row) -> Result<Sureness> {
    let base: Option<Id> = row.get("base_id")?;
    let confirmed: Option<kernel::Day> = row.get("confirmed_on")?;
    Ok(match (base, confirmed) {
        (None, _) => Sureness::Missing,
        (Some(_), None) => Sureness::Proposed,
        (Some(_), Some(_)) => Sureness::Confirmed,
    })
}

/// What was offered, held and attended in the period.
///
/// # Errors
/// What the database says.
pub async fn done(reader: &mut impl Fetch, scope: &OfficeScope, period: Period) -> Result<Done> {
    let asked = values![scope.office(), period.first, period.last];
    let mut done = Done::default();
    for row in reader.fetch_all(&DONE, asked).await? {
        match row.get::<String>("kind")?.as_str() {
            "came" => done.came.push(Came {
                participant: row.get("id")?,
                session: row.get("session_id")?,
                course_type: coded(&row, "course_type")?,
                course_work: coded_or_none(&row, "work")?,
                own_work: coded_or_none(&row, "own_work")?,
                nav_office: row.get("nav_office_id")?,
                person: row.get("person_key")?,
                day: row.get("day")?,
            }),
            "held" => done.held.push(Held {
                session: row.get("session_id")?,
                course: row.get("course_id")?,
                title: row.get("title")?,
                course_type: coded(&row, "course_type")?,
                work: coded_or_none(&row, "work")?,
                day: row.get("day")?,
            }),
            _ => done.offered.push(Offered {
                course: row.get("course_id")?,
                work: coded_or_none(&row, "work")?,
                nav_office: row.get("nav_office_id")?,
                day: row.get("day")?,
                people: row.get::<i64>("people")?.unsigned_abs(),
            }),
        }
    }
    Ok(done)
}

/// The networks and guides of the office, with the meetings held and the support given in the period.
///
/// # Errors
/// What the database says.
pub async fn groups(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    period: Period,
) -> Result<Groups> {
    let asked = values![scope.office(), period.first, period.last];
    let mut groups = Groups::default();
    for row in reader.fetch_all(&GROUPS, asked).await? {
        match row.get::<String>("kind")?.as_str() {
            "network" => groups.networks.push(Network {
                id: row.get("id")?,
                name: row.get("name")?,
                theme: coded(&row, "theme")?,
                work: coded_or_none(&row, "work")?,
                started: row.get("first_day")?,
                ended: row.get("last_day")?,
                version: row.get("number")?,
            }),
            "member" => groups.offered.push(NetworkOffered {
                network: row.get("parent_id")?,
                work: coded_or_none(&row, "work")?,
                nav_office: row.get("nav_office_id")?,
                offered: row.get("first_day")?,
                left: row.get("last_day")?,
                open_from: row.get("first_day")?,
                open_until: None,
            }),
            "meeting" => groups.meetings.push(Meeting {
                id: row.get("id")?,
                network: row.get("parent_id")?,
                day: row.get("first_day")?,
            }),
            "guide" => groups.guides.push(Guide {
                id: row.get("id")?,
                municipality: row.get("nav_office_id")?,
                name: row.get("name")?,
                capacity_percent: row.get("number")?,
                first_day: row.get("first_day")?,
                last_day: row.get("last_day")?,
                version: 1,
            }),
            _ => groups.support.push(Support {
                guide: row.get("parent_id")?,
                day: row.get("first_day")?,
            }),
        }
    }
    for offered in &mut groups.offered {
        let network = groups.networks.iter().find(|one| one.id == offered.network);
        if let Some(network) = network {
            (offered.open_from, offered.open_until) = (network.started, network.ended);
        }
    }
    Ok(groups)
}
