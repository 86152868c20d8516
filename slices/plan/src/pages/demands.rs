use askama::Template;
use axum::extract::State;
use organisations::AtOffice;
use shell::{App, Frame, Page, Person, Query, page};

use super::{
    list::{Line, line},
    year_view::{Head, YearView},
};
use crate::{activity::Activity, desk::Demand, words::ActivityState};

#[derive(Template)]
#[template(path = "pages/demands.html")]
struct DemandsPage {
    frame: Frame,
    head: Head,
    /// What nothing in the plan answers.
    unanswered: Vec<Demand>,
    sections: Vec<SectionDemands>,
    has_letter: bool,
}

struct SectionDemands {
    number: String,
    title: String,
    demands: Vec<(Demand, Vec<Line>)>,
}

/// Hva som svarer på hva: every assignment and requirement of the year's letter with what the plan has for it, those that
/// nothing answers first.
///
/// # Errors
/// What the database says.
pub async fn show(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let view = YearView::read(&app, at, &frame, query, 0).await?;
    let desk = &view.desk;
    let (mut unanswered, mut sections) = (Vec::new(), Vec::new());
    for (number, title) in &desk.sections {
        let here = desk.items.iter().filter(|item| item.section == *number);
        let mut demands = Vec::new();
        for item in here {
            let answers = answers(item, &view.activities);
            if answers.is_empty() {
                unanswered.push(item.clone());
                continue;
            }
            let lines = answers
                .into_iter()
                .map(|activity| line(activity, desk, &frame));
            demands.push((item.clone(), lines.collect()));
        }
        if !demands.is_empty() {
            sections.push(SectionDemands {
                number: number.clone(),
                title: title.clone(),
                demands,
            });
        }
    }
    page(&DemandsPage {
        unanswered,
        sections,
        has_letter: !desk.items.is_empty(),
        head: view.head("/plan/krav", vec![], &person, &frame.t),
        frame,
    })
}

/// What of the year's plan answers the item. What was cancelled answers nothing.
pub fn answers<'a>(item: &Demand, activities: &'a [Activity]) -> Vec<&'a Activity> {
    let answers = |activity: &&Activity| {
        activity.state != ActivityState::Cancelled && activity.items.contains(&item.key)
    };
    activities.iter().filter(answers).collect()
}
