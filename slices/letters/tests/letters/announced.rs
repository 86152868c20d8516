//! What a letter announces: found when it is published, answered for all or for one office, and taken back.

use access::Role;
use http::StatusCode;
use testkit::{Client, Reply, on_both};

use crate::house::{client, published, rogaland, start, vestland};

const LETTER: &str = "# Tildelingsbrev 2026

## 73.1 Lov om sosiale tjenester i NAV

### Oppdrag

- Behandle klager. Nærmere informasjon gis i eget brev.
- Veilede kommunene.

### Resultatkrav

- Veiledningen er gitt. Skjema for rapportering vil bli sendt ut i mars.
";

/// The address of the announcement whose words are these.
fn varsel(page: &Reply, words: &str) -> String {
    let text = page.text();
    let before = text.split(&format!("«{words}»")).next().unwrap();
    let id = before.rsplit("id=\"varsel-").next().unwrap();
    id.split('"').next().unwrap().to_owned()
}

async fn waiting(client: &Client, page: &str) -> usize {
    let text = client.get(page).await.text();
    text.matches("</svg>Ikke mottatt").count()
}

#[tokio::test]
async fn what_is_announced_waits_until_somebody_answers() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let (neighbour, _) = client(&house, Role::Adviser, rogaland()).await;
        let (officer, _) = client(&house, Role::CaseOfficer, vestland()).await;
        let letter = published(&steward, LETTER, "2026").await;
        let page = format!("{letter}/varslet");
        let own_letter = "Nærmere informasjon gis i eget brev.";
        let form = "Skjema for rapportering vil bli sendt ut i mars.";
        let shown = adviser.get(&page).await;
        assert!(shown.has(own_letter) && shown.has(form) && shown.has("73.1-O1"));
        assert!(adviser.get("/brev").await.has("2 varslet, ikke mottatt"));
        assert!(adviser.get(&letter).await.has(own_letter));
        assert_eq!(waiting(&adviser, &page).await, 2);

        // An office answers for itself alone.
        let answer = format!("{page}/{}", varsel(&shown, own_letter));
        let empty = adviser.post(&answer, &[("handling", "mottatt")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.has("eller skriv en merknad"));
        let future = [
            ("handling", "mottatt"),
            ("merknad", "Kom i posten"),
            ("dag", "2026-06-16"),
        ];
        assert!(
            adviser
                .post(&answer, &future)
                .await
                .has("Dagen har ikke vært ennå.")
        );
        let came = [
            ("handling", "mottatt"),
            ("merknad", "Kom i posten"),
            ("dag", "2026-03-02"),
        ];
        assert_eq!(
            officer.post(&answer, &came).await.status,
            StatusCode::FORBIDDEN
        );
        adviser.post(&answer, &came).await.location();
        assert_eq!(
            adviser.post(&answer, &came).await.status,
            StatusCode::CONFLICT
        );
        assert_eq!(
            (
                waiting(&adviser, &page).await,
                waiting(&neighbour, &page).await
            ),
            (1, 2)
        );
        assert!(!neighbour.get(&page).await.has("Kom i posten"));
        assert!(adviser.get("/").await.has("1 varslet, ikke mottatt"));

        // The directorate answers for all, by an amendment; an office cannot take that back.
        let id = varsel(&shown, form);
        let facts = [
            ("tittel", "Skjema"),
            ("fra", "2026-03-01"),
            ("varsel", id.as_str()),
            ("tekst", ""),
        ];
        let amendment = steward
            .upload(&format!("{letter}/tillegg"), &facts, ("fil", "", b""))
            .await
            .location();
        let version = steward.get(&amendment).await.input("versjon").unwrap();
        let change = [
            ("handling", "trekk"),
            ("punkt", "73.1-O2"),
            ("versjon", version.as_str()),
        ];
        steward
            .post(&format!("{amendment}/endring"), &change)
            .await
            .location();
        assert_eq!(
            waiting(&neighbour, &page).await,
            2,
            "a draft answers nothing"
        );
        let version = steward.get(&amendment).await.input("versjon").unwrap();
        steward
            .post(&format!("{amendment}/publiser"), &[("versjon", &version)])
            .await
            .location();
        assert_eq!(
            (
                waiting(&adviser, &page).await,
                waiting(&neighbour, &page).await
            ),
            (0, 1)
        );
        assert!(neighbour.get(&page).await.has("Se tillegget"));
        let undo = [("handling", "angre")];
        assert_eq!(
            adviser.post(&format!("{page}/{id}"), &undo).await.status,
            StatusCode::CONFLICT
        );

        // Undone, and then settled as not coming.
        adviser.post(&answer, &undo).await.location();
        assert_eq!(waiting(&adviser, &page).await, 1);
        assert!(
            adviser
                .post(&answer, &[("handling", "kommer-ikke")])
                .await
                .has("Skriv hvorfor")
        );
        let never = [
            ("handling", "kommer-ikke"),
            ("merknad", "Direktoratet har avlyst"),
        ];
        adviser.post(&answer, &never).await.location();
        assert!(adviser.get(&page).await.has("Direktoratet har avlyst"));
        assert!(
            adviser
                .get(&letter)
                .await
                .has("Alt som er varslet, er mottatt eller avklart.")
        );
    })
    .await;
}

#[tokio::test]
async fn what_the_reader_did_not_see_is_noted_by_a_person() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let (neighbour, _) = client(&house, Role::Adviser, rogaland()).await;
        let letter = published(&steward, LETTER, "2026").await;
        let page = format!("{letter}/varslet");
        assert_eq!(
            adviser.post(&page, &[("slag", "mote")]).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let key = adviser.get(&page).await.input("skjemanokkel").unwrap();
        let noted = [
            ("ord", "Vi møtes til våren."),
            ("slag", "mote"),
            ("skjemanokkel", key.as_str()),
        ];
        for _ in 0..2 {
            assert_eq!(adviser.post(&page, &noted).await.location(), page);
        }
        assert_eq!(
            (
                waiting(&adviser, &page).await,
                waiting(&neighbour, &page).await
            ),
            (3, 2)
        );
        let shown = adviser.get(&page).await;
        assert!(shown.has("ført opp av Kari Nes") && shown.has("Møte eller samling"));
        let id = varsel(&shown, "Vi møtes til våren.");
        let held = [("handling", "mottatt"), ("merknad", "Holdt")];
        let path = format!("{page}/{id}");
        assert_eq!(
            neighbour.post(&path, &held).await.status,
            StatusCode::NOT_FOUND
        );
        adviser.post(&path, &held).await.location();
        // What another office cannot see cannot be attached either.
        let own = adviser
            .upload(
                &format!("{letter}/tillegg"),
                &[("tittel", "Eget"), ("tekst", "")],
                ("fil", "", b""),
            )
            .await
            .location();
        let own = own.rsplit('/').next().unwrap();
        let stolen = [("handling", "mottatt"), ("tillegg", own)];
        let first = varsel(&shown, "Nærmere informasjon gis i eget brev.");
        let refused = neighbour.post(&format!("{page}/{first}"), &stolen).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    })
    .await;
}
