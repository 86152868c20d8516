//! What all measures of the slice ask, the same three questions for all, and the lists that open their rows.

use std::collections::HashMap;

use access::OfficeScope;
use database::{Fetch, Result, Row, statements, values};
use kernel::{Day, Id, Period};
use plan::Theme;

use super::coded;
use crate::{
    cooperation::Mapping,
    experience::Received,
    note::NoteLine,
    project::ProjectLine,
    words::{Light, PlanState},
};

statements! {
    /// Which municipalities received an experience of the office in the period.
    RECEIVED = "SELECT p.municipality_id, e.theme, p.reached_on
        FROM experience_handing h JOIN activity a ON a.id = h.id JOIN activity_place p ON p.activity_id = h.id
        JOIN experience e ON e.id = h.experience_id
        WHERE a.office_id = $1 AND p.reached_on BETWEEN $2 AND $3 AND p.municipality_id IS NOT NULL ORDER BY p.reached_on, p.id";
    /// Where municipalities stand with cooperation and with action plans.
    AT_MUNICIPALITIES = "SELECT 'mapping' AS kind, id, municipality_id, theme, need AS code, mapped_on AS day, offered_on, acted_on
            FROM cooperation_mapping WHERE office_id = $1
        UNION ALL SELECT 'plan' AS kind, id, municipality_id, theme, state AS code, plan_day AS day, plan_day AS offered_on, plan_day AS acted_on
            FROM action_plan WHERE office_id = $1
        ORDER BY day, id";
    /// Projects with their milestones and how they go, and notes to the directorate.
    PROJECTS_AND_NOTES = "SELECT 'project' AS kind, p.id, a.title, a.state AS code, a.first_day AS day, p.ends_on AS done
            FROM project p JOIN activity a ON a.id = p.id WHERE a.office_id = $1
        UNION ALL SELECT 'milestone' AS kind, m.project_id AS id, m.title, '' AS code, m.due_day AS day, m.done_on AS done
            FROM project_milestone m JOIN activity a ON a.id = m.project_id WHERE a.office_id = $1
        UNION ALL SELECT 'status' AS kind, s.project_id AS id, s.reason AS title, s.light AS code, s.noted_on AS day, s.noted_on AS done
            FROM project_status s JOIN activity a ON a.id = s.project_id WHERE a.office_id = $1
        UNION ALL SELECT 'note' AS kind, n.id, a.title, a.state AS code, a.first_day AS day, n.sent_on AS done
            FROM directorate_note n JOIN activity a ON a.id = n.id WHERE a.office_id = $1
        ORDER BY day, id";
}

/// Where municipalities stand.
#[derive(Clone, Debug, Default)]
pub struct AtMunicipalities {
    pub mappings: Vec<Mapping>,
    pub plans: Vec<PlanLine>,
}

/// Handlingsplanen i kortform.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanLine {
    pub municipality: Id,
    pub theme: Theme,
    pub state: PlanState,
    pub day: Day,
}

/// Projects and notes of the office.
#[derive(Clone, Debug, Default)]
pub struct Works {
    pub projects: Vec<ProjectLine>,
    pub notes: Vec<NoteLine>,
}

/// # Errors
/// What the database says.
pub async fn received(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    period: Period,
) -> Result<Vec<Received>> {
    let asked = values![scope.office(), period.first, period.last];
    let rows = reader.fetch_all(&RECEIVED, asked).await?;
    let received = |row: &Row| {
        Ok(Received {
            municipality: row.get("municipality_id")?,
            theme: coded(row, "theme")?,
            day: row.get("reached_on")?,
        })
    };
    rows.iter().map(received).collect()
}

/// # Errors
/// What the database says.
pub async fn at_municipalities(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
) -> Result<AtMunicipalities> {
    let rows = reader
        .fetch_all(&AT_MUNICIPALITIES, values![scope.office()])
        .await?;
    let mut found = AtMunicipalities::default();
    for row in &rows {
        if row.get::<String>("kind")? == "mapping" {
            found.mappings.push(Mapping {
                id: row.get("id")?,
                municipality: row.get("municipality_id")?,
                theme: coded(row, "theme")?,
                need: coded(row, "code")?,
                mapped: row.get("day")?,
                offered: row.get("offered_on")?,
                acted: row.get("acted_on")?,
                note: String::new(),
                version: 0,
            });
        } else {
            found.plans.push(PlanLine {
                municipality: row.get("municipality_id")?,
                theme: coded(row, "theme")?,
                state: coded(row, "code")?,
                day: row.get("day")?,
            });
        }
    }
    Ok(found)
}

/// # Errors
/// What the database says.
pub async fn works(reader: &mut impl Fetch, scope: &OfficeScope) -> Result<Works> {
    let rows = reader
        .fetch_all(&PROJECTS_AND_NOTES, values![scope.office()])
        .await?;
    let mut works = Works::default();
    for row in &rows {
        match row.get::<String>("kind")?.as_str() {
            "project" => works.projects.push(project(row)?),
            "note" => works.notes.push(NoteLine {
                id: row.get("id")?,
                title: row.get("title")?,
                sent: row.get("done")?,
            }),
            _ => {}
        }
    }
    let places: HashMap<Id, usize> = (0..)
        .zip(&works.projects)
        .map(|(place, one)| (one.id, place))
        .collect();
    for row in &rows {
        let Some(place) = places.get(&row.get("id")?) else {
            continue;
        };
        let project = &mut works.projects[*place];
        match row.get::<String>("kind")?.as_str() {
            "milestone" => project.milestones.push((row.get("day")?, row.get("done")?)),
            "status" => project
                .lights
                .push((row.get("day")?, coded::<Light>(row, "code")?)),
            _ => {}
        }
    }
    Ok(works)
}

fn project(row: &Row) -> Result<ProjectLine> {
    Ok(ProjectLine {
        id: row.get("id")?,
        title: row.get("title")?,
        state: coded(row, "code")?,
        begins: row.get("day")?,
        ends: row.get("done")?,
        milestones: vec![],
        lights: vec![],
    })
}
