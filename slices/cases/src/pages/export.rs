use access::{Hand, OfficeScope};
use axum::{body::Body, extract::State};
use documents::tables::{Cell, Column, Workbook, csv_head, csv_rows};
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use kernel::Day;
use organisations::{AtOffice, nation::nation};
use shell::{App, Frame, Opened, Page, Person, Query, Refusal, download};
use texts::Tongue;
use tokio::sync::mpsc;

use super::days_left::state_word;
use crate::{
    ActSection, AppealCase,
    desk::{Desk, municipality_name},
    facts,
    filter::Filter,
    queries::{cases::from_row, list::List},
};

const CSV: &str = "text/csv; charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// Rows that are sent on together.
const CHUNK: usize = 500;

type Chunks = mpsc::Sender<Result<Vec<u8>, std::io::Error>>;

/// The filtered list as CSV, row by row from the database to the reader, never cut.
///
/// # Errors
/// What the database says before the first row.
pub async fn csv(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let export = Export::begin(&app, &person, at, frame, &query).await?;
    let (send, receive) = mpsc::channel(4);
    // What is sent while the reader waits reaches no further than the reader.
    let sending = database::within(database::reach(), async move {
        if let Err(error) = export.send_csv(&app, &send).await {
            tracing::error!(error = format!("{error:#}"), "an export broke");
            // The reader sees a broken download, never a file that looks whole.
            let _ = send
                .send(Err(std::io::Error::other("the export broke")))
                .await;
        }
    });
    tokio::spawn(sending);
    // Fused: compression asks once more after the end, which a bare unfold answers with a panic.
    let body = stream::unfold(receive, async |mut receive| {
        receive.recv().await.map(|chunk| (chunk, receive))
    })
    .fuse();
    Ok(download("klagesaker.csv", CSV, Body::from_stream(body)))
}

/// The filtered list as XLSX. Its rows wait in a temporary file, not in memory.
///
/// # Errors
/// What the database says, or when the workbook cannot be written.
pub async fn xlsx(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let export = Export::begin(&app, &person, at, frame, &query).await?;
    let mut workbook = Workbook::new(&export.t.say("cases-title"), &export.columns(), app.now())
        .map_err(anyhow::Error::from)?;
    let mut reader = app.database.read().await?;
    let (sql, values) = export.list().all();
    let mut rows = reader.stream(sql, values);
    while let Some(row) = rows.try_next().await? {
        workbook
            .row(&export.cells(&from_row(&row)?))
            .map_err(anyhow::Error::from)?;
    }
    let bytes = tokio::task::spawn_blocking(|| workbook.finish_to_bytes())
        .await
        .map_err(anyhow::Error::from)?;
    Ok(download(
        "klagesaker.xlsx",
        XLSX,
        bytes.map_err(anyhow::Error::from)?,
    ))
}

/// Eksport: exactly the list that the filter shows, all of it.
struct Export {
    scope: OfficeScope,
    filter: Filter,
    reader: Hand,
    today: Day,
    desk: Desk,
    t: Tongue,
}

impl Export {
    async fn begin(
        app: &App,
        person: &Person,
        at: AtOffice,
        frame: Frame,
        query: &Query,
    ) -> Result<Self, Refusal> {
        let scope = at.scope;
        let desk = Desk::of(&mut app.database.read().await?, &scope, person, frame.today).await?;
        let (filter, _) = Filter::read(query.pairs());
        let export = Self {
            scope,
            filter,
            reader: person.hand(),
            today: frame.today,
            desk,
            t: frame.t,
        };
        let count = export.list().count(&mut app.database.read().await?).await?;
        Opened::export(&scope, "cases", &export.filter.href(), count)
            .note_first(app, person)
            .await?;
        Ok(export)
    }

    fn list(&self) -> List<'_> {
        List {
            scope: &self.scope,
            filter: &self.filter,
            reader: self.reader,
            today: self.today,
        }
    }

    async fn send_csv(&self, app: &App, send: &Chunks) -> anyhow::Result<()> {
        if send.send(Ok(csv_head(&self.columns()))).await.is_err() {
            return Ok(());
        }
        let mut reader = app.database.read().await?;
        let (sql, values) = self.list().all();
        let mut rows = reader.stream(sql, values).try_chunks(CHUNK);
        while let Some(chunk) = rows.try_next().await? {
            let cells = chunk
                .iter()
                .map(|row| Ok(self.cells(&from_row(row)?)))
                .collect::<database::Result<Vec<_>>>()?;
            // Nobody listens any more when the reader has gone.
            if send
                .send(Ok(csv_rows(cells.iter().map(Vec::as_slice))))
                .await
                .is_err()
            {
                return Ok(());
            }
        }
        Ok(())
    }

    fn columns(&self) -> Vec<Column> {
        let columns: [(&str, f64); 15] = [
            ("cases-field-archive-number", 14.0),
            ("cases-field-municipality-number", 10.0),
            ("cases-field-municipality", 18.0),
            ("cases-field-nav-office", 22.0),
            ("cases-field-received", 12.0),
            ("cases-field-due-day", 12.0),
            ("cases-field-days-left", 11.0),
            ("cases-field-sections", 16.0),
            ("cases-field-state", 20.0),
            ("cases-field-officer", 22.0),
            ("cases-field-preliminary-due", 14.0),
            ("cases-field-preliminary-sent", 14.0),
            ("cases-field-decided", 12.0),
            ("cases-field-outcome", 24.0),
            ("cases-handling-time", 16.0),
        ];
        columns
            .map(|(key, width)| Column::new(self.t.say(key), width))
            .to_vec()
    }

    fn cells(&self, case: &AppealCase) -> Vec<Cell> {
        let number = nation()
            .municipality(case.municipality)
            .map(|known| known.latest(nation()).number);
        let left = case.decision.is_none().then(|| case.days_left(self.today));
        let nav_office = case
            .nav_office
            .map(|_| self.desk.nav_office_name(case.nav_office));
        let decision = case.decision;
        let days = decision.map(|decision| case.received.days_until(decision.decided));
        vec![
            case.archive_number.as_str().into(),
            number.into(),
            municipality_name(case.municipality, self.today).into(),
            nav_office.into(),
            case.received.into(),
            case.due_day.into(),
            left.into(),
            facts::sections(&ActSection::join(&case.sections), &self.t).into(),
            state_word(case, &self.t).into(),
            self.desk.officer_name(case.officer, &self.t).into(),
            case.preliminary_due.into(),
            case.preliminary_sent.into(),
            decision.map(|decision| decision.decided).into(),
            decision
                .map(|decision| self.t.say(decision.outcome.key()))
                .into(),
            days.into(),
        ]
    }
}
