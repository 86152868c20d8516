//! How long it takes, beside what we want: a letter of forty pages in each format, and two letters held against each
//! other.

use super::{answer, is_long};
use crate::{
    bench::{figures::short, programs},
    run,
    scratch::Scratch,
};
use anyhow::{Context, Result, bail};
use corpus::{Corpus, KeyedPair};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

const COLUMNS: [&str; 4] = ["whole command, median of 5", "goal", "took", ""];

const READ: &str = "≤ 300 ms";
const COMPARED: &str = "≤ 50 ms";
const COMPARED_LONG: &str = "≤ 300 ms";

/// The long letter of the corpus, and how many pages it has in its PDF.
const LONG: (&str, usize) = ("b09-2021-nb", 28);
const PAGES: usize = 40;
/// Letters of four pages each, which make forty of the long one's.
const SHORT: [&str; 3] = ["a06-2015-nb", "b02-2017-nb", "c06-2022-nb"];

pub fn rows(program: &Path, corpus: &Corpus) -> Result<Vec<Vec<String>>> {
    let mut rows = vec![COLUMNS.map(str::to_owned).to_vec()];
    let made = Scratch::new("bench-letters")?;
    for (format, file) in forty_pages(corpus, made.path())? {
        let what = format!("read {PAGES} pages, {format}");
        rows.push(match file {
            Ok(file) => timed(
                program,
                &what,
                READ,
                &["letter", "read", &text(&file), "--json"],
            )?,
            Err(missing) => skipped(&what, READ, &format!("{missing:#}")),
        });
    }
    rows.push(real_pair(program)?);
    let (long, by_hand): (Vec<&KeyedPair>, Vec<&KeyedPair>) = corpus
        .pairs
        .iter()
        .partition(|pair| corpus.letter(&pair.key.old).is_some_and(is_long));
    let largest = by_hand
        .into_iter()
        .filter(|pair| is_text(&pair.key.old) && is_text(&pair.key.new))
        .max_by_key(|pair| items(corpus, pair));
    for (pair, goal) in largest
        .map(|pair| (pair, COMPARED))
        .into_iter()
        .chain(long.into_iter().map(|pair| (pair, COMPARED_LONG)))
    {
        let files = [&pair.key.old, &pair.key.new].map(|name| path(corpus, name));
        let [old, new] = files;
        let what = format!(
            "compare {}, {} items against {}",
            pair.name,
            count(corpus, &pair.key.old),
            count(corpus, &pair.key.new)
        );
        rows.push(timed(
            program,
            &what,
            goal,
            &["letter", "compare", &text(&old?), &text(&new?), "--json"],
        )?);
    }
    Ok(rows)
}

fn timed(program: &Path, what: &str, goal: &str, arguments: &[&str]) -> Result<Vec<String>> {
    let (answer, took) = answer(program, arguments);
    let items = answer.with_context(|| what.to_owned())?["items"]
        .as_array()
        .map(Vec::len);
    let items = items.map_or(String::new(), |count| format!("{count} items"));
    Ok(vec![what.to_owned(), goal.to_owned(), short(took), items])
}

fn skipped(what: &str, goal: &str, why: &str) -> Vec<String> {
    vec![
        what.to_owned(),
        goal.to_owned(),
        "skipped".to_owned(),
        why.to_owned(),
    ]
}

/// The letters that the product was drawn after, where they are at hand.
fn real_pair(program: &Path) -> Result<Vec<String>> {
    let what = "compare the letters of 2010 and 2012";
    let all = programs::letters();
    let real: Vec<&str> = ["2010-", "2012-"]
        .iter()
        .filter_map(|year| all.iter().find(|(name, _)| name.starts_with(year)))
        .map(|(_, path)| path.as_str())
        .collect();
    match real[..] {
        [old, new] => timed(
            program,
            what,
            COMPARED,
            &["letter", "compare", old, new, "--json"],
        ),
        _ => Ok(skipped(what, COMPARED, "they are not in ../shared/letters")),
    }
}

/// What the letter of forty pages could be made in, or what is missing for it.
fn forty_pages(corpus: &Corpus, folder: &Path) -> Result<Vec<(&'static str, Result<PathBuf>)>> {
    let markdown = folder.join("letter.md");
    let long = fs::read_to_string(path(corpus, &format!("{}.md", LONG.0))?)?;
    let lines = long.lines().count() * PAGES / LONG.1;
    let letter: Vec<&str> = long.lines().cycle().take(lines).collect();
    fs::write(&markdown, letter.join("\n"))?;
    let converted = |ending: &str, to: &str| {
        let file = folder.join(format!("letter.{ending}"));
        let mut pandoc = Command::new("pandoc");
        pandoc
            .args(["--standalone", "--from", "gfm", "--to", to, "--output"])
            .arg(&file)
            .arg(&markdown);
        made(&mut pandoc, file)
    };
    let pdf = || {
        let file = folder.join("letter.pdf");
        let mut unite = Command::new("pdfunite");
        for name in [LONG.0].iter().chain(&SHORT) {
            unite.arg(path(corpus, &format!("{name}.pdf"))?);
        }
        unite.arg(&file);
        made(&mut unite, file)
    };
    Ok(vec![
        ("DOCX", converted("docx", "docx")),
        ("PDF", pdf()),
        ("HTML", converted("html", "html")),
        ("text", converted("txt", "plain")),
        ("Markdown", Ok(markdown.clone())),
    ])
}

fn made(command: &mut Command, file: PathBuf) -> Result<PathBuf> {
    run::output_of(command)?;
    if !file.is_file() {
        bail!("{} was not made", file.display());
    }
    Ok(file)
}

fn path(corpus: &Corpus, name: &str) -> Result<PathBuf> {
    let letter = corpus
        .letter(name)
        .with_context(|| format!("there is no letter {name}"))?;
    Ok(letter.path.clone())
}

/// A PDF takes most of its time before there is anything to compare.
fn is_text(name: &str) -> bool {
    name.ends_with(".md") || name.ends_with(".txt")
}

fn items(corpus: &Corpus, pair: &KeyedPair) -> usize {
    count(corpus, &pair.key.old) + count(corpus, &pair.key.new)
}

fn count(corpus: &Corpus, name: &str) -> usize {
    corpus
        .letter(name)
        .map_or(0, |letter| letter.key.entries.len())
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
