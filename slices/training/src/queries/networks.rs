use access::OfficeScope;
use database::{Fetch, Result, Row, Transaction, Values, statements, values};
use kernel::{Day, Id};
use plan::ActivityState;

use super::{coded, coded_or_none};
use crate::{
    network::{Member, Network},
    words::Work,
};

statements! {
    FIND = "SELECT id, name, theme, work, started_on, ended_on, version FROM network WHERE office_id = $1 AND id = $2";
    MEMBERS = "SELECT m.nav_office_id, m.people, m.offered_on, m.joined_on, m.left_on FROM network_member m
        JOIN network n ON n.id = m.network_id WHERE n.office_id = $1 AND m.network_id = $2 ORDER BY m.offered_on, m.id";
    /// The meetings of a network, the latest first, each with a row for every NAV office that came.
    MEETINGS = "SELECT t.id, a.title, a.first_day, a.state, p.nav_office_id FROM network_meeting t JOIN activity a ON a.id = t.id
        LEFT JOIN activity_place p ON p.activity_id = a.id AND p.reached_on IS NOT NULL
        WHERE a.office_id = $1 AND t.network_id = $2 ORDER BY a.first_day DESC, t.id, p.nav_office_id";
    INSERT = "INSERT INTO network (id, office_id, name, theme, work, started_on, ended_on, version) VALUES ($1, $2, $3, $4, $5, $6, $7, 1)";
    UPDATE = "UPDATE network SET name = $3, theme = $4, work = $5, started_on = $6, ended_on = $7, version = version + 1
        WHERE id = $1 AND office_id = $2 AND version = $8";
    /// A NAV office is offered a network once; the first day stands.
    OFFER = "INSERT INTO network_member (id, network_id, nav_office_id, people, offered_on) VALUES ($1, $2, $3, 0, $4)
        ON CONFLICT (network_id, nav_office_id) DO NOTHING";
    /// One who comes back has not left.
    JOIN = "UPDATE network_member SET joined_on = $3, left_on = NULL, people = $4 WHERE network_id = $1 AND nav_office_id = $2";
    LEAVE = "UPDATE network_member SET left_on = $3 WHERE network_id = $1 AND nav_office_id = $2 AND joined_on IS NOT NULL";
    ADD_MEETING = "INSERT INTO network_meeting (id, network_id) VALUES ($1, $2)";
}

/// Møte i et nettverk, planned or held, with the NAV offices that came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Met {
    pub id: Id,
    pub title: String,
    pub day: Day,
    pub state: ActivityState,
    pub came: Vec<Id>,
}

/// The network; `None` when this office has no such one.
///
/// # Errors
/// What the database says.
pub async fn find(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Network>> {
    let row = reader
        .fetch_optional(&FIND, values![scope.office(), id])
        .await?;
    row.as_ref().map(from_row).transpose()
}

/// The NAV offices that were offered the network, in the order they were.
///
/// # Errors
/// What the database says.
pub async fn members(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    network: Id,
) -> Result<Vec<Member>> {
    let rows = reader
        .fetch_all(&MEMBERS, values![scope.office(), network])
        .await?;
    let member = |row: &Row| -> Result<Member> {
        Ok(Member {
            nav_office: row.get("nav_office_id")?,
            people: row.get("people")?,
            offered: row.get("offered_on")?,
            joined: row.get("joined_on")?,
            left: row.get("left_on")?,
        })
    };
    rows.iter().map(member).collect()
}

/// The meetings of the network, the latest first.
///
/// # Errors
/// What the database says.
pub async fn meetings(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    network: Id,
) -> Result<Vec<Met>> {
    let mut found: Vec<Met> = vec![];
    for row in reader
        .fetch_all(&MEETINGS, values![scope.office(), network])
        .await?
    {
        let id: Id = row.get("id")?;
        if found.last().is_none_or(|last| last.id != id) {
            found.push(Met {
                id,
                title: row.get("title")?,
                day: row.get("first_day")?,
                state: coded(&row, "state")?,
                came: vec![],
            });
        }
        if let (Some(last), Some(came)) = (found.last_mut(), row.get("nav_office_id")?) {
            last.came.push(came);
        }
    }
    Ok(found)
}

/// Stores a new network.
///
/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Transaction, scope: &OfficeScope, network: &Network) -> Result<()> {
    tx.execute(&INSERT, written(scope, network)).await?;
    Ok(())
}

/// Stores the network as it now is. `false` when somebody was first.
///
/// # Errors
/// What the database says.
pub async fn save(tx: &mut Transaction, scope: &OfficeScope, network: &Network) -> Result<bool> {
    let mut values = written(scope, network);
    values.push(network.version.into());
    Ok(tx.execute(&UPDATE, values).await? == 1)
}

/// Offers the network. It must have been found in the office's scope by the caller, as in the steps that follow.
///
/// # Errors
/// What the database says.
pub async fn offer(
    tx: &mut Transaction,
    network: Id,
    day: Day,
    nav_offices: impl IntoIterator<Item = (Id, Id)>,
) -> Result<()> {
    let rows = nav_offices.into_iter();
    let rows = rows.map(|(id, nav_office)| values![id, network, nav_office, day]);
    tx.execute_each(&OFFER, rows.collect()).await?;
    Ok(())
}

/// Notes that the NAV offices joined, each with how many people.
///
/// # Errors
/// What the database says.
pub async fn join(
    tx: &mut Transaction,
    network: Id,
    day: Day,
    joined: impl IntoIterator<Item = (Id, i64)>,
) -> Result<()> {
    let rows = joined.into_iter();
    let rows = rows.map(|(nav_office, people)| values![network, nav_office, day, people]);
    tx.execute_each(&JOIN, rows.collect()).await?;
    Ok(())
}

/// Notes that the NAV offices left.
///
/// # Errors
/// What the database says.
pub async fn leave(
    tx: &mut Transaction,
    network: Id,
    day: Day,
    nav_offices: impl IntoIterator<Item = Id>,
) -> Result<()> {
    let rows = nav_offices.into_iter();
    let rows = rows.map(|nav_office| values![network, nav_office, day]);
    tx.execute_each(&LEAVE, rows.collect()).await?;
    Ok(())
}

/// Makes the activity a meeting of the network.
///
/// # Errors
/// What the database says.
pub async fn add_meeting(tx: &mut Transaction, network: Id, activity: Id) -> Result<()> {
    tx.execute(&ADD_MEETING, values![activity, network]).await?;
    Ok(())
}

fn written(scope: &OfficeScope, network: &Network) -> Values {
    values![
        network.id,
        scope.office(),
        network.name.as_str(),
        network.theme.code(),
        network.work.map(Work::code),
        network.started,
        network.ended
    ]
}

fn from_row(row: &Row) -> Result<Network> {
    Ok(Network {
        id: row.get("id")?,
        name: row.get("name")?,
        theme: coded(row, "theme")?,
        work: coded_or_none(row, "work")?,
        started: row.get("started_on")?,
        ended: row.get("ended_on")?,
        version: row.get("version")?,
    })
}
