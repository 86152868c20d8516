//! How much is demanded: to have been informed is less than to have been offered, and an offer less than to have had it.

use super::{Fact, Said};
use crate::outcome::DemandPart;

/// Trinn: how far a demand goes. The roots of the words that say so.
const RUNGS: [(&str, &[&str]); 7] = [
    ("contribute", &["bidr", "bidra", "medvirk", "stimuler"]),
    ("inform", &["inform", "orienter"]),
    ("offer", &["tilbud"]),
    ("take part", &["delt", "delta"]),
    ("do", &["gjennomfør", "hold", "avhold", "gjennomgå", "iverks"]),
    ("ensure", &["sikr", "sørg"]),
    ("have", &["fåt", "mot", "motta", "hat"]),
];

/// Words before the verb that belong to what is demanded.
const HELPING: [&str; 9] = ["ha", "har", "få", "får", "fått", "motta", "mottatt", "være", "blitt"];
/// Words after it that lead to what it is about.
const LEADING: [&str; 5] = ["om", "til", "å", "i", "på"];

/// What is to have been done, with what it is about: «ha fått tilbud om opplæring».
pub fn facts(said: &Said) -> Vec<Fact> {
    (0..said.0.len())
        .filter_map(|at| {
            let rung = rung(said, at)?;
            let (from, to) = phrase(said, at);
            Some(Fact {
                what: DemandPart::Demand,
                meaning: rung.to_owned(),
                about: said.root(to - 1).to_owned(),
                words: said.words(from, to),
            })
        })
        .collect()
}

fn rung(said: &Said, at: usize) -> Option<&'static str> {
    let root = said.root(at);
    let (rung, _) = RUNGS.iter().find(|(_, roots)| roots.contains(&root))?;
    // «fått tilbud om» is an offer, not a thing had; «fått gjennomført» is done.
    let leads_on = *rung == "have" && (1..=2).any(|step| self::rung(said, at + step).is_some());
    (!leads_on).then_some(*rung)
}

fn phrase(said: &Said, at: usize) -> (usize, usize) {
    const LONGEST: usize = 4;
    let mut from = at;
    while from > 0 && at - from < LONGEST && HELPING.contains(&said.plain(from - 1)) && !said.0[from - 1].ends {
        from -= 1;
    }
    let mut to = at + 1;
    while to < said.0.len() && !said.0[to - 1].ends && to <= at + LONGEST {
        to += 1;
        if !LEADING.contains(&said.plain(to - 1)) {
            break;
        }
    }
    (from, to)
}
