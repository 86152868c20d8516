use access::OfficeScope;
use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::{Day, Id};

use super::coded;
use crate::project::{Milestone, Project, Status};

statements! {
    FIND = "SELECT p.ends_on FROM project p JOIN activity a ON a.id = p.id WHERE a.office_id = $1 AND p.id = $2";
    MILESTONES_OF = "SELECT id, title, due_day, done_on FROM project_milestone WHERE project_id = $1 ORDER BY due_day, id";
    STATUSES_OF = "SELECT noted_on, light, reason FROM project_status WHERE project_id = $1 ORDER BY noted_on, id";
    INSERT = "INSERT INTO project (id, ends_on) VALUES ($1, $2)";
    CHANGE = "UPDATE project SET ends_on = $2 WHERE id = $1";
    ADD_MILESTONE = "INSERT INTO project_milestone (id, project_id, title, due_day, done_on) VALUES ($1, $2, $3, $4, $5)";
    REACH_MILESTONE = "UPDATE project_milestone SET done_on = $3 WHERE project_id = $1 AND id = $2";
    /// What is said last on a day counts.
    NOTE_STATUS = "INSERT INTO project_status (id, project_id, noted_on, light, reason) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (project_id, noted_on) DO UPDATE SET light = $4, reason = $5";
}

/// The project with its plan and how it goes; `None` when this office has no such one.
///
/// # Errors
/// What the database says.
pub async fn find(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Project>> {
    let row = reader
        .fetch_optional(&FIND, values![scope.office(), id])
        .await?;
    let activity = plan::activities::find(reader, scope, id).await?;
    let (Some(row), Some(activity)) = (row, activity) else {
        return Ok(None);
    };
    let milestones = reader.fetch_all(&MILESTONES_OF, values![id]).await?;
    let statuses = reader.fetch_all(&STATUSES_OF, values![id]).await?;
    Ok(Some(Project {
        activity,
        ends: row.get("ends_on")?,
        milestones: milestones.iter().map(milestone).collect::<Result<_>>()?,
        statuses: statuses.iter().map(status).collect::<Result<_>>()?,
    }))
}

/// Stores the row that a project is beside its activity.
///
/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Transaction, id: Id, ends: Day) -> Result<()> {
    tx.execute(&INSERT, values![id, ends]).await?;
    Ok(())
}

/// # Errors
/// What the database says.
pub async fn change(tx: &mut Transaction, id: Id, ends: Day) -> Result<()> {
    tx.execute(&CHANGE, values![id, ends]).await?;
    Ok(())
}

/// # Errors
/// What the database says.
pub async fn add_milestone(tx: &mut Transaction, project: Id, new: &Milestone) -> Result<()> {
    let values = values![new.id, project, &new.title, new.due, new.done];
    tx.execute(&ADD_MILESTONE, values).await?;
    Ok(())
}

/// # Errors
/// What the database says.
pub async fn reach_milestone(
    tx: &mut Transaction,
    project: Id,
    (id, done): (Id, Day),
) -> Result<()> {
    tx.execute(&REACH_MILESTONE, values![project, id, done])
        .await?;
    Ok(())
}

/// # Errors
/// What the database says.
pub async fn note_status(tx: &mut Transaction, id: Id, project: Id, status: &Status) -> Result<()> {
    let values = values![id, project, status.day, status.light.code(), &status.reason];
    tx.execute(&NOTE_STATUS, values).await?;
    Ok(())
}

fn milestone(row: &Row) -> Result<Milestone> {
    Ok(Milestone {
        id: row.get("id")?,
        title: row.get("title")?,
        due: row.get("due_day")?,
        done: row.get("done_on")?,
    })
}

fn status(row: &Row) -> Result<Status> {
    Ok(Status {
        day: row.get("noted_on")?,
        light: coded(row, "light")?,
        reason: row.get("reason")?,
    })
}
