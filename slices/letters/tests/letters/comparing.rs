//! Two letters beside each other: every item accounted for, filters, corrections by people, and who sees what.

use access::Role;
use http::StatusCode;
use testkit::{Client, on_both};

use crate::house::{
    self, client, correct, id_of, key_of, publish_form, published, read_in, rogaland, start,
    vestland, words,
};

const OLD: &str = "# Tildelingsbrev 2025\n\n## 73.1 Lov om sosiale tjenester\n\n### Oppdrag\n\n- Behandle klager på vedtak etter loven.\n- Dele erfaringer fra lokale forsøk med alle kommunene i fylket.\n\n### Resultatkrav\n\n- 90 prosent av klagesakene skal være avgjort innen tre måneder.\n- Alle ansatte skal ha fått tilbud om opplæring i loven i 2025.\n\n## 73.6 Barnefattigdom\n\n### Oppdrag\n\n- Forvalte tilskuddet til tiltak for barn i familier med lav inntekt.\n";
const NEW: &str = "# Tildelingsbrev 2026\n\n## 73.1 Lov om sosiale tjenester\n\n### Oppdrag\n\n- Behandle klager på vedtak etter loven.\n- Megle i tvister om bosted og betaling.\n\n### Resultatkrav\n\n- 95 prosent av klagesakene skal være avgjort innen tre måneder.\n- Alle ansatte skal ha gjennomført opplæring i loven i 2026.\n\n## 73.6 Barn og unge\n\n### Oppdrag\n\n- Forvalte tilskuddet til tiltak for barn i familier med lav inntekt.\n";

async fn both(steward: &Client) -> (String, String, String) {
    let old = published(steward, OLD, "2025").await;
    let new = published(steward, NEW, "2026").await;
    let path = compare(&old, &new);
    (old, new, path)
}

fn compare(old: &str, new: &str) -> String {
    format!("/brev/sammenlign?fra={}&til={}", id_of(old), id_of(new))
}

/// The value of every hidden field of the form whose button is `handling`.
fn hidden(page: &str, button: &str) -> Vec<(String, String)> {
    let at = page.find(button).unwrap_or_else(|| panic!("no {button}"));
    let form = &page[page[..at].rfind("<form").expect("a form")..at];
    let inputs = form.split("<input type=\"hidden\" ").skip(1);
    let value = |input: &str, name: &str| {
        let rest = input.split(&format!("{name}=\"")).nth(1).expect("it");
        rest.split('"').next().expect("its end").to_owned()
    };
    inputs
        .map(|input| (value(input, "name"), value(input, "value")))
        .collect()
}

/// Sends the form with the button, after choosing.
async fn decide(
    who: &Client,
    path: &str,
    row: &str,
    button: &str,
    chosen: &[(&str, &str)],
) -> testkit::Reply {
    let page = words(&who.get(&format!("{path}&rett={row}")).await);
    send(who, path, &page, button, chosen).await
}

async fn send(
    who: &Client,
    path: &str,
    page: &str,
    button: &str,
    chosen: &[(&str, &str)],
) -> testkit::Reply {
    let mut form = hidden(page, button);
    let handling = button.split('"').nth(3).expect("the value");
    form.push(("handling".to_owned(), handling.to_owned()));
    let chosen = chosen
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    form.extend(chosen);
    let form: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    who.post(path, &form).await
}

/// The key of the option whose text begins with the address.
fn option(page: &str, select: &str, address: &str) -> String {
    let list = page
        .split(&format!("name=\"{select}\""))
        .nth(1)
        .expect("the list");
    let list = list.split("</select>").next().expect("its end");
    let option = list
        .split("<option value=\"")
        .find(|option| option.contains(&format!(">{address} ")))
        .unwrap_or_else(|| panic!("no {address} to choose"));
    option.split('"').next().expect("its value").to_owned()
}

