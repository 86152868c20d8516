use access::{OfficeScope, Role};
use askama::Template;
use axum::extract::{Path, State};
use database::Fetch;
use http::StatusCode;
use kernel::Id;
use organisations::AtOffice;
use shell::{
    App, Fields, Frame, Opened, Page, Person, Refusal, ShownReading, Told, page, page_with,
    shown_readings,
};
use texts::Tongue;

use super::{
    Choice,
    days_left::{Stand, days, stand, state_word},
    options, proposed,
};
use crate::{
    AppealCase, DECIDED_BY_TWO, State as CaseState, WaitingPeriod,
    actions::id_in_path,
    days_waited,
    desk::{Desk, municipality_name},
    facts,
    queries::{self, parts::Finding},
};

#[derive(Template)]
#[template(path = "pages/case.html")]
struct CasePage {
    frame: Frame,
    desk: Desk,
    case: AppealCase,
    /// The form that came back with faults, or an empty one.
    fields: Fields,
    /// The form for correcting: what is registered, or what came back.
    edit: Fields,
    stand: Stand,
    state: String,
    municipality: &'static str,
    sections: String,
    shown: Shown,
    finding: Finding,
    /// What another is to approve.
    proposed: Option<proposed::Shown>,
    /// One proposes how the case ends, and another approves it.
    by_two: bool,
    history: Vec<Told>,
    /// Who has opened the case, for those who answer for that.
    readings: Option<Vec<ShownReading>>,
    choices: Choices,
}

/// The values of the case in words.
struct Shown {
    nav_office: String,
    officer: String,
    received: String,
    due_day: String,
    decided: String,
    handling: String,
    net_handling: String,
    waited: String,
    net_due: String,
    reply: String,
    waits: Vec<String>,
}

struct Choices {
    sections: Vec<Choice>,
    outcomes: Vec<Choice>,
    reasons: Vec<Choice>,
    themes: Vec<Choice>,
    waiting_reasons: Vec<Choice>,
}

/// Saka, with its clocks, what can be done with it, and its history.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such case.
pub async fn case(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let id = id_in_path(&id)?;
    let case = queries::cases::find(&mut app.database.read().await?, &at.scope, id)
        .await?
        .ok_or(Refusal::NotFound)?;
    Opened::page(&at.scope, "case", case.id, &case.archive_number)
        .in_municipality(case.municipality)
        .own(case.officer == Some(person.id))
        .note(&app, &person)
        .await;
    let fields = Fields::new(vec![], frame.t.clone());
    page(&build(&app, &person, &at.scope, frame, case, fields).await?)
}

/// The case again, with the form as it was filled in and everything that is wrong with it.
///
/// # Errors
/// As [`case`].
pub async fn with_faults(
    app: App,
    person: Person,
    frame: Frame,
    case: AppealCase,
    fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let status = match fields.fault_of("versjon") {
        Some(_) => StatusCode::CONFLICT,
        None => StatusCode::UNPROCESSABLE_ENTITY,
    };
    page_with(
        status,
        &build(&app, &person, &scope, frame, case, fields).await?,
    )
}

async fn build(
    app: &App,
    person: &Person,
    scope: &OfficeScope,
    frame: Frame,
    case: AppealCase,
    fields: Fields,
) -> Result<CasePage, Refusal> {
    let mut reader = app.database.read().await?;
    let desk = Desk::of(&mut reader, scope, person, frame.today).await?;
    let entries = audit::history(&mut reader, &[case.id], Some(scope.office())).await?;
    let settings = organisations::settings(&mut reader, scope).await?;
    let t = &frame.t;
    Ok(CasePage {
        finding: queries::parts::finding(&mut reader, case.id).await?,
        history: facts::tell(&entries, &desk, t),
        readings: readings(&mut reader, person, case.id, t).await?,
        edit: edit_fields(&case, &fields, &frame),
        stand: stand(&case, frame.today, t),
        state: state_word(&case, t),
        shown: shown(&case, &desk, &frame),
        proposed: proposed::shown(&case, person.hand(), &desk, t),
        by_two: settings.has(&DECIDED_BY_TWO),
        municipality: municipality_name(case.municipality, frame.today),
        sections: case
            .sections
            .iter()
            .map(|section| t.say(section.title))
            .collect::<Vec<_>>()
            .join("; "),
        choices: Choices {
            sections: options::sections(t),
            outcomes: options::outcomes(t),
            reasons: options::reasons(t),
            themes: options::themes(t),
            waiting_reasons: options::waiting_reasons(t),
        },
        frame,
        desk,
        case,
        fields,
    })
}

