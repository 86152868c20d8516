//! Det som ble sagt og spurt om i demoen.

use kernel::Id;
use plan::Theme;

use super::People;
use crate::words::{Counterpart, ParticipantRole};

pub fn topic(theme: Theme) -> &'static str {
    match theme {
        Theme::Qualification => "Status, søkertall og gjennomføring",
        Theme::WorkFollowUp => "Samarbeidet om de unge",
        Theme::Coordination => "Kalenderen for våren og høsten",
        Theme::LivingConditions => "Hva tallene viser for barnefamiliene",
        Theme::Housing => "Midlertidige botilbud",
        Theme::CoOwnership => "Kommunens ansvar for de sosiale tjenestene",
        Theme::ChildPoverty => "Barn i familier som mottar økonomisk stønad",
        Theme::DebtCounselling => "Ventetid og samarbeid med nabokommuner",
        _ => "",
    }
}

pub fn outcome(number: usize) -> &'static str {
    [
        "God dialog. Kommunene ønsker mer veiledning om individuell vurdering.",
        "Enighet om felles kalender, og om hvem som inviterer til hva.",
        "Utfordringene ble lagt fram med tall, og partene var enige om hva som haster.",
        "Ledelsen kjente lite til programmet, og ba om en gjennomgang med tall for egen kommune.",
    ][number % 4]
}

pub fn decision(number: usize) -> &'static str {
    [
        "Partene deler planene sine for neste halvår innen en måned.",
        "NAV-lederen legger fram tall for programmet i kommunens ledermøte.",
        "Embetet sender en oversikt over levekårene i kommunene.",
    ][number % 3]
}

pub fn task(number: usize) -> &'static str {
    [
        "Sende oversikten over levekår til dem vi møtte",
        "Avtale veiledning om internkontroll",
        "Undersøke hvorfor programmet brukes så lite",
        "Svare på spørsmålet om vertskommune",
    ][number % 4]
}

pub fn participants(counterpart: Counterpart) -> &'static [People] {
    use ParticipantRole::{
        HeadOfServices, Husbanken, Ks, MunicipalDirector, NavCountyAdviser, NavCountyDirector,
        NavLeader, OfficeAdviser, OfficeLeader,
    };
    match counterpart {
        Counterpart::MunicipalLeadership => &[
            (MunicipalDirector, 3),
            (HeadOfServices, 4),
            (NavLeader, 4),
            (OfficeLeader, 1),
            (OfficeAdviser, 2),
        ],
        Counterpart::NavCountyDirector => &[
            (NavCountyDirector, 1),
            (NavCountyAdviser, 2),
            (OfficeLeader, 1),
            (OfficeAdviser, 2),
        ],
        Counterpart::RegionalArena => &[(NavCountyDirector, 1), (Ks, 2), (OfficeLeader, 1)],
        Counterpart::Husbanken => &[(Husbanken, 2), (OfficeAdviser, 2)],
        _ => &[(OfficeAdviser, 1)],
    }
}

/// Theme, question and answer, both in short.
pub fn question(number: usize) -> (Theme, &'static str, &'static str) {
    const QUESTIONS: [(Theme, &str, &str); 8] = [
        (
            Theme::Qualification,
            "Kan programmet forlenges når deltakeren har vært lenge syk?",
            "Ja, etter en konkret vurdering. Viste til forskriften og til rundskrivet.",
        ),
        (
            Theme::TheAct,
            "Hvordan skal bostøtte regnes med i vurderingen av stønad?",
            "Viste til rundskrivet, og til at hver sak må vurderes for seg.",
        ),
        (
            Theme::Qualification,
            "Hvem bestemmer innholdet i programmet når tiltaket er fullt?",
            "NAV-kontoret har ansvaret for et fulltidsprogram, også når ett tiltak er fullt.",
        ),
        (
            Theme::DebtCounselling,
            "Kan to kommuner dele en rådgiver?",
            "Ja. Sendte eksempel på avtale, og tilbød hjelp til å komme i gang.",
        ),
        (
            Theme::Housing,
            "Hvor lenge kan en familie bo i midlertidig bolig?",
            "Så kort som mulig. Viste til veilederen om kvalitet i midlertidige botilbud.",
        ),
        (
            Theme::Qualification,
            "Skal deltakere få stønad i ferien?",
            "Viste til reglene om ferie i forskriften.",
        ),
        (
            Theme::ChildPoverty,
            "Finnes det midler til ferietiltak for barnefamilier?",
            "Orienterte om tilskuddet og fristen for å søke.",
        ),
        (
            Theme::InternalControl,
            "Har embetet en mal for internkontroll i et lite NAV-kontor?",
            "Sendte malen fra veiledningen i fjor, og inviterte til samlingen i høst.",
        ),
    ];
    QUESTIONS[number % QUESTIONS.len()]
}

/// Who asks whom, about what.
pub fn requests(
    own: Id,
    other: Id,
    third: Id,
) -> [(Id, Option<Id>, Theme, &'static str, &'static str); 5] {
    [
        (
            own,
            Some(other),
            Theme::DebtCounselling,
            "Opplegg for videregående kurs",
            "Vi holder videregående kurs til våren for første gang på tre år. Kan dere dele opplegget deres?",
        ),
        (
            other,
            Some(own),
            Theme::ChildPoverty,
            "Erfaringer med barn i søknader om stønad",
            "Dere har arbeidet lenge med barns situasjon i vedtakene. Kan en av dere holde innlegg for våre NAV-ledere?",
        ),
        (
            own,
            None,
            Theme::Housing,
            "Hvem har veiledet kommuner om midlertidige botilbud?",
            "Vi samler erfaringer fra veiledning av kommuner med mange barn i midlertidige botilbud.",
        ),
        (
            other,
            None,
            Theme::Qualification,
            "Spørreskjema til veiledere i programmet",
            "Har noen et spørreskjema om arbeidet i NAV-kontorene som vi kan bruke?",
        ),
        (
            third,
            Some(other),
            Theme::Youth,
            "Samarbeid med fylkeskommunen om ungdom",
            "Hvordan har dere avtalt samarbeidet om ungdom som har sluttet på skolen?",
        ),
    ]
}
