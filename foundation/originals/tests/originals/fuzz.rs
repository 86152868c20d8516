//! 300 wrong inputs for each reader, or as many as `OPPDRAG_FUZZ` says. Each must be answered, with text or a refusal:
//! without panic, within the time a reader has, and the whole run within bounded memory.

use std::{
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use originals::{
    NotReadable, Original,
    pdf::{Extractor, Own},
};

use rand::Rng;

use crate::{built, mutation};
use mutation::Mutation;

/// Nobody waits longer for a letter; a PDF is stopped by its own limit before.
const HANGS_AFTER: Duration = Duration::from_secs(60);
/// What takes longer is named, so that somebody can look at it.
const SLOW: Duration = Duration::from_secs(1);

#[derive(Default)]
struct Tally {
    read: usize,
    refused: usize,
    longest: Duration,
    longest_input: u64,
}

fn wanted() -> u64 {
    let wanted = std::env::var("OPPDRAG_FUZZ").ok();
    wanted.and_then(|n| n.parse().ok()).unwrap_or(300)
}

fn program() -> Extractor {
    Extractor {
        own: Own::Program(env!("CARGO_BIN_EXE_read-pdf-text").into()),
        pdftotext: false,
    }
}

fn fuzz(name: &'static str, input: impl Fn(u64) -> Vec<u8> + Send + 'static) {
    let (told, tells) = mpsc::channel();
    let worker = thread::spawn(move || {
        let (extractor, mut tally) = (program(), Tally::default());
        for number in 0..wanted() {
            let bytes = input(number);
            let started = Instant::now();
            let answer = originals::read_with(&bytes, &extractor);
            let took = started.elapsed();
            check(number, &bytes, &answer);
            if took > SLOW {
                let read = answer.as_ref().map(|original| original.text.len());
                eprintln!("{name}: input {number} took {took:?}: {read:?}");
            }
            match answer {
                Ok(_) => tally.read += 1,
                Err(_) => tally.refused += 1,
            }
            if took > tally.longest {
                (tally.longest, tally.longest_input) = (took, number);
            }
            told.send(number).unwrap();
        }
        tally
    });
    let mut last = None;
    loop {
        match tells.recv_timeout(HANGS_AFTER) {
            Ok(number) => last = Some(number),
            Err(mpsc::RecvTimeoutError::Disconnected) => break,
            Err(mpsc::RecvTimeoutError::Timeout) => panic!("{name}: hangs after input {last:?}"),
        }
    }
    let tally = worker
        .join()
        .unwrap_or_else(|_| panic!("{name}: panic after input {last:?}"));
    eprintln!(
        "{name}: {} inputs, {} read, {} refused, longest {:?} (input {}), memory at most {}",
        tally.read + tally.refused,
        tally.read,
        tally.refused,
        tally.longest,
        tally.longest_input,
        memory()
    );
    assert!(
        tally.refused > 0 || name == "text",
        "{name}: nothing was wrong enough"
    );
}

fn check(number: u64, bytes: &[u8], answer: &Result<Original, NotReadable>) {
    match answer {
        Ok(original) => {
            assert!(!original.text.trim().is_empty(), "input {number}: no text");
            let most = 64 * 1024 * 1024;
            assert!(
                original.text.len() < most,
                "input {number}: {} bytes became more than {most}",
                bytes.len()
            );
        }
        Err(refused) => assert!(!refused.to_string().is_empty()),
    }
}

/// The most memory this process has held, as the system says it.
fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or("unknown".to_owned(), |line| line.trim().to_owned())
}

const LETTER: &str = "# Brev\n\n## 73.1 Lov om sosiale tjenester\n\nFylkesmannen skal\n\n- behandle **saker** etter [loven](#)\n  - \
    og *klager*\n1. veilede\n\n| Mål | Krav |\n| --- | --- |\n| Tid | 90 % |\n";

