use access::OfficeScope;
use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::{Day, Id};

use super::coded;
use crate::{
    meeting::{FollowUp, Meeting, Topic},
    words::ParticipantRole,
};

statements! {
    FIND = "SELECT m.counterpart, m.level FROM dialogue_meeting m JOIN activity a ON a.id = m.id WHERE a.office_id = $1 AND m.id = $2";
    /// Agenda, decisions and participants, each kind in its order.
    PARTS_OF = "SELECT 'topic' AS kind, id, theme AS code, title AS text, place AS number FROM meeting_topic WHERE meeting_id = $1
        UNION ALL SELECT 'decision' AS kind, id, '' AS code, text, 0 AS number FROM meeting_decision WHERE meeting_id = $1
        UNION ALL SELECT 'participant' AS kind, meeting_id AS id, role AS code, '' AS text, people AS number FROM meeting_participant WHERE meeting_id = $1
        ORDER BY kind, number, id";
    FOLLOW_UPS_OF = "SELECT id, task, owner_id, due_day, done_on, note FROM meeting_follow_up WHERE meeting_id = $1 ORDER BY due_day, id";
    INSERT = "INSERT INTO dialogue_meeting (id, counterpart, level) VALUES ($1, $2, $3)";
    CHANGE = "UPDATE dialogue_meeting SET counterpart = $2, level = $3 WHERE id = $1";
    ADD_TOPIC = "INSERT INTO meeting_topic (id, meeting_id, place, theme, title) VALUES ($1, $2, $3, $4, $5)";
    TAKE_TOPIC_OFF = "DELETE FROM meeting_topic WHERE meeting_id = $1 AND id = $2";
    ADD_DECISION = "INSERT INTO meeting_decision (id, meeting_id, text) VALUES ($1, $2, $3)";
    SET_PARTICIPANTS = "INSERT INTO meeting_participant (meeting_id, role, people) VALUES ($1, $2, $3)
        ON CONFLICT (meeting_id, role) DO UPDATE SET people = $3";
    NO_PARTICIPANTS = "DELETE FROM meeting_participant WHERE meeting_id = $1 AND role = $2";
    ADD_FOLLOW_UP = "INSERT INTO meeting_follow_up (id, meeting_id, task, owner_id, due_day, done_on, note) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    CLOSE_FOLLOW_UP = "UPDATE meeting_follow_up SET done_on = $3, note = $4 WHERE meeting_id = $1 AND id = $2";
}

/// The meeting with all that belongs to it; `None` when this office has no such one.
///
/// # Errors
/// What the database says.
pub async fn find(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Meeting>> {
    let row = reader
        .fetch_optional(&FIND, values![scope.office(), id])
        .await?;
    let activity = plan::activities::find(reader, scope, id).await?;
    let (Some(row), Some(activity)) = (row, activity) else {
        return Ok(None);
    };
    let mut meeting = Meeting {
        activity,
        counterpart: coded(&row, "counterpart")?,
        level: coded(&row, "level")?,
        topics: vec![],
        participants: vec![],
        decisions: vec![],
        follow_ups: vec![],
    };
    for row in reader.fetch_all(&PARTS_OF, values![id]).await? {
        take_part(&mut meeting, &row)?;
    }
    let rows = reader.fetch_all(&FOLLOW_UPS_OF, values![id]).await?;
    meeting.follow_ups = rows.iter().map(follow_up).collect::<Result<_>>()?;
    Ok(Some(meeting))
}

/// Stores the row that a meeting is beside its activity.
///
/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Transaction, meeting: &Meeting) -> Result<()> {
    let Meeting {
        activity,
        counterpart,
        level,
        ..
    } = meeting;
    let id = activity.id;
    tx.execute(&INSERT, values![id, counterpart.code(), level.code()])
        .await?;
    let topics = (0i64..).zip(&meeting.topics);
    let topics = topics.map(|(place, topic)| topic_values(id, place, topic));
    tx.execute_each(&ADD_TOPIC, topics.collect()).await?;
    Ok(())
}

/// Stores what a meeting is beside its activity, as it now is.
///
/// # Errors
/// What the database says.
pub async fn change(tx: &mut Transaction, meeting: &Meeting) -> Result<()> {
    let values = values![
        meeting.activity.id,
        meeting.counterpart.code(),
        meeting.level.code()
    ];
    tx.execute(&CHANGE, values).await?;
    Ok(())
}

/// Puts the topic last on the agenda.
///
/// # Errors
/// What the database says.
pub async fn add_topic(tx: &mut Transaction, meeting: Id, place: i64, topic: &Topic) -> Result<()> {
    tx.execute(&ADD_TOPIC, topic_values(meeting, place, topic))
        .await?;
    Ok(())
}

/// # Errors
/// What the database says.
pub async fn take_topic_off(tx: &mut Transaction, meeting: Id, topic: Id) -> Result<()> {
    tx.execute(&TAKE_TOPIC_OFF, values![meeting, topic]).await?;
    Ok(())
}

/// # Errors
/// What the database says.
pub async fn add_decision(tx: &mut Transaction, id: Id, meeting: Id, text: &str) -> Result<()> {
    tx.execute(&ADD_DECISION, values![id, meeting, text])
        .await?;
    Ok(())
}

/// So many in the role took part; nobody takes the role off the list.
///
/// # Errors
/// What the database says.
pub async fn set_participants(
    tx: &mut Transaction,
    meeting: Id,
    (role, people): (ParticipantRole, i64),
) -> Result<()> {
    if people == 0 {
        let values = values![meeting, role.code()];
        tx.execute(&NO_PARTICIPANTS, values).await?;
    } else {
        let values = values![meeting, role.code(), people];
        tx.execute(&SET_PARTICIPANTS, values).await?;
    }
    Ok(())
}

/// # Errors
/// What the database says.
pub async fn add_follow_up(tx: &mut Transaction, meeting: Id, new: &FollowUp) -> Result<()> {
    let values = values![
        new.id, meeting, &new.task, new.owner, new.due, new.done, &new.note,
    ];
    tx.execute(&ADD_FOLLOW_UP, values).await?;
    Ok(())
}

/// # Errors
/// What the database says.
pub async fn close_follow_up(
    tx: &mut Transaction,
    meeting: Id,
    (id, done, note): (Id, Day, &str),
) -> Result<()> {
    tx.execute(&CLOSE_FOLLOW_UP, values![meeting, id, done, note])
        .await?;
    Ok(())
}

fn topic_values(meeting: Id, place: i64, topic: &Topic) -> database::Values {
    let theme = topic.theme.map_or("", |theme| theme.code());
    values![topic.id, meeting, place, theme, &topic.title]
}

fn take_part(meeting: &mut Meeting, row: &Row) -> Result<()> {
    match row.get::<String>("kind")?.as_str() {
        "topic" => meeting.topics.push(Topic {
            id: row.get("id")?,
            theme: row.get::<String>("code")?.parse().ok(),
            title: row.get("text")?,
        }),
        "decision" => meeting.decisions.push(row.get("text")?),
        _ => {
            let people = (coded(row, "code")?, row.get("number")?);
            meeting.participants.push(people);
        }
    }
    Ok(())
}

fn follow_up(row: &Row) -> Result<FollowUp> {
    Ok(FollowUp {
        id: row.get("id")?,
        task: row.get("task")?,
        owner: row.get("owner_id")?,
        due: row.get("due_day")?,
        done: row.get("done_on")?,
        note: row.get("note")?,
    })
}
