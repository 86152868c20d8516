//! Texts that nobody writes as a letter, made as long as one likes: what a reader does with them must not take more
//! than its time for each byte.

mod pairs;

pub use pairs::{HostilePair, PAIRS};

/// What each text has before it gets hostile, so that it is read as a letter.
const HEAD: &str = "# Tildelingsbrev 2026\n\n## 73.1 Saker\n\n### Oppdrag\n\n";

/// A text and what is hostile in it.
pub struct Hostile {
    pub name: &'static str,
    /// The piece with that number, again and again.
    piece: fn(usize) -> String,
}

impl Hostile {
    /// At least so many bytes of it.
    pub fn text(&self, bytes: usize) -> String {
        let mut text = HEAD.to_owned();
        for number in 1.. {
            text.push_str(&(self.piece)(number));
            if text.len() >= bytes {
                break;
            }
        }
        text
    }
}

/// Every kind that is known.
pub const HOSTILE: [Hostile; 48] = [
    of("one endless word", |_| "ord".to_owned()),
    of("one endless line", |_| "ord ".to_owned()),
    of("one endless item of many words", |at| {
        format!("{}{at} ", ["ord", "tiltak", "kommune", "råd"][at % 4])
    }),
    of("short lines", |_| "ord\n".to_owned()),
    of("short lines that go on", |_| "- ord\nog\n".to_owned()),
    of("short paragraphs", |_| "Ord.\n\n".to_owned()),
    of("blank lines", |at| {
        if at % 1000 == 0 {
            "- ord".to_owned()
        } else {
            "\n".to_owned()
        }
    }),
    of("bullets", |_| "- Gi råd\n".to_owned()),
    of("bullets of their own words", |at| {
        format!("- Gi råd {at}\n")
    }),
    of("bullets within bullets", |at| {
        format!("{}- Gi råd\n", " ".repeat(at % 400 * 2))
    }),
    of("marks of bullets on one line", |at| {
        if at == 1 {
            "x\n\n".to_owned()
        } else {
            "- ".to_owned()
        }
    }),
    of("numbers of bullets on one line", |_| "1. ".to_owned()),
    of("open brackets", |_| "[".to_owned()),
    of("open links", |_| "[a](".to_owned()),
    of("links", |at| {
        format!("[ord {at}](https://example.org/{at}) ")
    }),
    of("open emphasis", |_| "**ord ".to_owned()),
    of("emphasis within emphasis", |_| "*a _b ".to_owned()),
    of("open addresses", |_| "<ord ".to_owned()),
    of("escapes", |_| "\\".to_owned()),
    of("headings", |_| "# Ord\n".to_owned()),
    of("headings of sections", |at| {
        format!(
            "## {}.{}.{} Saker\n",
            at % 900,
            at / 900 % 900,
            at / 810_000
        )
    }),
    of("headings of sections with an item", |at| {
        format!(
            "## {}.{} Saker\n### Oppdrag\n- Gi råd {at}\n",
            at % 900,
            at / 900
        )
    }),
    of("headings of parts", |_| "### Oppdrag\n".to_owned()),
    of("one long heading over bullets", |at| {
        long_before(at, "# ", 200_000, "- råd\n")
    }),
    of("one long section over bullets", |at| {
        long_before(at, "## 73.2 ", 200_000, "- råd\n")
    }),
    of("one long lead-in over bullets", |at| {
        long_before(at, "", 200_000, "- råd\n")
    }),
    of("one long column over rows", |at| match at {
        1 => format!("| Mål | {} |\n| --- | --- |\n", "Ord ".repeat(50_000)),
        _ => "| råd | b |\n".to_owned(),
    }),
    of("a table of a thousand columns", |at| {
        if at == 2 {
            format!("|{}\n", " --- |".repeat(1000))
        } else {
            format!("|{}\n", " Mål |".repeat(1000))
        }
    }),
    of("rows of a table", |at| match at {
        1 => "| Resultatmål | Rapportering | Frist |\n| --- | --- | --- |\n".to_owned(),
        _ => "| Alle får råd | Antall | 1. mars |\n".to_owned(),
    }),
    of("pieces of a cell", |at| {
        if at == 1 {
            "| Resultatmål | Rapportering |\n| --- | --- |\n| ".to_owned()
        } else {
            "- råd<br>".to_owned()
        }
    }),
    of("columns apart", |_| {
        "Resultatmål      Rapportering      Frist\n".to_owned()
    }),
    of("contents with dots", |at| {
        format!("{}.{} Saker ........ {}\n", at % 90, at / 90, at % 900)
    }),
    of("headings of contents", |_| "Innhold\n".to_owned()),
    of("marks of pages", |at| {
        format!("Brev til embetet\n\nord\n\nSide {} av 999\n\u{c}", at % 999)
    }),
    of("form feeds", |_| "\u{c}".to_owned()),
    of("labels on one line", |_| {
        "Alle får råd. Rapportering: Antall. ".to_owned()
    }),
    of("ends of sentences on one line", |_| ". ) ".to_owned()),
    of("demands in one paragraph", |at| {
        format!(
            "{}Fylkesmannen skal gi råd. ",
            if at == 1 { "### Innledning\n\n" } else { "" }
        )
    }),
    of("a demand without end", |_| "Fylkesmannen skal ".to_owned()),
    of("sections of an act", |_| "§§ 4 og 5 og ".to_owned()),
    of("numbers of sections", |_| {
        "se punkt 73.1, 73.2 og ".to_owned()
    }),
    of("one list of sections", |at| {
        if at == 1 {
            "- se punkt 73.1".to_owned()
        } else {
            ", 73.2".to_owned()
        }
    }),
    of("dates", |_| "innen 1. mars 2026 og ".to_owned()),
    of("numbers", |at| format!("{at} kurs, ")),
    of("works", |at| {
        format!(
            "rundskriv I-{}/2001, lov av 18. desember 2009 nr. {at} og ",
            at % 900
        )
    }),
    of("chapters of the budget", |at| {
        format!("kap. {} post {} og ", 100 + at % 900, at % 99)
    }),
    of("item cards", |at| {
        format!(
            "## Oppgave 5.4.{}.{}\n\nAdressat: Alle\n\nGi råd {at}.\n\n",
            at / 90 % 90,
            at % 90
        )
    }),
    of("misread words", |_| "skaI ti1bud ".to_owned()),
];

const fn of(name: &'static str, piece: fn(usize) -> String) -> Hostile {
    Hostile { name, piece }
}

/// First one long line, then the same short one.
fn long_before(at: usize, before: &str, bytes: usize, then: &str) -> String {
    if at == 1 {
        format!("{before}{}:\n\n", "Ord ".repeat(bytes / 4))
    } else {
        then.to_owned()
    }
}
