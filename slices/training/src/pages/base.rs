use access::CASE_WORKERS;
use askama::Template;
use axum::extract::{Path, State};
use http::StatusCode;
use organisations::{AtOffice, NavOffice};
use shell::{App, Fields, Frame, Page, Person, Query, Told, page, page_with};

use crate::{
    actions::{
        bases::{every_kind, field, year_of},
        id_in_path,
    },
    facts, queries,
    staff_base::{StaffBase, Sureness},
    tables_of,
    words::{StaffRole, Work},
};

#[derive(Template)]
#[template(path = "pages/base.html")]
struct BasePage {
    frame: Frame,
    fields: Fields,
    nav_office: NavOffice,
    year: i32,
    version: i64,
    state: String,
    shape: &'static str,
    roles: Vec<String>,
    rows: Vec<Row>,
    may_work: bool,
    may_confirm: bool,
    history: Vec<Told>,
}

/// The fields of one work: the name and what stands in each.
struct Row {
    work: String,
    cells: Vec<(String, String, String)>,
}

/// Tallene for ett NAV-kontor.
///
/// # Errors
/// [`shell::Refusal::NotFound`] when the NAV office is not the person's to see.
pub async fn base(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
    query: Query,
) -> Page {
    let year = year_of(&query.0, &app);
    let mut reader = app.database.read().await?;
    let all = organisations::nav_offices_of_office(&mut reader, at.scope.office()).await?;
    let nav_office = NavOffice::open(all, id_in_path(&id)?, (&person, at.scope))?;
    let base = queries::bases::find(&mut reader, &at.scope, (nav_office.id, year)).await?;
    let about: Vec<_> = base.iter().map(|base| base.id).collect();
    let entries = match about.is_empty() {
        true => vec![],
        false => audit::history(&mut reader, &about, Some(at.scope.office())).await?,
    };
    let count = |(work, role)| {
        let people = base
            .as_ref()
            .and_then(|base| base.counts.get(&(work, role)));
        (
            field(work, role),
            people.map_or_else(String::new, i64::to_string),
        )
    };
    let fields = Fields::new(every_kind().map(count).collect(), frame.t.clone());
    let mut template = template((frame, &person), nav_office, (year, base.as_ref()), fields);
    template.history = facts::tell(&entries, &template.frame.t);
    page(&template)
}

/// The form again, as it was filled in, with everything that is wrong.
///
/// # Errors
/// As [`page`].
pub fn with_faults(
    who: (Frame, &Person),
    nav_office: NavOffice,
    (year, base): (i32, Option<StaffBase>),
    fields: Fields,
) -> Page {
    let status = match fields.fault_of("versjon") {
        Some(_) => StatusCode::CONFLICT,
        None => StatusCode::UNPROCESSABLE_ENTITY,
    };
    page_with(
        status,
        &template(who, nav_office, (year, base.as_ref()), fields),
    )
}

fn template(
    (frame, person): (Frame, &Person),
    nav_office: NavOffice,
    (year, base): (i32, Option<&StaffBase>),
    fields: Fields,
) -> BasePage {
    let (shape, sureness) = match base {
        None => ("bad", Sureness::Missing),
        Some(base) if base.confirmed.is_none() => ("warn", Sureness::Proposed),
        Some(_) => ("good", Sureness::Confirmed),
    };
    let may_work = CASE_WORKERS.contains(&person.role);
    let t = frame.t.clone();
    let row = |work: &Work| Row {
        work: t.say(work.key()),
        cells: StaffRole::ALL
            .iter()
            .map(|role| {
                let name = field(*work, *role);
                let value = fields.raw(&name).to_owned();
                let label = format!("{}, {}", t.say(work.key()), t.say(role.key()));
                (name, value, label)
            })
            .collect(),
    };
    BasePage {
        version: base.map_or(0, |base| base.version),
        state: t.say(tables_of::sureness(sureness)),
        shape,
        roles: StaffRole::ALL
            .iter()
            .map(|role| t.say(role.key()))
            .collect(),
        rows: Work::ALL.iter().map(row).collect(),
        may_work,
        may_confirm: sureness == Sureness::Proposed
            && (may_work || person.role.speaks_for_places()),
        history: vec![],
        nav_office,
        year,
        fields,
        frame,
    }
}
