use std::collections::BTreeMap;

use access::Role;
use askama::Template;
use axum::extract::State;
use kernel::Id;
use shell::{App, Frame, Page, Person, page};
use texts::Tongue;

use super::told;
use crate::{indicator::Indicator, queries::catalogue, words::Theme};

#[derive(Template)]
#[template(path = "pages/catalogue.html")]
struct CataloguePage {
    frame: Frame,
    may_change: bool,
    shown: String,
    themes: Vec<ThemePart>,
}

struct ThemePart {
    id: &'static str,
    name: String,
    entries: Vec<Entry>,
    /// Those that are out of use.
    retired: Vec<Entry>,
}

/// An indicator with all that is said of it.
struct Entry {
    key: String,
    name: String,
    definition: String,
    caveat: String,
    children_and_youth: bool,
    retired: Option<String>,
    /// Each with its heading; the denominator is left out where there is none.
    facts: Vec<(String, String)>,
}

/// Katalogen: every indicator, also those that are no longer in use, with what it is made of and how it is read.
///
/// # Errors
/// What the database says.
pub async fn catalogue(State(app): State<App>, person: Person, frame: Frame) -> Page {
    let mut reader = app.database.read().await?;
    let indicators = catalogue::with_retired(&mut reader).await?;
    let names = Names::of(&mut reader, &frame.t).await?;
    let t = &frame.t;
    let themes = Theme::ALL.iter().map(|theme| {
        let own = indicators.iter().filter(|one| one.theme == *theme);
        let mut entries: Vec<Entry> = own.map(|one| entry(one, &names, t)).collect();
        entries.sort_by_cached_key(|one| organisations::alphabetical(&one.name));
        let (retired, entries) = entries.into_iter().partition(|one| one.retired.is_some());
        ThemePart {
            id: theme.code(),
            name: t.say(theme.key()),
            entries,
            retired,
        }
    });
    let retired = indicators.iter().filter(|one| one.retired.is_some());
    let told = [
        ("count", indicators.len().into()),
        ("retired", retired.count().into()),
    ];
    page(&CataloguePage {
        may_change: person.role == Role::Steward,
        shown: t.with("catalogue-so-many-indicators", told),
        themes: themes.collect(),
        frame,
    })
}

/// What series and sources are called.
pub struct Names(BTreeMap<Id, String>);

impl Names {
    /// # Errors
    /// What the database says.
    pub async fn of(reader: &mut impl database::Fetch, t: &Tongue) -> database::Result<Self> {
        let series = catalogue::series(reader).await?.into_iter();
        let sources = catalogue::sources(reader).await?.into_iter();
        let series = series.map(|one| (one.id, one.name.of(t.language()).clone()));
        let sources = sources.map(|one| (one.id, format!("{}: {}", one.owner, one.name)));
        Ok(Self(series.chain(sources).collect()))
    }

    fn name(&self, id: Id) -> String {
        self.0.get(&id).cloned().unwrap_or_default()
    }
}

fn entry(one: &Indicator, names: &Names, t: &Tongue) -> Entry {
    let text = one.texts.of(t.language());
    Entry {
        key: one.key.clone(),
        name: text.name.clone(),
        definition: text.definition.clone(),
        caveat: text.caveat.clone(),
        children_and_youth: one.children_and_youth,
        retired: one.retired.map(|day| t.day(day)),
        facts: facts(one, names, t),
    }
}

/// What the indicator is made of and how it is read, each with its heading.
pub fn facts(one: &Indicator, names: &Names, t: &Tongue) -> Vec<(String, String)> {
    let formula = &one.formula;
    let per = told::unit(one, t);
    let mut facts = vec![(t.say("catalogue-numerator"), names.name(formula.part))];
    if let Some(whole) = formula.whole {
        facts.push((t.say("catalogue-denominator"), names.name(whole)));
    }
    if let Some(weight) = formula.weight {
        facts.push((t.say("catalogue-weighted-by"), names.name(weight)));
    }
    facts.extend([
        (t.say("catalogue-unit"), per),
        (t.say("catalogue-direction"), t.say(one.need.key())),
        (t.say("catalogue-source"), names.name(one.source)),
    ]);
    facts.retain(|(_, value)| !value.is_empty());
    facts
}
