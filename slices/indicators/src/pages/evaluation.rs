use axum::extract::{Path, State};
use organisations::AtOffice;
use register::{
    Cell, Form, Input, Kind, Lead, List, Thing as _, ThingPage, answer_to_faults, tell,
};
use shell::{App, Fields, Frame, Page, Person, Refusal, page, page_with};
use texts::Tongue;

use super::{
    effect_words::{self as words, years},
    evaluations::state,
    told,
};
use crate::{
    indicator::Indicator,
    kept::{Evaluation, FIELDS},
    queries::catalogue,
    routes::ANSWERERS,
};

/// What may never be concluded of a comparison like these.
pub const NOT: [&str; 5] = [
    "indicators-effect-not-proof",
    "indicators-effect-not-chosen",
    "indicators-effect-not-others",
    "indicators-effect-not-nothing",
    "indicators-effect-not-many",
];

/// Vurderingen: what was found, how surely, and what the office says of it.
///
/// # Errors
/// [`Refusal::NotFound`] where the office kept no such one.
pub async fn evaluation(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let found = register::find(&app, &at.scope, &id).await?;
    page(&build(&app, &person, &at, frame, found, None).await?)
}

/// The evaluation again, with the form as it was filled in and everything that is wrong with it.
///
/// # Errors
/// As [`evaluation`].
pub async fn with_faults(
    app: App,
    person: Person,
    frame: Frame,
    found: Evaluation,
    fields: Fields,
) -> Page {
    let at = AtOffice::of(&person, &frame)?;
    let status = answer_to_faults(&fields);
    let again = build(&app, &person, &at, frame, found, Some(fields)).await?;
    page_with(status, &again)
}

async fn build(
    app: &App,
    person: &Person,
    at: &AtOffice,
    frame: Frame,
    found: Evaluation,
    came_back: Option<Fields>,
) -> Result<ThingPage, Refusal> {
    let mut reader = app.database.read().await?;
    let all = catalogue::with_retired(&mut reader).await?;
    let entries = audit::history(&mut reader, &[found.id], Some(at.scope.office())).await?;
    drop(reader);
    let indicator = all.into_iter().find(|one| one.id == found.indicator);
    let indicator = indicator.ok_or(Refusal::NotFound)?;
    let t = frame.t.clone();
    let may_withdraw = ANSWERERS.contains(&person.role) && found.withdrawn_at.is_none();
    Ok(ThingPage {
        title: title(&found, &indicator, &t),
        back: (
            t.say("indicators-kept-title"),
            "/levekar/effekt/vurderinger".to_owned(),
        ),
        status: Some(state(&found, &t)),
        facts: facts(&found, &indicator, &frame),
        texts: texts(&found, &t),
        links: vec![(t.say("indicators-kept-now"), now_href(&found, &indicator))],
        lists: vec![assumptions(&found, &t)],
        history: tell(&entries, FIELDS, &str::to_owned, &t),
        forms: if may_withdraw {
            vec![form(&found, &t)]
        } else {
            vec![]
        },
        fields: came_back.unwrap_or_else(|| Fields::new(vec![], t)),
        frame,
    })
}

fn title(found: &Evaluation, indicator: &Indicator, t: &Tongue) -> String {
    let name = &indicator.texts.of(t.language()).name;
    let told = [
        ("name", name.into()),
        ("theme", found.theme.1.as_str().into()),
        ("year", found.kept.began.to_string().into()),
    ];
    t.with("indicators-kept-one", told)
}

fn facts(found: &Evaluation, indicator: &Indicator, frame: &Frame) -> Vec<Lead> {
    let (t, kept) = (&frame.t, &found.kept);
    let names: Vec<String> = kept
        .with_effort
        .iter()
        .map(|number| told::municipality(number, frame.today))
        .collect();
    let with_effort = [
        ("count", names.len().into()),
        ("places", names.join(", ").into()),
    ];
    let windows = [
        ("before", years(kept.windows.before).into()),
        ("after", years(kept.windows.after).into()),
    ];
    let published = found.published.map(|day| t.day(day)).unwrap_or_default();
    let synthetic = if found.is_synthetic {
        t.say("indicators-synthetic-lead")
    } else {
        String::new()
    };
    let withdrawn = found.withdrawn_at.map(|at| t.day(at.day()));
    let draws = usize::try_from(kept.draws).unwrap_or_default();
    let figures = words::figures(
        (kept.estimate, kept.interval),
        (kept.p_value, draws),
        indicator,
        t,
    );
    let first = (
        t.say("indicators-effect-answer"),
        t.say(kept.finding().key()),
    );
    let rest = [
        (
            "indicators-kept-years",
            t.with("indicators-effect-years", windows),
        ),
        (
            "indicators-effect-with",
            t.with("indicators-kept-with", with_effort),
        ),
        ("indicators-effect-without", t.number(kept.compared_with)),
        ("indicators-kept-published", published),
        ("indicators-kept-kept-on", t.day(found.kept_at.day())),
        ("indicators-kept-figures", synthetic),
        ("indicators-kept-withdrawn", withdrawn.unwrap_or_default()),
    ];
    let rest = rest.into_iter().map(|(key, value)| (t.say(key), value));
    std::iter::once(first).chain(figures).chain(rest).collect()
}

fn texts(found: &Evaluation, t: &Tongue) -> Vec<Lead> {
    vec![
        (t.say("indicators-kept-can-say"), found.can_say.clone()),
        (
            t.say("indicators-kept-cannot-say"),
            found.cannot_say.clone(),
        ),
        (
            t.say("indicators-kept-why-withdrawn"),
            found.withdrawn_reason.clone(),
        ),
        (
            t.say("indicators-effect-not"),
            NOT.map(|key| t.say(key)).join("\n"),
        ),
    ]
}

fn assumptions(found: &Evaluation, t: &Tongue) -> List {
    let checks = words::checks((found.kept.placebo, found.kept.balance), t);
    let row = |check: words::Check| {
        vec![
            Cell::status((check.shape, check.word)),
            Cell::text(check.sentence),
        ]
    };
    List {
        id: "forutsetninger",
        heading: t.say("indicators-effect-assumptions"),
        headings: vec![
            t.say("indicators-state"),
            t.say("indicators-kept-assumption"),
        ],
        rows: checks.into_iter().map(row).collect(),
        ..List::default()
    }
}

/// The same question of the figures of today.
fn now_href(found: &Evaluation, indicator: &Indicator) -> String {
    let (key, theme, year) = (&indicator.key, &found.theme.0, found.kept.began);
    format!("/levekar/effekt?indikator={key}&tema={theme}&ar={year}")
}

fn form(found: &Evaluation, t: &Tongue) -> Form {
    let why = Input::new(
        "grunn",
        t.say("indicators-kept-why-withdrawn"),
        Kind::Area(3),
    );
    Form {
        id: "trekk-tilbake",
        heading: t.say("indicators-kept-withdraw"),
        action: format!("{}/trekk-tilbake", Evaluation::href(found.id)),
        version: Some(found.version),
        inputs: vec![why.help(t.say("indicators-kept-withdraw-help"))],
        button: t.say("indicators-kept-withdraw"),
    }
}
