use access::OfficeScope;
use axum::extract::{Path, State};
use documents::tables::{Cell, Column, Workbook, csv_head, csv_rows};
use futures_util::TryStreamExt as _;
use organisations::AtOffice;
use shell::{App, Frame, Opened, Page, Person, Query, Refusal, download};

use super::list::{name_of, nav_office_name};
use crate::{
    StaffRole, Work,
    participants::{Filter, Participant},
    queries::participants::{List, from_row},
    sign_up::{self, CourseDay, fields::Choices},
};

const CSV: &str = "text/csv; charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Deltakerlista as CSV, exactly as the filter shows it, all of it.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such session; when it cannot be noted who takes it out.
pub(crate) async fn csv(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(ids): Path<(String, String)>,
    query: Query,
) -> Page {
    let export = Export::begin(&app, &person, at, frame, ids, &query).await?;
    let mut bytes = csv_head(&export.columns());
    let mut rows = Vec::new();
    export.each(&app, |cells| rows.push(cells)).await?;
    bytes.extend(csv_rows(rows.iter().map(Vec::as_slice)));
    Ok(download("deltakere.csv", CSV, bytes))
}

/// Deltakerlista as XLSX. Its rows wait in a temporary file, not in memory.
///
/// # Errors
/// As [`csv`], or when the workbook cannot be written.
pub(crate) async fn xlsx(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(ids): Path<(String, String)>,
    query: Query,
) -> Page {
    let export = Export::begin(&app, &person, at, frame, ids, &query).await?;
    let title = export.frame.t.say("training-participants");
    let made = Workbook::new(&title, &export.columns(), app.now());
    let mut workbook = made.map_err(anyhow::Error::from)?;
    let mut written = Ok(());
    let write = |cells: Vec<Cell>| {
        if written.is_ok() {
            written = workbook.row(&cells);
        }
    };
    export.each(&app, write).await?;
    written.map_err(anyhow::Error::from)?;
    let bytes = tokio::task::spawn_blocking(|| workbook.finish_to_bytes()).await;
    let bytes = bytes.map_err(anyhow::Error::from)?;
    let bytes = bytes.map_err(anyhow::Error::from)?;
    Ok(download("deltakere.xlsx", XLSX, bytes))
}

/// Eksport: the list that is taken out, noted before anything is handed out.
struct Export {
    scope: OfficeScope,
    day: CourseDay,
    filter: Filter,
    choices: Choices,
    frame: Frame,
}

impl Export {
    async fn begin(
        app: &App,
        person: &Person,
        at: AtOffice,
        frame: Frame,
        ids: (String, String),
        query: &Query,
    ) -> Result<Self, Refusal> {
        let scope = at.scope;
        let mut reader = app.database.read().await?;
        let day = sign_up::find(&mut reader, &scope, &ids).await?;
        let nav_offices = organisations::nav_offices_of_office(&mut reader, scope.office()).await?;
        let export = Self {
            choices: Choices::of(&nav_offices, &frame.t),
            filter: Filter::read(&query.0),
            scope,
            day,
            frame,
        };
        let count = export.list().count(&mut reader).await?;
        drop(reader);
        let asked = export.filter.href(&export.day.href("/deltakere"));
        Opened::export(&scope, "participants", &asked, count)
            .note_first(app, person)
            .await?;
        Ok(export)
    }

    fn list(&self) -> List<'_> {
        List {
            scope: &self.scope,
            session: self.day.id,
            held_on: self.day.held_on,
            filter: &self.filter,
        }
    }

    async fn each(&self, app: &App, mut take: impl FnMut(Vec<Cell>) + Send) -> Result<(), Refusal> {
        let mut reader = app.database.read().await?;
        let (sql, values) = self.list().all();
        let mut rows = reader.stream(sql, values);
        while let Some(row) = rows.try_next().await? {
            take(self.cells(&from_row(&row)?));
        }
        Ok(())
    }

    fn columns(&self) -> Vec<Column> {
        let columns = [
            ("training-field-own-name", 28.0),
            ("training-field-email", 30.0),
            ("training-field-nav-office", 24.0),
            ("training-field-own-work", 26.0),
            ("training-field-own-role", 16.0),
            ("training-field-state-of-place", 16.0),
            ("training-attendance", 16.0),
            ("training-certificate-number", 18.0),
        ];
        let column = |(key, width)| Column::new(self.frame.t.say(key), width);
        columns.map(column).into()
    }

    fn cells(&self, one: &Participant) -> Vec<Cell> {
        let t = &self.frame.t;
        let attended = one.attended.map(|came| {
            t.say(if came {
                "training-attended-came"
            } else {
                "training-attended-stayed-away"
            })
        });
        vec![
            name_of(one, &self.frame).into(),
            one.email.clone().into(),
            nav_office_name(one, &self.choices, &self.frame).into(),
            one.work.map(|work| t.say(Work::key(work))).into(),
            one.role.map(|role| t.say(StaffRole::key(role))).into(),
            t.say(one.state.key()).into(),
            attended.into(),
            one.certificate_number.clone().into(),
        ]
    }
}
