//! A letter that was amended in May: the report of a day holds each figure against what was in force that day.

use access::Role;
use kernel::Day;
use testkit::{Client, on_both};

use crate::office::Office;

/// The directorate raises the share of 73.1-R1 to 95 % from 15 May.
async fn amend(steward: &Client, letter: &str) {
    let facts = [
        ("tittel", "Tillegg i mai"),
        ("fra", "2026-05-15"),
        ("tekst", ""),
    ];
    let page = steward
        .upload(&format!("{letter}/tillegg"), &facts, ("fil", "", b""))
        .await
        .location();
    let words = "Minst 95 prosent av klagesakene skal være avgjort innen tre måneder.";
    let version = steward.get(&page).await.input("versjon").unwrap();
    let reworded = [
        ("handling", "ordlyd"),
        ("punkt", "73.1-R1"),
        ("ordlyd", words),
        ("versjon", &version),
    ];
    let path = format!("{page}/endring");
    steward.post(&path, &reworded).await.location();
    let shown = steward.get(&page).await;
    let (version, binding) = (
        shown.input("versjon").unwrap(),
        shown.input("binding").unwrap(),
    );
    let (months, target) = (format!("months-{binding}"), format!("mal-{binding}"));
    assert_eq!(shown.input(&target).unwrap(), "95", "as the words say");
    let decided = [
        ("handling", "maling"),
        ("endring", "0"),
        ("binding", binding.as_str()),
        (months.as_str(), "3"),
        (target.as_str(), "95"),
        ("versjon", version.as_str()),
    ];
    steward.post(&path, &decided).await.location();
    let version = steward.get(&page).await.input("versjon").unwrap();
    steward
        .post(&format!("{page}/publiser"), &[("versjon", &version)])
        .await
        .location();
}

#[tokio::test]
async fn the_report_of_a_day_asks_what_was_asked_that_day() {
    on_both(async |engine| {
        let office = Office::open(engine).await;
        office.house.clock.set(Day::of(2026, 6, 15).unwrap());
        let steward = office.other(Role::Steward, "").await;
        let list = steward.get("/brev").await.text();
        let letter = list
            .split("href=\"")
            .find(|link| link.contains("Tildelingsbrev 2026"))
            .unwrap();
        let letter = letter.split('"').next().unwrap();
        amend(&steward, letter).await;
        // 13 of 15 is 86.7 %. In April 90 % was asked, in June 95 %.
        let april = office.leader.get("/rapporter/2026?per=2026-04-30").await;
        assert!(april.has("Mål: 90") && april.has("Minst 90 prosent") && !april.has("Mål: 95"));
        assert!(!april.has("Kravet var"));
        let june = office.leader.get("/rapporter/2026").await;
        assert!(june.has("Mål: 95") && june.has("Minst 95 prosent") && !june.has("Mål: 90"));
        let told = june.text().replace('\u{a0}', " ");
        assert!(
            told.contains("Endret fra 15.05.2026. Kravet var 90 % til 14.05.2026."),
            "{told}"
        );
        assert!(june.statements() <= 12, "{} statements", june.statements());
    })
    .await;
}
