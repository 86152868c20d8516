use std::str::FromStr;

use kernel::Id;
use shell::Fields;
use texts::Tongue;

use crate::{
    activity::{Activity, CannotPlan, Marks, faults},
    audience::AimedAt,
    desk::Desk,
    words::{ActivityKind, ActivityState, Organiser},
};

/// The longest title, description and chapter that are taken.
const TITLE_LENGTH: usize = 160;
const TEXT_LENGTH: usize = 4000;
const CHAPTER_LENGTH: usize = 20;
/// The most that an activity costs, in kroner.
const MOST_KRONER: i64 = 100_000_000;

/// Reads what the form says of an activity into it; notes every fault. The places are read by [`places`].
pub fn read(fields: &mut Fields, activity: &mut Activity, desk: &Desk, t: &Tongue) {
    if let Some(title) = fields.required_text("tittel", TITLE_LENGTH) {
        activity.title = title;
    }
    let kind = fields.choice::<ActivityKind>("slag");
    if let Some(kind) = fields.required("slag", kind) {
        activity.kind = kind;
    }
    if let Some(organiser) = fields.choice::<Organiser>("arrangor") {
        activity.organiser = organiser;
    }
    if let Some(state) = fields.choice::<ActivityState>("tilstand") {
        activity.state = state;
    }
    let first = fields.required_day("fra");
    let last = fields.day("til").or(first);
    if let (Some(first), Some(last)) = (first, last) {
        (activity.first_day, activity.last_day) = (first, last);
    }
    activity.description = fields.text("beskrivelse", TEXT_LENGTH).unwrap_or_default();
    activity.outcome = fields.text("resultat", TEXT_LENGTH).unwrap_or_default();
    activity.lesson = fields.text("erfaring", TEXT_LENGTH).unwrap_or_default();
    activity.budget_chapter = fields.text("kapittel", CHAPTER_LENGTH);
    activity.cost_kroner = fields.number("kostnad", 0, MOST_KRONER);
    activity.owner = owner(fields, desk, t);
    activity.marks = Marks {
        themes: chosen(fields, "tema"),
        target_groups: chosen(fields, "malgruppe"),
        partners: chosen(fields, "partner"),
        units: chosen(fields, "enhet"),
    };
    activity.items = items(fields, desk, t);
    if first.is_some() {
        for why in faults(activity, desk.today) {
            let (field, key) = told(why);
            fields.note(field, t.say(key));
        }
    }
}

/// The places that were chosen; notes a fault when the office does not cover one of them.
pub fn places(fields: &mut Fields, desk: &Desk, t: &Tongue) -> Vec<AimedAt> {
    let mut places: Vec<AimedAt> = chosen(fields, "sted");
    places.sort_unstable();
    places.dedup();
    if !places.iter().all(|place| desk.covers(*place)) {
        fields.note("sted", t.say("plan-cannot-place-elsewhere"));
    }
    places
}

fn owner(fields: &mut Fields, desk: &Desk, t: &Tongue) -> Option<Id> {
    let owner = fields.id("ansvarlig")?;
    if !desk.may_own(owner) {
        fields.note("ansvarlig", t.say("plan-cannot-owner-elsewhere"));
    }
    Some(owner)
}

fn items(fields: &mut Fields, desk: &Desk, t: &Tongue) -> Vec<String> {
    let chosen: Vec<String> = fields.all("krav").into_iter().map(str::to_owned).collect();
    if chosen.iter().any(|key| desk.item(key).is_none()) {
        let year = desk.year.to_string();
        let told = t.with("plan-cannot-item-of-other-year", [("year", year.into())]);
        fields.note("krav", told);
    }
    chosen
}

fn chosen<T: FromStr + PartialEq>(fields: &Fields, name: &str) -> Vec<T> {
    let mut chosen = Vec::new();
    for one in fields
        .all(name)
        .into_iter()
        .filter_map(|code| code.parse().ok())
    {
        if !chosen.contains(&one) {
            chosen.push(one);
        }
    }
    chosen
}

fn told(why: CannotPlan) -> (&'static str, &'static str) {
    match why {
        CannotPlan::EndsBeforeItBegins => ("til", "plan-cannot-backwards"),
        CannotPlan::TooLong => ("til", "plan-cannot-too-long"),
        CannotPlan::HeldInFuture => ("tilstand", "plan-cannot-held-in-future"),
        CannotPlan::HeldWithoutOutcome => ("resultat", "plan-cannot-held-without-outcome"),
    }
}

/// What an activity has, as the fields of its form.
pub fn pairs(activity: &Activity) -> Vec<(String, String)> {
    let Marks {
        themes,
        target_groups,
        partners,
        units,
    } = &activity.marks;
    let pair = |name: &str, value: String| (name.to_owned(), value);
    let mut pairs = vec![
        pair("tittel", activity.title.clone()),
        pair("slag", activity.kind.code().to_owned()),
        pair("arrangor", activity.organiser.code().to_owned()),
        pair("tilstand", activity.state.code().to_owned()),
        pair("fra", activity.first_day.to_string()),
        pair("til", activity.last_day.to_string()),
        pair("beskrivelse", activity.description.clone()),
        pair("resultat", activity.outcome.clone()),
        pair("erfaring", activity.lesson.clone()),
        pair(
            "kapittel",
            activity.budget_chapter.clone().unwrap_or_default(),
        ),
        pair("kostnad", number(activity.cost_kroner)),
        pair(
            "ansvarlig",
            activity.owner.map_or_else(String::new, |id| id.to_string()),
        ),
    ];
    pairs.extend(themes.iter().map(|one| pair("tema", one.code().to_owned())));
    pairs.extend(
        target_groups
            .iter()
            .map(|one| pair("malgruppe", one.code().to_owned())),
    );
    pairs.extend(
        partners
            .iter()
            .map(|one| pair("partner", one.code().to_owned())),
    );
    pairs.extend(units.iter().map(|one| pair("enhet", one.code().to_owned())));
    pairs.extend(activity.items.iter().map(|key| pair("krav", key.clone())));
    pairs
}

fn number(number: Option<i64>) -> String {
    number.map_or_else(String::new, |number| number.to_string())
}
