//! The sample report as a PDF: made, the same every time, and read back where the tools are there.
#![expect(clippy::unwrap_used, reason = "a test that fails here should stop")]

mod sample;

use std::{fs, path::PathBuf, process::Command};

use documents::report::{Block, Drawing, Report};
use kernel::Language;

/// The sample as a file, for the tests and for the checking tools.
fn sample_file() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/test-pdf");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join("annual-report.pdf");
    fs::write(&path, typesetting::pdf(&sample::report()).unwrap()).unwrap();
    path
}

/// What a tool says about the sample, or `None` where the tool is not installed.
fn told(tool: &str, arguments: &[&str]) -> Option<String> {
    let path = sample_file();
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
    let path = sample_file();
    let Ok(output) = Command::new("qpdf").arg("--check").arg(&path).output() else {
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
