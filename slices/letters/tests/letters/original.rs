//! The file that a letter came as: read from every format, kept byte for byte, refused with its reason.

use access::Role;
use http::{StatusCode, header};
use testkit::on_both;

use crate::house::{client, rogaland, start, vestland};

const DOCX: &[u8] = include_bytes!("../../corpus/letters/a01-2011-nb.docx");
const PDF: &[u8] = include_bytes!("../../corpus/letters/a06-2015-nb.pdf");
const HTML: &[u8] = include_bytes!("../../corpus/letters/a09-2008-nb.html");
const MARKDOWN: &[u8] = include_bytes!("../../corpus/letters/a02-2013-nb.md");
const TEXT: &[u8] = include_bytes!("../../corpus/letters/a08-2012-nb.txt");

#[tokio::test]
async fn every_format_is_read_and_its_file_kept_as_it_was() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let (neighbour, _) = client(&house, Role::Adviser, rogaland()).await;
        for (name, bytes) in [
            ("C:\\brev\\Tildelingsbrev 2011.docx", DOCX),
            ("brev.pdf", PDF),
            ("brev.html", HTML),
            ("brev.md", MARKDOWN),
            ("brev.txt", TEXT),
        ] {
            let reply = adviser.upload("/brev", &[], ("fil", name, bytes)).await;
            let page = reply.location();
            let review = adviser.get(&page).await;
            assert!(
                review.has("avsnitt i originalen") && review.has("73.1-O1"),
                "{name}"
            );
            assert!(review.has("0 uten forklaring"), "{name}");
            assert!(review.statements() <= 12, "{name}");
            let file = adviser.get(&format!("{page}/original")).await;
            assert_eq!(file.bytes, bytes, "{name}");
            let disposition = file.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
            assert!(disposition.starts_with("attachment; filename=\""), "{name}");
            assert!(!disposition.contains(['\\', ':']), "{disposition}");
            let other = neighbour.get(&format!("{page}/original")).await;
            assert_eq!(other.status, StatusCode::NOT_FOUND, "{name}");
            let discarded = adviser
                .post(&format!("{page}/forkast"), &[("versjon", "1")])
                .await;
            assert_eq!(discarded.location(), "/brev", "{name}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_longer_than_a_letter_is_refused_with_the_way_out() {
    let house = start(testkit::Engine::Sqlite).await;
    let (steward, _) = client(&house, Role::Steward, None).await;
    let head = "# Brev\n\n## 73.1 Saker\n\n### Oppdrag\n\n";
    for (text, sentence) in [
        (
            "ord ".repeat(600_000),
            "Teksten er lengre enn teksten i et brev kan være: 2",
        ),
        ("ord\n".repeat(50_000), "eller 40"),
        ("- Gi råd\n".repeat(5_000), "Vi finner flere enn 4"),
    ] {
        let bytes = format!("{head}{text}").into_bytes();
        let reply = steward
            .upload("/brev", &[], ("fil", "brev.md", &bytes))
            .await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{sentence}");
        assert!(reply.has(sentence), "{sentence}: {}", reply.text());
        assert!(reply.has("lagre brevet uten vedlegg"), "{sentence}");
        assert!(reply.has("Ingen brev er lest inn ennå"), "{sentence}");
    }
}

#[tokio::test]
async fn what_cannot_be_read_says_why_in_the_readers_language() {
    let house = start(testkit::Engine::Sqlite).await;
    let (steward, _) = client(&house, Role::Steward, None).await;
    for (name, bytes, sentence) in [
        (
            "gammel.doc",
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(),
            "Word",
        ),
        ("brev.rtf", b"{\\rtf1 Brev}", "RTF-fil"),
        (
            "halv.docx",
            &DOCX[..DOCX.len() / 2],
            "skadet eller ikke hel",
        ),
        (
            "bilde.png",
            b"\x89PNG\r\n\x1a\n0000",
            "Dette filformatet kan vi ikke lese",
        ),
        ("brev.pdf", b"%PDF-1.7\n", "skadet eller ikke hel"),
    ] {
        let reply = steward.upload("/brev", &[], ("fil", name, bytes)).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(reply.has(sentence), "{name}: {}", reply.text());
        assert!(reply.has("Ingen brev er lest inn ennå"), "{name}");
    }
}
