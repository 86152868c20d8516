use serde::{Deserialize, Serialize};

use crate::{beginning, pattern::patterns, sentence::sentences};

/// Slag varsel: what is announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnnouncementKind {
    /// Eget brev.
    Letter,
    /// Samling, møte, konferanse.
    Meeting,
    /// Mal, ramme, skjema.
    Template,
    /// Opplegg, ordning, standard.
    Scheme,
    Other,
}

/// Varsel: something the letter says will come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announcement {
    /// The sentence that says it.
    pub words: String,
    pub kind: AnnouncementKind,
}

patterns! {
    LETTER = r"(?i)\b(?:eget|egne|eige|eigne|særskilt|eit\s+eige|separat|nytt)\s+(?:informasjons|supplerings|tilleggs|oppdrags)?brev\b|\b(?:supplerende|utfyllande|utfyllende)\s+(?:tildelings)?brev\b|\bsupplerings(?:tildelings)?brev\b";
    MEETING = r"(?i)\b(?:redegjort|gjort\s+greie|gjennomgått|gjennomgås|gått\s+gjennom|orientert|orienteres|presentert|presenteres|omtalt|tatt\s+opp|teke\s+opp|informert|informeres)\b.*\b(?:\w*samling\w*|\w*møte[trn]?\w*|\w*konferanse\w*)\b|\b(?:samlinga|samlingen|møtet|konferansen|fagdagen)\s+(?:den\s+)?\d{1,2}\.|\b(?:innkall|inviter|kalla\s+inn|kalle\s+inn)\w*\b.*\b(?:samling|møte|konferanse)";
    TEMPLATE = r"(?i)\b(?:\w*mal(?:en|ar|er)?|rammer?|ramma|rammen|\w*skjema(?:et)?|rapporteringsopplegg)\b.*\b(?:sendes|sendast|vert\s+send|blir\s+sendt|vil\s+bli\s+sendt|blir\s+sendt\s+ut|kommer|kjem|ettersendes|oversendes|gjøres\s+tilgjengelig|vert\s+sendt)\b";
    SCHEME = r"(?i)\b(?:komme[r]?|kjem|kome)\s+(?:nærmere\s+|nærare\s+)?(?:tilbake|attende)\b|\b(?:ettersendes|ettersendast)\b";
    LATER = r"(?i)\b(?:ferdigstill(?:es|ast)|vert\s+ferdig|blir\s+ferdig|foreligger|ligg\s+føre|ventes|ventast|publiser(?:es|ast)|legges\s+fram|vert\s+lagt\s+fram|sendes\s+ut|kommer|kjem)\b.*\b(?:våren|høsten|hausten|sommeren|i\s+løpet\s+av|første\s+halvår|andre\s+halvår|januar|februar|mars|april|mai|juni|august|september|oktober|november|desember)\b|\b(?:nærmere|nærare|ytterligere|ytterlegare)\s+(?:informasjon|presisering|retningslinjer|beskrivelse|opplysninger|opplysningar|føringer|føringar|beskjed|detaljer)\b.*\b(?:gis|gjevast|gitt|kommer|kjem|følger|sendes|sendast|gjeve)\b";
}

/// What the text announces, a sentence each.
pub fn announcements(text: &str) -> Vec<Announcement> {
    sentences(beginning(text))
        .into_iter()
        .filter_map(|sentence| {
            let words = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
            Some(Announcement {
                kind: kind(&words)?,
                words,
            })
        })
        .collect()
}

fn kind(sentence: &str) -> Option<AnnouncementKind> {
    use AnnouncementKind::{Letter, Meeting, Other, Scheme, Template};
    let kinds = [
        (&LETTER, Letter),
        (&MEETING, Meeting),
        (&TEMPLATE, Template),
        (&SCHEME, Scheme),
        (&LATER, Other),
    ];
    kinds
        .into_iter()
        .find(|(pattern, _)| pattern.is_match(sentence))
        .map(|(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_will_come() {
        use AnnouncementKind::{Letter, Meeting, Other, Scheme, Template};
        for (text, expected) in [
            (
                "Følge opp tilskudd. Nærmere informasjon gis i eget brev fra direktoratet.",
                Some(Letter),
            ),
            (
                "Direktoratet vil i eget brev klargjøre rollen.",
                Some(Letter),
            ),
            ("Meir om dette kjem i eige brev.", Some(Letter)),
            (
                "Oppgaven blir redegjort for på samlingen den 21.–22. januar.",
                Some(Meeting),
            ),
            (
                "Nærmere ramme og mal for rapporteringen sendes i forkant av hvert tertial.",
                Some(Template),
            ),
            (
                "Skjema for rapportering vil bli sendt ut i mars.",
                Some(Template),
            ),
            (
                "Direktoratet vil komme tilbake til et opplegg for dette.",
                Some(Scheme),
            ),
            ("Rundskrivet ferdigstilles våren 2012.", Some(Other)),
            ("Nærare informasjon kjem.", Some(Other)),
            ("Arrangere konferanser i fylket.", None),
            ("Fylkesmannen skal delta i møter med kommunene.", None),
            ("Svare på brev fra kommunene.", None),
            ("Ha fulgt opp rammen for arbeidet.", None),
        ] {
            let found = announcements(text);
            assert_eq!(found.first().map(|found| found.kind), expected, "{text}");
        }
    }

    #[test]
    fn only_the_sentence_that_announces() {
        let found = announcements("Holde kurs.  Invitasjon gis\ni eget brev. Ha oversikt.");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].words, "Invitasjon gis i eget brev.");
    }
}
