//! What follows from an amendment's words: reports, sources and budget lines, from its day on.

use access::Role;
use http::StatusCode;
use testkit::on_both;

use crate::house::{
    amending::{added, amend, reworded, withdrawn},
    client, published,
    reporting::{listed, send},
    rogaland, start, vestland, words,
};

const LETTER: &str = "# Embetsoppdrag 2026

## 73.1 Loven

### Oppdrag

- Behandle klager etter lov om sosiale tjenester i arbeids- og velferdsforvaltningen. Dekkes over kap. 621 post 63.

### Rapportering

- Klagesaker rapporteres til Statens helsetilsyn hvert tertial.
- Økonomien omtales i årsrapporten.
- Antall tilsyn rapporteres hvert tertial.
";

#[tokio::test]
async fn reports_follow_the_words_from_the_amendments_day_on() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let (neighbour, _) = client(&house, Role::Adviser, rogaland()).await;
        let letter = published(&steward, LETTER, "2026").await;
        let first = ("73.1-P1", "1. tertial 2026");
        send(&adviser, &letter, first, "levert").await.location();
        let quarters = "Klagesaker rapporteres til Statens helsetilsyn hvert kvartal.";
        let waiting = "Ventetid rapporteres til direktoratet innen 1. juli 2026.";
        amend(
            &steward,
            &letter,
            &[
                &reworded("73.1-P1", quarters),
                &withdrawn("73.1-P3"),
                &added("rapportering", waiting),
            ],
        )
        .await;

        let expected = [
            "73.1-P1 1. tertial 2026 08.05.2026, levert",
            "73.1-P1 2. kvartal 2026 07.07.2026",
            "73.1-P1 3. kvartal 2026 07.10.2026",
            "73.1-P1 4. kvartal 2026 08.01.2027",
            "73.1-P2 2026 01.03.2027",
            "73.1-P3 1. tertial 2026 08.05.2026",
            "73.1-P4 2026 01.07.2026",
        ];
        assert_eq!(listed(&adviser, &letter).await, expected);
        let theirs = listed(&neighbour, &letter).await;
        assert_eq!(theirs[0], "73.1-P1 1. tertial 2026 08.05.2026");
        assert_eq!(theirs[1..], expected[1..]);
        let page = adviser.get(&format!("{letter}/rapportering")).await;
        assert!(page.has("Til og med 14.05.2026") && page.has("Fra 15.05.2026"));
        assert!(page.has(quarters) && page.has("hvert tertial") && page.statements() <= 12);

        let today = words(&adviser.get("/").await);
        for due in [
            "Rapportering 73.1-P1 for 2. kvartal 2026 skal leveres 07.07.2026",
            "Rapportering 73.1-P3 for 1. tertial 2026 skulle vært levert 08.05.2026",
            "Rapportering 73.1-P4 for 2026 skal leveres 01.07.2026",
        ] {
            assert!(today.contains(due), "{due}: {today}");
        }
        assert!(!today.contains("2. tertial 2026"), "{today}");
        let april = words(&adviser.get("/?per=2026-04-30").await);
        assert!(april.contains("Rapportering 73.1-P3 for 1. tertial 2026 skal leveres 08.05.2026"));
        assert!(!april.contains("kvartal 2026") && !april.contains("73.1-P4"));

        // What was delivered before can be taken back after.
        send(&adviser, &letter, first, "angre").await.location();
        assert_eq!(listed(&adviser, &letter).await, theirs);
        // Nobody delivers what the words do not ask for any more.
        let old = page.text();
        let old = old.split("name=\"plikt\" value=\"").nth(1).unwrap();
        let fields = [
            ("plikt", old.split('"').next().unwrap()),
            ("periode", "2"),
            ("handling", "levert"),
        ];
        let path = format!("{letter}/rapportering");
        let refused = adviser.post(&path, &fields).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn what_is_delivered_stays_delivered_when_the_words_change() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let letter = published(&steward, LETTER, "2026").await;
        for report in [("73.1-P2", "2026"), ("73.1-P3", "3. tertial 2026")] {
            send(&adviser, &letter, report, "levert").await.location();
        }
        let whole = "Økonomien omtales i årsrapporten, med tall for hver kommune.";
        let elsewhere = "Antall tilsyn rapporteres til Statens helsetilsyn hvert tertial.";
        let changes = [reworded("73.1-P2", whole), reworded("73.1-P3", elsewhere)];
        amend(&steward, &letter, &[&changes[0], &changes[1]]).await;
        let expected = [
            "73.1-P1 1. tertial 2026 08.05.2026",
            "73.1-P1 2. tertial 2026 07.09.2026",
            "73.1-P1 3. tertial 2026 08.01.2027",
            // To the same recipient as often: it counts under the new words too.
            "73.1-P2 2026 01.03.2027, levert",
            // To another recipient: it stays as it was, and the new one is asked for.
            "73.1-P3 1. tertial 2026 08.05.2026",
            "73.1-P3 3. tertial 2026 08.01.2027, levert",
            "73.1-P3 2. tertial 2026 07.09.2026",
            "73.1-P3 3. tertial 2026 08.01.2027",
        ];
        assert_eq!(listed(&adviser, &letter).await, expected);
        let twice = ("73.1-P2", "2026");
        send(&adviser, &letter, twice, "angre").await.location();
        let again = listed(&adviser, &letter).await;
        assert!(
            again.contains(&"73.1-P2 2026 01.03.2027".to_owned()),
            "{again:?}"
        );
        send(&adviser, &letter, twice, "levert").await.location();
        assert_eq!(listed(&adviser, &letter).await, expected);
    })
    .await;
}

