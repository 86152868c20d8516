//! A made-up annual report that holds every kind of block, long enough to break over pages.

use documents::{
    drawing::{self, Column, Columns, Label, Stack, Stacks},
    report::{
        Block, Drawing, Fact, Figure, Mark, Narrative, Redline, Report, Run, Section, Standing,
        Table, Tone, Words,
    },
};
use kernel::{Day, Language};

pub fn report() -> Report {
    Report {
        title: "Årsrapport 2025".into(),
        subtitle:
            "Resultatområde 73 – sosiale tjenester i arbeids- og velferdsforvaltningen (eksempel)"
                .into(),
        language: Language::Nb,
        date: Day::of(2026, 1, 15).unwrap(),
        author: "Statsforvalteren i Fjordane".into(),
        draft: Some(
            "Rapporten er ikke levert. Tallene er hentet 15. januar 2026 og kan endre seg.".into(),
        ),
        summary: vec![
            Fact::new("Embete", "Statsforvalteren i Fjordane"),
            Fact::new("År", "2025"),
            Fact::new("Tall per", "31. desember 2025"),
            Fact::new("Resultatkrav", "12 nådd, 5 ikke nådd, 3 ikke målt"),
        ],
        sections: vec![
            chapter("73.1", "Lov om sosiale tjenester"),
            chapter("73.2", "Utvikling av tjenestene i NAV"),
            chapter("73.3", "Kvalifiseringsprogrammet"),
        ],
        words: Words {
            contents: "Innhold".into(),
            page: "side {page} av {pages}".into(),
            draft: "UTKAST".into(),
            date: "15. januar 2026".into(),
            target: "Mål:".into(),
            unprintable: "□ står for tegn som ikke kan trykkes: {signs}.".into(),
        },
    }
}

fn chapter(number: &str, name: &str) -> Section {
    let mut results = Section::new("Resultatkrav", format!("{number}-R"));
    results.blocks = vec![
        figure(
            number,
            1,
            87.3,
            "131 av 150",
            Tone::Missed,
            "Ikke nådd",
            Some("I dag ville tallet vært 88,0 % (132 av 150)."),
        ),
        figure(number, 2, 96.0, "412 av 429", Tone::Reached, "Nådd", None),
        figure(number, 3, 84.0, "84 av 100", Tone::Near, "Kan nås", None),
        statement(
            "",
            "Det var flere saker enn ventet i første tertial, og to stillinger sto ledige til i mai. Fra september har vi \
            hatt fast gjennomgang av alle saker som er eldre enn seks uker, og andelen har økt hver måned siden.",
        ),
    ];
    let mut work = Section::new("Oppdrag", format!("{number}-O"));
    work.blocks = vec![
        statement(
            &format!("{number}-O1 Behandle klager etter loven"),
            "Vi har behandlet 150 klager. #read(\"/etc/passwd\") er bare tekst, *dette* òg, og $x^2$.",
        ),
        Block::Table(table()),
        Block::Table(wide_table()),
        Block::Drawing(outcomes()),
        Block::Drawing(tertials()),
        Block::Redline(redline()),
        Block::Note {
            text: "Trukne saker er ikke med i andelen som er behandlet innen fristen.".into(),
        },
    ];
    let mut section = Section::new(format!("{number} {name}"), number);
    section.blocks = vec![Block::Paragraph {
        text: "Kapittelet følger tildelingsbrevet. Hvert resultatkrav står med tall, mål og regel, og med omtalen fra embetet.".into(),
    }];
    section.sections = vec![results, work];
    section
}

fn figure(
    section: &str,
    number: u8,
    percent: f64,
    part: &str,
    tone: Tone,
    word: &str,
    changed: Option<&str>,
) -> Block {
    let label = Label {
        title: "Andel mot mål",
        description: part,
    };
    Block::Figure(Box::new(Figure {
        requirement: format!("{section}-R{number}"),
        text: "Minst 90 prosent av klagesakene skal være behandlet innen tre måneder etter at de kom inn.".into(),
        value: format!("{percent:.1} %").replace('.', ","),
        part_of_whole: Some(part.into()),
        target: Some("90 %".into()),
        standing: Standing { word: word.into(), tone },
        drawing: Some(Drawing {
            svg: drawing::bar(Some(percent), Some(90.0), tone, label),
            alt: format!("{part}, målet er 90 prosent"),
            caption: String::new(),
        }),
        details: vec![
            Fact::new("Regel", "Avgjort på eller før fristdagen, av alle saker avgjort i perioden. Fristen er tre måneder fra saken kom til embetet. Trukne saker er ikke med."),
            Fact::new("Per", "31. desember 2025"),
            Fact::new("Rader", "150 saker, fingeravtrykk 9f2c 41d0 77ab"),
        ],
        changed: changed.map(str::to_owned),
    }))
}