#[test]
fn fuzz_text() {
    let utf_16: Vec<u8> = format!("\u{feff}{LETTER}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let windows = encoding_rs::WINDOWS_1252.encode(LETTER).0.into_owned();
    let seeds = vec![LETTER.as_bytes().to_vec(), utf_16, windows];
    let words = [
        "# ", "**", "[", "](", "| ", "\u{c}", "\0", "æ", "<p>", "%PDF-1.7", "\\",
    ];
    fuzz("text", move |number| {
        Mutation {
            seeds: &seeds,
            words: &words,
        }
        .input(&mut mutation::random(number))
    });
}

#[test]
fn fuzz_html() {
    let page = include_str!("fixtures/portal.html");
    let word = include_str!("fixtures/word.html");
    let seeds = vec![
        page.as_bytes().to_vec(),
        word.as_bytes().to_vec(),
        b"<!doctype html><ul><li>a<ul><li>b</ul></ul>".to_vec(),
    ];
    let words = [
        "<ul>",
        "<ol start=4294967295>",
        "<li>",
        "<table>",
        "<tr>",
        "<td colspan=999>",
        "</table>",
        "</td>",
        "<p>",
        "</p>",
        "<b>",
        "<div>",
        "</div>",
        "<a href=x>",
        "</a>",
        "<h1>",
        "<main>",
        "</main>",
        "<nav>",
        "<script>",
        "<!--",
        "-->",
        "<dl><dt>",
        "<dd>",
        "<pre>",
        "<svg>",
        "&amp;",
        "&#x10ffff;",
        "<p hidden>",
        "<article>",
        "<template>",
        "<title>",
        "<textarea>",
    ];
    fuzz("html", move |number| {
        Mutation {
            seeds: &seeds,
            words: &words,
        }
        .input(&mut mutation::random(number))
    });
}

/// A quarter of the inputs are a package that is itself wrong, a quarter have wrong parts in a whole package, and half
/// are well-formed with elements where they do not belong: what is not well-formed is refused before it is understood.
#[test]
fn fuzz_docx() {
    let word = crate::docx::everything();
    let (parts, whole) = (word.parts(), word.bytes());
    let words = [
        "<w:p>",
        "</w:p>",
        "<w:r>",
        "<w:t>x</w:t>",
        "<w:tbl>",
        "<w:tr>",
        "<w:tc>",
        "</w:tc>",
        "<w:txbxContent>",
        "<w:numPr>",
        "<w:numId w:val=\"1\"/>",
        "<w:ilvl w:val=\"8\"/>",
        "<w:gridSpan w:val=\"4294967295\"/>",
        "<w:sdt>",
        "<w:hyperlink r:id=\"rId1\">",
        "<w:fldChar w:fldCharType=\"begin\"/>",
        "<w:fldChar w:fldCharType=\"end\"/>",
        "<w:footnoteReference w:id=\"2\"/>",
        "<mc:AlternateContent>",
        "<!DOCTYPE x [<!ENTITY a \"b\">]>",
        "&a;",
        "&#0;",
        "]]>",
        "<![CDATA[",
        "w:val=\"\"",
        "<w:basedOn w:val=\"A\"/>",
    ];
    fuzz("docx", move |number| {
        let mut random = mutation::random(number);
        if number % 2 == 1 {
            return built::packed(&mutation::misplaced(parts.clone(), &mut random));
        }
        if number % 4 == 0 {
            let seeds = std::slice::from_ref(&whole);
            return Mutation {
                seeds,
                words: &words,
            }
            .input(&mut random);
        }
        let mut parts = parts.clone();
        for _ in 0..1 + number % 3 {
            let at = random.random_range(0..parts.len());
            let seeds = std::slice::from_ref(&parts[at].1);
            parts[at].1 = Mutation {
                seeds,
                words: &words,
            }
            .input(&mut random);
        }
        built::packed(&parts)
    });
}

/// Through our own reader in a process of its own, as the program runs it.
#[test]
fn fuzz_pdf() {
    let own = built::pdf(&[
        built::page(&["73.1 Lov", "- Behandle saker"]),
        built::page(&["Resultatkrav", "90 %"]),
    ]);
    let real = include_bytes!("fixtures/browser.pdf").to_vec();
    let seeds = vec![own.clone(), own, real];
    let words = [
        "obj",
        "endobj",
        "stream\n",
        "endstream",
        "<<",
        ">>",
        "[",
        "]",
        "/Kids",
        "/Count 4294967295",
        "/Parent 2 0 R",
        "1 0 R",
        "/Filter /FlateDecode",
        "/Type /ObjStm",
        "BT",
        "ET",
        "Tj",
        "Td",
        "1e30 0 0 1e30 0 0 Tm",
        "q ",
        "Q ",
        "/F 0 Tf",
        "Do",
        "/Encrypt 1 0 R",
        "/Prev 0",
        "/Length 0",
        "/W [1 2 1]",
        "BI ID EI",
        "%",
    ];
    fuzz("pdf", move |number| {
        Mutation {
            seeds: &seeds,
            words: &words,
        }
        .input(&mut mutation::random(number))
    });
}
