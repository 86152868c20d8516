//! Who is to be told what, how often, with whom and when.

mod due;
mod party;
mod rhythm;

use serde::{Deserialize, Serialize};

use crate::{beginning, pattern::patterns, sentence::sentences};

pub use due::{DueRule, DueUnit, DueWords};
pub use rhythm::{Rhythm, rhythm};

/// Rapporteringsplikt: one duty to report that the words lay on the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// Whom the report goes to, where the words say it.
    pub recipient: Option<String>,
    pub rhythm: Rhythm,
    /// With whom it is made: «NAV fylke».
    pub with: Vec<String>,
    pub due: Option<DueWords>,
    /// By which way: «årsrapportering», a web address.
    pub channel: Option<String>,
    /// A frame or template is to be sent before.
    pub template_promised: bool,
}

patterns! {
    REPORTS = r"(?i)\b\p{L}*rapporter\p{L}*\b|\bårsrapport\p{L}*|\b(?:sende|sendes|sendast|oversende|oversendes|levere|leveres|registrer\p{L}*)\b.*\b(?:rapport|oversikt|statistikk|status|nestor|årapp)\p{L}*";
    // Reports that others make, and words that only send the reader elsewhere.
    OF_OTHERS = r"(?i)\brapporteringa?(?:en)?\s+(?:fra|frå)\b|^(?:og\s+)?(?:\(?\s*)(?:se|sjå|jf|jfr|jamfør)\b[^.]*\brapporteringskrav|^(?:alle\s+)?kommun\p{L}+\s+(?:skal|må|rapporterer)\b";
    TEMPLATE = r"(?i)\b(?:\p{L}*mal(?:en|ar|er)?|rammer?|ramma|rammen|\p{L}*skjema(?:et)?)\b.*\b(?:sendes|sendast|send|sendt|kommer|kjem|ettersendes|oversendes|tilgjengelig)\b";
    ADDRESS = r"(?i)\b(?:https?://|www\.)[^\s<>()]+";
    CHANNEL = r"(?i)\b(?:årsrapportering(?:en|a)?|årsrapport(?:en)?|årsmelding(?:en|a)?|ÅRAPP|NESTOR|Altinn|styringsportalen)\b";
}

/// The duties to report that the item or paragraph lays on the office. A sentence that adds to the duty before it makes none of its own.
pub fn reporting(text: &str) -> Vec<Duty> {
    let mut duties: Vec<Duty> = Vec::new();
    for sentence in sentences(beginning(text)) {
        if announces_template(sentence) {
            if let Some(duty) = duties.last_mut() {
                duty.template_promised = true;
            }
            continue;
        }
        if !REPORTS.is_match(sentence) || OF_OTHERS.is_match(sentence) {
            continue;
        }
        add(&mut duties, sentence);
    }
    duties
}

/// «Ramme og mal for rapporteringen sendes i forkant», which demands no report itself.
fn announces_template(sentence: &str) -> bool {
    TEMPLATE.is_match(sentence) && !sentence.to_lowercase().contains("skal rapporter")
}

fn add(duties: &mut Vec<Duty>, sentence: &str) {
    let rhythm = rhythm(sentence);
    let recipient = party::recipient(sentence);
    let continued = duties.last_mut().filter(|last| {
        rhythm.is_none_or(|rhythm| rhythm == last.rhythm)
            && (recipient.is_none() || recipient == last.recipient)
    });
    let known = rhythm
        .or(continued.as_ref().map(|last| last.rhythm))
        .unwrap_or(Rhythm::Yearly);
    let new = Duty {
        recipient,
        rhythm: known,
        with: party::with(sentence),
        due: due::due(sentence, known),
        channel: channel(sentence),
        template_promised: false,
    };
    match continued {
        None => duties.push(new),
        Some(last) => fill(last, new),
    }
}

fn fill(last: &mut Duty, new: Duty) {
    for partner in new.with {
        if !last.with.contains(&partner) {
            last.with.push(partner);
        }
    }
    last.due = last.due.take().or(new.due);
    last.channel = last.channel.take().or(new.channel);
}

/// An address says more than a name.
fn channel(sentence: &str) -> Option<String> {
    let address = ADDRESS
        .find(sentence)
        .map(|found| found.as_str().trim_end_matches(['.', ',', ';']));
    address
        .or_else(|| CHANNEL.find(sentence).map(|found| found.as_str()))
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn short(text: &str) -> Vec<(Rhythm, Option<String>, Vec<String>, bool)> {
        reporting(text)
            .into_iter()
            .map(|duty| {
                (
                    duty.rhythm,
                    duty.recipient,
                    duty.with,
                    duty.template_promised,
                )
            })
            .collect()
    }

    #[test]
    fn duties_to_report() {
        use Rhythm::{HalfYearly, Monthly, PerEvent, Tertial, Yearly};
        for (text, expected) in [
            (
                "Gjennom årsrapportering (http://arapp.example.no)",
                vec![(Yearly, None, vec![], false)],
            ),
            (
                "Rapportering til Statens helsetilsyn.",
                vec![(Yearly, Some("Statens helsetilsyn"), vec![], false)],
            ),
            (
                "Fylkesmannen skal sammen med NAV fylke rapportere hvert tertial på programmet. Nærmere ramme og mal for rapporteringen sendes i forkant av hvert tertial.",
                vec![(Tertial, None, vec!["NAV fylke"], true)],
            ),
            (
                "I årsrapporteringen skal det gis en redegjørelse. Det skal rapporteres på resultatkravene. Se rapporteringskrav under punkt 73.2.",
                vec![(Yearly, None, vec![], false)],
            ),
            (
                "Det skal rapporteres om aktiviteter. Angi antall kommuner.",
                vec![(Yearly, None, vec![], false)],
            ),
            (
                "Rapporter månadleg til direktoratet. I tillegg skal det rapporterast i årsrapporten.",
                vec![
                    (Monthly, Some("direktoratet"), vec![], false),
                    (Yearly, None, vec![], false),
                ],
            ),
            (
                "Alvorlige hendelser rapporteres fortløpende til Helsedirektoratet.",
                vec![(PerEvent, Some("Helsedirektoratet"), vec![], false)],
            ),
            (
                "Halvårlig rapportering om tilsyn",
                vec![(HalfYearly, None, vec![], false)],
            ),
            ("Se rapporteringskrav under punkt 73.2.", vec![]),
            ("Flere får plan, jf. rapporteringen fra kommunene.", vec![]),
            ("Kommunene skal rapportere på bruken.", vec![]),
            ("Holde kurs.", vec![]),
        ] {
            let expected: Vec<_> = expected
                .into_iter()
                .map(|(rhythm, to, with, template)| {
                    (
                        rhythm,
                        to.map(str::to_owned),
                        with.into_iter().map(str::to_owned).collect(),
                        template,
                    )
                })
                .collect();
            assert_eq!(short(text), expected, "{text}");
        }
    }

    #[test]
    fn an_address_says_more_than_a_name() {
        let duty =
            &reporting("Gjennom årsrapportering (<http://arapp.example.no>), innen 1. mars.")[0];
        assert_eq!(duty.channel.as_deref(), Some("http://arapp.example.no"));
        assert_eq!(
            duty.due.as_ref().and_then(|due| due.rule),
            Some(DueRule::On { month: 3, day: 1 })
        );
    }
}
