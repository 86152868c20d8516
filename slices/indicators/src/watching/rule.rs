use kernel::coded;

coded! {
    /// Regelslag: what kind of thing raises an alarm.
    RuleKind {
        Above = "above", "indicators-watch-rule-above";
        Below = "below", "indicators-watch-rule-below";
        Rise = "rise", "indicators-watch-rule-rise";
        Fall = "fall", "indicators-watch-rule-fall";
        Control = "control", "indicators-watch-rule-control";
    }
}

/// Varslingsregel: when a figure raises an alarm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rule {
    /// In the unit of the figure.
    Above(f64),
    Below(f64),
    /// Up by more than so many per cent since a year, or from the year before.
    Rise {
        percent: f64,
        since: Option<i32>,
    },
    Fall {
        percent: f64,
        since: Option<i32>,
    },
    /// Outside what is ordinary for the place itself, by its years up to and including this one.
    Control {
        ordinary_until: i32,
    },
}

impl Rule {
    /// Of its parts as stored and as written in a form; none where one is missing.
    pub fn of(kind: RuleKind, threshold: Option<f64>, since: Option<i32>) -> Option<Self> {
        Some(match kind {
            RuleKind::Above => Self::Above(threshold?),
            RuleKind::Below => Self::Below(threshold?),
            RuleKind::Rise => Self::Rise {
                percent: threshold?,
                since,
            },
            RuleKind::Fall => Self::Fall {
                percent: threshold?,
                since,
            },
            RuleKind::Control => Self::Control {
                ordinary_until: since?,
            },
        })
    }

    pub fn kind(self) -> RuleKind {
        match self {
            Self::Above(_) => RuleKind::Above,
            Self::Below(_) => RuleKind::Below,
            Self::Rise { .. } => RuleKind::Rise,
            Self::Fall { .. } => RuleKind::Fall,
            Self::Control { .. } => RuleKind::Control,
        }
    }

    /// The number that it is about, as stored.
    pub fn threshold(self) -> Option<f64> {
        match self {
            Self::Above(number) | Self::Below(number) => Some(number),
            Self::Rise { percent, .. } | Self::Fall { percent, .. } => Some(percent),
            Self::Control { .. } => None,
        }
    }

    /// The year that it is about, as stored.
    pub fn year(self) -> Option<i32> {
        match self {
            Self::Above(_) | Self::Below(_) => None,
            Self::Rise { since, .. } | Self::Fall { since, .. } => since,
            Self::Control { ordinary_until } => Some(ordinary_until),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_its_parts_and_back() {
        for rule in [
            Rule::Above(45.5),
            Rule::Below(0.0),
            Rule::Rise {
                percent: 10.0,
                since: None,
            },
            Rule::Fall {
                percent: 2.5,
                since: Some(2019),
            },
            Rule::Control {
                ordinary_until: 2021,
            },
        ] {
            let again = Rule::of(rule.kind(), rule.threshold(), rule.year());
            assert_eq!(again, Some(rule));
        }
        assert_eq!(Rule::of(RuleKind::Above, None, Some(2020)), None);
        assert_eq!(Rule::of(RuleKind::Control, Some(1.0), None), None);
    }
}
