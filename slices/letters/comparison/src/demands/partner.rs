use super::{Fact, Said};
use crate::outcome::DemandPart;

/// With whom it is to be done: «sammen med NAV Fylke», «i samarbeid med direktoratet».
pub fn facts(said: &Said) -> Vec<Fact> {
    (0..said.0.len()).filter_map(|at| fact(said, at)).collect()
}

fn fact(said: &Said, at: usize) -> Option<Fact> {
    let together = said.plain(at) == "sammen" && said.plain(at + 1) == "med";
    let cooperation = said.root(at) == "samarbeid" && said.plain(at + 1) == "med";
    if !together && !cooperation {
        return None;
    }
    let from = at + 2;
    let to = end_of_name(said, from)?;
    let roots: Vec<&str> = said.0[from..to]
        .iter()
        .map(|word| word.root.as_str())
        .collect();
    Some(Fact {
        what: DemandPart::Partner,
        meaning: roots.join(" "),
        about: String::new(),
        words: said.words(from, to),
    })
}

/// A name goes on over capitals and «og» between them; a genitive takes the word after it: «Husbankens regionkontor».
fn end_of_name(said: &Said, from: usize) -> Option<usize> {
    const LONGEST: usize = 8;
    let mut to = from;
    while let Some(word) = said.0.get(to).filter(|_| to < from + LONGEST) {
        if to > from && !word.is_capital() && !leads_on(said, to) {
            break;
        }
        to += 1;
        if word.ends {
            break;
        }
    }
    (to > from).then_some(to)
}

/// What stands before a small letter says that the name goes on.
fn leads_on(said: &Said, at: usize) -> bool {
    let before = &said.0[at - 1];
    let is_within = before.is_begun || at > 1 && said.0[at - 2].is_begun;
    let genitive = before.as_written.ends_with('s');
    let of_the_county = before.plain == "nav" && said.plain(at) == "fylke";
    let joins = said.plain(at) == "og" && said.0.get(at + 1).is_some_and(super::Word::is_capital);
    is_within || genitive || of_the_county || joins
}
