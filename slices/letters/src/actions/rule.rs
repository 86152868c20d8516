use audit::Event;
use axum::extract::State;
use recognition::{DueRule, DueUnit};
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};

use crate::{duty::StoredRule, owner, pages::rules, queries};

/// Sets when reports of a rhythm are due: the directorate for all offices, an office for itself.
pub async fn set(State(app): State<App>, frame: Frame, person: Person, mut fields: Fields) -> Page {
    let office = person.office.as_ref().map(|office| office.id);
    if !owner::may_edit(&person, office) {
        return Err(Refusal::NotAllowed);
    }
    let chosen = rules::PERIODIC
        .into_iter()
        .find(|rhythm| rules::code(*rhythm) == fields.raw("rytme"));
    let rhythm = fields.required("rytme", chosen);
    let recipient = fields.text("mottaker", 200).unwrap_or_default();
    let rule = rule(&mut fields, &frame);
    let (Some(rhythm), Some(rule), true) = (rhythm, rule, fields.is_faultless()) else {
        return rules::render(&app, frame, &person, fields).await;
    };
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, "/brev/frister", app.now()).await? {
        return Ok(see_other(&location));
    }
    let stored = queries::rules(&mut tx, office).await?;
    let before = stored.into_iter().find(|known| {
        known.office == office && known.rhythm == rhythm && known.recipient == recipient
    });
    let stated = StoredRule {
        id: before
            .as_ref()
            .map_or_else(|| app.new_id(), |known| known.id),
        version: before.as_ref().map_or(0, |known| known.version),
        office,
        rhythm,
        recipient,
        rule,
    };
    if !queries::set_rule(&mut tx, &stated).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let after =
        serde_json::json!({ "rhythm": rhythm, "recipient": stated.recipient, "rule": rule });
    let event = Event::new("reporting.rule-set", &person.actor(), app.now())
        .about("rule", stated.id)
        .after(&after);
    let event = match office {
        Some(office) => event.office(office),
        None => event,
    };
    audit::commit(tx, &event).await?;
    Ok(see_other("/brev/frister"))
}

fn rule(fields: &mut Fields, frame: &Frame) -> Option<DueRule> {
    let way = fields.raw("regel").to_owned();
    let most = if matches!(way.as_str(), "dato" | "neste-maned") {
        31
    } else {
        365
    };
    let amount = fields.number("antall", 1, most);
    let amount = fields.required("antall", amount)? as u32;
    let after = |unit| Some(DueRule::After { amount, unit });
    match way.as_str() {
        "dato" => {
            let month = fields.number("maned", 1, 12);
            let month = fields.required("maned", month)? as u32;
            if kernel::Day::of(2001, month, amount).is_none() {
                fields.note("antall", frame.t.say("fault-rule-no-such-day"));
            }
            Some(DueRule::On { month, day: amount })
        }
        "neste-maned" => Some(DueRule::DayOfNextMonth { day: amount }),
        "virkedager" => after(DueUnit::WorkingDay),
        "dager" => after(DueUnit::Day),
        "uker" => after(DueUnit::Week),
        "maneder" => after(DueUnit::Month),
        _ => fields.required("regel", None),
    }
}
