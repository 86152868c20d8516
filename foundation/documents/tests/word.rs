//! A report as a Word document, opened again by another program.
#![expect(clippy::unwrap_used, reason = "a test that fails here should stop")]

use std::{fs, process::Command};

use documents::{
    report::{Block, Fact, Mark, Redline, Report, Run, Section, Table, Words},
    word,
};
use kernel::{Day, Language};

fn report() -> Report {
    let mut table = Table::of_numbers("Saker i fjor", ["Område", "Saker", "Innen frist"]);
    table.row(
        "Økonomi <stønad> & råd",
        ["120".to_owned(), "97".to_owned()],
    );
    table.row("Bolig", ["40".to_owned(), "38".to_owned()]);
    let run = |mark, text: &str| Run {
        mark,
        text: text.to_owned(),
    };
    let redline = Redline {
        about: "73.1-R1 · Omformulert".to_owned(),
        runs: vec![
            run(Mark::Same, "Avgjort innen"),
            run(Mark::Gone, "tre"),
            run(Mark::Added, "to"),
            run(Mark::Same, "måneder."),
        ],
        notes: vec!["Fristen er kortere.".to_owned(), "Samme område.".to_owned()],
    };
    let mut below = Section::new("73.1 Saker", "73.1");
    below.blocks = vec![
        Block::Paragraph {
            text: "</w:t></w:r><w:br/> er tekst\u{0}\u{7}.".to_owned(),
        },
        Block::Redline(redline),
        Block::Table(table),
    ];
    let mut chapter = Section::new("Årets arbeid", "arbeid");
    chapter.sections = vec![below];
    Report {
        title: "Sammenligning & rapport".to_owned(),
        subtitle: "Eksempel".to_owned(),
        language: Language::Nn,
        date: Day::of(2026, 1, 15).unwrap(),
        author: "Statsforvaltaren i Eksempelfylket".to_owned(),
        draft: Some("Ikkje levert.".to_owned()),
        summary: vec![Fact::new("År", "2025")],
        sections: vec![chapter],
        words: Words {
            contents: "Innhald".to_owned(),
            page: "side {page} av {pages}".to_owned(),
            draft: "UTKAST".to_owned(),
            date: "15. januar 2026".to_owned(),
            target: "Mål".to_owned(),
            unprintable: String::new(),
        },
    }
}

/// The document as another program reads it, or `None` where that program is missing.
fn read_again(format: &str) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rapport.docx");
    fs::write(&path, word::write(&report()).unwrap()).unwrap();
    let read = Command::new("pandoc")
        .args(["--from=docx", "--wrap=none", "--to", format])
        .arg(&path)
        .output();
    let Ok(output) = read else {
        eprintln!("pandoc is not installed: not checked");
        return None;
    };
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let bytes = word::write(&report()).unwrap();
    assert!(bytes.starts_with(b"PK"));
    assert!(bytes == word::write(&report()).unwrap());
}

#[test]
fn headings_table_list_and_changes_are_what_they_are() {
    let Some(html) = read_again("html") else {
        return;
    };
    for part in [
        "<h1 id=\"årets-arbeid\">Årets arbeid</h1>",
        "<h2 id=\"saker\">73.1 Saker</h2>",
        "<li><p>Fristen er kortere.</p></li>",
        "<del>[ut: tre]</del>",
        "<u>[inn: to]</u>",
        "&lt;/w:t&gt;&lt;/w:r&gt;&lt;w:br/&gt; er tekst.",
        "<strong>UTKAST</strong>. Ikkje levert.",
        "<td>Økonomi &lt;stønad&gt; &amp; råd</td>",
        "<strong>Innen frist</strong>",
    ] {
        assert!(html.contains(part), "{part} is not in\n{html}");
    }
    let (head, body) = html.split_once("</thead>").unwrap();
    assert!(head.contains("Område") && body.contains("120"), "{html}");
}

#[test]
fn what_stands_first_is_read_first() {
    let Some(text) = read_again("plain") else {
        return;
    };
    let places: Vec<usize> = [
        "Årets arbeid",
        "73.1 Saker",
        "Avgjort innen",
        "Saker i fjor",
        "Bolig",
    ]
    .iter()
    .map(|words| text.find(words).unwrap())
    .collect();
    assert!(places.is_sorted(), "{text}");
}
