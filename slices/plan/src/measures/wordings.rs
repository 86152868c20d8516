//! By which words letters ask for the measures of the plan, in bokmål and nynorsk. A theme or partner is chosen by its
//! place in the list of the parameter, where 0 is any.

use slice::{Kind, Wording};

use crate::words::{ActivityKind, Partner, Theme};

/// The place of the theme among the choices.
const fn theme(theme: Theme) -> i64 {
    theme as i64 + 1
}

const fn partner(partner: Partner) -> i64 {
    partner as i64 + 1
}

const fn kind(kind: ActivityKind) -> i64 {
    kind as i64 + 1
}

const fn cover(
    words: &'static [&'static str],
    parameters: &'static [(&'static str, i64)],
) -> Wording {
    Wording {
        parameters,
        // What goes to those who have a grant is counted against the grants.
        without: &["tilskudd|tilskot"],
        ..Wording::of(Kind::Cover, words)
    }
}

/// Told, guided, given what others learned.
const TELL: &str =
    "informer|orienter|veiled|rettlei|formidl|spre|gjøres kjent|gjøre kjent|gjerast kjent";

pub const REACHED: &[Wording] = &[
    cover(&[TELL, "kommun"], &[]),
    cover(
        &[TELL, "kommun", "internkontroll"],
        &[("theme", theme(Theme::InternalControl))],
    ),
    cover(
        &[TELL, "kommun", "bolig|bustad|botilbud|botilbod"],
        &[("theme", theme(Theme::Housing))],
    ),
    cover(
        &[TELL, "gjeld|økonomi|800-gjeld"],
        &[("theme", theme(Theme::DebtCounselling))],
    ),
    cover(
        &[TELL, "barnefattigdom"],
        &[("theme", theme(Theme::ChildPoverty))],
    ),
    cover(
        &["informer", "kommun", "nav-reform|partnerskap"],
        &[("theme", theme(Theme::CoOwnership))],
    ),
];

const OFFER: &str = "tilbud om|tilbod om|tilbudt|tilbode";

pub const OFFERED_MUNICIPALITIES: &[Wording] = &[
    cover(&["kommun", OFFER], &[]),
    cover(
        &["kommun", OFFER, "rådgiver|rådgivar|gjeld"],
        &[("theme", theme(Theme::DebtCounselling))],
    ),
    cover(
        &["kommun", OFFER, "bolig|bustad"],
        &[("theme", theme(Theme::Housing))],
    ),
];

/// The offices and not their staff, who are counted against the staff base.
const fn offices(
    words: &'static [&'static str],
    parameters: &'static [(&'static str, i64)],
) -> Wording {
    Wording {
        parameters,
        without: &[
            "ansatt|tilsett|medarbeid|veileder|rettleiar|som arbeid",
            "tilskudd|tilskot",
        ],
        ..Wording::of(Kind::Cover, words)
    }
}

pub const OFFERED_NAV_OFFICES: &[Wording] = &[
    offices(&["nav-kontor", OFFER], &[]),
    offices(
        &["nav-kontor", OFFER, "kvalifiseringsprogram"],
        &[("theme", theme(Theme::Qualification))],
    ),
];

pub const SUPPORTED: &[Wording] = &[cover(
    &["kommun", OFFER, "ønsk|ønskj|ber om|bad om|ba om|bedt om"],
    &[],
)];

const HOLD: &str = "gjennomfør|held|halde|holdt|holde|avhold|arranger";

pub const HELD: &[Wording] = &[
    Wording {
        parameters: &[
            ("kind", kind(ActivityKind::Conference)),
            ("theme", theme(Theme::Housing)),
        ],
        ..Wording::of(
            Kind::Done,
            &[
                HOLD,
                "konferanse|boligsosial konferanse",
                "bolig|bustad|husbank",
            ],
        )
    },
    Wording {
        parameters: &[("kind", kind(ActivityKind::Conference))],
        ..Wording::of(Kind::Done, &[HOLD, "konferanse"])
    },
    Wording {
        parameters: &[("kind", kind(ActivityKind::ArenaMeeting))],
        ..Wording::of(Kind::Done, &["delt|delta|delteke", "samarbeidsarena|arena"])
    },
];

const TOGETHER: &str = "samordn|koordiner|i samarbeid|i samarbeid med";

pub const JOINT: &[Wording] = &[
    Wording {
        parameters: &[("partner", partner(Partner::NavCounty))],
        ..Wording::of(
            Kind::Joint,
            &[TOGETHER, "nav fylke|nav i fylke|nav-fylke|fylkesdirektør"],
        )
    },
    Wording {
        parameters: &[("partner", partner(Partner::Husbanken))],
        ..Wording::of(Kind::Joint, &[TOGETHER, "husbank"])
    },
];

pub const ANSWERED: &[Wording] = &[Wording::of(
    Kind::Joint,
    &[
        "tiltak|aktivitet|satsing|innsats",
        "i sammenheng|i samanheng",
    ],
)];

const PLAN: &[&str] = &["kompetanseplan"];

pub const COMPETENCE_PLAN: &[Wording] = &[
    Wording::of(Kind::Done, PLAN),
    Wording::of(Kind::Joint, PLAN),
    Wording::of(Kind::Cover, PLAN),
];

const INTERNALLY: &str = "internt|intern|innad";

pub const UNITS_TOGETHER: &[Wording] = &[
    Wording::of(Kind::Done, &[INTERNALLY, "barn|unge|ungdom"]),
    Wording::of(Kind::Joint, &[INTERNALLY, "barn|unge|ungdom"]),
];
