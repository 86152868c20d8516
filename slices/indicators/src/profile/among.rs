use statistics::{
    Confidence, Interval, rate,
    standing::{FunnelRules, Place, StandsOut, of_rates, of_shares},
};

use crate::{countrywide::Figure, indicator::Indicator};

/// Blant kommunene: whether a figure is otherwise than is usual for a municipality where it is about as many people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Among {
    Told(Standing),
    NotTold(NotTold),
}

/// Hvor den står, in the unit of the indicator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    pub stands_out: StandsOut,
    /// In standard deviations from the common figure.
    pub deviations: f64,
    /// What the count itself bears.
    pub own: Interval,
    /// Where nineteen in twenty municipalities are where it is about as many people.
    pub usual: Interval,
    /// Municipalities with a figure that can be shown.
    pub of: usize,
}

/// Why nothing is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTold {
    /// The municipality has no figure that can be shown.
    NoFigure,
    /// It is no count of anything, so that chance cannot be told from it.
    NotCounted,
    /// Too few municipalities have a figure, or nothing was counted.
    TooFew,
}

impl Among {
    /// Where the municipality stands among all that have a figure of that year.
    pub fn of<'a>(
        indicator: &Indicator,
        own: &str,
        others: impl Iterator<Item = (&'a String, &'a Figure)>,
    ) -> Self {
        if !indicator.is_counted() {
            return Self::NotTold(NotTold::NotCounted);
        }
        let counted = others.filter_map(|(number, one)| Some((number, one.counted()?)));
        let (numbers, counts): (Vec<&String>, Vec<(u64, u64)>) = counted.unzip();
        let Some(at) = numbers.iter().position(|number| *number == own) else {
            return Self::NotTold(NotTold::NoFigure);
        };
        match standing(&counts, at, f64::from(indicator.formula.per)) {
            Some(standing) => Self::Told(standing),
            None => Self::NotTold(NotTold::TooFew),
        }
    }

    pub fn standing(&self) -> Option<&Standing> {
        match self {
            Self::Told(standing) => Some(standing),
            Self::NotTold(_) => None,
        }
    }
}

fn standing(counts: &[(u64, u64)], at: usize, per: f64) -> Option<Standing> {
    let rules = FunnelRules::default();
    // Where the part is some of the whole everywhere, it is a share; else events, of which there may be more than people.
    let is_share = counts.iter().all(|(part, whole)| part <= whole);
    let funnel = if is_share {
        of_shares(counts, &rules).ok()?
    } else {
        let rates: Vec<(u64, f64)> = counts
            .iter()
            .map(|(part, whole)| (*part, as_number(*whole)))
            .collect();
        of_rates(&rates, &rules).ok()?
    };
    let place: Place = funnel.places.get(at).copied().flatten()?;
    let (part, whole) = counts.get(at).copied()?;
    let own = if is_share {
        rate::share(part, whole, per, Confidence::NINETY_FIVE)
    } else {
        rate::rate(part, as_number(whole), per, Confidence::NINETY_FIVE)
    };
    Some(Standing {
        stands_out: place.stands_out,
        deviations: place.deviations,
        own: own.ok()?.interval,
        usual: Interval {
            low: place.limits.low * per,
            high: place.limits.high * per,
        },
        of: counts.len(),
    })
}

fn as_number(whole: u64) -> f64 {
    whole as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    fn indicator(key: &str) -> Indicator {
        let all = Catalogue::starting_set().unwrap().indicators;
        all.into_iter().find(|one| one.key == key).unwrap()
    }

    fn counted(part: f64, whole: f64) -> Figure {
        Figure {
            part: Some(part),
            whole: Some(whole),
            number: Some(part / whole * 1000.0),
            mark: None,
        }
    }

    /// Forty municipalities with 24 to 26 in a thousand, and one of those asked about.
    fn nation(own: Option<Figure>) -> Vec<(String, Figure)> {
        let usual = (0..40u32).map(|at| {
            let (people, rate) = (4000.0 + 500.0 * f64::from(at), 24.0 + f64::from(at % 3));
            (
                format!("{:04}", 1000 + at),
                counted((people * rate / 1000.0).round(), people),
            )
        });
        usual
            .chain(own.map(|own| ("4601".to_owned(), own)))
            .collect()
    }

    fn asked(key: &str, all: &[(String, Figure)]) -> Among {
        Among::of(
            &indicator(key),
            "4601",
            all.iter().map(|(number, one)| (number, one)),
        )
    }

    #[test]
    fn who_has_far_more_stands_out_and_who_has_the_usual_does_not() {
        for (name, own, stands_out) in [
            ("twice as many", counted(500.0, 10_000.0), StandsOut::High),
            ("half as many", counted(125.0, 10_000.0), StandsOut::Low),
            ("as many", counted(252.0, 10_000.0), StandsOut::No),
            ("twice as many of few", counted(5.0, 100.0), StandsOut::No),
            (
                "where one is hardly expected",
                counted(1.0, 30.0),
                StandsOut::TooSmall,
            ),
        ] {
            let all = nation(Some(own));
            let Among::Told(found) = asked("social-assistance", &all) else {
                panic!("{name}");
            };
            assert_eq!(found.stands_out, stands_out, "{name}: {found:?}");
            assert!(found.own.contains(own.number.unwrap()) && found.usual.contains(25.0));
            assert_eq!(found.of, 41);
        }
    }

    #[test]
    fn what_cannot_be_said_is_not_said() {
        let own = nation(Some(counted(250.0, 10_000.0)));
        let amount = asked("median-income", &own);
        assert_eq!(amount, Among::NotTold(NotTold::NotCounted));
        let none = asked("social-assistance", &nation(None));
        assert_eq!(none, Among::NotTold(NotTold::NoFigure));
        let few = &own[35..];
        let few = asked("social-assistance", few);
        assert_eq!(few, Among::NotTold(NotTold::TooFew));
    }
}
