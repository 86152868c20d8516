//! What stands in a page or a file, as text to look for words in.

use std::{
    io::{Cursor, Read as _, Write as _},
    process::{Command, Stdio},
};

use testkit::Reply;

/// The words of the answer, whatever it came as.
pub fn opened(reply: &Reply) -> String {
    let kind = reply.headers.get("content-type");
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if kind == "application/pdf" {
        return text_of_pdf(&reply.bytes);
    }
    if reply.bytes.starts_with(b"PK") {
        return parts_of_package(&reply.bytes);
    }
    reply.text().replace("&#x2F;", "/").replace("&#47;", "/")
}

/// Every part of a workbook or a Word document.
fn parts_of_package(bytes: &[u8]) -> String {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut text = String::new();
    for position in 0..package.len() {
        let mut part = Vec::new();
        let mut file = package.by_index(position).expect("a part");
        file.read_to_end(&mut part).expect("a whole part");
        text.push_str(&String::from_utf8_lossy(&part));
    }
    text
}

fn text_of_pdf(bytes: &[u8]) -> String {
    let command = Command::new("pdftotext")
        .args(["-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = command else {
        eprintln!("a PDF was not looked through: pdftotext is not installed");
        return String::new();
    };
    let mut input = child.stdin.take().expect("its input");
    let bytes = bytes.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let output = child.wait_with_output().expect("its output");
    writer.join().expect("the writer").expect("the whole file");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
