use axum::extract::State;
use kernel::{Day, Period};
use organisations::{AtOffice, NavOffice};
use plan::Theme;
use register::{Cell, Input, Kind, List, ListPage, Thing as _, answer, days, period};
use shell::{App, Fields, Frame, Page, Person, Query, address_with};
use texts::Tongue;

use super::options::{choose, may_work, narrow, themes};
use crate::{enquiry::Enquiry, municipalities, queries, words::Asker};

const PATH: &str = "/henvendelser";

/// Filter: which enquiries are looked at. The address bar holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filter {
    pub period: Period,
    pub theme: Option<Theme>,
    pub show: Show,
}

/// Which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    All,
    /// Those that nobody has answered.
    Unanswered,
    /// Those that were not answered within so many days.
    NotWithin(i64),
}

impl Filter {
    fn read(fields: &mut Fields, today: Day) -> Self {
        let days = fields.number("over", 0, 365);
        let show = match (days, fields.raw("vis")) {
            (Some(days), _) => Show::NotWithin(days),
            (None, "ubesvart") => Show::Unanswered,
            _ => Show::All,
        };
        Self {
            period: period(fields, Period::year(today.year())),
            theme: fields.raw("tema").parse().ok(),
            show,
        }
    }

    fn matches(&self, enquiry: &Enquiry) -> bool {
        let in_time = |days: i64| {
            enquiry
                .answered
                .is_some_and(|day| enquiry.received.days_until(day) <= days)
        };
        let is_shown = match self.show {
            Show::All => true,
            Show::Unanswered => enquiry.answered.is_none(),
            Show::NotWithin(days) => !in_time(days),
        };
        is_shown && self.theme.is_none_or(|theme| theme == enquiry.theme)
    }

    /// The address of exactly these enquiries.
    pub fn href(&self) -> String {
        let (from, to) = days(self.period);
        let over = match self.show {
            Show::NotWithin(days) => days.to_string(),
            _ => String::new(),
        };
        let shown = if self.show == Show::Unanswered {
            "ubesvart"
        } else {
            ""
        };
        let pairs = [
            ("fra", from.as_str()),
            ("til", to.as_str()),
            ("tema", self.theme.map_or("", Theme::code)),
            ("vis", shown),
            ("over", over.as_str()),
        ];
        address_with(PATH, pairs)
    }
}

/// Henvendelsene, with the filter of the address.
///
/// # Errors
/// What the database says.
pub async fn enquiries(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let mut fields = query.0;
    let filter = Filter::read(&mut fields, frame.today);
    let mut reader = app.database.read().await?;
    let all = queries::enquiries::of_period(&mut reader, &at.scope, filter.period).await?;
    let nav_offices = organisations::nav_offices_of_office(&mut reader, at.office.id).await?;
    let matching = all.iter().filter(|enquiry| filter.matches(enquiry));
    let rows: Vec<_> = matching
        .map(|enquiry| row(enquiry, &nav_offices, &frame))
        .collect();
    let t = &frame.t;
    let shown = [("shown", rows.len().into()), ("count", all.len().into())];
    let list = List {
        id: "henvendelser",
        heading: t.say("dialogue-enquiries-title"),
        shown: t.with("dialogue-shown", shown),
        none: t.say("dialogue-no-enquiries"),
        headings: [
            "dialogue-field-question",
            "dialogue-field-received",
            "dialogue-field-asker",
            "dialogue-field-theme",
            "dialogue-field-channel",
            "dialogue-field-state",
            "dialogue-field-days",
        ]
        .map(|key| t.say(key))
        .to_vec(),
        rows,
    };
    let new =
        may_work(&person).then(|| (t.say("dialogue-new-enquiry"), "/henvendelser/ny".to_owned()));
    let asked = ListPage {
        title: t.say("dialogue-enquiries-title"),
        lead: t.say("dialogue-enquiries-lead"),
        new: new.into_iter().collect(),
        links: vec![contact_point(filter.period, t)],
        filter: Some(inputs(fields, filter.period, t)),
        lists: vec![list],
        file: Some("henvendelser"),
        frame,
    };
    drop(reader);
    answer(asked, &at.scope, (&app, &person)).await
}

/// The questions on the qualification programme, for which the office is the contact point.
fn contact_point(period: Period, t: &Tongue) -> (String, String) {
    let filter = Filter {
        period,
        theme: Some(Theme::Qualification),
        show: Show::All,
    };
    (t.say("dialogue-contact-point"), filter.href())
}

fn row(enquiry: &Enquiry, nav_offices: &[NavOffice], frame: &Frame) -> Vec<Cell> {
    let t = &frame.t;
    let state = match enquiry.answered {
        Some(day) => (
            "good",
            t.with("dialogue-answered-on", [("day", t.day(day).into())]),
        ),
        None => ("warn", t.say("dialogue-unanswered")),
    };
    vec![
        Cell::link(&enquiry.question, Enquiry::href(enquiry.id)),
        Cell::day(enquiry.received),
        Cell::text(asker(enquiry, nav_offices, frame)),
        Cell::text(t.say(enquiry.theme.key())),
        Cell::text(t.say(enquiry.channel.key())),
        Cell::status(state),
        Cell::Number(enquiry.days(frame.today)),
    ]
}

/// Who asked: the municipality or NAV office by its name.
pub fn asker(enquiry: &Enquiry, nav_offices: &[NavOffice], frame: &Frame) -> String {
    let nav_office = nav_offices
        .iter()
        .find(|one| Some(one.id) == enquiry.nav_office);
    match (enquiry.asker, enquiry.municipality, nav_office) {
        (Asker::Municipality, Some(id), _) => municipalities::name(id, enquiry.received),
        (Asker::NavOffice, _, Some(office)) => office.name.clone(),
        (asker, ..) => frame.t.say(asker.key()),
    }
}

fn inputs(asked: Fields, period: Period, t: &Tongue) -> register::Filter {
    let (from, to) = days(period);
    let mut pairs = asked.pairs().to_vec();
    pairs.retain(|(name, _)| name != "fra" && name != "til");
    pairs.extend([("fra".to_owned(), from), ("til".to_owned(), to)]);
    let shown = vec![("ubesvart".to_owned(), t.say("dialogue-unanswered"))];
    register::Filter {
        action: PATH,
        fields: Fields::new(pairs, t.clone()),
        inputs: vec![
            Input::new("fra", t.say("dialogue-field-from"), Kind::Day),
            Input::new("til", t.say("dialogue-field-to"), Kind::Day),
            narrow("tema", "dialogue-field-theme", themes(t), t),
            choose(
                "vis",
                t.say("dialogue-field-show"),
                shown,
                t.say("dialogue-all"),
            ),
            Input::new("over", t.say("dialogue-field-over"), Kind::Number),
        ],
        button: t.say("dialogue-show"),
        clear: t.say("dialogue-clear"),
    }
}
