//! The sentences about a theme. `{t}` stands for the theme, `{n}` for the number that a later year may change.

pub const GOALS: [&str; 14] = [
    "Minst {n} prosent av kommunene har skriftlige rutiner for {t}.",
    "Alle kommuner med mer enn {n} innbyggere har en ansvarlig for {t}.",
    "Ansatte i NAV-kontorene har fått tilbud om minst {n} timer opplæring om {t}.",
    "Embetet har gitt råd om {t} til minst {n} kommuner.",
    "Ledelsen i kommunen har fått en samlet vurdering av {t} innen {n} uker etter at den ba om det.",
    "Forskjellene mellom kommunene i arbeidet med {t} er mindre enn for {n} år siden.",
    "Brukerne er hørt i minst {n} av prosjektene om {t}.",
    "Kommunene kjenner kravene til {t} og bruker dem i minst {n} prosent av sakene.",
    "Minst {n} NAV-kontor har prøvd ut nye måter å arbeide med {t} på.",
    "Det er holdt {n} samlinger om {t} i fylket.",
    "Svikt i arbeidet med {t} er rettet innen {n} måneder.",
    "Kommunene har redusert ventetiden i saker om {t} til under {n} dager.",
    "Embetet har avklart ansvaret for {t} med NAV i fylket innen {n} måneder.",
    "Erfaringer med {t} er delt med minst {n} andre embeter.",
];

pub const PARAMETERS: [&str; 8] = [
    "Antall kommuner som har tatt opp {t} med embetet de siste {n} månedene.",
    "Andel vedtak der {t} er omtalt, i et utvalg på {n} saker.",
    "Gjennomsnittlig antall dager fra henvendelse om {t} til svar, over {n} måneder.",
    "Antall deltakere på kurs om {t}, fordelt på {n} regioner.",
    "Andel brukere som er fornøyde med hjelpen når saken gjelder {t}, blant minst {n} spurte.",
    "Antall årsverk i kommunene som arbeider med {t}, sammenlignet med {n} år før.",
    "Medianen av behandlingstiden i de {n} eldste sakene om {t}.",
    "Antall avvik meldt om {t} i de {n} største kommunene.",
];

pub const REPORTS: [&str; 10] = [
    "Embetet oppgir antall tiltak om {t} og de {n} viktigste erfaringene.",
    "Det skal gå fram av årsrapporten hvordan {t} er fulgt opp i minst {n} kommuner.",
    "Embetet sender en kort oversikt over {t} innen {n}. mars.",
    "Utviklingen i arbeidet med {t} vurderes over {n} år.",
    "Embetet forklarer hvorfor kommuner ikke når målet for {t}, med {n} eksempler.",
    "Tall for {t} rapporteres samlet for fylket og for de {n} minste kommunene.",
    "Embetet beskriver {n} tiltak som har virket godt for {t}.",
    "Resultater av arbeidet med {t} rapporteres {n} ganger i året.",
    "Embetet melder fra til direktoratet innen {n} uker når noe er alvorlig galt med {t}.",
    "Kommunenes egne vurderinger av {t} legges ved for {n} av kommunene.",
];

/// What a later year adds to a sentence.
pub const ADDITIONS: [&str; 6] = [
    "også i kommuner som deler NAV-kontor",
    "etter samråd med brukernes organisasjoner",
    "med særlig vekt på barn og unge",
    "slik det går fram av den nye veilederen",
    "når kommunen selv ber om det",
    "og embetet kan vise til resultatene",
];

pub fn sentence(pattern: &str, theme: &str, number: usize) -> String {
    let whole = pattern
        .replace("{t}", theme)
        .replace("{n}", &number.to_string());
    let mut signs = whole.chars();
    let first = signs.next().map(|sign| sign.to_uppercase().to_string());
    first.unwrap_or_default() + signs.as_str()
}

/// The sentence with the addition before its full stop.
pub fn extended(text: &str, addition: &str) -> String {
    format!("{}, {addition}.", text.trim_end_matches('.'))
}

/// Two sentences as one.
pub fn joined(first: &str, second: &str) -> String {
    let mut signs = second.chars();
    let small = signs.next().map(|sign| sign.to_lowercase().to_string());
    format!(
        "{}, og {}{}",
        first.trim_end_matches('.'),
        small.unwrap_or_default(),
        signs.as_str()
    )
}