#[tokio::test]
async fn every_item_of_both_letters_is_accounted_for() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let (old, new, path) = both(&steward).await;

        let page = adviser.get(&path).await;
        assert!(page.statements() <= 12, "{} statements", page.statements());
        let seen = words(&page);
        for said in [
            "Alle 5 punkter i det første og alle 5 i det andre",
            "«90 prosent»",
            "«95 prosent»",
            "I 2025 het avsnittet 73.6 Barnefattigdom",
            "id=\"g-73.1-O2\"",
            "id=\"n-73.1-O2\"",
            "<ins>",
            "<del>",
        ] {
            assert!(seen.contains(said), "{said} is not on the page: {seen}");
        }
        // Each letter names its own year; that is no other demand.
        assert!(!seen.contains("«2025»"), "{seen}");
        let json = adviser
            .get(&path.replace("sammenlign?", "sammenlign/json?"))
            .await;
        let told: serde_json::Value = serde_json::from_slice(&json.bytes).unwrap();
        assert_eq!(told["dropped"], serde_json::json!(["73.1-O2"]));
        assert_eq!(told["new_items"], serde_json::json!(["73.1-O2"]));
        assert_eq!(told["pairs"].as_array().unwrap().len(), 4);
        let pdf = adviser
            .get(&path.replace("sammenlign?", "sammenlign/pdf?"))
            .await;
        assert!(pdf.bytes.starts_with(b"%PDF-"));

        let dropped = words(&adviser.get(&format!("{path}&endring=utgatt")).await);
        assert!(dropped.contains("id=\"g-73.1-O2\"") && !dropped.contains("id=\"n-"));
        let demands = words(
            &adviser
                .get(&format!("{path}&del=resultatkrav&plikter=ja"))
                .await,
        );
        assert!(demands.contains("id=\"n-73.1-R1\"") && !demands.contains("id=\"n-73.1-O1\""));
        let none = adviser.get(&format!("{path}&del=finansiering")).await;
        assert!(none.has("Ingen punkter passer til utvalget"));

        let (old, new) = (id_of(&old), id_of(&new));
        for entry in [format!("/brev/{new}"), "/brev".to_owned()] {
            let page = adviser.get(&entry).await;
            assert!(
                page.has(&format!("/brev/sammenlign?fra={old}&amp;til={new}"))
                    || page.has(&format!("/brev/sammenlign?fra={old}&til={new}")),
                "{entry}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_letter_with_itself_and_letters_of_others_are_told_kindly_or_not_at_all() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let (neighbour, _) = client(&house, Role::Adviser, rogaland()).await;
        let (visitor, _) = client(&house, Role::Auditor, None).await;
        let (old, new, path) = both(&steward).await;
        let same = adviser.get(&compare(&old, &old)).await;
        assert_eq!(same.status, StatusCode::OK);
        assert!(same.has("det samme brevet to ganger"));
        let file = adviser
            .get(&compare(&old, &old).replace("sammenlign?", "sammenlign/pdf?"))
            .await;
        assert_eq!(file.status, StatusCode::CONFLICT);
        assert!(adviser.get("/brev/sammenlign").await.has("Velg to brev"));

        let own = published(&adviser, NEW, "2026").await;
        assert!(adviser.get(&compare(&old, &own)).await.has("n-73.1-R1"));
        let draft = read_in(&adviser, NEW).await;
        assert!(adviser.get(&compare(&old, &draft)).await.has("n-73.1-R1"));
        let stewards = read_in(&steward, NEW).await;
        for (who, letter) in [
            (&neighbour, &own),
            (&neighbour, &draft),
            (&adviser, &stewards),
        ] {
            assert_eq!(
                who.get(&compare(&old, letter)).await.status,
                StatusCode::NOT_FOUND
            );
            assert_eq!(
                who.get(&compare(letter, &new)).await.status,
                StatusCode::NOT_FOUND
            );
        }
        for wrong in [
            "/brev/sammenlign?fra=tull&til=tull",
            "/brev/sammenlign/json?fra=",
        ] {
            assert_eq!(
                adviser.get(wrong).await.status,
                StatusCode::NOT_FOUND,
                "{wrong}"
            );
        }
        let refused = visitor.post(&path, &[("handling", "nytt")]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test]
async fn what_people_decide_counts_for_whom_it_may_and_can_be_taken_back() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let (colleague, _) = client(&house, Role::Leader, vestland()).await;
        let (neighbour, _) = client(&house, Role::Adviser, rogaland()).await;
        let (_, _, path) = both(&steward).await;
        let together = "name=\"handling\" value=\"sammen\"";

        let form = words(&adviser.get(&format!("{path}&rett=g-73.1-O2")).await);
        let next = option(&form, "nytt", "73.1-O2");
        let nothing = send(&adviser, &path, &form, together, &[("nytt", "")]).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nothing.has("Velg hvilket punkt det hører sammen med"));
        let stale = words(&colleague.get(&format!("{path}&rett=g-73.1-O2")).await);
        send(&adviser, &path, &form, together, &[("nytt", &next)])
            .await
            .location();
        let again = send(&adviser, &path, &form, together, &[("nytt", &next)]).await;
        assert_eq!(again.location(), path, "a double click is done once");
        let late = send(
            &colleague,
            &path,
            &stale,
            "name=\"handling\" value=\"utgatt\"",
            &[],
        )
        .await;
        assert_eq!(late.status, StatusCode::CONFLICT);

        let seen = words(&colleague.get(&path).await);
        assert!(seen.contains("73.1-O2 og 73.1-O2 hører sammen. Bestemt av Kari Nes"));
        assert!(!seen.contains("id=\"g-73.1-O2\""));
        for other in [&neighbour, &steward] {
            assert!(
                other.get(&path).await.has("id=\"g-73.1-O2\""),
                "the office's own word"
            );
        }

        decide(
            &steward,
            &path,
            "n-73.1-R2",
            "name=\"handling\" value=\"skilt\"",
            &[],
        )
        .await
        .location();
        let seen = words(&neighbour.get(&path).await);
        assert!(seen.contains("73.1-R2 og 73.1-R2 hører ikke sammen"));
        let foreign = hidden(
            &words(&steward.get(&path).await),
            "name=\"handling\" value=\"angre\"",
        );
        let foreign: Vec<(&str, &str)> = foreign
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .chain([("handling", "angre")])
            .collect();
        assert_eq!(
            neighbour.post(&path, &foreign).await.status,
            StatusCode::CONFLICT,
            "the directorate's word is not the office's to take back"
        );

        let page = words(&colleague.get(&path).await);
        send(
            &colleague,
            &path,
            &page,
            "name=\"handling\" value=\"angre\"",
            &[],
        )
        .await
        .location();
        assert!(colleague.get(&path).await.has("id=\"g-73.1-O2\""));
        let gone = send(
            &colleague,
            &path,
            &page,
            "name=\"handling\" value=\"angre\"",
            &[],
        )
        .await;
        assert_eq!(
            gone.status,
            StatusCode::SEE_OTHER,
            "the same form is done once"
        );
    })
    .await;
}

