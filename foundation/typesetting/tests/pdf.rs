//! The sample report as a PDF: made, the same every time, and read back where the tools are there.
#![expect(clippy::unwrap_used, reason = "a test that fails here should stop")]

mod sample;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use documents::{
    drawing::{self, Column, Columns, Label},
    report::{Block, Drawing, Fact, Narrative, Report, Section, Table, Tone},
};
use kernel::Language;

/// The sample as a file, for the tests and for the checking tools.
fn sample_file() -> PathBuf {
    let path = folder().join("annual-report.pdf");
    fs::write(&path, typesetting::pdf(&sample::report()).unwrap()).unwrap();
    path
}

fn folder() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/test-pdf");
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// What a tool says about the sample, or `None` where the tool is not installed.
fn told(tool: &str, arguments: &[&str]) -> Option<String> {
    told_of(&sample_file(), tool, arguments)
}

fn told_of(path: &Path, tool: &str, arguments: &[&str]) -> Option<String> {
    let Ok(output) = Command::new(tool)
        .args(arguments)
        .arg(path)
        .arg("-")
        .output()
    else {
        eprintln!("{tool} is not installed: not checked");
        return None;
    };
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn a_report_is_a_pdf_and_the_same_every_time() {
    let bytes = fs::read(sample_file()).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    assert!(
        bytes == typesetting::pdf(&sample::report()).unwrap(),
        "two typesettings of one report differ"
    );
}

#[test]
fn what_people_wrote_is_text_and_nothing_else() {
    let Some(text) = told("pdftotext", &[]) else {
        return;
    };
    for written in [
        "#read(\"/etc/passwd\")",
        "*dette*",
        "$x^2$",
        "UTKAST",
        "side 1 av",
        "87,3 %",
        "73.3-R3",
    ] {
        assert!(text.contains(written), "{written} is not in the report");
    }
}

#[test]
fn the_file_is_whole() {
    is_whole(&sample_file());
}

fn is_whole(path: &Path) {
    let Ok(output) = Command::new("qpdf").arg("--check").arg(path).output() else {
        eprintln!("qpdf is not installed: not checked");
        return;
    };
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
}

#[test]
fn every_language_and_an_empty_report_can_be_typeset() {
    for language in Language::ALL {
        let empty = Report {
            language,
            sections: vec![],
            summary: vec![],
            draft: None,
            ..sample::report()
        };
        assert!(
            typesetting::pdf(&empty).unwrap().starts_with(b"%PDF-"),
            "{language}"
        );
    }
}

#[test]
fn a_broken_drawing_is_a_fault_and_not_a_panic() {
    let mut report = sample::report();
    let drawing = Drawing {
        svg: "<nonsense".into(),
        alt: "x".into(),
        caption: "x".into(),
    };
    report.sections[0].blocks.push(Block::Drawing(drawing));
    assert!(typesetting::pdf(&report).is_err());
}

/// Every text of the report is the same, also those that are drawn, read aloud or kept beside the pages.
fn all_of(text: &str) -> Report {
    let mut report = sample::report();
    let label = Label {
        title: text,
        description: text,
    };
    let column = Column {
        name: text,
        value: Some(3.0),
        text,
        tone: Tone::Near,
    };
    let columns = Columns {
        columns: vec![column],
        target: Some((9.0, text)),
        top: None,
        unit: "",
    };
    let drawing = Drawing {
        svg: drawing::columns(&columns, label),
        alt: text.into(),
        caption: text.into(),
    };
    let mut table = Table::of_numbers(text, [text; 4]);
    for _ in 0..4 {
        table.row(text, [text; 3].map(str::to_owned));
    }
    table.total = table.rows.first().cloned();
    let statement = Narrative {
        about: text.into(),
        paragraphs: vec![text.into()],
        signed: text.into(),
    };
    let mut section = Section::new(text, "73.1");
    section.blocks = vec![
        Block::Paragraph { text: text.into() },
        Block::Statement(statement),
        Block::Table(table),
        Block::Drawing(drawing),
    ];
    report.title = text.into();
    report.author = text.into();
    report.subtitle = text.into();
    report.draft = Some(text.into());
    report.summary = vec![Fact::new(text, text)];
    report.sections = vec![section];
    report
}

/// What people may write, what is printed of it, and what the reader is told is missing.
const NASTY: [(&str, &str, &str); 14] = [
    ("ＡＢＣ１２３", "ABC123", ""),
    ("takk 🙂", "takk □", "U+1F642"),
    ("👩‍👧", "□□", "U+1F467, U+1F469"),
    ("中文報告", "□□□□", "U+4E2D, U+544A, U+5831, U+6587"),
    ("سلام", "□□□□", "U+0627, U+0633, U+0644, U+0645"),
    ("नमस्ते", "□□□□□□", "U+0924"),
    ("\u{202e}snudd\u{202c}", "snudd", ""),
    ("a\u{1}b\u{7}c", "a b c", ""),
    ("for\u{ad}mål\u{feff}et", "formålet", ""),
    ("z\u{335}\u{336}\u{337}algo", "algo", "U+0335, U+0336"),
    (
        "eget \u{e000}\u{f8ff}\u{10ffff}",
        "eget □□□",
        "U+E000, U+F8FF, U+10FFFF",
    ),
    (
        "ingen \u{fffe}\u{ffff}\u{fffd}",
        "ingen □□□",
        "U+FFFD, U+FFFE, U+FFFF",
    ),
    ("->(1)<= 1/2 ffi", "ffi", ""),
    ("\u{301}", "", ""),
];

#[test]
fn a_report_comes_out_whatever_signs_people_wrote() {
    for (at, (written, printed, lacking)) in NASTY.iter().enumerate() {
        let path = folder().join(format!("signs-{at}.pdf"));
        let pdf = typesetting::pdf(&all_of(written));
        let pdf = pdf.unwrap_or_else(|fault| panic!("{written:?}: {fault}"));
        fs::write(&path, pdf).unwrap();
        is_whole(&path);
        let Some(text) = told_of(&path, "pdftotext", &["-raw"]) else {
            continue;
        };
        assert!(text.contains(printed), "{written:?}: {text}");
        let note = text.contains("□ står for tegn som ikke kan trykkes");
        assert_eq!(note, !lacking.is_empty(), "{written:?}: {text}");
        assert!(text.contains(lacking), "{written:?}: {text}");
    }
}

/// Every sign where the fonts have some, side by side in all weights.
#[test]
fn no_sign_stops_a_report() {
    let planes = ('\0'..='\u{2fff}').chain('\u{a640}'..='\u{ab6f}');
    let planes = planes.chain('\u{f8f0}'..='\u{ffff}');
    let planes = planes.chain('\u{1f100}'..='\u{1f8ff}');
    let signs: Vec<char> = planes.collect();
    let mut report = sample::report();
    report.sections.truncate(1);
    report.sections[0].sections.clear();
    for some in signs.chunks(512) {
        let text: String = some.iter().collect();
        let statement = Narrative {
            about: text.clone(),
            paragraphs: vec![text.clone()],
            signed: text.clone(),
        };
        let mut table = Table::of_numbers("Tegn", ["Navn", "Tegn"]);
        table.row(text.clone(), [text]);
        table.total = table.rows.first().cloned();
        report.sections[0]
            .blocks
            .extend([Block::Statement(statement), Block::Table(table)]);
    }
    let pdf = typesetting::pdf(&report);
    assert!(pdf.is_ok(), "{:?}", pdf.err());
}