fn statement(about: &str, text: &str) -> Block {
    Block::Statement(Narrative {
        about: about.into(),
        paragraphs: vec![text.into(), "Arbeidet fortsetter i 2026.".into()],
        signed: "Kari Nordmann, 14. januar 2026".into(),
    })
}

fn table() -> Table {
    let headings = [
        "Bestemmelse",
        "Stadfestet",
        "Endret",
        "Opphevet",
        "Avvist",
        "Sum",
        "Innen fristen",
    ];
    let mut table = Table::of_numbers("Klagesaker etter bestemmelse, utfall og tid", headings);
    for section in [
        "§ 17 Opplysning, råd og veiledning",
        "§ 18 Stønad til livsopphold",
        "§ 19 Stønad i særlige tilfeller",
        "§ 27 Midlertidig botilbud",
        "§ 29 Kvalifiseringsprogram",
    ] {
        table.row(
            section,
            ["20", "6", "3", "1", "30", "27 (90,0 %)"].map(str::to_owned),
        );
    }
    table.row(
        "Sum",
        ["100", "30", "15", "5", "150", "135 (90,0 %)"].map(str::to_owned),
    );
    table.total = table.rows.pop();
    table.note = "En sak kan gjelde flere bestemmelser; summen teller hver sak én gang.".into();
    table
}

fn wide_table() -> Table {
    let headings = [
        "Bestemmelse",
        "Stadfestet",
        "Endret helt",
        "Endret delvis",
        "Opphevet og sendt tilbake",
        "Avvist",
        "Avgjort",
        "Innen tre måneder",
        "Andel",
    ];
    let mut table = Table::of_numbers("Klagesaker avgjort i 2025", headings);
    for section in [
        "§ 17 råd og veiledning",
        "§ 18 stønad",
        "§ 29 kvalifiseringsprogram",
    ] {
        let cells = ["20", "6", "3", "2", "1", "1", "1 203", "27", "100,0 %"];
        table.row(section, cells.map(str::to_owned));
    }
    table
}

fn outcomes() -> Drawing {
    let row = |name, counts: [u64; 5]| Stack {
        name,
        counts: counts.into(),
    };
    let stacks = Stacks {
        series: vec![
            "Stadfestet",
            "Endret",
            "Opphevet og sendt tilbake",
            "Avvist",
            "Trukket",
        ],
        rows: vec![
            row("§ 18 Livsopphold", [60, 18, 9, 3, 2]),
            row("§ 19 Særlige tilfeller", [20, 6, 3, 1, 0]),
            row("§ 29 Program", [9, 3, 1, 0, 1]),
        ],
    };
    let label = Label {
        title: "Utfall etter bestemmelse",
        description: "Flest saker gjelder § 18",
    };
    Drawing {
        svg: drawing::stacked(&stacks, label),
        alt: "Utfall etter bestemmelse: flest saker gjelder § 18, og to av tre er stadfestet."
            .into(),
        caption: "Utfall av klagesaker etter bestemmelse".into(),
    }
}

fn tertials() -> Drawing {
    let column = |name, value, text, tone| Column {
        name,
        value: Some(value),
        text,
        tone,
    };
    let columns = Columns {
        columns: vec![
            column("1. tertial", 81.0, "81,0 %", Tone::Missed),
            column("2. tertial", 88.5, "88,5 %", Tone::Near),
            column("3. tertial", 93.1, "93,1 %", Tone::Reached),
        ],
        target: Some((90.0, "mål 90 %")),
        top: Some(100.0),
        unit: " %",
    };
    let label = Label {
        title: "Innen fristen, etter tertial",
        description: "81,0, 88,5 og 93,1 prosent",
    };
    Drawing {
        svg: drawing::columns(&columns, label),
        alt: "Andelen økte fra 81,0 prosent i 1. tertial til 93,1 prosent i 3. tertial.".into(),
        caption: "Andel behandlet innen fristen, etter tertial".into(),
    }
}

fn redline() -> Redline {
    let run = |mark, text: &str| Run {
        mark,
        text: text.into(),
    };
    Redline {
        about: "73.1-R2 → 73.1-R1 · Omformulert".into(),
        runs: vec![
            run(Mark::Same, "Alle ansatte skal"),
            run(Mark::Gone, "ha fått tilbud om"),
            run(Mark::Added, "ha gjennomført"),
            run(Mark::Same, "opplæring."),
        ],
        notes: vec!["Kravet: «ha fått tilbud om» → «ha gjennomført»".into()],
    }
}