#[tokio::test]
async fn a_decision_about_a_draft_falls_away_with_the_words_or_the_draft() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let old = published(&steward, OLD, "2025").await;
        let draft = read_in(&steward, NEW).await;
        let path = compare(&old, &draft);
        let form = words(&steward.get(&format!("{path}&rett=g-73.1-O2")).await);
        let next = option(&form, "nytt", "73.1-O2");
        let together = "name=\"handling\" value=\"sammen\"";
        send(&steward, &path, &form, together, &[("nytt", &next)])
            .await
            .location();
        assert!(!steward.get(&path).await.has("id=\"g-73.1-O2\""));

        let key = house::key_of(NEW, "73.1-O2");
        let out = [("handling", "utelat"), ("grunn", "Ikke et punkt")];
        house::correct(&steward, &draft, &key, &out)
            .await
            .location();
        let seen = steward.get(&path).await;
        assert_eq!(seen.status, StatusCode::OK);
        assert!(seen.has("id=\"g-73.1-O2\"") && seen.has("hører sammen. Bestemt av"));
        let late = send(
            &steward,
            &path,
            &form.replace("skjemanokkel", "x"),
            together,
            &[("nytt", &next)],
        )
        .await;
        assert_eq!(late.status, StatusCode::CONFLICT, "the item is gone");

        let version = steward.get(&draft).await.input("versjon").unwrap();
        steward
            .post(&format!("{draft}/forkast"), &[("versjon", &version)])
            .await
            .location();
        assert_eq!(steward.get(&path).await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

/// What an independent program reads in the document; none where there is no such program.
fn by_pandoc(document: &[u8]) -> Option<String> {
    use std::{
        io::Write as _,
        process::{Command, Stdio},
    };
    let pandoc = Command::new("pandoc")
        .args(["--from=docx", "--to=plain", "--standalone", "--wrap=none"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut pandoc) = pandoc else {
        eprintln!("skipped: pandoc is not installed");
        return None;
    };
    pandoc.stdin.take()?.write_all(document).expect("it reads");
    let read = pandoc.wait_with_output().expect("it ends");
    assert!(read.status.success());
    Some(String::from_utf8(read.stdout).expect("text"))
}

#[tokio::test]
async fn the_word_document_has_the_rows_of_the_page() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let (_, _, path) = both(&steward).await;
        let path = path.replace("sammenlign?", "sammenlign/docx?");
        let reply = adviser.get(&path).await;
        assert_eq!(reply.status, StatusCode::OK);
        assert_eq!(
            reply.headers["content-type"],
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        );
        assert_eq!(
            reply.headers["content-disposition"],
            "attachment; filename=\"sammenligning-2025-2026.docx\""
        );
        let read = originals::read(&reply.bytes).expect("a document");
        let pandoc = by_pandoc(&reply.bytes);
        for text in [Some(read.text), pandoc].into_iter().flatten() {
            for said in [
                "Sammenlign to brev",
                "Megle i tvister om bosted og betaling.",
                "Dele erfaringer fra lokale forsøk",
                "«95 prosent»",
                "73.6 Barn og unge",
                "Statsforvalteren i Vestland",
            ] {
                assert!(text.contains(said), "{said} is not in: {text}");
            }
        }
        let chosen = adviser.get(&format!("{path}&endring=utgatt")).await;
        let chosen = originals::read(&chosen.bytes).expect("a document").text;
        assert!(chosen.contains("Dele erfaringer") && !chosen.contains("Megle i tvister"));
    })
    .await;
}

