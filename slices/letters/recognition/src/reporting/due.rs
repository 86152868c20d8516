use serde::{Deserialize, Serialize};

use super::Rhythm;
use crate::{date::month, measure::number, pattern::patterns};

/// Frist i ord: when a report is due, as the text says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueWords {
    /// «innen fem virkedager etter utløpet av tertialet».
    pub words: String,
    /// What the words mean, where they are understood.
    pub rule: Option<DueRule>,
}

/// Fristregel: how the due day follows from the period that is reported on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "rule")]
pub enum DueRule {
    /// The first such day after the period: «1. mars».
    On { month: u32, day: u32 },
    /// That day of the month after the period: «den 15. i påfølgende måned».
    DayOfNextMonth { day: u32 },
    /// So long after the period's last day.
    After { amount: u32, unit: DueUnit },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DueUnit {
    Day,
    WorkingDay,
    Week,
    Month,
}

patterns! {
    LENGTH = r"(?i)\b(?:(?:innen|innan|senest|seinast|høyst|frist(?:en)?(?:\s+er)?:?)\s+)?(\p{L}+|\d{1,3})\s+(virke|arbeids|yrke|kalender)?(dag\p{L}*|døgn|uker?|veker?|måned\p{L}*|månad\p{L}*)\s+etter\s+(?:(?:utløpet|utløp|slutten|slutt|utgangen|utgang|utgongen|avslutningen)\s+(?:av|på)\s+)?(?:\p{L}+\s+)?(?:periode\p{L}*|tertial\p{L}*|kvartal\p{L}*|halvår\p{L}*|måned\p{L}*|månad\p{L}*|år\p{L}*|utløp\p{L}*|slutt\p{L}*)";
    NEXT_MONTH = r"(?i)\b(?:(?:innen|innan|senest|seinast|frist(?:en)?(?:\s+er)?:?)\s+)?(?:den\s+)?(\d{1,2})\.\s+(?:i\s+)?(?:den\s+|kvar\s+|hver\s+)?(?:påfølgende|påfølgjande|etterfølgende|neste|følgende|følgjande)\s+m[åa]n[ae]d\p{L}*";
    ON = r"(?i)\b(?:innen|innan|senest|seinast|frist(?:en)?(?:\s+for\s+\p{L}+)?(?:\s+(?:er|settes\s+til|blir))?:?)\s+(?:den\s+)?\d{1,2}\.\s*(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)(?:\s+\d{4})?(?:(?:,\s*|\s+og\s+)(?:den\s+)?\d{1,2}\.\s*(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)(?:\s+\d{4})?)*(?:\s+året\s+etter|\s+påfølgende\s+år|\s+neste\s+år)?";
    DAY = r"(?i)(\d{1,2})\.\s*(januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)";
    NUMERIC = r"(?i)\b(?:innen|innan|senest|seinast|frist(?:en)?(?:\s+er)?:?)\s+(?:den\s+)?(\d{1,2})\.(\d{1,2})\.(?:\d{4}|\d{2})?";
}

/// When the sentence wants the report.
pub fn due(sentence: &str, rhythm: Rhythm) -> Option<DueWords> {
    if let Some(found) = LENGTH.captures(sentence) {
        let rule = number(&found[1].to_lowercase()).and_then(|amount| {
            let working = found
                .get(2)
                .is_some_and(|word| !word.as_str().eq_ignore_ascii_case("kalender"));
            after(amount as u32, &found[3].to_lowercase(), working)
        });
        return said(&found[0], rule);
    }
    if let Some(found) = NEXT_MONTH.captures(sentence) {
        let day = found[1].parse().ok().filter(|day| (1..=31).contains(day));
        return said(&found[0], day.map(|day| DueRule::DayOfNextMonth { day }));
    }
    if let Some(found) = ON.find(sentence) {
        return said(found.as_str(), on(found.as_str(), rhythm));
    }
    let found = NUMERIC.captures(sentence)?;
    let rule = valid(found[2].parse().ok()?, found[1].parse().ok()?);
    said(&found[0], rule)
}

fn said(words: &str, rule: Option<DueRule>) -> Option<DueWords> {
    Some(DueWords {
        words: words.trim().to_owned(),
        rule,
    })
}

fn after(amount: u32, unit: &str, working: bool) -> Option<DueRule> {
    let unit = match (unit.chars().next()?, working) {
        ('d', true) => DueUnit::WorkingDay,
        ('d', false) => DueUnit::Day,
        ('u' | 'v', _) => DueUnit::Week,
        _ => DueUnit::Month,
    };
    (1..=400)
        .contains(&amount)
        .then_some(DueRule::After { amount, unit })
}

/// One day; several only where each is the same day of the month after its period.
fn on(words: &str, rhythm: Rhythm) -> Option<DueRule> {
    let days: Vec<(u32, u32)> = DAY
        .captures_iter(words)
        .filter_map(|found| Some((month(&found[2])?, found[1].parse().ok()?)))
        .collect();
    let (first_month, day) = *days.first()?;
    if days.len() == 1 {
        return valid(first_month, day);
    }
    let months = rhythm.months()?;
    let follows = |(month, other): &(u32, u32)| *other == day && (month + months - 1) % months == 0;
    days.iter()
        .all(follows)
        .then_some(DueRule::DayOfNextMonth { day })
}

/// A day that every year has.
fn valid(month: u32, day: u32) -> Option<DueRule> {
    kernel::Day::of(2001, month, day).map(|_| DueRule::On { month, day })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn when_it_is_due() {
        use DueRule::{After, DayOfNextMonth, On};
        use Rhythm::{Tertial, Yearly};
        for (text, rhythm, words, rule) in [
            (
                "Rapport sendes innen 1. mars.",
                Yearly,
                "innen 1. mars",
                Some(On { month: 3, day: 1 }),
            ),
            (
                "Frist er 15. januar 2013.",
                Yearly,
                "Frist er 15. januar 2013",
                Some(On { month: 1, day: 15 }),
            ),
            (
                "innen fem virkedager etter utløpet av tertialet",
                Tertial,
                "innen fem virkedager etter utløpet av tertialet",
                Some(After {
                    amount: 5,
                    unit: DueUnit::WorkingDay,
                }),
            ),
            (
                "senest to uker etter hvert tertial",
                Tertial,
                "senest to uker etter hvert tertial",
                Some(After {
                    amount: 2,
                    unit: DueUnit::Week,
                }),
            ),
            (
                "innan 10 dagar etter slutten av perioden",
                Tertial,
                "innan 10 dagar etter slutten av perioden",
                Some(After {
                    amount: 10,
                    unit: DueUnit::Day,
                }),
            ),
            (
                "den 15. i påfølgende måned",
                Tertial,
                "den 15. i påfølgende måned",
                Some(DayOfNextMonth { day: 15 }),
            ),
            (
                "innen 15. mai, 15. september og 15. januar",
                Tertial,
                "innen 15. mai, 15. september og 15. januar",
                Some(DayOfNextMonth { day: 15 }),
            ),
            (
                "innen 1. juni og 1. oktober",
                Tertial,
                "innen 1. juni og 1. oktober",
                None,
            ),
            (
                "innen 01.02.2013",
                Yearly,
                "innen 01.02.2013",
                Some(On { month: 2, day: 1 }),
            ),
            ("innen 31. februar", Yearly, "innen 31. februar", None),
        ] {
            let found = due(text, rhythm).map(|due| (due.words, due.rule));
            assert_eq!(found, Some((words.to_owned(), rule)), "{text}");
        }
    }

    #[test]
    fn no_due_day() {
        for text in [
            "hvert tertial",
            "innen det boligsosiale arbeidet",
            "innen tre måneder",
            "siden 1. mars",
        ] {
            assert_eq!(due(text, Rhythm::Yearly), None, "{text}");
        }
    }
}
