//! Det en kan gjøre med et møte.

use plan::ActivityState;
use register::{Form, Input, Kind, Lead, Thing as _};
use shell::{Fields, Frame};

use super::Around;
use crate::{
    meeting::Meeting,
    municipalities,
    pages::{
        meetings::levels,
        options::{choose, themes, words},
    },
    words::ParticipantRole,
};

/// The forms, each with what stands in it by the names of its inputs.
pub fn of(meeting: &Meeting, around: &Around, frame: &Frame) -> Vec<Form> {
    let mut forms = vec![add_topic(meeting, frame)];
    if !meeting.topics.is_empty() {
        forms.push(take_topic_off(meeting, frame));
    }
    forms.extend([
        participants(meeting, frame),
        decide(meeting, frame),
        follow_up(meeting, around, frame),
    ]);
    if meeting.follow_ups.iter().any(|one| one.done.is_none()) {
        forms.push(close_follow_up(meeting, frame));
    }
    if meeting.activity.state != ActivityState::Held {
        forms.push(hold(meeting, around, frame));
    }
    forms.push(change(meeting, around, frame));
    forms
}

/// What stands in the forms when nothing came back.
pub fn stored(meeting: &Meeting, around: &Around, frame: &Frame) -> Fields {
    let activity = &meeting.activity;
    let pair = |name: &str, value: String| (name.to_owned(), value);
    let mut pairs = vec![
        pair("tittel", activity.title.clone()),
        pair("dag", activity.first_day.to_string()),
        pair("niva", meeting.level.code().to_owned()),
        pair("tilstand", activity.state.code().to_owned()),
        pair(
            "ansvarlig",
            activity.owner.map_or_else(String::new, |id| id.to_string()),
        ),
        pair("frist", frame.today.plus_days(30).to_string()),
        pair("gjort", frame.today.to_string()),
        pair(
            "hvem",
            activity.owner.map_or_else(String::new, |id| id.to_string()),
        ),
    ];
    let invited = around.municipalities.iter();
    pairs.extend(invited.map(|(id, _)| pair("motte", id.to_string())));
    Fields::new(pairs, frame.t.clone())
}

