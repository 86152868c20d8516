//! PDF: our own reader in a process of its own, and `pdftotext` where it is installed.

use std::process::Command;

use originals::{
    Format, Loss, NotReadable, Original,
    pdf::{Extractor, Own},
};

use crate::built::{page, pdf};

fn in_process() -> Extractor {
    Extractor {
        own: Own::Program(env!("CARGO_BIN_EXE_read-pdf-text").into()),
        pdftotext: false,
    }
}

fn read(bytes: &[u8]) -> Result<Original, NotReadable> {
    originals::read_with(bytes, &in_process())
}

fn has(program: &str) -> bool {
    let found = Command::new(program).arg("--version").output().is_ok();
    if !found {
        eprintln!("skipped: {program} is not installed");
    }
    found
}

#[test]
fn a_page_that_a_browser_printed_keeps_lines_bullets_and_pages() {
    let original = read(include_bytes!("fixtures/browser.pdf")).unwrap();
    assert_eq!(
        (original.format, original.pages, &*original.losses),
        (Format::Pdf, Some(2), &[][..])
    );
    let lines: Vec<&str> = original
        .text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    assert_eq!(
        lines[..2],
        ["Eksempelbrev til embetene", "4.1 Råd om økonomi"]
    );
    assert!(lines.contains(&"• Holde møte med hver kommune i fylket, og skrive et kort referat som sendes kommunen innen en uke"), "{lines:#?}");
    assert!(lines.contains(&"• Første møte innen mars."), "{lines:#?}");
    assert!(
        original
            .text
            .contains("\u{c}Side to: finansiering over kap. 1510."),
        "{}",
        original.text
    );
}

#[test]
fn the_reader_in_a_thread_says_the_same() {
    let bytes = include_bytes!("fixtures/browser.pdf");
    let thread = Extractor {
        own: Own::Thread,
        pdftotext: false,
    };
    assert_eq!(originals::read_with(bytes, &thread), read(bytes));
}

#[test]
fn pdftotext_says_the_same_words() {
    if !has("pdftotext") {
        return;
    }
    let tool = Extractor {
        own: Own::Not,
        pdftotext: true,
    };
    let words = |original: Original| -> Vec<String> {
        let text = original.text.replace('•', " ");
        text.split_whitespace().map(str::to_owned).collect()
    };
    let bytes = include_bytes!("fixtures/browser.pdf");
    let by_tool = originals::read_with(bytes, &tool).unwrap();
    assert_eq!(by_tool.pages, Some(2));
    assert_eq!(words(by_tool), words(read(bytes).unwrap()));
}

#[test]
fn lines_and_spaces_are_where_they_are_seen() {
    for (situation, content, text) in [
        ("lines", page(&["73.1 Lov", "- Behandle saker"]), "73.1 Lov\n- Behandle saker\n"),
        ("a word in pieces", "BT /F 11 Tf 72 700 Td [(Beh) 20 (andle) -300 (saker)] TJ ET".into(), "Behandle saker\n"),
        ("drawn out of order", "BT /F 11 Tf 72 600 Td (nederst) Tj ET BT /F 11 Tf 72 700 Td (overst i dag) Tj ET".into(), "overst i dag\n\nnederst\n"),
        ("columns", "BT /F 11 Tf 72 700 Td (Maal) Tj 200 0 Td (Rapportering) Tj ET".into(), "Maal   Rapportering\n"),
        ("a cell that fills its column", "BT /F 11 Tf 72 700 Td (Maal) Tj 60 0 Td (Krav) Tj -60 -14 Td (Alle i fylket) Tj 60 0 Td (Tall) Tj -60 -14 Td (har hjelp) Tj 60 0 Td (for to) Tj ET".into(), "Maal   Krav\nAlle i fylket   Tall\nhar hjelp   for to\n"),
        ("raised number", "BT /F 11 Tf 72 700 Td (fristen) Tj /F 6 Tf 30 4 Td (1) Tj /F 11 Tf 6.5 -4 Td (gjelder) Tj ET".into(), "fristen1 gjelder\n"),
        ("bold by drawing twice", "BT /F 11 Tf 72 700 Td (Resultat) Tj 0.3 0 Td (Resultat) Tj ET".into(), "Resultat\n"),
        ("drawn bullet", "74 702 m 78 702 l 78 706 l 74 706 l h f BT /F 11 Tf 90 700 Td (Behandle) Tj ET".into(), "• Behandle\n"),
        ("drawn square without text", "300 302 4 4 re f BT /F 11 Tf 90 700 Td (Behandle) Tj ET".into(), "Behandle\n"),
        ("indented", "BT /F 11 Tf 72 700 Td (Punkt nummer) Tj 22 -14 Td (under) Tj ET".into(), "Punkt nummer\n    under\n"),
        ("bullet and soft hyphen", "BT /F 11 Tf 72 700 Td (\\225 saks\\255behandling) Tj ET".into(), "• saksbehandling\n"),
    ] {
        assert_eq!(read(&pdf(&[content])).unwrap().text, text, "{situation}");
    }
}

