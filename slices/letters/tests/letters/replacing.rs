//! A corrected letter takes over from another of the same year: what goes along, what does not, and that it is said.

use access::Role;
use http::StatusCode;
use testkit::{Client, Reply, on_both};

use crate::house::{
    self,
    amending::{added, amend, amendment, change, reworded, withdrawn},
    client, id_of, published, read_in, replace, replace_as_seen,
    reporting::{listed, send},
    rogaland, start, vestland, with_accounts, words,
};

const FIRST: &str = "# Embetsoppdrag 2026

## 73.1 Loven

### Oppdrag

- Behandle klager. Nærmere informasjon gis i eget brev.
- Veilede kommunene i aktuelle fylker.

### Resultatkrav

- 90 prosent av klagesakene skal være avgjort innen tre måneder.
- Alle ansatte skal ha fått tilbud om opplæring.

### Rapportering

- Klagesaker rapporteres til Statens helsetilsyn hvert tertial.
- Antall tilsyn rapporteres hvert tertial.
";

/// R1 has other words and P2 is gone; the rest stands, some of it elsewhere.
fn corrected() -> String {
    FIRST
        .replace("90 prosent av klagesakene", "92 prosent av klagesakene")
        .replace("- Antall tilsyn rapporteres hvert tertial.\n", "")
        .replace(
            "- Behandle klager.",
            "- Megle i tvister mellom kommuner.\n- Behandle klager.",
        )
}

async fn bind(who: &Client, letter: &str, address: &str) {
    let binding = [
        ("handling", "knytt"),
        ("maling", "made-up.in_time"),
        ("months", "3"),
        ("mal", "90"),
    ];
    let path = format!("{letter}/punkt/{address}/maling");
    who.post(&path, &binding).await.location();
}

async fn tell(who: &Client, letter: &str, address: &str, text: &str) {
    let path = format!("{letter}/punkt/{address}/omtale");
    who.post(&path, &[("omtale", text)]).await.location();
}

/// The part of the page that says what goes along.
fn account(page: &Reply) -> String {
    let page = words(page);
    let part = page.split("id=\"oppgjor\"").nth(1).unwrap();
    part.split("</section>").next().unwrap().to_owned()
}

