//! Whatever signs people write, the report can be printed, and says what it could not print.

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use access::Role;
use testkit::on_both;

use crate::office::Office;

/// What can be printed, though the fonts lack it, and what cannot.
const WRITTEN: [&str; 2] = [
    "ＡＢＣ１２３ a\u{1}b\u{b}c\u{202e}d\u{feff}e",
    "Takk 🙂 👩‍👧\n\n中文報告 سلام عليكم\n\nz\u{335}\u{336}algo \u{e000}\u{fffd}",
];

#[tokio::test]
async fn a_report_is_printed_whatever_signs_people_wrote() {
    on_both(async |engine| {
        let office = Office::open(engine).await;
        let adviser = office.other(Role::Adviser, "vestland").await;
        let list = adviser.get("/brev").await.text();
        let letter = list
            .split("href=\"")
            .find(|link| link.contains("Tildelingsbrev 2026"));
        let letter = letter.unwrap().split('"').next().unwrap();
        for (at, written) in WRITTEN.iter().enumerate() {
            let item = format!("{letter}/punkt/73.1-R1");
            // The page that has the form belongs to people who are not here; each text takes the place of the last.
            let version = at.to_string();
            let form = [("omtale", *written), ("versjon", &version)];
            let told = adviser.post(&format!("{item}/omtale"), &form).await;
            assert_eq!(told.location(), item, "{written:?}");
            let page = office.leader.get("/rapporter/2026").await;
            let words = ["ＡＢＣ１２３", "中文報告 سلام عليكم"][at];
            assert!(page.has(words), "the page shows what was written");
            let pdf = office.leader.get("/rapporter/2026/pdf").await;
            assert_eq!(pdf.status, 200, "{written:?}");
            let Some(text) = text_of(&pdf.bytes) else {
                continue;
            };
            let is_told = text.contains("et tegn som ikke kan trykkes her: U+");
            assert_eq!((is_told, text.contains('□')), (at > 0, at > 0), "{text}");
            assert!(at > 0 || text.contains("ABC123"), "{text}");
        }
    })
    .await;
}

/// The words of a PDF, or `None` where the tool is not installed.
fn text_of(pdf: &[u8]) -> Option<String> {
    let command = Command::new("pdftotext")
        .args(["-raw", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = command else {
        eprintln!("pdftotext is not installed: the words of the PDF were not looked at");
        return None;
    };
    let mut input = child.stdin.take().unwrap();
    let bytes = pdf.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).replace('\n', " ");
    Some(text)
}
