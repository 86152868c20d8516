use askama::Template;
use axum::extract::State;
use http::StatusCode;
use kernel::Id;
use recognition::Rhythm;
use shell::{App, Fields, Frame, Page, Person, Told, page_with};

use super::{
    duties::{rhythm_key, rule_in_words},
    told_history::told_history,
};
use crate::{
    duty::{StoredRule, usual},
    owner, queries,
};

#[derive(Template)]
#[template(path = "pages/rules.html")]
struct RulesPage {
    frame: Frame,
    fields: Fields,
    rows: Vec<RuleRow>,
    rhythms: Vec<(String, String)>,
    ways: Vec<(String, String)>,
    /// Whether this person sets rules, and for all or for the own office.
    may_set: bool,
    for_all: bool,
    history: Vec<Told>,
}

/// A rule as it is shown.
struct RuleRow {
    rhythm: String,
    recipient: String,
    words: String,
    /// Who has set it.
    set_by: String,
}

/// The rules for due days: what is usual, what the directorate has set, and what the own office has set.
pub async fn show(State(app): State<App>, frame: Frame, person: Person) -> Page {
    let fields = Fields::new(Vec::new(), frame.t.clone());
    render(&app, frame, &person, fields).await
}

/// The page with what was refused of the form.
pub async fn render(app: &App, frame: Frame, person: &Person, fields: Fields) -> Page {
    let own = person.office.as_ref().map(|office| office.id);
    let mut reader = app.database.read().await?;
    let stored = queries::rules(&mut reader, own).await?;
    let known: Vec<Id> = stored.iter().map(|rule| rule.id).collect();
    let history = audit::history(&mut reader, &known, own).await?;
    let history = told_history(&history, None, &frame);
    let usual = PERIODIC.into_iter().filter(|rhythm| {
        !stored.iter().any(|rule| {
            rule.rhythm == *rhythm && rule.recipient.is_empty() && rule.office.is_none()
        })
    });
    let mut rows: Vec<RuleRow> = usual
        .filter_map(|rhythm| {
            Some(row(
                &frame,
                rhythm,
                "",
                usual_words(&frame, rhythm)?,
                "letters-rule-usual",
            ))
        })
        .collect();
    rows.extend(stored.iter().map(|rule| of_stored(&frame, rule)));
    let rhythms = PERIODIC
        .into_iter()
        .map(|rhythm| (code(rhythm).to_owned(), frame.t.say(rhythm_key(rhythm))))
        .collect();
    let ways = WAYS
        .into_iter()
        .map(|(code, key)| (code.to_owned(), frame.t.say(key)))
        .collect();
    let status = if fields.is_faultless() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let may_set = owner::may_edit(person, own);
    page_with(
        status,
        &RulesPage {
            frame,
            fields,
            rows,
            rhythms,
            ways,
            may_set,
            for_all: own.is_none(),
            history,
        },
    )
}

pub const PERIODIC: [Rhythm; 5] = [
    Rhythm::Yearly,
    Rhythm::HalfYearly,
    Rhythm::Tertial,
    Rhythm::Quarterly,
    Rhythm::Monthly,
];

const WAYS: [(&str, &str); 6] = [
    ("dato", "letters-rule-way-on"),
    ("neste-maned", "letters-rule-way-next-month"),
    ("virkedager", "letters-rule-way-working-days"),
    ("dager", "letters-rule-way-days"),
    ("uker", "letters-rule-way-weeks"),
    ("maneder", "letters-rule-way-months"),
];

/// The word for the rhythm in the form.
pub fn code(rhythm: Rhythm) -> &'static str {
    match rhythm {
        Rhythm::Yearly => "ar",
        Rhythm::HalfYearly => "halvar",
        Rhythm::Tertial => "tertial",
        Rhythm::Quarterly => "kvartal",
        Rhythm::Monthly => "maned",
        Rhythm::PerEvent => "hendelse",
    }
}

fn usual_words(frame: &Frame, rhythm: Rhythm) -> Option<String> {
    usual(rhythm).map(|rule| rule_in_words(rule, &frame.t))
}

fn of_stored(frame: &Frame, rule: &StoredRule) -> RuleRow {
    let by = |office: Option<Id>| {
        if office.is_some() {
            "letters-rule-of-office"
        } else {
            "letters-rule-of-all"
        }
    };
    row(
        frame,
        rule.rhythm,
        &rule.recipient,
        rule_in_words(rule.rule, &frame.t),
        by(rule.office),
    )
}

fn row(frame: &Frame, rhythm: Rhythm, recipient: &str, words: String, set_by: &str) -> RuleRow {
    RuleRow {
        rhythm: frame.t.say(rhythm_key(rhythm)),
        recipient: recipient.to_owned(),
        words,
        set_by: frame.t.say(set_by),
    }
}
