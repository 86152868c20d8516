//! How what a letter is made of is said to people.

use slice::Kind;
use texts::Tongue;

use crate::{
    correction::CannotCorrect,
    reading::{Doubt, ItemKind, LimitUnit, MAX_BYTES, MeasureGuess, NotALetter},
};

/// The key of the part's name: «Resultatkrav».
pub fn part_key(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Introduction => "letters-part-introduction",
        ItemKind::Assignment => "letters-part-assignment",
        ItemKind::Funding => "letters-part-funding",
        ItemKind::Background => "letters-part-background",
        ItemKind::Requirement => "letters-part-requirement",
        ItemKind::Reporting => "letters-part-reporting",
    }
}

/// The word of the kind in forms and addresses.
pub fn part_code(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Introduction => "innledning",
        ItemKind::Assignment => "oppdrag",
        ItemKind::Funding => "finansiering",
        ItemKind::Background => "bakgrunn",
        ItemKind::Requirement => "resultatkrav",
        ItemKind::Reporting => "rapportering",
    }
}

pub fn part_of_code(code: &str) -> Option<ItemKind> {
    ItemKind::ALL
        .into_iter()
        .find(|kind| part_code(*kind) == code)
}

/// The parts to choose from.
pub fn part_options(t: &Tongue) -> Vec<(&'static str, String)> {
    ItemKind::ALL
        .into_iter()
        .map(|kind| (part_code(kind), t.say(part_key(kind))))
        .collect()
}

/// Why somebody should look.
pub fn doubt(doubt: &Doubt, t: &Tongue) -> String {
    match doubt {
        Doubt::Continued { line } => t.with(
            "letters-doubt-continued",
            [("line", line.to_string().into())],
        ),
        Doubt::Hyphenated { line } => t.with(
            "letters-doubt-hyphenated",
            [("line", line.to_string().into())],
        ),
        Doubt::Prose => t.say("letters-doubt-prose"),
        Doubt::BeforeFirstSection => t.say("letters-doubt-before-first-section"),
        Doubt::EmptyBullet => t.say("letters-doubt-empty-bullet"),
        Doubt::UnknownHeading { heading } => t.with(
            "letters-doubt-unknown-heading",
            [("heading", heading.into())],
        ),
        Doubt::MisspelledHeading { heading } => t.with(
            "letters-doubt-misspelled-heading",
            [("heading", heading.into())],
        ),
        Doubt::PlainHeading => t.say("letters-doubt-plain-heading"),
        Doubt::RepeatedSection { number } => t.with(
            "letters-doubt-repeated-section",
            [("number", number.into())],
        ),
        Doubt::PageNumber => t.say("letters-doubt-page-number"),
        Doubt::Year { candidates } if candidates.is_empty() => t.say("letters-doubt-no-year"),
        Doubt::Year { candidates } => {
            let years: Vec<String> = candidates.iter().map(i32::to_string).collect();
            t.with("letters-doubt-year", [("years", years.join(" / ").into())])
        }
        Doubt::OldEncoding => t.say("letters-doubt-old-encoding"),
    }
}

/// Why a file is no letter, with its place and the way out.
pub fn not_a_letter(fault: &NotALetter, t: &Tongue) -> String {
    let most = || (MAX_BYTES / (1024 * 1024)).into();
    match fault {
        NotALetter::Empty => t.say("fault-letter-empty"),
        NotALetter::TooLarge { .. } => t.with("fault-letter-too-large", [("most", most())]),
        NotALetter::OtherFormat { name } => {
            t.with("fault-letter-other-format", [("format", (*name).into())])
        }
        NotALetter::Binary { line, .. } => {
            t.with("fault-letter-binary", [("line", line.to_string().into())])
        }
        NotALetter::NoNumberedSections { .. } => t.say("fault-letter-no-sections"),
    }
}

pub fn cannot_correct(why: CannotCorrect) -> &'static str {
    match why {
        CannotCorrect::NotThere => "fault-correction-not-there",
        CannotCorrect::EmptyText => "fault-correction-empty-text",
        CannotCorrect::NotItsText => "fault-correction-not-its-text",
        CannotCorrect::NothingBefore => "fault-correction-nothing-before",
        CannotCorrect::NoSection => "fault-correction-no-section",
    }
}

pub fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Time => "letters-kind-time",
        Kind::Cover => "letters-kind-cover",
        Kind::Done => "letters-kind-done",
        Kind::Trend => "letters-kind-trend",
        Kind::Joint => "letters-kind-joint",
        Kind::Topic => "letters-kind-topic",
    }
}

/// What the reader believes that the demand measures, piece by piece.
pub fn guess(guess: &MeasureGuess, t: &Tongue) -> Vec<String> {
    let kind = guess.kind.map(|kind| t.say(kind_key(kind)));
    let share = guess.share.map(|share| {
        t.with(
            "letters-guess-share",
            [("share", share.to_string().replace('.', ",").into())],
        )
    });
    let limit = guess.limit.map(|limit| {
        let key = match limit.unit {
            LimitUnit::Day => "letters-guess-days",
            LimitUnit::Week => "letters-guess-weeks",
            LimitUnit::Month => "letters-guess-months",
            LimitUnit::Year => "letters-guess-years",
        };
        t.with(key, [("count", limit.amount.into())])
    });
    let population = guess
        .population
        .as_ref()
        .map(|words| t.with("letters-guess-population", [("words", words.into())]));
    [kind, share, limit, population]
        .into_iter()
        .flatten()
        .collect()
}
