//! Sakslista, deltakerne, vedtakene og oppfølgingen.

use register::{Cell, List};
use shell::Frame;

use super::{Around, name};
use crate::{
    meeting::{FollowUp, Meeting},
    pages::options::day,
};

pub fn of(meeting: &Meeting, around: &Around, frame: &Frame) -> Vec<List> {
    let mut lists = vec![agenda(meeting, frame)];
    if !meeting.participants.is_empty() {
        lists.push(participants(meeting, frame));
    }
    if !meeting.decisions.is_empty() {
        lists.push(decisions(meeting, frame));
    }
    if !meeting.follow_ups.is_empty() {
        lists.push(follow_ups(&meeting.follow_ups, around, frame));
    }
    lists
}

fn agenda(meeting: &Meeting, frame: &Frame) -> List {
    let t = &frame.t;
    let row = |topic: &crate::meeting::Topic| {
        let theme = topic.theme.map_or_else(String::new, |one| t.say(one.key()));
        let (first, second) = if theme.is_empty() {
            (topic.title.clone(), String::new())
        } else {
            (theme, topic.title.clone())
        };
        vec![Cell::text(first), Cell::text(second)]
    };
    List {
        id: "sakliste",
        heading: t.say("dialogue-agenda"),
        none: t.say("dialogue-no-agenda"),
        headings: vec![t.say("dialogue-field-theme"), t.say("dialogue-field-topic")],
        rows: meeting.topics.iter().map(row).collect(),
        ..List::default()
    }
}

fn participants(meeting: &Meeting, frame: &Frame) -> List {
    let t = &frame.t;
    let rows = meeting.participants.iter();
    let rows = rows
        .map(|(role, people)| vec![Cell::text(t.say(role.key())), Cell::text(t.number(*people))]);
    List {
        id: "deltakerne",
        heading: t.say("dialogue-participants"),
        headings: vec![t.say("dialogue-field-role"), t.say("dialogue-field-people")],
        rows: rows.collect(),
        ..List::default()
    }
}

fn decisions(meeting: &Meeting, frame: &Frame) -> List {
    let t = &frame.t;
    let rows = meeting.decisions.iter();
    List {
        id: "vedtakene",
        heading: t.say("dialogue-decisions"),
        headings: vec![t.say("dialogue-field-decision")],
        rows: rows.map(|text| vec![Cell::text(text)]).collect(),
        ..List::default()
    }
}

fn follow_ups(all: &[FollowUp], around: &Around, frame: &Frame) -> List {
    let t = &frame.t;
    let row = |one: &FollowUp| {
        let owner = one
            .owner
            .map(|owner| name(&owner.to_string(), around, frame));
        vec![
            Cell::text(&one.task),
            Cell::text(owner.unwrap_or_else(|| t.say("dialogue-nobody"))),
            Cell::text(t.day(one.due)),
            Cell::status(standing(
                one.done.is_some(),
                one.is_overdue(frame.today),
                frame,
            )),
            Cell::text(day(one.done, frame)),
            Cell::text(&one.note),
        ]
    };
    List {
        id: "oppfolgingene",
        heading: t.say("dialogue-follow-ups"),
        headings: [
            "dialogue-field-task",
            "dialogue-field-owner",
            "dialogue-field-due",
            "dialogue-field-state",
            "dialogue-field-done",
            "dialogue-field-note",
        ]
        .map(|key| t.say(key))
        .to_vec(),
        rows: all.iter().map(row).collect(),
        ..List::default()
    }
}

/// How a follow-up stands, by shape and word.
pub fn standing(is_done: bool, is_overdue: bool, frame: &Frame) -> (&'static str, String) {
    let (shape, key) = match (is_done, is_overdue) {
        (true, _) => ("good", "dialogue-done"),
        (false, true) => ("bad", "dialogue-overdue"),
        (false, false) => ("warn", "dialogue-open"),
    };
    (shape, frame.t.say(key))
}