#[test]
fn a_scan_is_refused_with_the_reason() {
    let image = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u{1} EI Q".to_owned();
    let refused = read(&pdf(&[image.clone(), image.clone()])).unwrap_err();
    assert_eq!(refused, NotReadable::NoText { pages: 2 });
    assert!(refused.to_string().contains("skanner"));
    let mixed = read(&pdf(&[page(&["73.1 Lov om sosiale tjenester"]), image])).unwrap();
    assert_eq!(mixed.losses, [Loss::PagesWithoutText { pages: vec![2] }]);
}

#[test]
fn too_many_pages_are_refused_with_their_number() {
    let pages = vec![page(&["73.1 Lov om sosiale tjenester"]); 2000];
    let bytes = pdf(&pages);
    assert_eq!(read(&bytes), Err(NotReadable::TooManyPages { pages: 2000 }));
    assert_eq!(
        originals::read(&bytes),
        Err(NotReadable::TooManyPages { pages: 2000 })
    );
    assert_eq!(read(&pdf(&pages[..500])).unwrap().pages, Some(500));
}

#[test]
fn a_password_to_open_is_refused_and_one_to_change_is_not() {
    if !has("qpdf") {
        return;
    }
    let folder = std::env::temp_dir().join(format!("originals-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let plain = folder.join("brev.pdf");
    std::fs::write(&plain, include_bytes!("fixtures/browser.pdf")).unwrap();
    for (user, length) in [
        ("hemmelig", "128"),
        ("hemmelig", "256"),
        ("", "128"),
        ("", "256"),
    ] {
        let locked = folder.join("last.pdf");
        let mut qpdf = Command::new("qpdf");
        qpdf.args(["--encrypt", user, "eier", length]);
        if length == "128" {
            qpdf.arg("--use-aes=y");
        }
        let done = qpdf
            .args(["--extract=n", "--"])
            .arg(&plain)
            .arg(&locked)
            .status()
            .unwrap();
        assert!(done.success());
        let bytes = std::fs::read(&locked).unwrap();
        for answer in [read(&bytes), originals::read(&bytes)] {
            match user {
                "" => assert!(answer.unwrap().text.contains("Råd om økonomi"), "{length}"),
                _ => assert_eq!(answer, Err(NotReadable::PasswordProtected), "{length}"),
            }
        }
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_pdf_cut_in_the_middle_is_read_as_far_as_it_goes_or_refused() {
    let whole = include_bytes!("fixtures/browser.pdf");
    for part in 1..8 {
        match read(&whole[..whole.len() * part / 8]) {
            Ok(original) => assert!(!original.text.is_empty()),
            Err(refused) => assert!(
                ["damaged", "no-text"].contains(&refused.code()),
                "{refused}"
            ),
        }
    }
    assert_eq!(read(b"%PDF-1.7\n").unwrap_err().code(), "damaged");
}

#[test]
fn a_reader_that_cannot_be_started_is_said() {
    let missing = Extractor {
        own: Own::Program("/finnes/ikke".into()),
        pdftotext: false,
    };
    let refused = originals::read_with(&pdf(&[page(&["73.1"])]), &missing).unwrap_err();
    assert!(refused.to_string().contains("kunne ikke startes"));
}
