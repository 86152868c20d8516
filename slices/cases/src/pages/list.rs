use access::OfficeScope;
use askama::Template;
use axum::extract::State;
use database::Reader;
use http::StatusCode;
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Person, Query, Refusal, page, page_with};

use super::{
    Choice,
    days_left::{Stand, stand, state_word},
    options,
};
use crate::{
    ActSection, AppealCase, DECIDED_BY_TWO,
    desk::{Desk, municipality_name},
    facts,
    filter::Filter,
    queries::list::{After, List},
};

/// Cases on a page.
const PAGE: u32 = 50;

#[derive(Template)]
#[template(path = "pages/list.html")]
struct ListPage {
    frame: Frame,
    /// The filter as it was filled in.
    fields: Fields,
    /// The form for handing over, when it came back with faults.
    hand_over: Fields,
    desk: Desk,
    rows: Vec<Line>,
    count: u64,
    unread: Vec<String>,
    tabs: Vec<Tab>,
    next: Option<String>,
    is_first: bool,
    here: String,
    csv: String,
    xlsx: String,
    choices: Choices,
}

struct Choices {
    shows: Vec<Choice>,
    queues: Vec<Choice>,
    sections: Vec<Choice>,
    outcomes: Vec<Choice>,
    yes_no: Vec<Choice>,
    colleagues: Vec<Choice>,
}

/// A queue above the list.
struct Tab {
    text: String,
    href: String,
    current: bool,
}

/// A case in the list.
struct Line {
    id: String,
    href: String,
    archive_number: String,
    municipality: &'static str,
    nav_office: String,
    sections: String,
    received: String,
    due_day: String,
    stand: Stand,
    state: String,
    officer: String,
    may_hand_over: bool,
}

/// Saklista, with the filter of the address.
///
/// # Errors
/// What the database says.
pub async fn list(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let empty = Fields::new(vec![], frame.t.clone());
    let template = build(&app, &person, &at.scope, frame, query.0, empty).await?;
    page(&template)
}

