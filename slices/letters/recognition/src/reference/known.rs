//! Acts and regulations of the field by their names, so that one act is one work whether a letter gives its date, its number or
//! only what it is called. Check at lovdata before a line is added.

use kernel::Day;

use super::ReferenceKind;

/// Kjent lov: the day and number of an act or regulation, and what it is called.
pub struct Known {
    pub kind: ReferenceKind,
    date: (i32, u32, u32),
    /// Nothing where the number is not known to us; then the date and the name make the key.
    pub number: Option<&'static str>,
    /// In small letters, without hyphens; the first is what it is shown as by name.
    names: &'static [&'static str],
}

impl Known {
    pub fn day(&self) -> Option<Day> {
        Day::of(self.date.0, self.date.1, self.date.2)
    }

    pub fn name(&self) -> &'static str {
        self.names[0]
    }

    /// What it is called for short: «sosialtjenesteloven».
    pub fn short_names(&self) -> impl Iterator<Item = &'static str> {
        self.names
            .iter()
            .copied()
            .filter(|name| name.ends_with("loven") || name.ends_with("lova"))
    }

    /// `2009-12-18`, and the name where the date alone does not tell.
    pub fn key(&self) -> String {
        let (year, month, day) = self.date;
        match self.number {
            Some(number) => format!("{year}-{month:02}-{day:02}-{number}"),
            None => format!(
                "{year}-{month:02}-{day:02}-{}",
                self.name().replace(' ', "-")
            ),
        }
    }
}

const fn act(date: (i32, u32, u32), number: &'static str, names: &'static [&'static str]) -> Known {
    Known {
        kind: ReferenceKind::Act,
        date,
        number: Some(number),
        names,
    }
}

const fn regulation(
    date: (i32, u32, u32),
    number: Option<&'static str>,
    names: &'static [&'static str],
) -> Known {
    Known {
        kind: ReferenceKind::Regulation,
        date,
        number,
        names,
    }
}