#[tokio::test]
async fn an_office_that_amends_for_itself_gets_reports_and_sources_alone() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let (neighbour, _) = client(&house, Role::Adviser, rogaland()).await;
        let letter = published(&steward, LETTER, "2026").await;
        let before = listed(&neighbour, &letter).await;
        let monthly = "Klagesaker rapporteres til Statens helsetilsyn hver måned.";
        let own = "Behandle klager etter lov om folketrygd. Dekkes over kap. 855 post 60.";
        let visits = "Besøk rapporteres hvert halvår.";
        amend(
            &adviser,
            &letter,
            &[
                &reworded("73.1-P1", monthly),
                &reworded("73.1-O1", own),
                &added("rapportering", visits),
            ],
        )
        .await;
        let ours = listed(&adviser, &letter).await;
        assert!(
            ours.contains(&"73.1-P1 måned 5 i 2026 05.06.2026".to_owned()),
            "{ours:?}"
        );
        assert!(
            ours.contains(&"73.1-P4 1. halvår 2026 07.07.2026".to_owned()),
            "{ours:?}"
        );
        assert!(
            !ours
                .iter()
                .any(|report| report.starts_with("73.1-P1 2. tertial"))
        );
        assert_eq!(listed(&neighbour, &letter).await, before);

        let path = format!("{letter}/rapportering");
        assert!(adviser.get(&path).await.has("kap. 855 post 60"));
        let theirs = neighbour.get(&path).await;
        assert!(theirs.has("kap. 621 post 63") && !theirs.has("kap. 855"));
        assert!(adviser.get("/kilder").await.has("olketrygd"));
        assert!(!neighbour.get("/kilder").await.has("olketrygd"));
        let report = ours.iter().position(|one| one.contains("måned 6")).unwrap();
        assert!(report > 0);
        let form = adviser.get(&path).await.text();
        let monthly = form.split("måned 6 i 2026").next().unwrap();
        let monthly = form[monthly.len()..]
            .split("name=\"plikt\" value=\"")
            .nth(1)
            .unwrap();
        let fields = [
            ("plikt", monthly.split('"').next().unwrap()),
            ("periode", "6"),
            ("handling", "levert"),
        ];
        let refused = neighbour.post(&path, &fields).await;
        assert_eq!(
            refused.status,
            StatusCode::NOT_FOUND,
            "another office's duty"
        );
        adviser.post(&path, &fields).await.location();
    })
    .await;
}

#[tokio::test]
async fn sources_and_budget_lines_are_those_of_the_words_of_the_day() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let letter = published(&steward, LETTER, "2026").await;
        let new = "Behandle klager etter lov om folketrygd. Dekkes over kap. 855 post 60.";
        let plan = "Arbeidet følger lov om kommuner og fylkeskommuner.";
        let changes = [&reworded("73.1-O1", new)[..], &added("oppdrag", plan)[..]];
        amend(&steward, &letter, &changes).await;
        let item = format!("{letter}/punkt/73.1-O1");
        let today = adviser.get(&item).await;
        assert!(today.has("<dd>kap. 855 post 60</dd>"));
        assert!(
            today.has("olketrygd</a>") && !today.has("orvaltningen</a>"),
            "{}",
            today.text()
        );
        let april = adviser.get(&format!("{item}?per=2026-04-30")).await;
        assert!(april.has("<dd>kap. 621 post 63</dd>"));
        assert!(!april.has("olketrygd</a>") && april.has("orvaltningen</a>"));
        assert!(today.statements() <= 12 && april.statements() <= 12);
        let added = adviser.get(&format!("{letter}/punkt/73.1-O2")).await;
        assert!(
            added.has("ommuner og fylkeskommuner</a>"),
            "{}",
            added.text()
        );
        let library = adviser.get("/kilder").await;
        assert!(library.has("Viser 3 av 3 kilder"), "{}", library.text());
    })
    .await;
}
