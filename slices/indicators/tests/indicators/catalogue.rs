//! The catalogue: everyone reads it, the directorate changes it, and what it changed stands.

use access::Role;
use testkit::{Client, Reply, on_both};

use crate::room::{Room, row};

const LIST: &str = "/levekar/katalog";
const ENTRY: &str = "/levekar/katalog/social-assistance";

/// The form of an entry as it stands on its page, with some fields filled in otherwise.
async fn form(steward: &Client, otherwise: &[(&str, &str)]) -> Vec<(String, String)> {
    let page = steward.get(ENTRY).await;
    let names = [
        "navn-nb",
        "navn-nn",
        "navn-en",
        "definisjon-nb",
        "definisjon-nn",
        "definisjon-en",
        "forbehold-nb",
        "forbehold-nn",
        "forbehold-en",
    ];
    let mut fields = vec![(
        "versjon".to_owned(),
        page.input("versjon").expect("a version"),
    )];
    for name in names {
        fields.push((name.to_owned(), written(&page, name)));
    }
    for (name, value) in [
        ("tema", "social_assistance"),
        ("retning", "high"),
        ("i-bruk", "ja"),
    ] {
        fields.push((name.to_owned(), value.to_owned()));
    }
    for (name, value) in otherwise {
        fields.retain(|(known, _)| known != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    fields
}

fn written(page: &Reply, name: &str) -> String {
    let text = page.text();
    let area = text
        .split(&format!("<textarea class=\"ds-input\" id=\"{name}\""))
        .nth(1);
    match area {
        Some(area) => {
            let inside = area.split_once('>').unwrap().1;
            inside.split("</textarea>").next().unwrap().to_owned()
        }
        None => page.input(name).unwrap(),
    }
}

async fn send(client: &Client, fields: &[(String, String)]) -> Reply {
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    client.post(ENTRY, &fields).await
}

#[tokio::test]
async fn the_catalogue_tells_of_every_indicator_what_it_is_made_of() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        for role in [Role::Adviser, Role::Leader, Role::Auditor] {
            let page = room.one(role).await.get(LIST).await;
            for words in [
                "Langtidsmottakere av sosialhjelp",
                "Mottakere av økonomisk sosialhjelp i seks måneder eller mer",
                "Nevner",
                "Månedene telles innenfor kalenderåret",
                "Ordinært arbeid etter kvalifiseringsprogrammet",
                "Ute av bruk siden 08.11.2012",
            ] {
                assert!(page.has(words), "{words}: {}", page.text());
            }
            assert!(!page.has("Endre «"));
        }
    })
    .await;
}

#[tokio::test]
async fn what_the_directorate_changes_is_read_everywhere_and_stands_when_the_starting_set_is_put_again()
 {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let steward = room.steward().await;
        let adviser = room.one(Role::Adviser).await;
        assert!(steward.get(LIST).await.has("Endre «Sosialhjelpsmottakere»"));
        let fields = form(
            &steward,
            &[
                ("navn-nb", "Folk som får sosialhjelp"),
                ("forbehold-nb", "Les tallet sammen med arbeidsledigheten."),
            ],
        )
        .await;
        let done = send(&steward, &fields).await;
        assert_eq!(done.location(), ENTRY, "{}", done.text());
        let (database, now) = (&room.test.app.database, room.test.app.now());
        assert!(!indicators::ensure_catalogue(database, now).await.unwrap());
        room.put_demo().await;
        for page in [LIST, "/levekar", "/levekar/indikatorer/social-assistance"] {
            let page = adviser.get(page).await;
            assert!(page.has("Folk som får sosialhjelp"), "{}", page.text());
        }
        let told = steward.get(ENTRY).await;
        for words in [
            "endret en indikator i katalogen",
            "Folk som får sosialhjelp",
            "Sosialhjelpsmottakere",
        ] {
            assert!(told.has(words), "{words}: {}", told.text());
        }
        // The same form sent once more was made from an older version.
        let again = send(&steward, &fields).await;
        assert_eq!(again.status, 409);
    })
    .await;
}

#[tokio::test]
async fn an_indicator_out_of_use_keeps_its_figures_and_leaves_the_overviews_until_it_comes_back() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let steward = room.steward().await;
        let adviser = room.one(Role::Adviser).await;
        let people = "kommunenr;aar;befolkning\n4601;2025;290000\n";
        room.import(&adviser, "Befolkning", ("folk.csv", people.as_bytes()))
            .await;
        let cases = "kommunenr;aar;sosialhjelpstilfeller\n4601;2025;5800\n";
        room.import(
            &adviser,
            "Sosialtjenester",
            ("kostra.csv", cases.as_bytes()),
        )
        .await;
        let page = "/levekar/indikatorer/social-assistance";
        let shown = |reply: &Reply| reply.has("href=\"/levekar/indikatorer/social-assistance\"");
        assert!(shown(&adviser.get("/levekar").await));
        let out = form(&steward, &[("i-bruk", "nei")]).await;
        assert_eq!(send(&steward, &out).await.location(), ENTRY);
        assert!(!shown(&adviser.get("/levekar").await));
        let told = adviser.get(page).await;
        assert!(
            told.has("Indikatoren gikk ut av bruk 16.11.2026"),
            "{}",
            told.text()
        );
        assert!(row(&told, "Bergen").contains("|20,0|"));
        let back = form(&steward, &[]).await;
        assert_eq!(send(&steward, &back).await.location(), ENTRY);
        assert!(shown(&adviser.get("/levekar").await));
    })
    .await;
}

#[tokio::test]
async fn what_lacks_is_told_at_its_field_and_nobody_else_may_change_the_catalogue() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let steward = room.steward().await;
        for name in [
            "navn-nn",
            "definisjon-en",
            "forbehold-nb",
            "tema",
            "retning",
            "i-bruk",
        ] {
            let fields = form(&steward, &[(name, "")]).await;
            let refused = send(&steward, &fields).await;
            assert_eq!(refused.status, 422, "{name}");
            assert!(refused.has(&format!("href=\"#{name}\"")), "{name}");
        }
        let long = "a".repeat(2_000);
        let fields = form(&steward, &[("navn-nb", &long)]).await;
        assert_eq!(send(&steward, &fields).await.status, 422);
        let fields = form(&steward, &[]).await;
        for role in [
            Role::Adviser,
            Role::Leader,
            Role::Auditor,
            Role::MunicipalityContact,
        ] {
            let client = room.one(role).await;
            assert_eq!(client.get(ENTRY).await.status, 403, "{role:?}");
            assert_eq!(send(&client, &fields).await.status, 403, "{role:?}");
        }
        assert_eq!(
            steward.get("/levekar/katalog/finnes-ikke").await.status,
            404
        );
        assert!(!steward.get(ENTRY).await.has("endret en indikator"));
    })
    .await;
}