async fn readings(
    reader: &mut impl Fetch,
    person: &Person,
    case: Id,
    t: &Tongue,
) -> Result<Option<Vec<ShownReading>>, Refusal> {
    if !matches!(person.role, Role::Leader | Role::Auditor) {
        return Ok(None);
    }
    let readings = audit::readings_of(reader, case).await?;
    Ok(Some(shown_readings(&readings, t)))
}

fn shown(case: &AppealCase, desk: &Desk, frame: &Frame) -> Shown {
    let (t, today) = (&frame.t, frame.today);
    let decided = case.decision.map(|decision| decision.decided);
    let handling = case.handling();
    let told = |number: Option<i64>| {
        number
            .map(|number| days("cases-days", number, t))
            .unwrap_or_default()
    };
    let waited = days_waited(&case.waiting, decided.unwrap_or(today));
    let left = case.net_days_left(today);
    let net_left = days(
        if left < 0 {
            "cases-days-over"
        } else {
            "cases-days-left"
        },
        left.abs(),
        t,
    );
    let reply = match case.preliminary_sent {
        Some(sent) => t.with("cases-reply-sent", [("day", t.day(sent).into())]),
        None if decided.is_some() => t.say("cases-reply-not-needed"),
        None => t.with(
            "cases-reply-due",
            [("day", t.day(case.preliminary_due).into())],
        ),
    };
    let wait = |period: &WaitingPeriod| {
        let to = period
            .to
            .map_or_else(|| t.say("cases-still-waiting"), |to| t.day(to));
        format!(
            "{} – {to}: {}",
            t.day(period.from),
            t.say(period.reason.key())
        )
    };
    Shown {
        nav_office: desk.nav_office_name(case.nav_office),
        officer: desk.officer_name(case.officer, t),
        received: t.day(case.received),
        due_day: t.day(case.due_day),
        decided: decided.map(|day| t.day(day)).unwrap_or_default(),
        handling: told(handling.map(|handling| handling.days)),
        net_handling: told(handling.map(|handling| handling.net_days)),
        waited: told(Some(waited)),
        net_due: format!("{} ({net_left})", t.day(case.due_day.plus_days(waited))),
        reply,
        waits: case.waiting.iter().map(wait).collect(),
    }
}

/// What is registered, unless it is the form for correcting that came back.
fn edit_fields(case: &AppealCase, posted: &Fields, frame: &Frame) -> Fields {
    if posted.pairs().iter().any(|(name, _)| name == "arkivnummer") {
        return posted.clone();
    }
    let number = crate::filter::Filter {
        municipality: Some(case.municipality),
        ..Default::default()
    };
    let mut pairs = vec![
        ("arkivnummer", case.archive_number.clone()),
        ("mottatt", case.received.to_string()),
        (
            "kommune",
            number.municipality_number().unwrap_or_default().to_owned(),
        ),
        (
            "navkontor",
            case.nav_office
                .map(|office| office.to_string())
                .unwrap_or_default(),
        ),
        ("merknad", case.note.clone()),
    ];
    pairs.extend(
        case.sections
            .iter()
            .map(|section| ("paragraf", section.code.to_owned())),
    );
    let pairs = pairs
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect();
    Fields::new(pairs, frame.t.clone())
}

impl CasePage {
    fn is_decided(&self) -> bool {
        self.case.state == CaseState::Decided
    }

    fn is_waiting(&self) -> bool {
        self.case.state == CaseState::Waiting
    }

    fn waited(&self) -> i64 {
        let until = self
            .case
            .decision
            .map_or(self.frame.today, |decision| decision.decided);
        days_waited(&self.case.waiting, until)
    }

    fn today(&self) -> String {
        self.frame.t.day(self.frame.today)
    }

    /// The value of a day field: what was filled in, else today.
    fn day_or_today(&self, name: &str) -> String {
        if self.fields.is_set(name) {
            self.fields.raw(name).to_owned()
        } else {
            self.frame.today.to_string()
        }
    }

    /// The officer that the form for assigning shows.
    fn chosen_officer(&self) -> String {
        self.case
            .officer
            .map(|officer| officer.to_string())
            .unwrap_or_default()
    }

    /// Whether a folded form is open: it came back with faults.
    fn came_back(&self, field: &str) -> bool {
        self.fields.pairs().iter().any(|(name, _)| name == field)
    }

    fn reply_overdue(&self) -> bool {
        self.case.owes_preliminary_reply() && self.case.preliminary_due < self.frame.today
    }

    fn reasons(&self) -> String {
        proposed::reasons(&self.finding.reasons, &self.frame.t)
    }

    fn themes(&self) -> String {
        proposed::themes(&self.finding.themes, &self.frame.t)
    }
}
