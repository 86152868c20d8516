//! How what happened from one letter to another is said to people.

use comparison::{Change, DemandChange, DemandPart, Reason};
use texts::Tongue;

use slice::{Binding, House};

use crate::{
    comparing::{Decision, RowChange, Said},
    said::part_key,
    turning::{SuccessionChange, Turn},
};

pub fn change_key(change: RowChange) -> &'static str {
    match change {
        RowChange::Of(Change::Unchanged) => "letters-became-unchanged",
        RowChange::Of(Change::Reworded) => "letters-became-reworded",
        RowChange::Of(Change::Moved) => "letters-became-moved",
        RowChange::Of(Change::Split) => "letters-became-split",
        RowChange::Of(Change::Joined) => "letters-became-joined",
        RowChange::New => "letters-became-new",
        RowChange::Dropped => "letters-became-dropped",
    }
}

/// The word of it in addresses, and in the names of styles.
pub fn change_code(change: RowChange) -> &'static str {
    match change {
        RowChange::Of(Change::Unchanged) => "uendret",
        RowChange::Of(Change::Reworded) => "omformulert",
        RowChange::Of(Change::Moved) => "flyttet",
        RowChange::Of(Change::Split) => "delt",
        RowChange::Of(Change::Joined) => "samlet",
        RowChange::New => "nytt",
        RowChange::Dropped => "utgatt",
    }
}

fn demand_key(what: DemandPart) -> &'static str {
    match what {
        DemandPart::Number => "letters-demand-number",
        DemandPart::Limit => "letters-demand-limit",
        DemandPart::Population => "letters-demand-population",
        DemandPart::Demand => "letters-demand-demand",
        DemandPart::Partner => "letters-demand-partner",
        DemandPart::Rhythm => "letters-demand-rhythm",
    }
}

/// What is demanded otherwise: what of it, before and now.
pub fn demand(change: &DemandChange, t: &Tongue) -> (String, String, String) {
    let or_nothing = |words: &str| {
        if words.is_empty() {
            t.say("letters-demand-nothing")
        } else {
            format!("«{words}»")
        }
    };
    (
        t.say(demand_key(change.what)),
        or_nothing(&change.from),
        or_nothing(&change.to),
    )
}

/// Why two items belong together.
pub fn reason(reason: &Reason, t: &Tongue) -> String {
    match reason {
        Reason::Decided => t.say("letters-why-decided"),
        Reason::SameWords => t.say("letters-why-same-words"),
        Reason::CommonWords { percent } => t.with(
            "letters-why-common-words",
            [("percent", u32::from(*percent).into())],
        ),
        Reason::CoveredTogether { percent } => t.with(
            "letters-why-covered",
            [("percent", u32::from(*percent).into())],
        ),
        Reason::SameSection { section } => t.with(
            "letters-why-same-section",
            [("section", section.as_str().into())],
        ),
        Reason::SectionsAnswer { old, new } => t.with(
            "letters-why-sections-answer",
            [("old", old.as_str().into()), ("new", new.as_str().into())],
        ),
        Reason::SameOrder => t.say("letters-why-same-order"),
        Reason::LeanOnTheSame { what } => {
            t.with("letters-why-lean", [("what", what.join(", ").into())])
        }
        Reason::AnotherKind { old, new } => t.with(
            "letters-why-another-kind",
            [
                ("old", t.say(part_key(*old)).into()),
                ("new", t.say(part_key(*new)).into()),
            ],
        ),
    }
}

/// The binding: what is measured, by which numbers, and the target.
pub fn binding(rule: &Binding, house: &House, t: &Tongue) -> String {
    let Some(measure) = house.measure(&rule.measure) else {
        return t.say("letters-measure-gone");
    };
    let parameters = measure.parameters.iter().map(|parameter| {
        let name = t.say(parameter.text);
        let number = parameter.words(rule.parameters.get(parameter), t);
        format!("{} {number}", name.to_lowercase())
    });
    let target = rule.target.map(|target| {
        let words = target.words(measure.unit, t);
        t.with("letters-target-words", [("target", words.into())])
    });
    let told: Vec<String> = std::iter::once(t.say(measure.title))
        .chain(parameters)
        .chain(target)
        .collect();
    told.join(", ")
}

/// What somebody decided, by whom and when.
pub fn decision(decision: &Decision, t: &Tongue) -> String {
    let names = |items: &[crate::comparing::Known]| -> texts::Argument {
        let names: Vec<&str> = items.iter().map(|item| item.address.as_str()).collect();
        names.join(" + ").into()
    };
    let said = match &decision.said {
        Said::Together { old, new } => t.with(
            "letters-said-together",
            [("old", names(old)), ("new", names(new))],
        ),
        Said::Apart { old, new } => t.with(
            "letters-said-apart",
            [
                ("old", old.address.as_str().into()),
                ("new", new.address.as_str().into()),
            ],
        ),
        Said::Ended { old } => t.with("letters-said-ended", [("old", old.address.as_str().into())]),
        Said::New { new } => t.with("letters-said-new", [("new", new.address.as_str().into())]),
    };
    let by = [
        ("name", decision.by.as_str().into()),
        ("day", t.day(decision.on).into()),
    ];
    format!("{said} {}", t.with("letters-decided-by", by))
}

/// How an item came to be the successor of another.
pub fn succession_key(change: SuccessionChange) -> &'static str {
    match change {
        SuccessionChange::Unchanged => "letters-became-unchanged",
        SuccessionChange::Reworded => "letters-became-reworded",
        SuccessionChange::Moved => "letters-became-moved",
        SuccessionChange::Split => "letters-became-split",
        SuccessionChange::Joined => "letters-became-joined",
        SuccessionChange::Chosen => "letters-became-chosen",
        SuccessionChange::Ended => "letters-turn-ended",
    }
}

/// Who took the turn, when, and what it carried.
pub fn turn(turn: &Turn, t: &Tongue) -> String {
    t.with(
        "letters-turn-sentence",
        [
            ("name", turn.by.as_str().into()),
            ("day", t.day(turn.on).into()),
            ("bindings", turn.carried.bindings.len().into()),
            ("owners", turn.carried.owners.len().into()),
        ],
    )
}
