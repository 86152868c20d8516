use serde::{Deserialize, Serialize};

use crate::{ItemKind, pattern::patterns, sentence::sentences};

/// Krav i løpende tekst: a sentence outside the bullets that obliges the office; a person accepts or rejects it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProseDemand {
    pub sentence: String,
    /// `Reporting` where it demands a report, otherwise `Assignment`.
    pub kind: ItemKind,
}

/// The office as a letter calls it, in both written languages and through all years.
const OFFICE: &str = r"(?:fylkesmann(?:en)?|fylkesmenn(?:ene)?|fylkesmannsembet\w*|statsforvalter(?:en|ne|ane)?|statsforvaltar(?:en|ane)?|embet(?:et|ene|a|e|er))";

patterns! {
    MENTIONED = &format!(r"(?i)\b{OFFICE}s?\b");
    // «Fylkesmannen og NAV fylke skal …», «Statsforvalteren har ansvar for …»
    SUBJECT = &format!(r"(?i)\b{OFFICE}\b[^.;:]{{0,140}}?\b(?:skal|må|pliktar|plikter|bør|bes|blir\s+bedt|vert\s+beden|har\s+(?:\p{{L}}+\s+){{0,4}}(?:ansvar(?:et)?|rolle|plikt|oppgaver?|oppgåver?)|får\s+[^.;:]{{0,80}}?(?:ansvar|\w*ansvar|oppdrag)|(?:er|vert|blir)\s+(?:tilført|tildelt|tildelte|gitt|gitte|ansvarlig|ansvarleg)|vil\s+[^.;:]{{0,60}}ha\s+[^.;:]{{0,30}}ansvar)\b");
    // «I 2012 skal Fylkesmannen …», «Det er viktig at embetet …»
    INVERTED = &format!(r"(?i)\b(?:skal|må|bør|bes|har|får)\s+{OFFICE}\b|\b(?:viktig|nødvendig|naudsynt|forutsettes|føresett|forventes|forventast|ventar|legger\s+til\s+grunn|legg\s+til\s+grunn)(?:\s+\w+){{0,2}}\s+at\s+{OFFICE}\b");
    // «Fylkesmannens dialog med kommunene skal …», «… skal gjenspeiles i Fylkesmannens rådgivning»
    OF_THE_OFFICE = &format!(r"(?i)\b{OFFICE}s\s+\p{{L}}+[^.;:]{{0,80}}?\b(?:skal|må)\b|\b(?:skal|må)\s+(?:\p{{L}}+\s+){{0,3}}i\s+{OFFICE}s\b|\b(?:{OFFICE}s|deres|sin)\s+(?:rolle|oppgave|oppgåve)\s+er\b");
    // «Alle kompetansetiltak skal samordnes med …»
    MEASURES = r"(?i)^(?:\p{L}+,?\s+){0,3}?(?:\p{L}*tiltak(?:ene|a)?|\p{L}*-\s+og\s+\p{L}*tiltak(?:ene|a)?|kompetanseoverføring\p{L}*|aktivitet(?:ene|ane|er)|tilskudd(?:ene)?|tilskot(?:a)?|virkemidlene|verkemidla)\b[^.;:]{0,140}?\b(?:skal|må)\b";
    // «Valget skal begrunnes i virksomhetsplanen», «… skal ha fått besøk fra embetet»: what the office is to have done
    IN_ITS_PLAN = r"(?i)\bskal\s+(?:\p{L}+\s+){0,4}?(?:i|av)\s+(?:\p{L}+\s+){0,2}?(?:virksomhetsplan|verksemdsplan|årsplan|tilsynsplan|handlingsplan)\p{L}*";
    SERVED = &format!(r"(?i)\b(?:skal|må)\s+(?:ha|vere|være|bli)\s+(?:\p{{L}}+\s+){{1,5}}?(?:fra|frå|av|hos|hjå|med)\s+{OFFICE}\b");
    // «Fra 1. januar har embetet fått tilsyn med …» tells what is so already
    HAS_GOT = &format!(r"(?i)\bhar\s+{OFFICE}\s+(?:fått|hatt|overtatt|overteke|gjennomført)\b");
    DEMANDS = r"(?i)\b(?:skal|må|bør|bes|ansvar(?:et)?|plikt)\b";
    PRIORITISED = r"(?i)\bskal\s+(?:\p{L}+\s+){0,3}prioriter(?:es|ast)\b";
    REPORT = r"(?i)\b(?:skal|må|bes)\s+(?:(?:det|\p{L}+)\s+){0,3}?rapporter(?:es|ast)\b|\bdet\s+(?:skal|må)\s+rapporter|\bskal\s+(?:[^.;:]{0,80}?\s)?(?:rapportere|rapporterer)\b|\brapporten\s+(?:skal|må)\b|\b\p{L}*rapportering(?:en|a)?\b[^.;:]{0,60}\bskal\s+det\b";
    // «Tabellen viser hva som skal rapporteres» is about the letter itself
    TELLS_OF_THE_LETTER = r"(?i)^(?:tabell\p{L}*|figur\p{L}*|oversikt\p{L}*|list[ea]\p{L}*|vedlegg\p{L}*|kapit\p{L}+|avsnitt\p{L}*)(?:\s+\p{L}+){0,2}\s+(?:viser|syner|gir|gjev|inneholder|inneheld|beskriver|beskriv)\b";
    // Others whose duties a letter also tells of.
    OTHERS = r"(?i)^(?:(?:i|for|ved|når|etter|på|den|det|de|dei|alle|hver|kvar)\s+[^,]{0,50}?,?\s*)?(?:kommun\p{L}*|nav[- ]?\p{L}*|direktorat\p{L}*|departement\p{L}*|arbeids-\s+og\s+velferds\p{L}+|husbank\p{L}*|lov(?:en|a)|regjering\p{L}*|statens\s+helsetilsyn|helsetilsyn\p{L}*|standarden|tjenestemottaker\p{L}*|brukar\p{L}*|bruker\p{L}*|§\s*\S+)\b[^.;:]{0,120}?\b(?:skal|må|har|vil|bes|plikter|rapporterer)\b";
}

