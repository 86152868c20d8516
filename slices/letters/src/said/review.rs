//! What happens to a letter under review, said to people.

use organisations::nation::nation;
use shell::Frame;
use texts::Tongue;

use super::part_key;
use crate::{
    addressing::{Addressing, Binds},
    correction::{Correction, Spot},
    draft::{Draft, Lost, Why},
    history::Whole,
    letter::ToldItem,
};

/// What a correction did: «Flyttet 73.1-O2 til slutten av 73.2».
pub fn correction(whole: &Whole, t: &Tongue) -> String {
    let address = match whole.line {
        Some(line) => t.with("letters-line", [("line", line.to_string().into())]),
        None => whole.address.clone(),
    };
    let told = |key: &str| t.with(key, [("address", address.as_str().into())]);
    let to = |key: &str, to: String| {
        let values = [("address", address.as_str().into()), ("to", to.into())];
        t.with(key, values)
    };
    let counted = |key: &str, count: usize| t.with(key, [("count", count.into())]);
    match &whole.correction {
        Correction::Kind { kind, .. } => to("letters-did-kind", t.say(part_key(*kind))),
        Correction::Text { .. } => told("letters-did-text"),
        Correction::Split { .. } => told("letters-did-split"),
        Correction::Join { .. } => told("letters-did-join"),
        Correction::LeaveOut { reason, .. } => to("letters-did-leave-out", reason.clone()),
        Correction::PutBack { .. } => told("letters-did-put-back"),
        Correction::Accept { .. } => told("letters-did-accept"),
        Correction::MakeItem { kind, .. } => to("letters-did-make-item", t.say(part_key(*kind))),
        Correction::Dismiss { .. } => told("letters-did-dismiss"),
        Correction::Move {
            to: Spot::LastIn(section),
            ..
        } => to("letters-did-move-to", section.clone()),
        Correction::Move { .. } => told("letters-did-move"),
        Correction::Number { number, .. } => {
            to("letters-did-number", number.clone().unwrap_or_default())
        }
        Correction::Priority { on: true, .. } => told("letters-did-priority"),
        Correction::Priority { on: false, .. } => told("letters-did-no-priority"),
        Correction::Address { .. } => told("letters-did-address"),
        Correction::Add { line, .. } => {
            t.with("letters-did-add", [("line", line.to_string().into())])
        }
        Correction::AcceptProposals { keys } if keys.len() != 1 => {
            counted("letters-did-accept-proposals", keys.len())
        }
        Correction::AcceptProposals { .. } => told("letters-did-accept-proposal"),
        Correction::RejectProposals { keys } if keys.len() != 1 => {
            counted("letters-did-reject-proposals", keys.len())
        }
        Correction::RejectProposals { .. } => told("letters-did-reject-proposal"),
        Correction::Section {
            number,
            new_number,
            title,
        } => {
            let values = [
                ("number", number.into()),
                ("to", format!("{new_number} {title}").into()),
            ];
            t.with("letters-did-section", values)
        }
    }
}

/// Why something is no item of the letter.
pub fn left_out(reason: &str, why: Why, t: &Tongue) -> String {
    match why {
        Why::Said => reason.to_owned(),
        Why::NotADemand => t.say("letters-why-not-a-demand"),
        Why::Undecided => t.say("letters-why-undecided"),
    }
}

/// What of the original did not come along.
pub fn lost(lost: &Lost, t: &Tongue) -> String {
    let counted = |key: &str| t.with(key, [("count", lost.count.into())]);
    match lost.code.as_str() {
        "images" => counted("letters-lost-images"),
        "text-boxes" => counted("letters-lost-text-boxes"),
        "tracked-deletions" => counted("letters-lost-tracked-deletions"),
        "tracked-insertions" => counted("letters-lost-tracked-insertions"),
        "comments" => counted("letters-lost-comments"),
        "headers-and-footers" => counted("letters-lost-headers-and-footers"),
        "embedded-objects" => counted("letters-lost-embedded-objects"),
        "hidden-text" => counted("letters-lost-hidden-text"),
        "scripts" => counted("letters-lost-scripts"),
        "surroundings-of-page" => counted("letters-lost-surroundings-of-page"),
        "unknown-signs" => counted("letters-lost-unknown-signs"),
        "macros" => t.say("letters-lost-macros"),
        "pages-without-text" => {
            let pages: Vec<String> = lost.pages.iter().map(u32::to_string).collect();
            let values = [("pages", pages.join(", ").into())];
            t.with("letters-lost-pages-without-text", values)
        }
        _ => counted("letters-lost-other"),
    }
}

/// Whom an item binds: «Gjelder Rogaland, Vestland».
pub fn addressing(addressing: &Addressing, frame: &Frame) -> String {
    match addressing {
        Addressing::All => frame.t.say("letters-for-all"),
        Addressing::Open => frame.t.say("letters-addressed-open"),
        Addressing::Named(offices) => {
            let known = offices.iter().filter_map(|id| nation().office(*id));
            let mut names: Vec<&str> = known.map(|one| one.place_at(frame.today)).collect();
            names.sort_unstable();
            let values = [("names", names.join("; ").into())];
            frame.t.with("letters-addressed-to", values)
        }
    }
}

/// What nobody has settled, counted: «2 steder er usikre og 1 forslag er ikke avgjort».
pub fn unresolved(draft: &Draft, t: &Tongue) -> String {
    let counts = [
        ("letters-unresolved-doubts", draft.open_doubts()),
        ("letters-unresolved-proposals", draft.proposals().count()),
        ("letters-unresolved-addressees", draft.open_addressings()),
    ];
    let told = counts.into_iter().filter(|(_, count)| *count > 0);
    let told: Vec<String> = told
        .map(|(key, count)| t.with(key, [("count", count.into())]))
        .collect();
    told.join(", ")
}

/// Whom an item binds, seen from one office; empty when it binds every office.
pub fn bound(told: &ToldItem, frame: &Frame) -> String {
    match (&told.item.addressing, told.binds) {
        (Addressing::All, _) => String::new(),
        (Addressing::Open, Binds::Undecided) => frame.t.say("letters-binds-undecided"),
        (Addressing::Open, Binds::Us) => frame.t.say("letters-binds-us"),
        (Addressing::Open, Binds::Others) => frame.t.say("letters-binds-not-us"),
        (named @ Addressing::Named(_), _) => addressing(named, frame),
    }
}
