use askama::Template;
use axum::extract::{Path, State};
use documents::report::{Block, Mark, Report, Tone};
use kernel::Day;
use organisations::AtOffice;
use shell::{App, Frame, Page, Person, Query, Refusal, page as answer};
use slice::House;

use crate::{
    FILERS,
    annual_report::{View, with_changes},
    filed::{as_of, may_file},
    queries,
};

use super::flat::{Flat, flat};

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
    /// How many figures of a filed report would be different today.
    changed: usize,
    /// What is asked for, to be kept in the addresses of the files.
    query: String,
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
    if let Some(filed) = queries::filed(&mut reader, &at.scope, year).await? {
        let as_of = filed.as_of;
        let (report, changed) = with_changes(view, &mut reader, filed).await?;
        let (is_draft, may_file, query) = (false, false, String::new());
        return answer(&ReportPage {
            frame,
            year,
            report,
            as_of,
            is_draft,
            may_file,
            changed,
            query,
        });
    }
    let draft = view.draft(&mut reader).await?.ok_or(Refusal::NotFound)?;
    let may_file = FILERS.contains(&person.role) && may_file(year, frame.today, false).is_ok();
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
        changed,
        query,
    })
}
