use shell::Fields;

use crate::{
    addressing::Addressing,
    correction::{CannotCorrect, Correction, Spot, is_number},
    draft::Draft,
    said,
};

const MOST: usize = 20_000;

/// What a form asks for.
pub enum Asked {
    One(Correction),
    /// The chosen proposals, each with the state it was seen in.
    Proposals {
        accept: bool,
        seen: Vec<(u32, String)>,
    },
}

impl Asked {
    /// Reads the form; none when something is wrong, which `fields` then says, or when it is no form of ours.
    pub fn of(fields: &mut Fields) -> Option<Self> {
        let doing = fields.raw("handling").to_owned();
        let asked = match doing.as_str() {
            "godta-valgte" | "avvis-valgte" => Some(Self::Proposals {
                accept: doing == "godta-valgte",
                seen: fields.all("forslag").into_iter().filter_map(seen).collect(),
            }),
            "legg-til" => addition(fields).map(Self::One),
            "avsnitt" => section(fields).map(Self::One),
            _ => {
                let key = fields.raw("punkt").parse().ok()?;
                of_item(key, &doing, fields).map(Self::One)
            }
        };
        asked.filter(|_| fields.is_faultless())
    }

    /// The correction on this draft; none when the place is no longer as it was seen.
    pub fn on(&self, draft: &Draft, fields: &Fields) -> Option<Correction> {
        match self {
            Self::Proposals { accept, seen } => {
                let same = |(key, print): &&(u32, String)| draft.fingerprint(*key) == *print;
                let keys: Vec<u32> = seen.iter().filter(same).map(|(key, _)| *key).collect();
                (seen.is_empty() || !keys.is_empty()).then_some(if *accept {
                    Correction::AcceptProposals { keys }
                } else {
                    Correction::RejectProposals { keys }
                })
            }
            Self::One(correction) => {
                let now = match correction {
                    Correction::Add { .. } => return Some(correction.clone()),
                    Correction::Section { number, .. } => draft.section_fingerprint(number),
                    other => draft.fingerprint(other.key()?),
                };
                (!now.is_empty() && now == fields.raw("avtrykk")).then(|| correction.clone())
            }
        }
    }
}

/// `12:9f0c…`: a key with the state it was seen in.
fn seen(written: &str) -> Option<(u32, String)> {
    let (key, print) = written.split_once(':')?;
    Some((key.parse().ok()?, print.to_owned()))
}

fn of_item(key: u32, doing: &str, fields: &mut Fields) -> Option<Correction> {
    let kind = |fields: &Fields| said::part_of_code(fields.raw("del"));
    match doing {
        "tekst" => fields
            .required_text("tekst", MOST)
            .map(|text| Correction::Text { key, text }),
        "del" => kind(fields).map(|kind| Correction::Kind { key, kind }),
        "splitt" => {
            let (first, second) = (fields.text("forste", MOST), fields.text("andre", MOST));
            Some(Correction::Split {
                key,
                first: first.unwrap_or_default(),
                second: second.unwrap_or_default(),
            })
        }
        "sla-sammen" => Some(Correction::Join { key }),
        "utelat" => fields
            .required_text("grunn", 300)
            .map(|reason| Correction::LeaveOut { key, reason }),
        "ta-med" => Some(Correction::PutBack { key }),
        "godta" => Some(Correction::Accept { key }),
        "lag-punkt" => kind(fields).map(|kind| Correction::MakeItem { key, kind }),
        "avvis" => Some(Correction::Dismiss { key }),
        "flytt" => spot(fields.raw("sted")).map(|to| Correction::Move { key, to }),
        "nummer" => number(fields).map(|number| Correction::Number { key, number }),
        "prioritet" => Some(Correction::Priority {
            key,
            on: fields.is_set("prioritet"),
        }),
        "adressater" => addressing(fields).map(|to| Correction::Address { key, to }),
        "godta-forslag" => Some(Correction::AcceptProposals { keys: vec![key] }),
        "avvis-forslag" => Some(Correction::RejectProposals { keys: vec![key] }),
        _ => None,
    }
}

/// `sist:73.1`, `foran:12`, `etter:12`
fn spot(written: &str) -> Option<Spot> {
    let (how, what) = written.split_once(':')?;
    match how {
        "sist" => Some(Spot::LastIn(what.to_owned())),
        "foran" => what.parse().ok().map(Spot::Before),
        "etter" => what.parse().ok().map(Spot::After),
        _ => None,
    }
}

fn number(fields: &mut Fields) -> Option<Option<String>> {
    let number = fields.text("nummer", 20);
    if number.as_deref().is_some_and(|number| !is_number(number)) {
        let why = fields.sentence(said::cannot_correct(CannotCorrect::NotANumber));
        fields.note("nummer", why);
        return None;
    }
    Some(number)
}

fn addressing(fields: &mut Fields) -> Option<Addressing> {
    match fields.raw("gjelder").to_owned().as_str() {
        "alle" => Some(Addressing::All),
        "apent" => Some(Addressing::Open),
        "noen" => {
            let known = organisations::nation::nation();
            let chosen = fields.all("embete");
            let mut offices: Vec<_> = chosen
                .into_iter()
                .filter_map(|key| known.office_by_key(key))
                .map(|office| office.id)
                .collect();
            offices.sort();
            offices.dedup();
            if offices.is_empty() {
                let why = fields.sentence("fault-correction-no-office");
                fields.note("embete", why);
                return None;
            }
            Some(Addressing::Named(offices))
        }
        _ => None,
    }
}

fn addition(fields: &mut Fields) -> Option<Correction> {
    let line = fields.number("linje", 1, 1_000_000);
    let text = fields.required_text("tekst", MOST);
    let kind = said::part_of_code(fields.raw("del"));
    Some(Correction::Add {
        section: fields.raw("avsnitt").to_owned(),
        kind: fields.required("del", kind)?,
        text: text?,
        line: usize::try_from(fields.required("linje", line)?).ok()?,
    })
}

fn section(fields: &mut Fields) -> Option<Correction> {
    let new_number = fields.required_text("nytt-nummer", 20);
    let title = fields.text("tittel", 300).unwrap_or_default();
    Some(Correction::Section {
        number: fields.raw("avsnitt").to_owned(),
        new_number: new_number?,
        title,
    })
}