fn form(
    meeting: &Meeting,
    frame: &Frame,
    (id, heading): (&'static str, &str),
    inputs: Vec<Input>,
) -> Form {
    Form {
        id,
        heading: frame.t.say(heading),
        action: format!("{}/{id}", Meeting::href(meeting.id())),
        version: Some(meeting.version()),
        inputs,
        button: frame.t.say("dialogue-save"),
    }
}

fn add_topic(meeting: &Meeting, frame: &Frame) -> Form {
    let t = &frame.t;
    let inputs = vec![
        choose(
            "sakstema",
            t.say("dialogue-field-theme"),
            themes(t),
            t.say("dialogue-no-theme"),
        ),
        Input::new("sak", t.say("dialogue-field-topic"), Kind::Text),
    ];
    form(meeting, frame, ("sak", "dialogue-add-topic"), inputs)
}

fn take_topic_off(meeting: &Meeting, frame: &Frame) -> Form {
    let t = &frame.t;
    let called = |topic: &crate::meeting::Topic| -> Lead {
        let theme = topic.theme.map(|theme| t.say(theme.key()));
        let words = [theme.unwrap_or_default(), topic.title.clone()];
        let words: Vec<_> = words.into_iter().filter(|word| !word.is_empty()).collect();
        (topic.id.to_string(), words.join(": "))
    };
    let topics = meeting.topics.iter().map(called).collect();
    let input = choose(
        "punkt",
        t.say("dialogue-field-topic"),
        topics,
        String::new(),
    );
    form(
        meeting,
        frame,
        ("ta-av", "dialogue-take-topic-off"),
        vec![input],
    )
}

fn participants(meeting: &Meeting, frame: &Frame) -> Form {
    let t = &frame.t;
    let roles = words(
        ParticipantRole::ALL,
        ParticipantRole::code,
        ParticipantRole::key,
        t,
    );
    let inputs = vec![
        choose("rolle", t.say("dialogue-field-role"), roles, String::new()),
        Input::new("antall", t.say("dialogue-field-people"), Kind::Number)
            .help(t.say("dialogue-help-people")),
    ];
    form(
        meeting,
        frame,
        ("deltakere", "dialogue-note-participants"),
        inputs,
    )
}

fn decide(meeting: &Meeting, frame: &Frame) -> Form {
    let input = Input::new(
        "vedtak",
        frame.t.say("dialogue-field-decision"),
        Kind::Area(2),
    );
    form(
        meeting,
        frame,
        ("vedtak", "dialogue-add-decision"),
        vec![input],
    )
}

fn follow_up(meeting: &Meeting, around: &Around, frame: &Frame) -> Form {
    let t = &frame.t;
    let people = around.colleagues.options();
    let inputs = vec![
        Input::new("oppgave", t.say("dialogue-field-task"), Kind::Text),
        choose(
            "hvem",
            t.say("dialogue-field-owner"),
            people,
            t.say("dialogue-nobody"),
        ),
        Input::new("frist", t.say("dialogue-field-due"), Kind::Day),
    ];
    form(
        meeting,
        frame,
        ("oppfolging", "dialogue-add-follow-up"),
        inputs,
    )
}

fn close_follow_up(meeting: &Meeting, frame: &Frame) -> Form {
    let t = &frame.t;
    let open = meeting.follow_ups.iter().filter(|one| one.done.is_none());
    let open = open
        .map(|one| (one.id.to_string(), one.task.clone()))
        .collect();
    let inputs = vec![
        choose("gjelder", t.say("dialogue-field-task"), open, String::new()),
        Input::new("gjort", t.say("dialogue-field-done"), Kind::Day),
        Input::new("merknad", t.say("dialogue-field-note"), Kind::Area(2)),
    ];
    form(
        meeting,
        frame,
        ("fulgt-opp", "dialogue-close-follow-up"),
        inputs,
    )
}

fn hold(meeting: &Meeting, around: &Around, frame: &Frame) -> Form {
    let t = &frame.t;
    let mut inputs = vec![
        Input::new("resultat", t.say("dialogue-field-outcome"), Kind::Area(3))
            .help(t.say("dialogue-help-outcome")),
    ];
    if !around.municipalities.is_empty() {
        let name = |id| municipalities::name(id, meeting.activity.first_day);
        let invited = around.municipalities.iter();
        let invited = invited.map(|(id, _)| (id.to_string(), name(*id))).collect();
        inputs.push(Input::new(
            "motte",
            t.say("dialogue-took-part"),
            Kind::Tick(invited),
        ));
    }
    form(meeting, frame, ("holdt", "dialogue-hold"), inputs)
}

fn change(meeting: &Meeting, around: &Around, frame: &Frame) -> Form {
    let t = &frame.t;
    // That it was held is said in a form of its own, with who came and what came of it.
    let other = match meeting.activity.state {
        ActivityState::Held => ActivityState::Held,
        _ => ActivityState::Cancelled,
    };
    let states = [ActivityState::Planned, other];
    let states = words(&states, ActivityState::code, ActivityState::key, t);
    let people = around.colleagues.options();
    let inputs = vec![
        Input::new("tittel", t.say("dialogue-field-title"), Kind::Text),
        Input::new("dag", t.say("dialogue-field-day"), Kind::Day),
        choose(
            "niva",
            t.say("dialogue-field-level"),
            levels(t),
            String::new(),
        ),
        choose(
            "tilstand",
            t.say("dialogue-field-state"),
            states,
            String::new(),
        ),
        choose(
            "ansvarlig",
            t.say("dialogue-field-owner"),
            people,
            t.say("dialogue-nobody"),
        ),
    ];
    form(meeting, frame, ("endre", "dialogue-change-meeting"), inputs)
}
