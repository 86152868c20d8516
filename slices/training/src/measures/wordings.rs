//! By which words letters ask for the measures of training, in bokmål and nynorsk.

use slice::{Kind, Wording};

use crate::words::{CourseType, Work};

const OFFER: &str = "tilbud|tilbod|tilby|tilbudt";
const TEACHING: &str = "opplæring|kurs|skolering";
const STAFF: &str = "ansatt|tilsett|medarbeid|veileder|rettleiar|rådgiver|rådgivar";
const QUALIFICATION: &str = "kvalifiseringsprogram|kvp|programmet";
const COUNSELLING: &str = "gjeld|økonomi- og gjeld|økonomirådg|økonomisk råd";
const HOUSING: &str = "bolig|bustad|botilbud|botilbod";
const NETWORK: &str = "nettverk|fora|forum";
const SOCIAL_SERVICES_ACT: &str = "lov om sosial|sosialtjenestelov|sosialtenestelov";

const fn of_work(
    kind: Kind,
    words: &'static [&'static str],
    parameters: &'static [(&'static str, i64)],
) -> Wording {
    Wording {
        parameters,
        ..Wording::of(kind, words)
    }
}

const THE_ACT: &[(&str, i64)] = &[("work", Work::TheAct as i64)];
const IN_QUALIFICATION: &[(&str, i64)] = &[("work", Work::Qualification as i64)];
const IN_COUNSELLING: &[(&str, i64)] = &[("work", Work::DebtCounselling as i64)];
const IN_HOUSING: &[(&str, i64)] = &[("work", Work::Housing as i64)];

pub const OFFERED_STAFF: &[Wording] = &[
    of_work(Kind::Cover, &[STAFF, OFFER, TEACHING], THE_ACT),
    of_work(
        Kind::Cover,
        &[QUALIFICATION, "arbeid|jobb", OFFER, TEACHING],
        IN_QUALIFICATION,
    ),
    of_work(
        Kind::Cover,
        &[STAFF, QUALIFICATION, OFFER, TEACHING],
        IN_QUALIFICATION,
    ),
    of_work(
        Kind::Cover,
        &[STAFF, COUNSELLING, OFFER, TEACHING],
        IN_COUNSELLING,
    ),
    of_work(Kind::Cover, &[STAFF, HOUSING, OFFER, TEACHING], IN_HOUSING),
];

pub const OFFERED_NAV_OFFICES: &[Wording] = &[
    Wording {
        without: &["ansatt|tilsett|medarbeid"],
        ..of_work(Kind::Cover, &["nav-kontor", OFFER, TEACHING], THE_ACT)
    },
    Wording {
        without: &["ansatt|tilsett|medarbeid"],
        ..of_work(
            Kind::Cover,
            &["nav-kontor", OFFER, TEACHING, QUALIFICATION],
            IN_QUALIFICATION,
        )
    },
];

/// Taught, and not only offered.
const ONLY_TAUGHT: &[&str] = &[OFFER];

pub const ATTENDED_STAFF: &[Wording] = &[
    Wording {
        without: ONLY_TAUGHT,
        ..of_work(Kind::Cover, &[STAFF, TEACHING], THE_ACT)
    },
    Wording {
        without: ONLY_TAUGHT,
        ..of_work(
            Kind::Cover,
            &[TEACHING, QUALIFICATION, "regelverk|regler|reglar"],
            IN_QUALIFICATION,
        )
    },
    Wording {
        without: ONLY_TAUGHT,
        ..of_work(
            Kind::Cover,
            &[STAFF, TEACHING, QUALIFICATION],
            IN_QUALIFICATION,
        )
    },
];

pub const OFFERED_NETWORK: &[Wording] = &[
    of_work(Kind::Cover, &[STAFF, OFFER, NETWORK], THE_ACT),
    of_work(
        Kind::Cover,
        &[STAFF, OFFER, NETWORK, QUALIFICATION],
        IN_QUALIFICATION,
    ),
    of_work(
        Kind::Cover,
        &[STAFF, OFFER, NETWORK, COUNSELLING],
        IN_COUNSELLING,
    ),
];

pub const SESSIONS_HELD: &[Wording] = &[Wording {
    parameters: &[("course_type", CourseType::TheAct as i64)],
    ..Wording::of(
        Kind::Done,
        &["holdt|halde|gjennomfør", TEACHING, SOCIAL_SERVICES_ACT],
    )
}];

pub const COURSE_TYPES_HELD: &[Wording] = &[
    Wording::of(Kind::Done, &["grunnkurs|basiskurs"]),
    Wording::of(
        Kind::Done,
        &["grunnkurs|basiskurs", "videregående|vidaregåande"],
    ),
    Wording::of(Kind::Done, &["kurs", "oppfølgingskurs|oppfølging"]),
];

pub const NETWORKS_ALIVE: &[Wording] = &[
    Wording::of(Kind::Done, &["nettverk"]),
    Wording::of(
        Kind::Done,
        &["nettverk", "viderefør|vidareført|føre vidare|etabler"],
    ),
];

pub const GUIDES_SUPPORTED: &[Wording] = &[
    Wording::of(Kind::Cover, &["veileder|rettleiar", "støtt|følg|oppfølg"]),
    Wording::of(
        Kind::Cover,
        &["kommunal", "veileder|rettleiar", "støtt|følg|oppfølg"],
    ),
];
