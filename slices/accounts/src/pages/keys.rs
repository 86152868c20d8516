use access::ApiScope;
use askama::Template;
use axum::extract::State;
use database::Fetch;
use http::StatusCode;
use kernel::Instant;
use shell::{App, Fields, Frame, Page, Person, Query, page_with};
use texts::Tongue;

use crate::keys::{ApiKey, Holds, LONGEST_DAYS, Made, keys_of};

#[derive(Template)]
#[template(path = "pages/keys.html")]
struct KeysPage {
    frame: Frame,
    fields: Fields,
    lines: Vec<Line>,
    /// The key that was just made; shown this once.
    new: Option<String>,
    /// The form came twice.
    came_twice: bool,
    longest: i64,
    /// Whose the keys are: the office, or the whole nation.
    whose: String,
    scopes: Vec<ApiScope>,
}

struct Line {
    id: String,
    name: String,
    prefix: String,
    scopes: String,
    made: String,
    made_by: String,
    expires: String,
    last_used: String,
    holds: Holds,
}

/// The keys of the own office; for the directorate those of the whole nation.
pub(crate) async fn keys(
    State(app): State<App>,
    frame: Frame,
    person: Person,
    query: Query,
) -> Page {
    let came_twice = query.is_set("to-ganger");
    let fields = Fields::new(Vec::new(), frame.t.clone());
    let template = build(
        &app,
        &mut app.database.read().await?,
        (frame, &person),
        fields,
    )
    .await?;
    let template = KeysPage {
        came_twice,
        ..template
    };
    page_with(StatusCode::OK, &template)
}

/// The page with the form as it was filled in and everything that is wrong with it.
pub(crate) async fn with_faults(app: &App, frame: Frame, person: &Person, fields: Fields) -> Page {
    let template = build(
        app,
        &mut app.database.read().await?,
        (frame, person),
        fields,
    )
    .await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

/// The page with the key that was just made.
pub(crate) async fn with_new(
    app: &App,
    reader: &mut impl Fetch,
    (frame, person): (Frame, &Person),
    made: &Made,
) -> Page {
    let fields = Fields::new(Vec::new(), frame.t.clone());
    let template = KeysPage {
        new: Some(made.secret.clone()),
        ..build(app, reader, (frame, person), fields).await?
    };
    page_with(StatusCode::OK, &template)
}

async fn build(
    app: &App,
    reader: &mut impl Fetch,
    (frame, person): (Frame, &Person),
    fields: Fields,
) -> Result<KeysPage, shell::Refusal> {
    let own = person.office.as_ref();
    let keys = keys_of(reader, own.map(|office| office.id)).await?;
    let may = |scope: &ApiScope| own.is_some() || !scope.writes();
    Ok(KeysPage {
        lines: keys
            .iter()
            .map(|key| line(key, app.now(), &frame.t))
            .collect(),
        new: None,
        came_twice: false,
        longest: LONGEST_DAYS,
        whose: own.map_or_else(
            || frame.t.say("accounts-keys-of-nation"),
            |office| office.name.clone(),
        ),
        scopes: ApiScope::ALL.into_iter().filter(may).collect(),
        frame,
        fields,
    })
}

fn line(key: &ApiKey, now: Instant, t: &Tongue) -> Line {
    let scopes: Vec<_> = key
        .scopes
        .iter()
        .map(|scope| t.say(scope.text_key()))
        .collect();
    Line {
        id: key.id.to_string(),
        name: key.name.clone(),
        prefix: key.prefix.clone(),
        scopes: scopes.join(", "),
        made: t.day(key.made.day()),
        made_by: key.made_by.clone(),
        expires: t.day(key.expires.day()),
        last_used: key
            .last_used
            .map_or_else(|| t.say("accounts-key-never-used"), |used| t.moment(used)),
        holds: key.holds(now),
    }
}

impl Line {
    fn standing(&self) -> (&'static str, &'static str) {
        match self.holds {
            Holds::Yes => ("good", "accounts-key-holds"),
            Holds::Expired => ("none", "accounts-key-expired"),
            Holds::Revoked => ("none", "accounts-key-revoked"),
        }
    }

    fn holds(&self) -> bool {
        self.holds == Holds::Yes
    }
}

impl KeysPage {
    /// Each scope as a box: its code, its name, whether it was ticked.
    fn choices(&self) -> Vec<(String, String)> {
        let choice =
            |scope: &ApiScope| (scope.code().to_owned(), self.frame.t.say(scope.text_key()));
        self.scopes.iter().map(choice).collect()
    }
}