#[tokio::test]
async fn what_is_tied_to_the_same_words_goes_along_and_the_rest_is_listed_with_the_way_out() {
    on_both(async |engine| {
        let house = start(engine).await;
        with_accounts(&house).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = house::known(&house, "marit", vestland()).await;
        let old = published(&steward, FIRST, "2026").await;
        for address in ["73.1-R1", "73.1-R2"] {
            bind(&steward, &old, address).await;
            tell(&adviser, &old, address, &format!("Skrevet om {address}")).await;
        }
        let owned = format!("{old}/punkt/73.1-O1/ansvarlig");
        let marit = accounts::PERSONAS
            .iter()
            .find(|one| one.key == "marit")
            .unwrap();
        let marit = marit.id().to_string();
        adviser
            .post(&owned, &[("ansvarlig", &marit)])
            .await
            .location();
        let applies = format!("{old}/punkt/73.1-O2/gjelder");
        let item = adviser.get(&format!("{old}/punkt/73.1-O2")).await;
        if item.has("name=\"gjelder\"") {
            adviser
                .post(&applies, &[("gjelder", "ja")])
                .await
                .location();
        }
        for report in ["73.1-P1", "73.1-P2"] {
            let report = (report, "1. tertial 2026");
            send(&adviser, &old, report, "levert").await.location();
        }

        let draft = read_in(&steward, &corrected()).await;
        let form = steward.get(&format!("{draft}/publiser")).await;
        assert!(form.statements() <= 12, "{} statements", form.statements());
        let told = account(&form);
        for said in [
            "1 måling</li>",
            "1 omtale</li>",
            "1 ansvarlig</li>",
            "1 avgjørelse om hvem et punkt gjelder</li>",
            "1 levert rapport</li>",
            "– punktet har fått andre ord",
            "73.1-P2</a> <span class=\"item-text\">Antall tilsyn",
            "– finnes ikke i det nye brevet (Vestland)",
            "Når brevet er publisert, kan dere føre dem videre",
        ] {
            assert!(told.contains(said), "{said}: {told}");
        }
        let to = replace_as_seen(&steward, &draft, "2026", &form)
            .await
            .location();
        assert_eq!(to, format!("{draft}/versjoner"));

        let item = words(&adviser.get(&format!("{draft}/punkt/73.1-R2")).await);
        assert!(item.contains("Skrevet om 73.1-R2") && item.contains("Behandlet i tide"));
        let item = words(&adviser.get(&format!("{draft}/punkt/73.1-R1")).await);
        assert!(!item.contains("Skrevet om") && item.contains("ikke knyttet til en måling"));
        let moved = words(&adviser.get(&format!("{draft}/punkt/73.1-O2")).await);
        assert!(
            moved.contains("Behandle klager")
                && moved.contains(&format!("value=\"{marit}\" selected"))
        );
        let reports = listed(&adviser, &draft).await;
        assert_eq!(reports[0], "73.1-P1 1. tertial 2026 08.05.2026, levert");
        assert!(!reports.iter().any(|report| report.contains("P2")));

        // What did not go along is found again, and the way out leads on.
        let versions = words(&adviser.get(&format!("{draft}/versjoner")).await);
        let turn = format!("/brev/{}/arsskifte?fra={}", id_of(&draft), id_of(&old));
        assert!(versions.contains(&turn) && versions.contains(&format!("{old}/punkt/73.1-R1")));
        let before = words(&adviser.get(&format!("{old}/punkt/73.1-R1")).await);
        assert!(before.contains("Skrevet om 73.1-R1"));
        assert!(
            listed(&adviser, &old).await[3].contains("levert"),
            "the old letter's reports"
        );
        let gone = words(&adviser.get(&format!("{old}/versjoner")).await);
        assert!(gone.contains("tok over for dette brevet") && gone.contains(&draft));
        let page = words(&steward.get(&turn).await);
        assert!(page.contains("1 punkt har noe å føre videre"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn amendments_go_along_where_the_words_are_the_same_and_wait_where_they_are_not() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let (neighbour, _) = client(&house, Role::Adviser, rogaland()).await;
        let old = published(&steward, FIRST, "2026").await;
        let later = "95 prosent av klagesakene skal være avgjort innen tre måneder.";
        let trained = "Alle ansatte skal ha gjennomført opplæring.";
        let quarters = "Klagesaker rapporteres til Statens helsetilsyn hvert kvartal.";
        let visits = "Alle NAV-kontor skal være besøkt.";
        amend(
            &steward,
            &old,
            &[
                &reworded("73.1-R1", later),
                &reworded("73.1-R2", trained),
                &reworded("73.1-P1", quarters),
                &withdrawn("73.1-P2"),
            ],
        )
        .await;
        amend(&adviser, &old, &[&added("resultatkrav", visits)]).await;
        let own = amendment(
            &adviser,
            &old,
            &[("tittel", "Eget utkast"), ("fra", "2026-06-20")],
            "",
        )
        .await;
        change(
            &adviser,
            &own,
            &reworded("73.1-O1", "Behandle klager raskt."),
        )
        .await
        .location();
        tell(&adviser, &old, "73.1-R3", "Alle er besøkt").await;
        let quarter = ("73.1-P1", "2. kvartal 2026");
        send(&adviser, &old, quarter, "levert").await.location();

        let draft = read_in(&steward, &corrected()).await;
        let told = account(&steward.get(&format!("{draft}/publiser")).await);
        assert!(
            told.contains("3 tillegg eller endringer i tillegg</li>"),
            "{told}"
        );
        assert!(
            told.contains("73.1-R1</span> <span class=\"item-text\">Tillegg i mai"),
            "{told}"
        );
        assert!(
            told.contains("det nye brevet er allerede slik"),
            "P2 is withdrawn and gone: {told}"
        );
        assert!(!told.contains("Eget utkast"), "a draft is its owner's");
        replace(&steward, &draft, "2026").await.location();

        let today = words(&adviser.get(&format!("{draft}/punkt/73.1-R2")).await);
        assert!(today.contains(trained));
        let april = words(
            &adviser
                .get(&format!("{draft}/punkt/73.1-R2?per=2026-04-30"))
                .await,
        );
        assert!(april.contains("ha fått tilbud om opplæring"));
        let waits = words(&adviser.get(&format!("{draft}/punkt/73.1-R1")).await);
        assert!(
            waits.contains("92 prosent") && !waits.contains(later),
            "{waits}"
        );
        let visited = words(&adviser.get(&format!("{draft}/punkt/73.1-R3")).await);
        assert!(visited.contains(visits) && visited.contains("Alle er besøkt"));
        let theirs = neighbour.get(&format!("{draft}/punkt/73.1-R3")).await;
        assert_eq!(theirs.status, StatusCode::NOT_FOUND);
        let reports = listed(&adviser, &draft).await;
        let expected = [
            "73.1-P1 1. tertial 2026 08.05.2026",
            "73.1-P1 2. kvartal 2026 07.07.2026, levert",
            "73.1-P1 3. kvartal 2026 07.10.2026",
            "73.1-P1 4. kvartal 2026 08.01.2027",
        ];
        assert_eq!(reports, expected);

        // The change that does not fit waits in a draft of its owner, who decides.
        let versions = steward.get(&format!("{draft}/versjoner")).await;
        assert!(versions.has("Under arbeid") && versions.has("Tillegg i mai"));
        assert!(
            !neighbour
                .get(&format!("{draft}/versjoner"))
                .await
                .has("Under arbeid")
        );
        assert!(
            adviser
                .get(&format!("{draft}/versjoner"))
                .await
                .has("Eget utkast")
        );
        let page = versions.text();
        let start = format!("href=\"{draft}/tillegg/");
        let links = page.split(&start).skip(1);
        let links = links.map(|rest| rest.split('"').next().unwrap().to_owned());
        let mut waiting = None;
        for id in links {
            let place = format!("{draft}/tillegg/{id}");
            if steward.get(&place).await.has("Foreslått") {
                waiting = Some(place);
            }
        }
        let waiting = waiting.unwrap();
        let proposal = words(&steward.get(&waiting).await);
        assert!(proposal.contains("95") && proposal.contains("73.1-R1"));
        let key = steward.get(&waiting).await.input("endring").unwrap();
        change(
            &steward,
            &waiting,
            &[("handling", "godta"), ("endring", &key)],
        )
        .await
        .location();
        house::amending::publish(&steward, &waiting)
            .await
            .location();
        let now = words(&adviser.get(&format!("{draft}/punkt/73.1-R1")).await);
        assert!(now.contains(later));
    })
    .await;
}

#[tokio::test]
async fn announcements_with_their_answers_and_decisions_go_along() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let text = FIRST.replace(
            "opplæring.",
            "opplæring. Skjema for rapportering vil bli sendt ut i mars.",
        );
        let old = published(&steward, &text, "2026").await;
        let path = format!("{old}/varslet");
        let page = adviser.get(&path).await.text();
        for words in [
            "Nærmere informasjon gis i eget brev.",
            "Skjema for rapportering vil bli sendt ut i mars.",
        ] {
            let before = page.split(&format!("«{words}»")).next().unwrap();
            let id = before
                .rsplit("id=\"varsel-")
                .next()
                .unwrap()
                .split('"')
                .next()
                .unwrap();
            let came = [
                ("handling", "mottatt"),
                ("merknad", "Kom i posten"),
                ("dag", "2026-03-02"),
            ];
            adviser
                .post(&format!("{path}/{id}"), &came)
                .await
                .location();
        }
        let draft = read_in(&steward, FIRST).await;
        let told = account(&steward.get(&format!("{draft}/publiser")).await);
        assert!(told.contains("1 svar på et varsel</li>"), "{told}");
        assert!(
            told.contains("Skjema for rapportering") && told.contains("(Vestland)"),
            "{told}"
        );
        replace(&steward, &draft, "2026").await.location();
        let page = words(&adviser.get(&format!("{draft}/varslet")).await);
        assert_eq!(page.matches("Kom i posten").count(), 1, "{page}");
        assert!(words(&adviser.get(&path).await).contains("Skjema for rapportering"));
    })
    .await;
}