pub const KNOWN: [Known; 21] = [
    act(
        (2009, 12, 18),
        "131",
        &[
            "sosiale tjenester i arbeids og velferdsforvaltningen",
            "sosiale tenester i arbeids og velferdsforvaltninga",
            "sosiale tjenester i nav",
            "sosiale tenester i nav",
            "sosialtjenesteloven",
            "sosialtenestelova",
        ],
    ),
    act(
        (1991, 12, 13),
        "81",
        &[
            "sosiale tjenester m v",
            "sosiale tjenester mv",
            "sosiale tenester m v",
        ],
    ),
    act(
        (2006, 6, 16),
        "20",
        &[
            "arbeids og velferdsforvaltningen",
            "arbeids og velferdsforvaltninga",
            "arbeids og velferdsforvaltningsloven",
            "nav loven",
            "nav lova",
        ],
    ),
    // It has no number: acts got theirs from 1969 on.
    Known {
        kind: ReferenceKind::Act,
        date: (1967, 2, 10),
        number: None,
        names: &[
            "behandlingsmåten i forvaltningssaker",
            "forvaltningsloven",
            "forvaltingslova",
            "forvaltningslova",
        ],
    },
    act(
        (1992, 7, 17),
        "99",
        &[
            "frivillig og tvungen gjeldsordning for privatpersoner",
            "gjeldsordningsloven",
            "gjeldsordningslova",
        ],
    ),
    act(
        (1992, 7, 17),
        "100",
        &["barneverntjenester", "barnevernloven av 1992"],
    ),
    act(
        (2021, 6, 18),
        "97",
        &["barnevern", "barnevernsloven", "barnevernslova"],
    ),
    act(
        (2011, 6, 24),
        "29",
        &["folkehelsearbeid", "folkehelseloven", "folkehelselova"],
    ),
    act(
        (2011, 6, 24),
        "30",
        &[
            "kommunale helse og omsorgstjenester",
            "helse og omsorgstjenesteloven",
            "helse og omsorgstenestelova",
        ],
    ),
    act(
        (2009, 5, 29),
        "30",
        &["husbanken", "husbankloven", "husbanklova"],
    ),
    act(
        (2022, 12, 20),
        "121",
        &[
            "kommunenes ansvar på det boligsosiale feltet",
            "boligsosialloven",
            "bustadsosiallova",
        ],
    ),
    act(
        (2018, 6, 22),
        "83",
        &["kommuner og fylkeskommuner", "kommuneloven", "kommunelova"],
    ),
    act(
        (1997, 2, 28),
        "19",
        &["folketrygd", "folketrygdloven", "folketrygdlova"],
    ),
    act(
        (2006, 5, 19),
        "16",
        &[
            "rett til innsyn i dokument i offentleg verksemd",
            "offentleglova",
        ],
    ),
    act(
        (2020, 11, 6),
        "127",
        &[
            "integrering gjennom opplæring utdanning og arbeid",
            "integreringsloven",
            "integreringslova",
        ],
    ),
    regulation(
        (2007, 3, 12),
        Some("294"),
        &[
            "tvisteløsning mellom nav og kommune",
            "løsning av tvister mellom arbeids og velferdsetaten og kommunen",
        ],
    ),
    regulation(
        (2011, 12, 21),
        Some("1471"),
        &[
            "kvalifiseringsprogram og kvalifiseringsstønad",
            "kvalifiseringsprogram",
        ],
    ),
    regulation(
        (2011, 12, 16),
        Some("1251"),
        &[
            "sosiale tjenester for personer uten fast bopel i norge",
            "sosiale tjenester for personer uten bopel i norge",
        ],
    ),
    regulation(
        (2010, 11, 19),
        Some("1462"),
        &[
            "individuell plan i arbeids og velferdsforvaltningen",
            "individuell plan",
        ],
    ),
    regulation(
        (2010, 11, 19),
        None,
        &[
            "internkontroll for kommunen i arbeids og velferdsforvaltningen",
            "internkontroll",
        ],
    ),
    regulation(
        (1992, 12, 4),
        Some("915"),
        &[
            "til lov om sosiale tjenester",
            "til lov om sosiale tenester",
        ],
    ),
];

/// Which of them it is: by day and number, by name, or by day where only one is of that day.
pub fn find(
    kind: ReferenceKind,
    dated: Option<Day>,
    number: Option<&str>,
    title: &str,
) -> Option<&'static Known> {
    let of_kind = || KNOWN.iter().filter(move |known| known.kind == kind);
    let fits = |known: &&Known| {
        dated.is_none_or(|day| known.day() == Some(day))
            && number.is_none_or(|number| known.number.is_none_or(|own| own == number))
    };
    let name = name(title);
    if let Some(known) = of_kind()
        .filter(fits)
        .find(|known| known.names.contains(&name.as_str()))
    {
        return Some(known);
    }
    let mut dated_so = of_kind().filter(|known| dated.is_some() && fits(known));
    match (dated_so.next(), dated_so.next()) {
        (Some(one), None) if number.is_some() || name.is_empty() || shares_a_word(one, &name) => {
            Some(one)
        }
        _ => None,
    }
}

fn shares_a_word(known: &Known, name: &str) -> bool {
    known.names.iter().any(|own| {
        own.split(' ')
            .any(|word| word.len() > 6 && name.contains(word))
    })
}

/// The title as the table writes names: «Lov om sosiale tjenester i arbeids- og velferdsforvaltningen (om råd) § 1» → «sosiale …».
pub fn name(title: &str) -> String {
    let bare = title.split(['(', '§', ':']).next().unwrap_or_default();
    let words = super::key::slug(bare, ' ');
    let words = words.split(" gjeldende fra").next().unwrap_or_default();
    [
        "endringer i ",
        "lov om ",
        "forskrift om ",
        "lov ",
        "forskrift ",
        "om ",
    ]
    .iter()
    .fold(words, |rest, lead| rest.strip_prefix(lead).unwrap_or(rest))
    .to_owned()
}
