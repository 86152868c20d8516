//! How much is demanded: to have been informed is less than to have been offered, and an offer less than to have had it.

use super::{Fact, Said};
use crate::outcome::DemandPart;

/// Trinn: how far a demand goes. The roots of the words that say so.
const RUNGS: [(&str, &[&str]); 8] = [
    ("contribute", &["bidra", "medvirk", "stimuler"]),
    ("inform", &["inform", "orient"]),
    ("offer", &["tilbud"]),
    ("give", &["gi", "yt"]),
    ("take part", &["delta"]),
    (
        "do",
        &["gjennomfør", "hold", "avhold", "gjennomgå", "iverkset"],
    ),
    ("ensure", &["sikr", "sørg"]),
    ("have", &["få", "fåt", "får", "motta", "hat"]),
];

/// Words before the verb that belong to what is demanded.
const HELPING: [&str; 11] = [
    "ha", "har", "få", "får", "fått", "motta", "mottatt", "er", "være", "vært", "blitt",
];
/// Words after it that lead to what it is about.
const LEADING: [&str; 8] = ["om", "til", "å", "i", "på", "et", "en", "at"];

/// What is to have been done, with what it is about: «ha fått tilbud om opplæring». What leads in to another verb
/// takes it in: «bidra til å sikre» asks to contribute.
pub fn facts(said: &Said) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut at = 0;
    while at < said.0.len() {
        let Some(rung) = rung(said, at) else {
            at += 1;
            continue;
        };
        let (from, to) = phrase(said, at);
        facts.push(Fact {
            what: DemandPart::Demand,
            meaning: rung.to_owned(),
            about: said.root(to - 1).to_owned(),
            words: said.words(from, to),
        });
        at = to;
    }
    facts
}

fn rung(said: &Said, at: usize) -> Option<&'static str> {
    if is_in_it(said, at) {
        return Some("take part");
    }
    let root = said.root(at);
    if ["ing", "ingen", "inga"]
        .iter()
        .any(|noun| said.plain(at).ends_with(noun))
    {
        return None;
    }
    let (rung, _) = RUNGS.iter().find(|(_, roots)| roots.contains(&root))?;
    // «fått tilbud om» is an offer, not a thing had; «fått gjennomført» is done.
    let leads_on = *rung == "have" && (1..=2).any(|step| self::rung(said, at + step).is_some());
    (!leads_on).then_some(*rung)
}

/// «er med i et nettverk».
fn is_in_it(said: &Said, at: usize) -> bool {
    let verb = at > 0 && ["er", "være", "vært"].contains(&said.plain(at - 1));
    verb && said.plain(at) == "med" && said.plain(at + 1) == "i"
}

fn phrase(said: &Said, at: usize) -> (usize, usize) {
    const LONGEST: usize = 4;
    let mut from = at;
    while from > 0
        && at - from < LONGEST
        && HELPING.contains(&said.plain(from - 1))
        && !said.0[from - 1].ends
    {
        from -= 1;
    }
    let mut to = at + 1;
    while to < said.0.len() && !said.0[to - 1].ends && to <= at + LONGEST {
        to += 1;
        if !LEADING.contains(&said.plain(to - 1)) && !said.0[to - 1].is_begun {
            break;
        }
    }
    (from, to)
}
