//! What the log keeps of a case, and how its history is told.

use audit::Entry;
use kernel::Day;
use serde_json::{Map, Value, json};
use shell::Told;
use texts::Tongue;

use crate::{
    ActSection, AppealCase, Outcome, Reason, Theme, WaitingReason,
    desk::{Desk, municipality_name},
    queries::parts::Finding,
};

type Facts = Map<String, Value>;

/// Everything of a case that can change, in codes.
pub fn of(case: &AppealCase) -> Facts {
    let (waiting, proposed) = (case.waiting.last(), case.proposed.as_ref());
    let facts = json!({
        "archive_number": case.archive_number,
        "municipality": case.municipality,
        "nav_office": case.nav_office,
        "received": case.received,
        "due_day": case.due_day,
        "sections": ActSection::join(&case.sections),
        "officer": case.officer,
        "state": case.state.code(),
        "preliminary_sent": case.preliminary_sent,
        "waiting_reason": waiting.map(|period| period.reason.code()),
        "waiting_from": waiting.map(|period| period.from),
        "waiting_to": waiting.and_then(|period| period.to),
        "outcome": case.decision.map(|decision| decision.outcome.code()),
        "decided": case.decision.map(|decision| decision.decided),
        "note": case.note,
        "proposed_outcome": proposed.map(|proposed| proposed.outcome.code()),
        "proposed_reasons": proposed.map(|proposed| proposed.finding.reason_codes()),
        "proposed_themes": proposed.map(|proposed| proposed.finding.theme_codes()),
    });
    match facts {
        Value::Object(facts) => facts,
        _ => Facts::new(),
    }
}

/// What changed: before and after.
pub fn changes(before: &AppealCase, after: &AppealCase) -> (Facts, Facts) {
    let (old, new) = (of(before), of(after));
    let differs = |(key, value): &(String, Value)| old.get(key) != Some(value);
    let new: Facts = new.into_iter().filter(differs).collect();
    let old = old
        .into_iter()
        .filter(|(key, _)| new.contains_key(key))
        .collect();
    (old, new)
}

/// Adds a finding to what is kept of a decision.
pub fn add_finding(facts: &mut Facts, finding: &Finding) {
    if !finding.reasons.is_empty() {
        facts.insert("reasons".into(), finding.reason_codes().into());
    }
    if !finding.themes.is_empty() {
        facts.insert("themes".into(), finding.theme_codes().into());
    }
}

/// Tells what was done with the case, in the reader's language.
pub fn tell(entries: &[Entry], desk: &Desk, t: &Tongue) -> Vec<Told> {
    shell::told(entries, t, &|key, value| detail(key, value, desk, t))
}

/// `None` for what says nothing by itself: an emptied value, or a state that the event's own name tells.
fn detail(key: &str, value: &Value, desk: &Desk, t: &Tongue) -> Option<(String, String)> {
    let text = value.as_str().filter(|text| !text.is_empty());
    let day = || {
        text.and_then(|text| text.parse::<Day>().ok())
            .map(|day| t.day(day))
    };
    let (label, told) = match key {
        "archive_number" => ("cases-field-archive-number", text.map(str::to_owned)),
        "municipality" => {
            let name = |id| municipality_name(id, desk.today).to_owned();
            (
                "cases-field-municipality",
                text.and_then(|text| text.parse().ok()).map(name),
            )
        }
        "nav_office" => {
            let name = |id| desk.nav_office_name(Some(id));
            (
                "cases-field-nav-office",
                text.and_then(|text| text.parse().ok()).map(name),
            )
        }
        "received" => ("cases-field-received", day()),
        "due_day" => ("cases-field-due-day", day()),
        "sections" => ("cases-field-sections", text.map(|codes| sections(codes, t))),
        "officer" => (
            "cases-field-officer",
            Some(desk.officer_name(text.and_then(|text| text.parse().ok()), t)),
        ),
        "preliminary_sent" => ("cases-field-preliminary-sent", day()),
        "waiting_reason" => (
            "cases-field-waiting-reason",
            coded(text, WaitingReason::key, t),
        ),
        "waiting_from" => ("cases-field-waiting-from", day()),
        "waiting_to" => ("cases-field-waiting-to", day()),
        "outcome" => ("cases-field-outcome", coded(text, Outcome::key, t)),
        "decided" => ("cases-field-decided", day()),
        "reasons" => (
            "cases-field-reasons",
            text.map(|codes| list(codes, Reason::key, t)),
        ),
        "themes" => (
            "cases-field-themes",
            text.map(|codes| list(codes, Theme::key, t)),
        ),
        "proposed_outcome" => ("cases-field-proposed-outcome", coded(text, Outcome::key, t)),
        "proposed_reasons" => (
            "cases-field-reasons",
            text.map(|codes| list(codes, Reason::key, t)),
        ),
        "proposed_themes" => (
            "cases-field-themes",
            text.map(|codes| list(codes, Theme::key, t)),
        ),
        "note" => ("cases-field-note", text.map(str::to_owned)),
        _ => return None,
    };
    Some((t.say(label), told?))
}

fn coded<T: std::str::FromStr>(
    text: Option<&str>,
    key: fn(T) -> &'static str,
    t: &Tongue,
) -> Option<String> {
    text.and_then(|text| text.parse().ok())
        .map(|value| t.say(key(value)))
}

fn list<T: std::str::FromStr>(codes: &str, key: fn(T) -> &'static str, t: &Tongue) -> String {
    let told = codes
        .split(' ')
        .filter_map(|code| code.parse().ok())
        .map(|value| t.say(key(value)));
    told.collect::<Vec<_>>().join(", ")
}

/// `§ 18, § 20 a`
pub fn sections(codes: &str, t: &Tongue) -> String {
    ActSection::split(codes)
        .iter()
        .map(|section| t.say(section.short))
        .collect::<Vec<_>>()
        .join(", ")
}
