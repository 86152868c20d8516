//! The real letters made into other formats by independent programs: the same items as in Markdown.
#![expect(clippy::unwrap_used, reason = "a test may fail by panic")]

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use reading::{ItemKind, LetterReading};

const LETTERS: [&str; 2] = ["2010-resultatomrade-73.md", "2012-resultatomrade-73.md"];

/// Runs the program; false where it is not installed.
fn run(program: &str, arguments: &[&str]) -> bool {
    let status = Command::new(program)
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    match status {
        Ok(status) => {
            assert!(status.success(), "{program} {arguments:?}");
            true
        }
        Err(_) => {
            eprintln!("skipped: no {program}");
            false
        }
    }
}

/// Makes the file from the letter; none where a program is missing.
fn made(letter: &Path, folder: &Path, format: &str) -> Option<PathBuf> {
    let file = folder.join(format!("letter.{format}"));
    let (from, to) = (letter.to_str().unwrap(), file.to_str().unwrap());
    let done = match format {
        "docx" => run("pandoc", &["-o", to, from]),
        "html" => run(
            "pandoc",
            &["-s", "--metadata", "title=Brev", "-o", to, from],
        ),
        "odf.pdf" => {
            let docx = made(letter, folder, "docx")?;
            let profile = format!(
                "-env:UserInstallation=file://{}",
                folder.join("profile").display()
            );
            let out = folder.to_str().unwrap();
            let done = run(
                "soffice",
                &[
                    &profile,
                    "--headless",
                    "--convert-to",
                    "pdf",
                    "--outdir",
                    out,
                    docx.to_str().unwrap(),
                ],
            );
            if done {
                std::fs::rename(folder.join("letter.pdf"), &file).unwrap();
            }
            done
        }
        _ => {
            let html = made(letter, folder, "html")?;
            let print = format!("--print-to-pdf={to}");
            let page = format!("file://{}", html.display());
            let profile = format!("--user-data-dir={}", folder.join("chromium").display());
            run(
                "chromium",
                &[
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    &profile,
                    &print,
                    &page,
                ],
            )
        }
    };
    done.then_some(file)
}

/// Section, kind and words of each item; quotation marks, dashes and spaces as programs change them are the same. The
/// prose of a section is one: where a page ends between two sentences, nothing tells whether a paragraph does.
fn items(reading: &LetterReading) -> Vec<(String, ItemKind, String)> {
    let words = |text: &str| {
        let kept: String = text
            .replace('…', "...")
            .chars()
            .map(|sign| if sign.is_alphanumeric() { sign } else { ' ' })
            .collect();
        kept.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let mut items: Vec<(String, ItemKind, String)> = Vec::new();
    for item in &reading.items {
        let prose = items.iter_mut().find(|(section, kind, _)| {
            item.kind == ItemKind::Introduction && *kind == item.kind && *section == item.section
        });
        match prose {
            Some((_, _, prose)) => {
                prose.push(' ');
                prose.push_str(&words(&item.text));
            }
            None => items.push((item.section.clone(), item.kind, words(&item.text))),
        }
    }
    items
}

fn read(path: &Path) -> LetterReading {
    let original = originals::read(&std::fs::read(path).unwrap()).unwrap();
    reading::read(&original.text).unwrap()
}

fn the_same_in(format: &str) {
    for name in LETTERS {
        let letter = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../../../shared/letters")
            .join(name);
        if !letter.exists() {
            eprintln!("skipped: no {}", letter.display());
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let Some(file) = made(&letter, folder.path(), format) else {
            return;
        };
        let (expected, found) = (items(&read(&letter)), items(&read(&file)));
        for (at, expected) in expected.iter().enumerate() {
            assert_eq!(
                found.get(at),
                Some(expected),
                "{name} as {format}, item {at}"
            );
        }
        assert_eq!(found.len(), expected.len(), "{name} as {format}");
    }
}

#[test]
fn both_letters_are_the_same_as_docx() {
    the_same_in("docx");
}

#[test]
fn both_letters_are_the_same_as_html() {
    the_same_in("html");
}

#[test]
fn both_letters_are_the_same_as_pdf_printed_by_a_browser() {
    the_same_in("pdf");
}

#[test]
fn both_letters_are_the_same_as_pdf_made_by_a_word_processor() {
    the_same_in("odf.pdf");
}
