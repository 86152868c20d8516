use axum::extract::State;
use kernel::{Day, Id};
use organisations::{AtOffice, municipalities};
use plan::Theme;
use register::{Cell, Input, Kind, List, ListPage, Thing as _, answer, choose};
use shell::{App, Fields, Frame, Page, Person, Query, address_with};
use texts::Tongue;

use super::options::{may_work, said, shown, themes};
use crate::{
    cooperation::{Agreement, Mapping, Standing},
    queries,
};

const PATH: &str = "/samarbeid";

/// Hvilke kommuner som vises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    All,
    /// Those that nobody has mapped.
    NotMapped,
    /// Those that could gain, whatever was done since.
    CouldGain,
    /// Those that could gain, and were offered no help.
    NotOffered,
    /// Those that could gain, and nothing came of it.
    NotActed,
}

impl Show {
    const ALL: &[(Self, &str, &str)] = &[
        (
            Self::NotMapped,
            "ikke-kartlagt",
            "development-show-not-mapped",
        ),
        (
            Self::CouldGain,
            "kan-ha-nytte",
            "development-show-could-gain",
        ),
        (
            Self::NotOffered,
            "ikke-tilbudt",
            "development-show-not-offered",
        ),
        (Self::NotActed, "ikke-utfort", "development-show-not-acted"),
    ];

    fn read(code: &str) -> Self {
        let known = Self::ALL.iter().find(|(_, known, _)| *known == code);
        known.map_or(Self::All, |(show, ..)| *show)
    }

    fn matches(self, mapping: Option<&Mapping>, day: Day) -> bool {
        let standing = mapping.map_or(Standing::NotMapped, |one| one.on(day));
        match self {
            Self::All => true,
            Self::NotMapped => standing == Standing::NotMapped,
            Self::CouldGain => standing.could_gain(),
            Self::NotOffered => standing.could_gain() && !was_offered(mapping, day),
            Self::NotActed => standing.could_gain() && standing != Standing::Acted,
        }
    }
}

/// Whether it was offered help by then.
pub fn was_offered(mapping: Option<&Mapping>, day: Day) -> bool {
    mapping.is_some_and(|one| one.offered.is_some_and(|offered| offered <= day))
}

/// The address of these municipalities as they stood on the day.
pub fn href(theme: Theme, day: Day, show: Show) -> String {
    let day = day.to_string();
    let shown = Show::ALL.iter().find(|(known, ..)| *known == show);
    let pairs = [
        ("tema", theme.code()),
        ("per", day.as_str()),
        ("vis", shown.map_or("", |(_, code, _)| *code)),
    ];
    address_with(PATH, pairs)
}