#[tokio::test]
async fn what_names_other_offices_alone_does_not_bind() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (west, _) = client(&house, Role::Adviser, vestland()).await;
        let (south, _) = client(&house, Role::Adviser, rogaland()).await;
        let old = published(&steward, OLD, "2025").await;
        let draft = read_in(&steward, NEW).await;
        let named = [
            ("handling", "adressater"),
            ("gjelder", "noen"),
            ("embete", "rogaland"),
        ];
        let open = [("handling", "adressater"), ("gjelder", "apent")];
        correct(&steward, &draft, &key_of(NEW, "73.1-O2"), &named)
            .await
            .location();
        correct(&steward, &draft, &key_of(NEW, "73.6-O1"), &open)
            .await
            .location();
        let new = publish_form(&steward, &draft, "2026").await.location();
        let path = compare(&old, &new);
        let anchor = "id=\"n-73.1-O2\"";
        for (who, binds) in [(&west, false), (&south, true)] {
            assert!(who.get(&path).await.has(anchor), "it is among all rows");
            let ours = who.get(&format!("{path}&plikter=ja")).await;
            assert_eq!(ours.has(anchor), binds);
            assert!(ours.has("id=\"n-73.1-R1\"") && ours.has("id=\"n-73.6-O1\""));
        }
    })
    .await;
}
