use kernel::{Day, Period};
use shell::{Fields, address_with};
use slice::{Ask, Outcome, Parameter};
use texts::Tongue;

use crate::{
    coverage::Subject,
    effort::{Effort, Efforts},
    words::{ActivityKind, Partner, Theme, Unit},
};

/// Keys of words with «any» before them, so that a binding may leave the choice open: 0 is any, and n the nth word.
const fn or_any<const N: usize>(any: &'static str, keys: &[&'static str]) -> [&'static str; N] {
    let mut all = [any; N];
    let mut at = 1;
    while at < N {
        all[at] = keys[at - 1];
        at += 1;
    }
    all
}

const THEMES: [&str; Theme::KEYS.len() + 1] = or_any("plan-any-theme", Theme::KEYS);
const KINDS: [&str; ActivityKind::KEYS.len() + 1] = or_any("plan-any-kind", ActivityKind::KEYS);
const PARTNERS: [&str; Partner::KEYS.len() + 1] = or_any("plan-any-partner", Partner::KEYS);

pub const THEME: Parameter = choice("theme", "plan-field-themes", &THEMES);
pub const KIND: Parameter = choice("kind", "plan-field-kind", &KINDS);
pub const PARTNER: Parameter = choice("partner", "plan-field-partner", &PARTNERS);

const fn choice(
    name: &'static str,
    text: &'static str,
    choices: &'static [&'static str],
) -> Parameter {
    Parameter {
        name,
        text,
        default: 0,
        least: 0,
        most: choices.len() as i64 - 1,
        choices,
    }
}

/// The word that the binding chose; none where it left it open.
fn chosen<T: Copy>(ask: &Ask<'_>, parameter: &Parameter, all: &[T]) -> Option<T> {
    let place = usize::try_from(ask.parameters.get(parameter)).ok()?;
    all.get(place.checked_sub(1)?).copied()
}

pub fn theme(ask: &Ask<'_>) -> Option<Theme> {
    chosen(ask, &THEME, Theme::ALL)
}

pub fn kind(ask: &Ask<'_>) -> Option<ActivityKind> {
    chosen(ask, &KIND, ActivityKind::ALL)
}

pub fn partner(ask: &Ask<'_>) -> Option<Partner> {
    chosen(ask, &PARTNER, Partner::ALL)
}

pub fn subject(theme: Option<Theme>) -> Subject {
    theme.map_or(Subject::Any, Subject::Theme)
}

/// Tidsrom: the activities that begin in a period, as they were known on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub period: Period,
    pub as_of: Day,
}

impl Span {
    /// What a measure counts; before the period has begun there is nothing to count.
    pub fn of(ask: &Ask<'_>) -> Result<Self, Outcome> {
        let begun = ask.period.until(ask.as_of);
        let begun = begun.ok_or_else(|| Outcome::NotMeasurable(ask.t.say("plan-not-begun")))?;
        Ok(Self {
            period: ask.period,
            as_of: begun.last,
        })
    }

    pub fn year(year: i32, today: Day) -> Self {
        let period = Period::year(year);
        Self {
            period,
            as_of: today.min(period.last),
        }
    }

    /// `ar=2026`, or first and last day; and the day, where it is another than the reader's.
    pub fn read(fields: &Fields, today: Day) -> Self {
        let day = |name| fields.raw(name).parse::<Day>().ok();
        let year = fields.raw("ar").parse().ok();
        let year = year.filter(|year| (2000..=2400).contains(year));
        let whole = Period::year(year.unwrap_or_else(|| today.year()));
        let first = day("fra").unwrap_or(whole.first);
        let last = day("til").unwrap_or(whole.last).max(first);
        let most = first.plus_days(366 * 3);
        let period = Period {
            first,
            last: last.min(most),
        };
        Self {
            period,
            as_of: day("per").unwrap_or_else(|| today.min(period.last)),
        }
    }

    /// «Aktiviteter som begynner fra … til …, slik det var kjent …»
    pub fn told(self, t: &Tongue) -> String {
        let days = [
            ("first", self.period.first),
            ("last", self.period.last),
            ("day", self.as_of),
        ];
        let days = days.map(|(name, day)| (name, t.day(day).into()));
        t.with("plan-coverage-span", days)
    }

