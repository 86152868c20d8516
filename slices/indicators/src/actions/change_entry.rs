use axum::extract::{Path, State};
use kernel::Day;
use shell::{App, Fields, Frame, Page, Person, Refusal, see_other};

use crate::{
    entry,
    indicator::{InLanguages, Indicator, IndicatorText},
    pages::entry::{find, with_faults},
    queries::catalogue,
    whose::event_of,
    words::{Need, Theme},
};

/// How much a name takes, and how much a text.
const NAME: usize = 120;
const TEXT: usize = 1000;

/// Endrer en oppføring i katalogen: what it is called and how it is read, and whether it is in use.
///
/// # Errors
/// [`Refusal::NotFound`] where there is none; [`Refusal::SomebodyWasFirst`].
pub async fn change(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(key): Path<String>,
    mut fields: Fields,
) -> Page {
    let mut tx = app.database.begin().await?;
    let before = find(&mut tx, &key).await?;
    let Some(after) = changed(&mut fields, &before, app.today()) else {
        drop(tx);
        return with_faults(&app, &person, frame, &key, fields).await;
    };
    if !catalogue::change_indicator(&mut tx, &after).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let event = event_of(&person, "indicator.changed", app.now())
        .about("indicator", after.id)
        .before(&entry::facts(&before))
        .after(&entry::facts(&after));
    audit::commit(tx, &event).await?;
    Ok(see_other(&format!("/levekar/katalog/{key}")))
}

/// Notes every fault; none where there is any.
fn changed(fields: &mut Fields, before: &Indicator, today: Day) -> Option<Indicator> {
    let nb = text(fields, ["navn-nb", "definisjon-nb", "forbehold-nb"]);
    let nn = text(fields, ["navn-nn", "definisjon-nn", "forbehold-nn"]);
    let en = text(fields, ["navn-en", "definisjon-en", "forbehold-en"]);
    let theme = fields.choice::<Theme>("tema");
    let theme = fields.required("tema", theme);
    let need = fields.choice::<Need>("retning");
    let need = fields.required("retning", need);
    let in_use = match fields.raw("i-bruk") {
        "ja" => Some(true),
        "nei" => Some(false),
        _ => None,
    };
    let in_use = fields.required("i-bruk", in_use);
    let after = Indicator {
        texts: InLanguages {
            nb: nb?,
            nn: nn?,
            en: en?,
        },
        theme: theme?,
        need: need?,
        retired: match in_use? {
            true => None,
            false => before.retired.or(Some(today)),
        },
        version: fields.version(),
        ..before.clone()
    };
    fields.is_faultless().then_some(after)
}

fn text(fields: &mut Fields, [name, definition, caveat]: [&str; 3]) -> Option<IndicatorText> {
    let name = fields.required_text(name, NAME);
    let definition = fields.required_text(definition, TEXT);
    let caveat = fields.required_text(caveat, TEXT);
    Some(IndicatorText {
        name: name?,
        definition: definition?,
        caveat: caveat?,
    })
}
