//! Proposals of local indicators: made by an office, discussed by all, answered by the directorate.

use access::Role;
use testkit::{Client, Reply, on_both};

use crate::room::Room;

const LIST: &str = "/levekar/forslag";
const SAID: [(&str, &str); 6] = [
    ("navn", "Deltakere med mentor"),
    ("maaler", "Hvor mange som får følge av en mentor."),
    ("teller", "Deltakere i KVP som har fått mentor i året"),
    ("nevner", "Deltakere i KVP i året"),
    ("samles-av", "NAV-kontoret, én gang i året"),
    ("hvorfor", "Kommunen kan se om mentorene når fram."),
];

async fn proposed(client: &Client) -> String {
    let done = client.post(LIST, &SAID).await;
    assert_eq!(done.status, 303, "{}", done.text());
    done.location()
}

async fn answer(steward: &Client, address: &str, how: &str, why: &str) -> Reply {
    let version = steward.get(address).await.input("versjon").unwrap();
    let form = [("versjon", version.as_str()), ("svar", how), ("grunn", why)];
    steward.post(&format!("{address}/svar"), &form).await
}

#[tokio::test]
async fn a_proposal_is_discussed_by_every_office_and_recommended_with_a_reason() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let own = room.one(Role::Adviser).await;
        let other = room.of_office("rogaland", Role::Leader).await;
        let steward = room.steward().await;
        let address = proposed(&own).await;
        for client in [&own, &other, &steward] {
            let list = client.get(LIST).await;
            assert!(list.has("1 i alt, 1 venter på svar"), "{}", list.text());
            assert!(list.has("Deltakere med mentor") && list.has("Statsforvalteren i Vestland"));
            let page = client.get(&address).await;
            for (_, words) in SAID {
                assert!(page.has(words), "{words}: {}", page.text());
            }
        }
        let say = format!("{address}/innlegg");
        for (client, words) in [
            (&own, "Vi prøver det i Bergen."),
            (&other, "Vi teller mentorer allerede."),
            (&steward, "Hvordan telles den som har hatt to?"),
        ] {
            let done = client.post(&say, &[("innlegg", words)]).await;
            assert_eq!(done.location(), address);
        }
        let why = "Lett å samle inn, og kommunene ber om den.";
        let done = answer(&steward, &address, "recommended", why).await;
        assert_eq!(done.location(), address, "{}", done.text());
        for client in [&own, &other, &steward] {
            let page = client.get(&address).await;
            for words in [
                "Vi prøver det i Bergen.",
                "Vi teller mentorer allerede.",
                "Hvordan telles den som har hatt to?",
                "Direktoratet, ",
                "Tilrådd",
                "tilrådde et forslag",
                why,
            ] {
                assert!(page.has(words), "{words}: {}", page.text());
            }
        }
        assert!(other.get(LIST).await.has("1 i alt, 0 venter på svar"));
        // The answer may be another later; both stand in the history.
        let after = "Kommunene teller for ulikt.";
        answer(&steward, &address, "not_recommended", after).await;
        let page = own.get(&address).await;
        assert!(page.has("Ikke tilrådd") && page.has(after) && page.has(why));
    })
    .await;
}

#[tokio::test]
async fn another_office_reads_the_words_and_not_the_names() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let own = room.one(Role::Adviser).await;
        let other = room.of_office("rogaland", Role::Adviser).await;
        let address = proposed(&own).await;
        let say = format!("{address}/innlegg");
        own.post(&say, &[("innlegg", "Fra oss selv.")]).await;
        other.post(&say, &[("innlegg", "Fra dem.")]).await;
        let here = own.get(&address).await;
        assert!(here.has("Marit Rådgiver") && here.has("Statsforvalteren i Rogaland"));
        assert!(!here.has("Siri Fremmed"), "{}", here.text());
        assert!(here.has("foreslo en lokal indikator"));
        let there = other.get(&address).await;
        assert!(there.has("Siri Fremmed") && there.has("Statsforvalteren i Vestland"));
        assert!(!there.has("Marit"), "{}", there.text());
        assert!(!room.steward().await.get(&address).await.has("Marit"));
    })
    .await;
}

#[tokio::test]
async fn a_double_click_proposes_and_says_once() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let own = room.one(Role::Adviser).await;
        let key = own.get("/levekar/forslag/nytt").await;
        let key = key.input("skjemanokkel").unwrap();
        let mut form = SAID.to_vec();
        form.push(("skjemanokkel", &key));
        let once = own.post(LIST, &form).await.location();
        assert_eq!(own.post(LIST, &form).await.location(), once);
        assert!(own.get(LIST).await.has("1 i alt"));
        let key = own.get(&once).await.input("skjemanokkel").unwrap();
        let say = [("innlegg", "Bare én gang."), ("skjemanokkel", key.as_str())];
        for _ in 0..2 {
            own.post(&format!("{once}/innlegg"), &say).await;
        }
        let page = own.get(&once).await.text();
        let said = page
            .split("<h2")
            .filter(|part| part.contains("<p class=\"ds-paragraph\">Bare én gang."));
        assert_eq!(said.count(), 1, "{page}");
    })
    .await;
}

#[tokio::test]
async fn what_lacks_is_told_at_its_field_and_each_does_what_is_theirs() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let own = room.one(Role::Adviser).await;
        for (name, _) in SAID {
            let form = SAID.map(|(known, words)| (known, if known == name { " " } else { words }));
            let refused = own.post(LIST, &form).await;
            assert_eq!(refused.status, 422, "{name}");
            assert!(refused.has(&format!("href=\"#{name}\"")), "{name}");
        }
        assert!(own.get(LIST).await.has("Ingen har foreslått noe ennå"));
        let address = proposed(&own).await;
        let empty = own
            .post(&format!("{address}/innlegg"), &[("innlegg", "")])
            .await;
        assert_eq!(empty.status, 422);
        let steward = room.steward().await;
        for (how, why) in [("", "Grunn"), ("proposed", "Grunn"), ("recommended", "")] {
            assert_eq!(
                answer(&steward, &address, how, why).await.status,
                422,
                "{how}"
            );
        }
        let old = [("versjon", "7"), ("svar", "recommended"), ("grunn", "God")];
        let refused = steward.post(&format!("{address}/svar"), &old).await;
        assert_eq!(refused.status, 409);
        assert!(own.get(LIST).await.has("1 venter på svar"));
        let old = [("versjon", "1"), ("svar", "recommended"), ("grunn", "God")];
        for (client, may_say) in [
            (&own, true),
            (&room.one(Role::Auditor).await, false),
            (&room.one(Role::MunicipalityContact).await, false),
        ] {
            assert_eq!(
                client.post(&format!("{address}/svar"), &old).await.status,
                403
            );
            let said = client
                .post(&format!("{address}/innlegg"), &[("innlegg", "Ja")])
                .await;
            assert_eq!(said.status, if may_say { 303 } else { 403 });
        }
        assert_eq!(steward.post(LIST, &SAID).await.status, 403);
        let gone = "/levekar/forslag/00000000-0000-0000-0000-000000000000";
        assert_eq!(own.get(gone).await.status, 404);
        assert_eq!(
            own.post(&format!("{gone}/innlegg"), &[("innlegg", "Ja")])
                .await
                .status,
            404
        );
    })
    .await;
}