    /// As in addresses.
    pub fn pairs(self) -> [(&'static str, String); 3] {
        [
            ("fra", self.period.first.to_string()),
            ("til", self.period.last.to_string()),
            ("per", self.as_of.to_string()),
        ]
    }
}

/// Reads what every measure counts of: the same questions to the database for all of them.
///
/// # Errors
/// What the database says.
pub async fn efforts(ask: &mut Ask<'_>, span: Span) -> database::Result<Efforts> {
    Efforts::read(ask.reader, ask.scope, span.period, span.as_of).await
}

/// Hva som telles: which activities a figure counts; the address of a list holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    pub span: Span,
    pub theme: Option<Theme>,
    pub kind: Option<ActivityKind>,
    pub partner: Option<Partner>,
    pub unit: Option<Unit>,
    pub what: What,
}

/// What is asked of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Held by the day.
    Held,
    /// What people learn by, planned or held.
    Competence,
    /// Done with other units of the office.
    WithUnits,
}

impl What {
    const ALL: [Self; 3] = [Self::Held, Self::Competence, Self::WithUnits];

    fn code(self) -> &'static str {
        match self {
            Self::Held => "gjennomfort",
            Self::Competence => "kompetanse",
            Self::WithUnits => "enheter",
        }
    }

    /// The key of what the list is of.
    pub fn key(self) -> &'static str {
        match self {
            Self::Held => "plan-counted-held",
            Self::Competence => "plan-counted-competence",
            Self::WithUnits => "plan-counted-units",
        }
    }
}

impl Counted {
    pub fn of(span: Span, what: What) -> Self {
        Self {
            span,
            theme: None,
            kind: None,
            partner: None,
            unit: None,
            what,
        }
    }

    pub fn read(fields: &Fields, today: Day) -> Self {
        let what = What::ALL.into_iter();
        let mut what = what.filter(|what| what.code() == fields.raw("hva"));
        Self {
            span: Span::read(fields, today),
            theme: fields.raw("tema").parse().ok(),
            kind: fields.raw("slag").parse().ok(),
            partner: fields.raw("partner").parse().ok(),
            unit: fields.raw("enhet").parse().ok(),
            what: what.next().unwrap_or(What::Held),
        }
    }

    /// The list of exactly what is counted.
    pub fn href(&self) -> String {
        let mut pairs = self.span.pairs().to_vec();
        let code = |code: Option<&str>| code.unwrap_or_default().to_owned();
        pairs.push(("hva", self.what.code().to_owned()));
        pairs.push(("tema", code(self.theme.map(Theme::code))));
        pairs.push(("slag", code(self.kind.map(ActivityKind::code))));
        pairs.push(("partner", code(self.partner.map(Partner::code))));
        pairs.push(("enhet", code(self.unit.map(Unit::code))));
        let pairs = pairs.iter().map(|(name, value)| (*name, value.as_str()));
        address_with("/plan/tall", pairs)
    }

    /// The activities that are counted, each with whether it is in the part.
    pub fn rows<'a>(&self, efforts: &'a Efforts) -> Vec<(&'a Effort, bool)> {
        let all = efforts.all.iter().filter(|effort| self.counts(effort));
        all.map(|effort| (effort, self.is_in_part(effort)))
            .collect()
    }

    fn counts(&self, effort: &Effort) -> bool {
        let is_one = match self.what {
            What::Held => effort.was_held_by(self.span.as_of),
            What::Competence => effort.is_meant() && effort.builds_competence(),
            What::WithUnits => effort.is_meant() && !units(effort).is_empty(),
        };
        is_one
            && effort.is_about(self.theme)
            && self.kind.is_none_or(|kind| effort.kind == kind)
            && self.unit.is_none_or(|unit| units(effort).contains(&unit))
    }

    fn is_in_part(&self, effort: &Effort) -> bool {
        match (self.what, self.partner) {
            (What::Competence, Some(partner)) => effort.involves(partner),
            (What::Competence, None) => effort.is_joint(),
            _ => true,
        }
    }
}

/// The other units of the office that take part, the one that holds it among them.
pub fn units(effort: &Effort) -> Vec<Unit> {
    let mut units = effort.marks.units.clone();
    if let crate::words::Organiser::Unit(unit) = effort.organiser
        && !units.contains(&unit)
    {
        units.push(unit);
    }
    units
}
