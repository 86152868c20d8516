use access::{CASE_WORKERS, OfficeScope};
use askama::Template;
use axum::extract::State;
use kernel::Period;
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Person, Query, page};

use super::{
    file::Taker,
    options::{self, Choice},
    period,
};
use crate::{
    coverage::{self, Line, share_of_people},
    grid::Grid,
    offer::Chosen,
    queries::figures,
    tables_of,
    words::Work,
};

#[derive(Template)]
#[template(path = "pages/coverage.html")]
struct CoveragePage {
    frame: Frame,
    fields: Fields,
    works: Vec<Choice>,
    choices: Vec<Choice>,
    summary: String,
    grid: Grid,
    query: String,
    /// Where to plan a course for the NAV offices in the list; none for those who do not plan.
    plan: Option<String>,
}

/// Dekning: the NAV offices with who was offered courses, who came, and who never was asked.
///
/// # Errors
/// What the database says.
pub async fn coverage(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let asked = Asked::read(&query.0, &frame);
    let all = asked.lines(&app, &at.scope).await?;
    let lines: Vec<&Line> = all
        .iter()
        .filter(|line| line.is_chosen(asked.chosen))
        .collect();
    let share = share_of_people(&all, |line| line.offered);
    let told = [
        ("count", lines.len().into()),
        ("all", all.len().into()),
        ("part", share.part.into()),
        ("whole", share.whole.into()),
    ];
    let summary = frame.t.with("training-coverage-summary", told);
    let is_negative = !matches!(
        asked.chosen,
        Chosen::All | Chosen::Counted | Chosen::Offered
    );
    let may_plan = CASE_WORKERS.contains(&person.role) && is_negative && !lines.is_empty();
    let fields = asked.fields(&query.0, &frame);
    page(&CoveragePage {
        works: options::works(&frame.t),
        choices: options::chosen(&frame.t),
        plan: may_plan.then(|| plan_for(&lines, asked.work)),
        grid: tables_of::coverage(lines, asked.work, &frame.t),
        query: period::query(&fields),
        summary,
        fields,
        frame,
    })
}

/// The same rows as a workbook.
///
/// # Errors
/// As [`coverage`], or when the workbook cannot be written.
pub async fn xlsx(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let asked = Asked::read(&query.0, &frame);
    let all = asked.lines(&app, &at.scope).await?;
    let lines = all.iter().filter(|line| line.is_chosen(asked.chosen));
    let grid = tables_of::coverage(lines, asked.work, &frame.t);
    let taker = Taker {
        app: &app,
        person: &person,
        scope: &at.scope,
    };
    taker.xlsx("dekning", &grid).await
}

/// What the address asks for.
struct Asked {
    work: Work,
    chosen: Chosen,
    period: Period,
}

impl Asked {
    fn read(fields: &Fields, frame: &Frame) -> Self {
        Self {
            work: fields.raw("fagomrade").parse().unwrap_or(Work::TheAct),
            chosen: fields.raw("vis").parse().unwrap_or(Chosen::All),
            period: period::asked(fields, frame),
        }
    }

    async fn lines(&self, app: &App, scope: &OfficeScope) -> database::Result<Vec<Line>> {
        let mut reader = app.database.read().await?;
        let year = self.period.last.year();
        let staff = figures::staff(&mut reader, scope, year).await?;
        let done = figures::done(&mut reader, scope, self.period).await?;
        let groups = figures::groups(&mut reader, scope, self.period).await?;
        let offered = &groups.offered;
        Ok(coverage::of_work(
            &staff,
            &done,
            offered,
            self.work,
            self.period,
        ))
    }

    /// What is looked at, as the fields of the form.
    fn fields(&self, came: &Fields, frame: &Frame) -> Fields {
        let mut pairs = period::shown(came, self.period, frame).pairs().to_vec();
        pairs.retain(|(name, _)| name == "fra" || name == "til");
        pairs.push(("fagomrade".to_owned(), self.work.code().to_owned()));
        pairs.push(("vis".to_owned(), self.chosen.code().to_owned()));
        Fields::new(pairs, frame.t.clone())
    }
}

/// The form of a new course, filled in with the NAV offices and what they were passed over with.
fn plan_for(lines: &[&Line], work: Work) -> String {
    let places: Vec<String> = lines
        .iter()
        .map(|line| plan::AimedAt::NavOffice(line.nav_office).code())
        .collect();
    let course_type = crate::words::CourseType::ALL
        .iter()
        .find(|one| one.usual_work() == Some(work))
        .map_or("", |one| one.code());
    let pairs = [("fagomrade", work.code()), ("kurstype", course_type)];
    let places = places.iter().map(|code| ("sted", code.as_str()));
    shell::address_with("/kurs/ny", pairs.into_iter().chain(places))
}