/// The list again, with what was wrong with the handing over.
///
/// # Errors
/// As [`list`].
pub async fn with_faults(
    app: App,
    person: Person,
    mut frame: Frame,
    here: &str,
    fields: Fields,
) -> Page {
    let query = here.split_once('?').map_or("", |(_, query)| query);
    let pairs = serde_urlencoded::from_str(query).unwrap_or_default();
    frame.here = here.to_owned();
    let filter = Fields::new(pairs, frame.t.clone());
    let template = build(&app, &person, &person.own_scope()?, frame, filter, fields).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

async fn build(
    app: &App,
    person: &Person,
    scope: &OfficeScope,
    frame: Frame,
    fields: Fields,
    hand_over: Fields,
) -> Result<ListPage, Refusal> {
    let (filter, unread) = Filter::read(fields.pairs());
    let list = List {
        scope,
        filter: &filter,
        reader: person.hand(),
        today: frame.today,
    };
    let mut reader = app.database.read().await?;
    let desk = Desk::of(&mut reader, scope, person, frame.today).await?;
    let count = list.count(&mut reader).await?;
    let for_approval = if desk.may_approve {
        for_approval(&mut reader, list).await?
    } else {
        None
    };
    let after = After::read(fields.raw("etter"));
    let mut cases = list.page(&mut reader, after, PAGE + 1).await?;
    let more = cases.len() > PAGE as usize;
    cases.truncate(PAGE as usize);
    let next = cases
        .last()
        .filter(|_| more)
        .map(|last| next_href(&filter, list.after(last)));
    let t = &frame.t;
    let export = filter.href().replacen("/saker", "/saker/eksport.csv", 1);
    Ok(ListPage {
        rows: cases.iter().map(|case| line(case, &desk, &frame)).collect(),
        tabs: tabs(&filter, for_approval, &frame),
        choices: Choices {
            shows: options::shows(t),
            queues: queues(&desk, &frame),
            sections: options::sections(t),
            outcomes: options::outcomes(t),
            yes_no: options::yes_no(t),
            colleagues: colleagues(&desk, &frame),
        },
        is_first: after.is_none(),
        here: filter.href(),
        xlsx: export.replacen(".csv", ".xlsx", 1),
        csv: export,
        frame,
        fields,
        hand_over,
        desk,
        count,
        unread,
        next,
    })
}

impl ListPage {
    /// The state that the filter's form shows.
    fn show(&self) -> &str {
        match self.fields.raw("tilstand") {
            "" => "apen",
            show => show,
        }
    }

    /// Whether one of the filters that stand folded is in use.
    fn unfolded(&self) -> bool {
        const FOLDED: [&str; 13] = [
            "navkontor",
            "mottatt-fra",
            "mottatt-til",
            "avgjort-fra",
            "avgjort-til",
            "frist-innen",
            "over-frist",
            "innen",
            "svar-mangler",
            "utfall",
            "arkivnummer",
            "per",
            "frist-fra",
        ];
        FOLDED.iter().any(|name| self.fields.is_set(name))
    }
}

fn line(case: &AppealCase, desk: &Desk, frame: &Frame) -> Line {
    Line {
        id: case.id.to_string(),
        href: crate::actions::case_href(case.id),
        archive_number: case.archive_number.clone(),
        municipality: municipality_name(case.municipality, frame.today),
        nav_office: desk.nav_office_name(case.nav_office),
        sections: facts::sections(&ActSection::join(&case.sections), &frame.t),
        received: frame.t.day(case.received),
        due_day: frame.t.day(case.due_day),
        stand: stand(case, frame.today, &frame.t),
        state: state_word(case, &frame.t),
        officer: desk.officer_name(case.officer, &frame.t),
        may_hand_over: case.decision.is_none(),
    }
}

/// How many cases wait for the reader's approval; `None` where nothing does and the office lets one decide alone.
async fn for_approval(reader: &mut Reader, list: List<'_>) -> Result<Option<u64>, Refusal> {
    let filter = Filter {
        to_approve: true,
        ..Filter::default()
    };
    let waiting = List {
        filter: &filter,
        ..list
    };
    let count = waiting.count(reader).await?;
    let settings = organisations::settings(reader, list.scope).await?;
    let is_shown = count > 0 || settings.has(&DECIDED_BY_TWO);
    Ok(is_shown.then_some(count))
}

fn tabs(filter: &Filter, for_approval: Option<u64>, frame: &Frame) -> Vec<Tab> {
    use crate::filter::{Queue, Show};
    let open = Filter::default();
    let mine = Filter {
        queue: Some(Queue::Mine),
        ..open.clone()
    };
    let unassigned = Filter {
        queue: Some(Queue::Unassigned),
        ..open.clone()
    };
    let overdue = Filter {
        overdue: true,
        ..open.clone()
    };
    let soon = Filter {
        due_within: Some(14),
        ..open.clone()
    };
    let to_approve = Filter {
        to_approve: true,
        ..open.clone()
    };
    let decided = Filter {
        show: Show::Decided,
        ..open.clone()
    };
    let own = frame
        .person
        .as_ref()
        .is_some_and(|person| person.office.is_some());
    let say = |key| frame.t.say(key);
    let approval = [("count", for_approval.unwrap_or(0).into())];
    let approval = frame.t.with("cases-tab-approval", approval);
    let tabs = [
        (say("cases-tab-mine"), mine, own),
        (approval, to_approve, for_approval.is_some()),
        (say("cases-tab-unassigned"), unassigned, true),
        (say("cases-tab-section"), open, true),
        (say("cases-tab-soon"), soon, true),
        (say("cases-tab-overdue"), overdue, true),
        (say("cases-tab-decided"), decided, true),
    ];
    let shown = tabs.into_iter().filter(|(.., shown)| *shown);
    shown
        .map(|(text, tab, _)| Tab {
            text,
            href: tab.href(),
            current: tab == *filter,
        })
        .collect()
}

fn queues(desk: &Desk, frame: &Frame) -> Vec<Choice> {
    let mut queues = vec![("ufordelt".to_owned(), frame.t.say("cases-tab-unassigned"))];
    if desk.may_write {
        queues.insert(0, ("mine".to_owned(), frame.t.say("cases-tab-mine")));
    }
    queues.extend(desk.officer_options());
    queues
}

fn colleagues(desk: &Desk, frame: &Frame) -> Vec<Choice> {
    let mut colleagues = desk.officer_options();
    colleagues.push(("ufordelt".to_owned(), frame.t.say("cases-hand-over-nobody")));
    colleagues
}

fn next_href(filter: &Filter, after: After) -> String {
    format!("{}&etter={}", filter.href(), after.text())
}
