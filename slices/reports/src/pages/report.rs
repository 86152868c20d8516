use askama::Template;
use axum::extract::{Path, State};
use database::Fetch;
use documents::report::{Block, Mark, Report, Tone};
use kernel::{Day, Id};
use organisations::AtOffice;
use shell::{App, Frame, Page, Person, Query, Refusal, Told, page as answer};
use slice::House;
use texts::Tongue;

use crate::{
    FILERS, PREPARERS,
    annual_report::{View, with_changes},
    filed::{as_of, may_file},
    filers::{Filers, may_file_by},
    queries,
};

use super::{
    flat::{Flat, flat},
    preparation::{Step, prepare, told},
};

#[derive(Template)]
#[template(path = "pages/report.html")]
struct ReportPage {
    frame: Frame,
    year: i32,
    report: Report,
    /// The day that the figures show.
    as_of: Day,
    /// Other days may be asked for: only of a draft.
    is_draft: bool,
    may_file: bool,
    /// Where a report that is due stands, in an office where two file it.
    step: Option<Step>,
    /// How many figures of a filed report would be different today.
    changed: usize,
    /// What is asked for, to be kept in the addresses of the files.
    query: String,
    /// What was done with the filed report: that it was prepared, and that it was filed.
    history: Vec<Told>,
}

impl ReportPage {
    fn flat(&self) -> Vec<Flat<'_>> {
        flat(&self.report.sections)
    }

    /// The shape of the `status` component for the tone.
    fn shape(&self, tone: &Tone) -> &'static str {
        match tone {
            Tone::Reached => "good",
            Tone::Near => "warn",
            Tone::Missed => "bad",
            Tone::Neutral => "none",
        }
    }
}

/// The report of the year: as it was filed, with what would be different today, or a draft of it.
pub(crate) async fn page(
    State(app): State<App>,
    house: House,
    at: AtOffice,
    person: Person,
    frame: Frame,
    Path(year): Path<i32>,
    mut query: Query,
) -> Page {
    let asked = query.day("per");
    let shown = as_of(year, frame.today, asked).ok_or(Refusal::NotFound)?;
    let view = View {
        house: &house,
        scope: &at.scope,
        year,
        as_of: shown,
        today: frame.today,
        t: &frame.t,
    };
    let mut reader = app.database.read().await?;
    let standing = queries::standing(&mut reader, &at.scope, year).await?;
    let about = standing.things();
    if let Some(filed) = standing.filed {
        let as_of = filed.as_of;
        let history = history(&mut reader, &at, about, &frame.t).await?;
        let (report, changed) = with_changes(view, &mut reader, filed).await?;
        let (is_draft, may_file, query) = (false, false, String::new());
        return answer(&ReportPage {
            frame,
            year,
            report,
            as_of,
            is_draft,
            may_file,
            step: None,
            changed,
            query,
            history,
        });
    }
    let draft = view.draft(&mut reader).await?.ok_or(Refusal::NotFound)?;
    let is_filer = FILERS.contains(&person.role);
    let mut may_file = is_filer && may_file(year, frame.today, false).is_ok();
    let mut step = None;
    if asked.is_none() && crate::filed::may_file(year, frame.today, false).is_ok() {
        let filers = Filers::of(&mut reader, &at.scope, standing.preparation).await?;
        let readiness = filers
            .readiness_now(&app, view, &mut reader, person.hand())
            .await?;
        may_file &= may_file_by(readiness).is_ok();
        let may_prepare = PREPARERS.contains(&person.role);
        step = readiness.map(|readiness| Step {
            told: told(&filers, readiness, &frame.t),
            prepare: prepare(readiness, is_filer).filter(|_| may_prepare),
            missing: draft.missing,
        });
    }
    let query = if asked.is_some() {
        format!("?per={shown}")
    } else {
        String::new()
    };
    let (report, is_draft, changed) = (draft.report, true, 0);
    answer(&ReportPage {
        frame,
        year,
        report,
        as_of: shown,
        is_draft,
        may_file,
        step,
        changed,
        query,
        history: Vec::new(),
    })
}

/// What was done with the report and with its being prepared.
async fn history(
    reader: &mut impl Fetch,
    at: &AtOffice,
    about: Vec<Id>,
    t: &Tongue,
) -> Result<Vec<Told>, Refusal> {
    let entries = audit::history(reader, &about, Some(at.scope.office())).await?;
    Ok(shell::told(&entries, t, &|_, _| None))
}
