//! The real letters, where they are at hand, through formats and programs that know nothing of us.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use originals::{
    Format,
    pdf::{Extractor, Own},
};

fn letters() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/letters");
    let Ok(entries) = fs::read_dir(&folder) else {
        eprintln!("skipped: no letters at {}", folder.display());
        return Vec::new();
    };
    let mut letters: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    letters.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    letters.sort();
    letters
}

/// A program that makes `made` of `original`; whether it did.
fn runs(program: &str, arguments: &[&str], made: &Path) -> bool {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let done = command.status().is_ok() && made.exists();
    if !done {
        eprintln!("skipped: {program} is missing or made nothing");
    }
    done
}

/// The letters and digits of the bullets, each as one string of words.
fn bullets(markdown: &str) -> Vec<String> {
    let text = originals::read(markdown.as_bytes()).unwrap().text;
    let item = |line: &&str| line.trim_start().starts_with("- ");
    text.lines()
        .filter(item)
        .map(|line| words(&without_targets(line)))
        .collect()
}

fn without_targets(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some(at) = rest.find("](") {
        text.push_str(&rest[..at]);
        rest = rest[at + 2..].split_once(')').map_or("", |(_, rest)| rest);
    }
    text + rest
}

fn words(text: &str) -> String {
    text.chars()
        .filter(|sign| sign.is_alphanumeric())
        .collect::<String>()
        .to_lowercase()
}

fn check(made: &Path, format: Format, bullets: &[String]) {
    let extractors = [
        Extractor {
            own: Own::Program(env!("CARGO_BIN_EXE_read-pdf-text").into()),
            pdftotext: false,
        },
        Extractor::of_this_program(),
    ];
    let bytes = fs::read(made).unwrap();
    for extractor in extractors {
        let original = originals::read_with(&bytes, &extractor).unwrap();
        assert_eq!(original.format, format);
        let found = words(&without_targets(&original.text));
        let lost: Vec<&String> = bullets
            .iter()
            .filter(|bullet| !found.contains(bullet.as_str()))
            .collect();
        assert!(
            lost.is_empty(),
            "{}: {} of {} bullets lost: {lost:#?}",
            made.display(),
            lost.len(),
            bullets.len()
        );
    }
}

#[test]
fn every_bullet_of_the_real_letters_survives_every_format() {
    let folder = std::env::temp_dir().join(format!("originals-letters-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    for letter in letters() {
        let bullets = bullets(&fs::read_to_string(&letter).unwrap());
        assert!(
            bullets.len() > 50,
            "{}: {} bullets",
            letter.display(),
            bullets.len()
        );
        let name = letter.file_stem().unwrap().to_string_lossy().into_owned();
        let path = |ending: &str| folder.join(format!("{name}.{ending}"));
        let text = |path: &Path| path.to_string_lossy().into_owned();
        for (ending, format) in [("docx", Format::Docx), ("html", Format::Html)] {
            let made = path(ending);
            let arguments = [
                &text(&letter),
                "-s",
                "--metadata",
                "title=Brev",
                "-o",
                &text(&made),
            ];
            if runs("pandoc", &arguments, &made) {
                check(&made, format, &bullets);
            }
        }
        let (page, printed) = (path("html"), path("pdf"));
        let profile = format!("--user-data-dir={}", text(&folder.join("profile")));
        let print = format!("--print-to-pdf={}", text(&printed));
        let address = format!("file://{}", text(&page));
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-pdf-header-footer",
            &profile,
            &print,
            &address,
        ];
        if page.exists() && runs("chromium", &arguments, &printed) {
            check(&printed, Format::Pdf, &bullets);
        }
    }
    fs::remove_dir_all(&folder).unwrap();
}
