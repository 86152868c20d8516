use askama::Template;
use axum::extract::State;
use http::StatusCode;
use serde_json::Value;
use shell::{App, Fields, Frame, Page, Person, Refusal, Told, page, page_with};
use slice::House;
use texts::Tongue;

use crate::{AtOffice, OfficeSettings, SETTERS, queries};

#[derive(Template)]
#[template(path = "pages/settings.html")]
struct SettingsPage {
    frame: Frame,
    office: String,
    lines: Vec<SettingLine>,
    may_change: bool,
    version: i64,
    history: Vec<Told>,
    fields: Fields,
}

struct SettingLine {
    key: &'static str,
    title: String,
    help: String,
    is_on: bool,
    /// As the form has it: what is, or what came back.
    is_chosen: bool,
}

/// What the office has chosen for itself, for those who choose and those who want to know.
///
/// # Errors
/// [`Refusal::NotNow`] for an administrator who belongs to no office.
pub(crate) async fn settings(
    State(app): State<App>,
    house: House,
    person: Person,
    frame: Frame,
) -> Page {
    let at = AtOffice::of(&person, &frame);
    let is_setter = SETTERS.admits(Some(person.role));
    let at = at.map_err(|why| {
        if is_setter && person.office.is_none() {
            Refusal::NotNow(frame.t.say("organisations-settings-no-office"))
        } else {
            why
        }
    })?;
    let fields = Fields::new(Vec::new(), frame.t.clone());
    let may_change = is_setter && person.office.is_some();
    page(&build(&app, &house, at, frame, fields, may_change).await?)
}

/// The page with what was chosen, what is wrong with it, and what is.
pub(crate) async fn with_faults(
    app: &App,
    house: &House,
    at: AtOffice,
    frame: Frame,
    fields: Fields,
) -> Page {
    let status = match fields.fault_of("versjon") {
        Some(_) => StatusCode::CONFLICT,
        None => StatusCode::UNPROCESSABLE_ENTITY,
    };
    page_with(status, &build(app, house, at, frame, fields, true).await?)
}

async fn build(
    app: &App,
    house: &House,
    at: AtOffice,
    frame: Frame,
    fields: Fields,
    may_change: bool,
) -> Result<SettingsPage, Refusal> {
    let mut reader = app.database.read().await?;
    let stored = queries::settings(&mut reader, &at.scope).await?;
    let office = at.scope.office();
    let history = audit::history(&mut reader, &[office], Some(office)).await?;
    let history = shell::told(&history, &frame.t, &|key, value| {
        told(house, key, value, &frame.t)
    });
    Ok(SettingsPage {
        office: at.name(&frame),
        lines: lines(house, &stored, &fields, &frame),
        may_change,
        version: stored.version,
        history,
        frame,
        fields,
    })
}

fn lines(
    house: &House,
    stored: &OfficeSettings,
    fields: &Fields,
    frame: &Frame,
) -> Vec<SettingLine> {
    let came_back = !fields.is_faultless();
    let line = |setting: &slice::OfficeSetting| {
        let is_on = stored.has(setting);
        SettingLine {
            key: setting.key,
            title: frame.t.say(setting.title),
            help: frame.t.say(setting.help),
            is_on,
            is_chosen: if came_back {
                fields.all("pa").contains(&setting.key)
            } else {
                is_on
            },
        }
    };
    house.settings().map(line).collect()
}

/// What was turned on, by the names that the page has; nothing where all was off.
fn told(house: &House, key: &str, value: &Value, t: &Tongue) -> Option<(String, String)> {
    let keys = value.as_array().filter(|_| key == "turned_on")?;
    let is_on = |setting: &&slice::OfficeSetting| keys.iter().any(|key| key == setting.key);
    let names: Vec<_> = house
        .settings()
        .filter(is_on)
        .map(|setting| t.say(setting.title))
        .collect();
    let label = t.say("organisations-settings-on");
    (!names.is_empty()).then(|| (label, names.join("; ")))
}
