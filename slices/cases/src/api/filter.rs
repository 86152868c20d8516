use api::{Date, Identity, Problem, ProblemKind};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use shell::Fault;
use texts::Tongue;
use utoipa::IntoParams;

use super::codes::{OutcomeCode, SectionCode, WaitingReasonCode};
use crate::filter::Filter;

/// Which cases are listed: the same choices as on the page, each narrowing the list.
#[derive(Debug, Deserialize, Serialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct CaseFilter {
    /// Which states: `open` (waiting ones among them) when left out, `waiting`, `decided` or `all`. Decided cases come the latest first, others by due day.
    #[param(pattern = "^(open|waiting|decided|all)$", example = "open")]
    state: Option<String>,
    /// The case with this number in the archive.
    #[param(pattern = "^[0-9]{4}/[0-9]{1,8}$", example = "2026/1234")]
    archive_number: Option<String>,
    /// From this municipality, by a number that it has or had.
    #[param(pattern = "^[0-9]{4}$", example = "4601")]
    municipality_number: Option<String>,
    /// About decisions of this NAV office.
    nav_office: Option<Identity>,
    /// About this section of the Act.
    act_section: Option<SectionCode>,
    /// Decided with one of these outcomes; may be given several times.
    outcome: Option<Vec<OutcomeCode>>,
    /// Handled by this person.
    officer: Option<Identity>,
    /// Handled by nobody yet.
    unassigned: Option<bool>,
    /// Received on this day or later.
    received_from: Option<Date>,
    /// Received on this day or earlier.
    received_to: Option<Date>,
    /// Decided on this day or later.
    decided_from: Option<Date>,
    /// Decided on this day or earlier.
    decided_to: Option<Date>,
    /// Due on this day or later.
    due_from: Option<Date>,
    /// Due on this day or earlier.
    due_to: Option<Date>,
    /// Due within so many days, or overdue.
    #[param(minimum = 0, maximum = 3650)]
    due_within_days: Option<u32>,
    /// Past the due day.
    overdue: Option<bool>,
    /// The preliminary reply is owed and was not sent.
    reply_owed: Option<bool>,
    /// The preliminary reply is due on this day or later.
    reply_due_from: Option<Date>,
    /// The preliminary reply is due on this day or earlier.
    reply_due_to: Option<Date>,
    /// Waits for this.
    waiting_reason: Option<WaitingReasonCode>,
    /// Open and overdue as of this day instead of today.
    as_of: Option<Date>,
}

/// The parameters, each with its name in the address of the page.
const NAMES: [(&str, &str); 20] = [
    ("state", "tilstand"),
    ("archive_number", "arkivnummer"),
    ("municipality_number", "kommune"),
    ("nav_office", "navkontor"),
    ("act_section", "paragraf"),
    ("outcome", "utfall"),
    ("officer", "ko"),
    ("unassigned", "ko"),
    ("received_from", "mottatt-fra"),
    ("received_to", "mottatt-til"),
    ("decided_from", "avgjort-fra"),
    ("decided_to", "avgjort-til"),
    ("due_from", "frist-fra"),
    ("due_to", "frist-til"),
    ("due_within_days", "frist-innen"),
    ("overdue", "over-frist"),
    ("reply_owed", "svar-mangler"),
    ("reply_due_from", "svar-fra"),
    ("reply_due_to", "svar-til"),
    ("waiting_reason", "venter-pa"),
];

impl CaseFilter {
    /// The filter of the page that means the same.
    ///
    /// # Errors
    /// [`ProblemKind::NotFound`] with the parameters whose values name nothing, such as a number of no municipality.
    pub fn read(&self, t: &Tongue) -> Result<Filter, Problem> {
        let pairs: Vec<_> = self
            .pairs()
            .into_iter()
            .filter_map(|(name, value)| in_address(&name, &value))
            .collect();
        let (filter, unread) = Filter::read(&pairs);
        let fault = |name: &String| {
            let known = NAMES.iter().find(|(_, page)| page == name);
            Fault {
                field: known.map_or(name.as_str(), |(api, _)| api).to_owned(),
                sentence: t.say("api-fault-unknown-value"),
            }
        };
        if unread.is_empty() {
            return Ok(filter);
        }
        let faults = unread.iter().map(fault).collect();
        Err(Problem::with_faults(ProblemKind::NotFound, faults))
    }

    /// What was asked for, by the names of the API.
    pub fn pairs(&self) -> Vec<(String, String)> {
        let given = serde_json::to_value(self).unwrap_or_default();
        let given = given.as_object().cloned().unwrap_or_default();
        given
            .into_iter()
            .flat_map(|(name, value)| {
                let values = match value {
                    Value::Array(values) => values,
                    one => vec![one],
                };
                values.into_iter().map(move |one| (name.clone(), one))
            })
            .filter_map(|(name, value)| Some((name, text(value)?)))
            .collect()
    }
}

fn text(value: Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text),
        other => Some(other.to_string()),
    }
}

/// The pair as the address of the page has it; none for a «no» that narrows nothing.
fn in_address(name: &str, value: &str) -> Option<(String, String)> {
    let page = NAMES.iter().find(|(api, _)| *api == name);
    let page = page.map_or(if name == "as_of" { "per" } else { name }, |(_, page)| page);
    let meant = match (name, value) {
        ("state", "open") => "apen",
        ("state", "waiting") => "venter",
        ("state", "decided") => "avgjort",
        ("state", "all") => "alle",
        ("unassigned", "true") => "ufordelt",
        ("overdue" | "reply_owed", "true") => "ja",
        ("unassigned" | "overdue" | "reply_owed", _) => return None,
        (_, other) => other,
    };
    Some((page.to_owned(), meant.to_owned()))
}