#[tokio::test]
async fn nobody_confirms_one_account_and_gets_another_and_of_two_one_wins() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (second, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let (officer, _) = client(&house, Role::CaseOfficer, vestland()).await;
        let old = published(&steward, FIRST, "2026").await;
        let draft = read_in(&steward, &corrected()).await;
        let other = read_in(&second, &corrected()).await;
        let publish = format!("{draft}/publiser");
        assert_eq!(officer.get(&publish).await.status, StatusCode::FORBIDDEN);
        assert_eq!(adviser.get(&publish).await.status, StatusCode::NOT_FOUND);
        let form = steward.get(&publish).await;
        assert!(account(&form).contains("Ingen har knyttet noe til brevet"));
        tell(&adviser, &old, "73.1-R1", "Kom imellom").await;
        let refused = replace_as_seen(&steward, &draft, "2026", &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.has("Noe er endret siden du så hva som følger med"));
        assert!(account(&refused).contains("1 omtale"));
        assert!(
            adviser.get(&old).await.has("Publisert"),
            "nothing is replaced"
        );

        let (one, two) = (
            steward.get(&publish).await,
            second.get(&format!("{other}/publiser")).await,
        );
        let (one, two) = tokio::join!(
            replace_as_seen(&steward, &draft, "2026", &one),
            replace_as_seen(&second, &other, "2026", &two)
        );
        let mut statuses = [one.status, two.status];
        statuses.sort();
        assert_eq!(statuses[0], StatusCode::SEE_OTHER, "{statuses:?}");
        assert!(
            [StatusCode::CONFLICT, StatusCode::UNPROCESSABLE_ENTITY].contains(&statuses[1]),
            "{statuses:?}"
        );
    })
    .await;
}
