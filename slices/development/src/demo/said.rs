//! Det som står i demoens erfaringer, prosjekter, planer og notater.

use plan::{Partner, Theme};

use crate::words::Light;

/// Theme, title, what was done, what came of it, whom to ask.
pub type Told = (
    Theme,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

pub const EXPERIENCES: [Told; 4] = [
    (
        Theme::ChildPoverty,
        "Barnas situasjon i hvert vedtak",
        "NAV-kontoret tok inn et eget avsnitt om barna i alle vedtak om økonomisk stønad, og gikk gjennom ti vedtak i måneden sammen.",
        "Etter et halvt år var barnas situasjon vurdert i ni av ti vedtak, mot fire av ti før.",
        "NAV-kontoret i kommunen",
    ),
    (
        Theme::DebtCounselling,
        "Felles vakttelefon for gjeldsrådgivning",
        "Tre kommuner deler en vakttelefon, slik at innbyggerne får snakke med en rådgiver samme dag.",
        "Ventetiden gikk ned fra fem uker til fire dager.",
        "Vertskommunen for samarbeidet",
    ),
    (
        Theme::Housing,
        "Boligmøte hver uke",
        "NAV, helse og boligkontor møtes en time i uka om dem som bor i midlertidig bolig.",
        "Familiene bor halvparten så lenge i midlertidig bolig som året før.",
        "Kommunens boligkontor",
    ),
    (
        Theme::Youth,
        "Oppsøkende arbeid i videregående skole",
        "En veileder fra NAV-kontoret er på skolen to dager i uka.",
        "",
        "",
    ),
];

pub const ELSEWHERE: [Told; 2] = [
    (
        Theme::Qualification,
        "Programråd på tvers av kommuner",
        "Fem kommuner drøfter vanskelige saker i et felles programråd hver måned.",
        "Flere får programmet, og færre avbryter.",
        "NAV i fylket",
    ),
    (
        Theme::ChildPoverty,
        "Fritidskort uten søknad",
        "Kommunen gir fritidskort til alle familier som mottar stønad.",
        "",
        "",
    ),
];

pub const USE: &str = "Tatt i bruk i kommunens egen rutine.";
pub const LACKS: &str = "Kommunen har ingen egen rådgiver, og viser innbyggerne til NAV-kontoret.";

pub const AGREEMENTS: [&str; 3] = [
    "Felles gjeldsrådgiver i nord",
    "Vertskommunesamarbeid om gjeldsrådgivning",
    "Vikaravtale for gjeldsrådgivere",
];

pub const PROJECTS: [(&str, &str, Theme, Partner); 3] = [
    (
        "Helhetlig oppfølging av lavinntektsfamilier",
        "Tre NAV-kontor prøver ut familiekoordinatorer for familier som har mottatt stønad lenge.",
        Theme::ChildPoverty,
        Partner::Directorate,
    ),
    (
        "Fra fengsel til kvalifiseringsprogram",
        "To kommuner og kriminalomsorgen prøver ut en plan for programmet før løslatelse.",
        Theme::Qualification,
        Partner::NavCounty,
    ),
    (
        "Gode vedtak om midlertidig bolig",
        "Kommuner går gjennom egne vedtak sammen med embetet.",
        Theme::Housing,
        Partner::Husbanken,
    ),
];

/// Title, and so many days after the beginning.
pub const MILESTONES: [(&str, i64); 4] = [
    ("Plan vedtatt i alle kommunene", 40),
    ("Første samling holdt", 130),
    ("Halvårsrapport levert", 220),
    ("Sluttrapport levert", 590),
];

pub fn reason(light: Light) -> &'static str {
    match light {
        Light::OnPlan => "Kommunene følger planen, og deltakerne er på plass.",
        Light::AtRisk => "En av kommunene mangler koordinator, og samlingen er utsatt.",
        Light::OffPlan => "Prosjektet har stanset.",
    }
}

pub const HELP: [&str; 3] = [
    "Gjennomgang av utkastet, og eksempler fra to andre kommuner.",
    "Samling for de som skriver planen.",
    "Tall for levekår i kommunen.",
];

pub const NOTES: [(&str, &str, Theme); 3] = [
    (
        "Hindringer for bruk av kvalifiseringsprogrammet",
        "NAV-kontorene melder at kravet om fulltidsprogram er vanskelig å oppfylle i små kommuner med få tiltak. Vi foreslår at direktoratet tydeliggjør hva som kan inngå.",
        Theme::Qualification,
    ),
    (
        "Økte boutgifter og stønad",
        "Flere kommuner ser familier med arbeidsinntekt blant nye søkere. Vi legger ved tall fra åtte kommuner.",
        Theme::LivingConditions,
    ),
    (
        "Gjeldsrådgivning i små kommuner",
        "Utkast: Hva skal til for at kommuner uten egen rådgiver får et tilbud?",
        Theme::DebtCounselling,
    ),
];
