use askama::Template;
use axum::extract::{Path, State};
use kernel::Period;
use organisations::{AtOffice, nation::nation};
use shell::{App, Frame, Page, Query, Refusal, page};
use slice::{EffortLine, EffortStage, House, OfficeAsk};

use super::effort::year;
use crate::effort::Totals;

#[derive(Template)]
#[template(path = "pages/effort_rows.html")]
struct RowsPage {
    frame: Frame,
    name: &'static str,
    number: &'static str,
    year: i32,
    totals: Totals,
    lines: Vec<Line>,
}

struct Line {
    day: String,
    label: String,
    title: String,
    href: String,
    subjects: String,
    stage: String,
    count: u32,
    days: u32,
}

/// Innsatsen i en kommune: every line that is counted there.
///
/// # Errors
/// [`Refusal::NotFound`] where the municipality is not the office's.
pub async fn rows(
    State(app): State<App>,
    at: AtOffice,
    house: House,
    frame: Frame,
    Path(number): Path<String>,
    query: Query,
) -> Page {
    let mut query = query;
    let year = year(&mut query, frame.today);
    let own = nation().municipalities_of(at.office.id, frame.today);
    let known = own.into_iter().find(|one| one.number == number);
    let known = known.ok_or(Refusal::NotFound)?;
    let t = &frame.t;
    let mut reader = app.database.read().await?;
    let ask = OfficeAsk {
        reader: &mut reader,
        scope: &at.scope,
        period: Period::year(year),
        as_of: frame.today,
        t,
    };
    let mut lines = house.efforts(ask).await?;
    lines.retain(|line| line.municipality == known.municipality);
    let totals = Totals::of(&lines);
    let line = |line: &EffortLine| {
        let subjects: Vec<&str> = line.subjects.iter().map(|one| one.name.as_str()).collect();
        Line {
            day: t.day(line.day),
            label: line.label.clone(),
            title: line.title.clone(),
            href: line.href.clone(),
            subjects: subjects.join(", "),
            stage: t.say(match line.stage {
                EffortStage::Done => "indicators-effort-done",
                EffortStage::Meant => "indicators-effort-meant",
            }),
            count: line.count,
            days: line.days,
        }
    };
    page(&RowsPage {
        name: known.name,
        number: known.number,
        year,
        totals: totals.get(&known.municipality).copied().unwrap_or_default(),
        lines: lines.iter().map(line).collect(),
        frame,
    })
}
