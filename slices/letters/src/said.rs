//! How what a letter is made of is said to people.

mod refused;
mod review;

use kernel::{Day, Period};
use slice::{House, Kind};
use texts::Tongue;

use crate::{
    amendment::NotReady,
    announcement::AnnouncementKind,
    binding::StoredBinding,
    correction::CannotCorrect,
    letter::LetterItem,
    reading::{Doubt, ItemKind, LimitUnit, MeasureGuess},
};

pub use refused::not_read;
pub use review::{addressing, bound, correction, left_out, lost, unresolved};

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
        Doubt::Repeated { line } => t.with(
            "letters-doubt-repeated",
            [("line", line.to_string().into())],
        ),
        Doubt::MisreadBullet => t.say("letters-doubt-misread-bullet"),
        Doubt::MisreadWord { word } => {
            t.with("letters-doubt-misread-word", [("word", word.into())])
        }
        Doubt::UnknownColumn { heading } if heading.is_empty() => {
            t.say("letters-doubt-unknown-table")
        }
        Doubt::UnknownColumn { heading } => t.with(
            "letters-doubt-unknown-column",
            [("heading", heading.into())],
        ),
        Doubt::OldEncoding => t.say("letters-doubt-old-encoding"),
    }
}

pub fn cannot_correct(why: CannotCorrect) -> &'static str {
    match why {
        CannotCorrect::NotThere => "fault-correction-not-there",
        CannotCorrect::EmptyText => "fault-correction-empty-text",
        CannotCorrect::NotItsText => "fault-correction-not-its-text",
        CannotCorrect::NothingBefore => "fault-correction-nothing-before",
        CannotCorrect::NoSection => "fault-correction-no-section",
        CannotCorrect::WithinItself => "fault-correction-within-itself",
        CannotCorrect::NumberTaken => "fault-correction-number-taken",
        CannotCorrect::NotANumber => "fault-correction-not-a-number",
        CannotCorrect::NothingChosen => "fault-correction-nothing-chosen",
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

/// What the requirement was earlier in the year, each change in a sentence: «Kravet var 90 % til 14.05.2026.»
pub fn told_earlier(stored: &StoredBinding, house: &House, year: i32, t: &Tongue) -> Vec<String> {
    let Some(measure) = house.measure(&stored.rule.measure) else {
        return Vec::new();
    };
    let mut after = &stored.rule;
    let mut told = Vec::new();
    for before in &stored.earlier {
        if Period::year(year).contains(before.until) {
            let target = before.rule.target;
            let target = target.map_or_else(
                || t.say("letters-no-target"),
                |target| target.words(measure.unit, t),
            );
            let day = ("day", t.day(before.until).into());
            told.push(if before.rule.parameters == after.parameters {
                t.with("letters-requirement-was", [("target", target.into()), day])
            } else {
                let rule = measure.rule(&before.rule.parameters, t);
                let values = [("target", target.into()), ("rule", rule.into()), day];
                t.with("letters-requirement-was-counted", values)
            });
        }
        after = &before.rule;
    }
    told
}

/// Since when the words of the item are these: «Endret fra 15.05.2026»; empty when they are the letter's own.
pub fn amended(item: &LetterItem, t: &Tongue) -> String {
    item.amended.map_or_else(String::new, |amended| {
        let day = [("day", t.day(amended.on).into())];
        if item.valid_from == Some(amended.on) {
            t.with("letters-added-from", day)
        } else {
            t.with("letters-amended-from", day)
        }
    })
}

/// What amendments changed of the item and of what is asked of it in the year, in sentences.
pub fn told_changes(
    item: &LetterItem,
    bindings: &[StoredBinding],
    house: &House,
    year: i32,
    t: &Tongue,
) -> Vec<String> {
    let amended = amended(item, t);
    let earlier = bindings
        .iter()
        .flat_map(|stored| told_earlier(stored, house, year, t));
    Some(amended)
        .filter(|sentence| !sentence.is_empty())
        .map(|sentence| format!("{sentence}."))
        .into_iter()
        .chain(earlier)
        .collect()
}

/// The days from the first to the last, both counted: «Fra 15.05.2026», «Til og med 14.05.2026».
pub fn days(first: Option<Day>, last: Option<Day>, t: &Tongue) -> String {
    let told = |day: Day| t.day(day).into();
    match (first, last) {
        (None, None) => t.say("letters-days-always"),
        (Some(first), None) => t.with("letters-days-from", [("first", told(first))]),
        (None, Some(last)) => t.with("letters-days-until", [("last", told(last))]),
        (Some(first), Some(last)) => t.with(
            "letters-days-between",
            [("first", told(first)), ("last", told(last))],
        ),
    }
}

pub fn not_ready(why: NotReady) -> &'static str {
    match why {
        NotReady::NoChanges => "letters-not-ready-no-changes",
        NotReady::OpenProposals => "letters-not-ready-proposals",
        NotReady::OpenBindings => "letters-not-ready-bindings",
        NotReady::NoTitle => "letters-not-ready-title",
        NotReady::NoDay => "letters-not-ready-day",
        NotReady::OutsideTheYear => "letters-not-ready-outside",
    }
}

/// The kinds of what a letter announces, with their codes and names.
const ANNOUNCED: [(AnnouncementKind, &str, &str); 5] = [
    (AnnouncementKind::Letter, "brev", "letters-announced-letter"),
    (
        AnnouncementKind::Meeting,
        "mote",
        "letters-announced-meeting",
    ),
    (
        AnnouncementKind::Template,
        "mal",
        "letters-announced-template",
    ),
    (
        AnnouncementKind::Scheme,
        "opplegg",
        "letters-announced-scheme",
    ),
    (AnnouncementKind::Other, "annet", "letters-announced-other"),
];

pub fn announcement_of_code(code: &str) -> Option<AnnouncementKind> {
    ANNOUNCED
        .iter()
        .find(|(_, known, _)| *known == code)
        .map(|(kind, ..)| *kind)
}

/// The name of the kind.
pub fn announcement_key(kind: AnnouncementKind) -> &'static str {
    ANNOUNCED
        .iter()
        .find(|(known, ..)| *known == kind)
        .map_or("letters-announced-other", |(.., key)| key)
}

/// The kinds to choose from.
pub fn announcement_options(t: &Tongue) -> Vec<(String, String)> {
    ANNOUNCED
        .iter()
        .map(|(_, code, key)| ((*code).to_owned(), t.say(key)))
        .collect()
}