/// Samarbeid mellom kommuner: where each stands on a theme, and who has no agreement.
///
/// # Errors
/// What the database says.
pub async fn cooperation(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let fields = query.0;
    let theme = fields.raw("tema").parse().unwrap_or(Theme::DebtCounselling);
    let day = fields.raw("per").parse().unwrap_or(frame.today);
    let show = Show::read(fields.raw("vis"));
    let mut reader = app.database.read().await?;
    let mappings = queries::cooperation::mappings(&mut reader, &at.scope).await?;
    let agreements = queries::cooperation::agreements(&mut reader, &at.scope).await?;
    let all = municipalities::of_office(at.office.id, day);
    let may = may_work(&person);
    let about = |id: Id| {
        mappings
            .iter()
            .find(|one| one.municipality == id && one.theme == theme)
    };
    let mut found: Vec<_> = all
        .iter()
        .map(|(id, name)| (*id, *name, about(*id)))
        .collect();
    found.retain(|(.., mapping)| show.matches(*mapping, day));
    found.sort_by_key(|(.., mapping)| order(*mapping, day));
    let rows: Vec<_> = found
        .into_iter()
        .map(|(id, name, mapping)| {
            let of_it = agreements
                .iter()
                .filter(|one| one.theme == theme && one.holds_on(day) && one.members.contains(&id));
            let of_it: Vec<&Agreement> = of_it.collect();
            row((id, name, mapping), &of_it, (theme, day, may), &frame)
        })
        .collect();
    let t = &frame.t;
    let list = List {
        id: "kommuner",
        heading: t.say("development-cooperation-municipalities"),
        shown: shown(rows.len(), all.len(), t),
        none: t.say("development-no-municipalities-shown"),
        headings: said(
            &[
                "development-field-municipality",
                "development-field-state",
                "development-field-agreement",
                "development-field-do",
            ],
            t,
        ),
        rows,
    };
    let new = [
        ("development-new-mapping", "/samarbeid/kartlegging/ny"),
        ("development-new-agreement", "/samarbeid/avtaler/ny"),
    ];
    let new = new.map(|(key, href)| (t.say(key), href.to_owned()));
    let told = [
        ("theme", t.say(theme.key()).into()),
        ("day", t.day(day).into()),
    ];
    let asked = ListPage {
        title: t.say("development-cooperation"),
        lead: t.with("development-cooperation-lead", told),
        new: if may { new.to_vec() } else { vec![] },
        links: vec![(
            t.say("development-agreements"),
            "/samarbeid/avtaler".to_owned(),
        )],
        filter: Some(inputs(&fields, (theme, day), t)),
        lists: vec![list],
        file: Some("samarbeid"),
        frame,
    };
    drop(reader);
    answer(asked, &at.scope, (&app, &person)).await
}

/// What needs somebody comes first.
fn order(mapping: Option<&Mapping>, day: Day) -> u8 {
    match mapping.map_or(Standing::NotMapped, |one| one.on(day)) {
        Standing::CouldGain => 0,
        Standing::NotMapped => 1,
        Standing::Offered => 2,
        Standing::Acted => 3,
        Standing::NoNeed => 4,
    }
}

fn row(
    (id, name, mapping): (Id, &str, Option<&Mapping>),
    agreements: &[&Agreement],
    (theme, day, may): (Theme, Day, bool),
    frame: &Frame,
) -> Vec<Cell> {
    let t = &frame.t;
    let standing = mapping.map_or(Standing::NotMapped, |one| one.on(day));
    let (shape, key) = standing.shown();
    let first = match mapping {
        Some(mapping) => Cell::link(name, Mapping::href(mapping.id)),
        None => Cell::text(name),
    };
    let agreement = match agreements.first() {
        Some(one) => Cell::link(&one.title, Agreement::href(one.id)),
        None => Cell::text(t.say("development-no-agreement")),
    };
    let id = id.to_string();
    let pairs = [("kommune", id.as_str()), ("tema", theme.code())];
    let next = match mapping {
        None if may => Cell::link(
            t.say("development-new-mapping"),
            address_with("/samarbeid/kartlegging/ny", pairs),
        ),
        Some(mapping) if standing == Standing::CouldGain && may => {
            Cell::link(t.say("development-offer-help"), Mapping::href(mapping.id))
        }
        _ => Cell::text(""),
    };
    vec![first, Cell::status((shape, t.say(key))), agreement, next]
}

fn inputs(asked: &Fields, (theme, day): (Theme, Day), t: &Tongue) -> register::Filter {
    let pairs = [
        ("tema", theme.code().to_owned()),
        ("per", day.to_string()),
        ("vis", asked.raw("vis").to_owned()),
    ];
    let pairs = pairs.map(|(name, value)| (name.to_owned(), value));
    let shows = Show::ALL
        .iter()
        .map(|(_, code, key)| ((*code).to_owned(), t.say(key)));
    register::Filter {
        action: PATH,
        fields: Fields::new(pairs.to_vec(), t.clone()),
        inputs: vec![
            choose(
                "tema",
                t.say("development-field-theme"),
                themes(t),
                String::new(),
            ),
            Input::new("per", t.say("development-field-as-of"), Kind::Day),
            choose(
                "vis",
                t.say("development-field-show"),
                shows.collect(),
                t.say("development-all"),
            ),
        ],
        button: t.say("development-show"),
        clear: t.say("development-clear"),
    }
}
