use axum::extract::{Path, State};
use database::Fetch;
use register::{Form, Input, Kind, ThingPage, answer_to_faults, tell};
use shell::{App, Fields, Frame, Page, Person, Refusal, page, page_with};

use super::catalogue::{Names, facts};
use crate::{
    entry::FIELDS,
    indicator::Indicator,
    queries::catalogue,
    whose::own_office,
    words::{Need, Theme},
};

/// The indicator with the key, in use or not.
///
/// # Errors
/// [`Refusal::NotFound`] where there is none.
pub async fn find(reader: &mut impl Fetch, key: &str) -> Result<Indicator, Refusal> {
    let all = catalogue::with_retired(reader).await?;
    let found = all.into_iter().find(|one| one.key == key);
    found.ok_or(Refusal::NotFound)
}

/// En oppføring i katalogen, for those who change it.
///
/// # Errors
/// As [`find`].
pub async fn entry(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(key): Path<String>,
) -> Page {
    page(&build(&app, &person, frame, &key, None).await?)
}

/// The entry with the form as it was filled in, and everything that is wrong.
///
/// # Errors
/// As [`find`].
pub async fn with_faults(
    app: &App,
    person: &Person,
    frame: Frame,
    key: &str,
    fields: Fields,
) -> Page {
    let status = answer_to_faults(&fields);
    page_with(status, &build(app, person, frame, key, Some(fields)).await?)
}

async fn build(
    app: &App,
    person: &Person,
    frame: Frame,
    key: &str,
    came_back: Option<Fields>,
) -> Result<ThingPage, Refusal> {
    let mut reader = app.database.read().await?;
    let found = find(&mut reader, key).await?;
    let names = Names::of(&mut reader, &frame.t).await?;
    let entries = audit::history(&mut reader, &[found.id], own_office(person)).await?;
    let t = frame.t.clone();
    let status = match found.retired {
        None => ("good", t.say("catalogue-in-use")),
        Some(day) => {
            let told = [("day", t.day(day).into())];
            ("none", t.with("catalogue-retired-since", told))
        }
    };
    Ok(ThingPage {
        title: found.texts.of(t.language()).name.clone(),
        back: (t.say("catalogue-title"), "/levekar/katalog".to_owned()),
        status: Some(status),
        facts: facts(&found, &names, &t),
        texts: vec![],
        links: vec![(
            t.say("catalogue-figures"),
            format!("/levekar/indikatorer/{}", found.key),
        )],
        lists: vec![],
        forms: vec![form(&found, &frame)],
        history: tell(&entries, FIELDS, &str::to_owned, &t),
        fields: came_back.unwrap_or_else(|| stored(&found, &frame)),
        frame,
    })
}

fn form(found: &Indicator, frame: &Frame) -> Form {
    let t = &frame.t;
    let options = |pairs: Vec<(&str, &str)>| Kind::Choose {
        options: pairs
            .into_iter()
            .map(|(code, key)| (code.to_owned(), t.say(key)))
            .collect(),
        empty: String::new(),
    };
    let input = |name, key, kind| Input::new(name, t.say(key), kind);
    let themes = Theme::ALL.iter().map(|one| (one.code(), one.key()));
    let needs = Need::ALL.iter().map(|one| (one.code(), one.key()));
    let use_of = vec![("ja", "catalogue-in-use"), ("nei", "catalogue-out-of-use")];
    Form {
        id: "oppforing",
        heading: t.say("catalogue-change"),
        action: format!("/levekar/katalog/{}", found.key),
        version: Some(found.version),
        inputs: vec![
            input("navn-nb", "catalogue-name-nb", Kind::Text),
            input("navn-nn", "catalogue-name-nn", Kind::Text),
            input("navn-en", "catalogue-name-en", Kind::Text),
            input("definisjon-nb", "catalogue-definition-nb", Kind::Area(3)),
            input("definisjon-nn", "catalogue-definition-nn", Kind::Area(3)),
            input("definisjon-en", "catalogue-definition-en", Kind::Area(3)),
            input("forbehold-nb", "catalogue-caveat-nb", Kind::Area(3)),
            input("forbehold-nn", "catalogue-caveat-nn", Kind::Area(3)),
            input("forbehold-en", "catalogue-caveat-en", Kind::Area(3)),
            input("tema", "catalogue-theme", options(themes.collect())),
            input("retning", "catalogue-direction", options(needs.collect())),
            input("i-bruk", "catalogue-use", options(use_of)).help(t.say("catalogue-use-help")),
        ],
        button: t.say("catalogue-save"),
    }
}

fn stored(found: &Indicator, frame: &Frame) -> Fields {
    let texts = &found.texts;
    let in_use = if found.retired.is_none() { "ja" } else { "nei" };
    let pairs = [
        ("navn-nb", texts.nb.name.as_str()),
        ("navn-nn", &texts.nn.name),
        ("navn-en", &texts.en.name),
        ("definisjon-nb", &texts.nb.definition),
        ("definisjon-nn", &texts.nn.definition),
        ("definisjon-en", &texts.en.definition),
        ("forbehold-nb", &texts.nb.caveat),
        ("forbehold-nn", &texts.nn.caveat),
        ("forbehold-en", &texts.en.caveat),
        ("tema", found.theme.code()),
        ("retning", found.need.code()),
        ("i-bruk", in_use),
    ];
    let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
    Fields::new(pairs.to_vec(), frame.t.clone())
}