/// The sentences of a paragraph that oblige the office. What obliges others and what only leads in a list is left out.
pub fn prose_demands(paragraph: &str) -> Vec<ProseDemand> {
    sentences(paragraph)
        .into_iter()
        .map(|sentence| sentence.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter_map(|sentence| {
            let kind = kind(&sentence)?;
            Some(ProseDemand { sentence, kind })
        })
        .collect()
}

fn kind(sentence: &str) -> Option<ItemKind> {
    if SERVED.is_match(sentence) && !leads_in(sentence) {
        return Some(ItemKind::Assignment);
    }
    if leads_in(sentence) || obliges_others(sentence) || TELLS_OF_THE_LETTER.is_match(sentence) {
        return None;
    }
    if REPORT.is_match(sentence) {
        return Some(ItemKind::Reporting);
    }
    if HAS_GOT.is_match(sentence) && !DEMANDS.is_match(sentence) {
        return None;
    }
    let rules = [
        &*SUBJECT,
        &IN_ITS_PLAN,
        &INVERTED,
        &OF_THE_OFFICE,
        &MEASURES,
        &PRIORITISED,
    ];
    rules
        .iter()
        .any(|rule| rule.is_match(sentence))
        .then_some(ItemKind::Assignment)
}

/// «Fylkesmannen skal:» and «… følgende oppgaver:» say nothing without what follows.
fn leads_in(sentence: &str) -> bool {
    let bare = sentence.trim_end_matches(['*', '_', ' ']);
    bare.ends_with(':') || bare.ends_with(" skal")
}

/// Somebody else is the subject, and the office is not named before the demand.
fn obliges_others(sentence: &str) -> bool {
    let Some(found) = OTHERS.find(sentence) else {
        return false;
    };
    !MENTIONED.is_match(found.as_str()) && !INVERTED.is_match(sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_that_oblige() {
        use ItemKind::{Assignment, Reporting};
        for (sentence, expected) in [
            ("Fylkesmannen skal delta på arenaen.", Some(Assignment)),
            (
                "Fylkesmennene skal derfor bruke tilgjengelige tall.",
                Some(Assignment),
            ),
            (
                "Fylkesmannen og NAV Fylke skal videreføre samarbeidet.",
                Some(Assignment),
            ),
            (
                "Fylkesmannen og NAV fylke har et felles ansvar for samordning.",
                Some(Assignment),
            ),
            ("Statsforvalteren skal veilede kommunene.", Some(Assignment)),
            (
                "Statsforvaltaren skal rettleie kommunane.",
                Some(Assignment),
            ),
            (
                "Statsforvaltarane må følgje med på utviklinga.",
                Some(Assignment),
            ),
            ("Embetet har ansvar for å følge opp.", Some(Assignment)),
            (
                "Alle formidlings- og kompetansetiltak skal samordnes med NAV Fylke.",
                Some(Assignment),
            ),
            (
                "Tiltakene skal utformes med vekt på helhet.",
                Some(Assignment),
            ),
            (
                "Det er viktig at fylkesmannen prioriterer kommuner med behov.",
                Some(Assignment),
            ),
            ("Fylkesmannen bes om å målrette arbeidet.", Some(Assignment)),
            (
                "Fylkesmannens dialog med kommunene skal føre til forankring.",
                Some(Assignment),
            ),
            (
                "Dette perspektivet skal gjenspeiles i Fylkesmannens rådgivning.",
                Some(Assignment),
            ),
            (
                "Fylkesmannen i Nordland får i samarbeid med direktoratet et pådriveransvar.",
                Some(Assignment),
            ),
            (
                "Det vises til at Fylkesmannen har en rolle som meklingsinstans.",
                Some(Assignment),
            ),
            (
                "Unge bostedsløse skal spesielt prioriteres i 2010.",
                Some(Assignment),
            ),
            (
                "I gjennomføringen skal Statsforvalteren samarbeide med KS.",
                Some(Assignment),
            ),
            (
                "Fylkesmannen skal sammen med NAV fylke rapportere hvert tertial.",
                Some(Reporting),
            ),
            ("Det skal rapporteres på resultatkravene.", Some(Reporting)),
            ("Det skal rapporterast om kurs.", Some(Reporting)),
            ("Rapporten skal inneholde aktiviteter.", Some(Reporting)),
            (
                "I årsrapporteringen skal det gis en redegjørelse.",
                Some(Reporting),
            ),
            (
                "Valget skal begrunnes i virksomhetsplanen.",
                Some(Assignment),
            ),
            (
                "Prioriteringane skal gå fram av verksemdsplanen.",
                Some(Assignment),
            ),
            (
                "Alle kommunar med mange unge skal ha fått besøk frå embetet innan 1. mai.",
                Some(Assignment),
            ),
            (
                "Alle kommuner skal ha hatt møte med fylkesmannen.",
                Some(Assignment),
            ),
            (
                "Fra 1. januar har embetet fått tilsyn med tjenestene.",
                None,
            ),
            (
                "Fra 1. januar har embetet ansvar for tilsyn.",
                Some(Assignment),
            ),
            (
                "Tabellen viser hva som skal rapporteres, og når det skal rapporteres.",
                None,
            ),
            ("Oversikta viser kva Statsforvaltaren skal gjere.", None),
            ("Kommunen skal tilby rådgivning.", None),
            ("Kommunene har ansvar for levekår.", None),
            ("Kommunane skal rapportere til statsforvaltaren.", None),
            ("Loven skal bidra til et helhetlig tilbud.", None),
            ("Standarden skal sikre at ansatte får tilgang.", None),
            (
                "I prosjektet vil NAV fylke ha ansvaret for måltallene.",
                None,
            ),
            (
                "Fylkesmannen har flere virkemidler overfor kommunene.",
                None,
            ),
            ("Fylkesmannen skal:", None),
            ("I 2012 skal Fylkesmannen særlig prioritere:", None),
            ("Direktoratet skal bistå Fylkesmannen.", None),
            ("Kommunen skal sammen med Fylkesmannen lage en plan.", None),
        ] {
            let found = prose_demands(sentence);
            assert_eq!(
                found.first().map(|found| found.kind),
                expected,
                "{sentence}"
            );
        }
    }
}
