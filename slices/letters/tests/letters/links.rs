//! Links of the library asked, with servers on this machine and with none to reach.

use std::{sync::Arc, time::Duration};

use access::Role;
use axum::{
    Router,
    extract::Path,
    response::{IntoResponse as _, Redirect},
    routing::get,
};
use http::StatusCode;
use outgoing::{LookUp, Names, Networks, NotFound, Outgoing};
use testkit::{Client, Reply, UnderTest, on_both};

use crate::house::{client, published, start, start_with, vestland};

/// The address of a server where `/status/404` answers 404, and `/flyttet` has moved for good to `/status/200`.
async fn server() -> String {
    let status = async |Path(status): Path<u16>| StatusCode::from_u16(status).unwrap();
    let moved = async || Redirect::permanent("/status/200").into_response();
    let router = Router::new()
        .route("/status/{status}", get(status))
        .route("/flyttet", get(moved));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await });
    format!("http://{address}")
}

/// A letter that leans on circulars with these links.
fn letter(links: &[String]) -> String {
    let lines = links.iter().enumerate().map(|(place, link)| {
        format!(
            "- [Rundskriv A-{}/2020 Kilde nummer {}]({link})\n",
            place + 1,
            place + 1
        )
    });
    let lines: String = lines.collect();
    format!(
        "# Brev 2026\n\n## 73.1 Loven\n\n### Oppdrag\n\n- Behandle saker.\n\n### Bakgrunnsinformasjon\n\n{lines}"
    )
}

async fn publish(house: &UnderTest, links: &[String]) -> Client {
    let (steward, _) = client(house, Role::Steward, None).await;
    published(&steward, &letter(links), "2026").await;
    steward
}

async fn press(client: &Client, form: &Reply, path: &str) -> Reply {
    let key = form.input("skjemanokkel").unwrap();
    client.post(path, &[("skjemanokkel", &key)]).await
}

/// The address of the page of the source with the number.
fn work(library: &Reply, number: usize) -> String {
    let text = library.text();
    let end = text
        .find(&format!(">Kilde nummer {number}</a>"))
        .unwrap_or_else(|| panic!("{text}"));
    let link = text[..end].rsplit("href=\"").next().unwrap();
    link.trim_end_matches('"').to_owned()
}

async fn events(house: &UnderTest) -> i64 {
    let mut reader = house.app.database.read().await.unwrap();
    audit::verify(&mut reader).await.unwrap().events
}

#[tokio::test]
async fn the_dead_links_of_the_library_are_found() {
    on_both(async |engine| {
        let house = start(engine).await;
        let server = server().await;
        let links = [
            "/status/200",
            "/flyttet",
            "/status/410",
            "/status/403",
            "/status/500",
        ];
        let mut links: Vec<String> = links.iter().map(|path| format!("{server}{path}")).collect();
        links.push("http://10.0.0.1/inne".to_owned());
        publish(&house, &links).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let before = adviser.get("/kilder").await;
        assert!(
            before.has("6 kilder har lenke. Sjekket i dag: 0. Gjenstår: 6. Døde: 0."),
            "{}",
            before.text()
        );
        assert!(before.has("Ikke sjekket"));

        let count = events(&house).await;
        assert_eq!(
            press(&adviser, &before, "/kilder/lenker").await.location(),
            "/kilder#lenker"
        );
        assert_eq!(
            press(&adviser, &before, "/kilder/lenker").await.location(),
            "/kilder#lenker"
        );
        assert_eq!(
            events(&house).await,
            count + 1,
            "a double click is done once"
        );

        let page = adviser.get("/kilder").await;
        for words in [
            "6 kilder har lenke. Sjekket i dag: 6. Gjenstår: 0. Døde: 1.",
            "Virker",
            "Flyttet for godt",
            "Siden finnes ikke lenger",
            "Avvist, krever kanskje innlogging",
            "Feil i den andre enden",
            "ingen adresse på det åpne nettet",
            "15.06.2026",
        ] {
            assert!(page.has(words), "{words}: {}", page.text());
        }
        assert!(page.statements() <= 12 && !page.has("ingen vei ut"));
        let dead = adviser.get("/kilder?bare=dode").await;
        assert!(
            dead.has("Viser 1 av 6") && dead.has(">Kilde nummer 3</a>"),
            "{}",
            dead.text()
        );
        let moved = adviser.get("/kilder?bare=flyttet").await;
        assert!(moved.has("Viser 1 av 6") && moved.has(">Kilde nummer 2</a>"));
    })
    .await;
}

#[tokio::test]
async fn a_large_library_is_checked_in_rounds_that_say_what_remains() {
    on_both(async |engine| {
        let house = start(engine).await;
        let server = server().await;
        let links: Vec<String> = (1..=23)
            .map(|number| format!("{server}/status/200#{number}"))
            .collect();
        let steward = publish(&house, &links).await;
        for told in [
            "Sjekket i dag: 20. Gjenstår: 3.",
            "Sjekket i dag: 23. Gjenstår: 0.",
        ] {
            let form = steward.get("/kilder").await;
            press(&steward, &form, "/kilder/lenker").await.location();
            let page = steward.get("/kilder").await;
            assert!(page.has(told), "{told}: {}", page.text());
        }
        let count = events(&house).await;
        let mut told = Vec::new();
        let outgoing = house.app.outgoing.as_ref().unwrap();
        let checked =
            letters::check_links(&house.app, outgoing, |done, of| told.push((done, of))).await;
        let checked = checked.unwrap();
        assert_eq!(told, [(20, 23), (23, 23)]);
        assert!(
            checked
                .iter()
                .all(|link| link.outcome == "works" && link.status == Some(200) && !link.is_dead)
        );
        assert_eq!(events(&house).await, count + 2, "one event a round");
    })
    .await;
}

#[tokio::test]
async fn a_result_is_the_links_own_and_a_moved_one_is_replaced_at_one_click() {
    on_both(async |engine| {
        let house = start(engine).await;
        let server = server().await;
        let links = [format!("{server}/flyttet"), format!("{server}/status/404")];
        let steward = publish(&house, &links).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let library = adviser.get("/kilder").await;
        let (moved, dead) = (work(&library, 1), work(&library, 2));
        for page in [&moved, &dead] {
            let form = adviser.get(page).await;
            assert!(form.has("Ikke sjekket"), "{}", form.text());
            let location = press(&adviser, &form, &format!("{page}/lenke"))
                .await
                .location();
            assert_eq!(location, format!("{page}#lenkesjekk"));
        }
        let page = adviser.get(&dead).await;
        assert!(
            page.has("Siden finnes ikke lenger") && page.has("svarte 404"),
            "{}",
            page.text()
        );
        let page = adviser.get(&moved).await;
        assert!(
            page.has("Ny adresse") && !page.has("Bruk den nye adressen"),
            "{}",
            page.text()
        );

        let form = steward.get(&moved).await;
        assert!(form.has("Bruk den nye adressen"), "{}", form.text());
        assert_eq!(form.input("lenke").unwrap(), format!("{server}/status/200"));
        let names = [
            "skjemanokkel",
            "versjon",
            "tittel",
            "slag",
            "nummer",
            "datert",
            "lenke",
            "gyldig_til",
            "erstattet",
        ];
        let values = names.map(|name| form.input(name).unwrap());
        let fields: Vec<_> = names
            .into_iter()
            .zip(values.iter().map(String::as_str))
            .collect();
        assert_eq!(
            steward
                .post(&format!("{moved}/rett"), &fields)
                .await
                .location(),
            moved
        );
        let page = steward.get(&moved).await;
        assert!(
            page.has(&format!("{server}/status/200")) && page.has("Ikke sjekket"),
            "{}",
            page.text()
        );
        let version = steward.get(&dead).await.input("versjon").unwrap();
        let into = moved.rsplit('/').next().unwrap();
        let join = [("versjon", version.as_str()), ("med", into)];
        let joined = steward.post(&format!("{dead}/sla-sammen"), &join).await;
        assert_eq!(
            joined.location(),
            moved,
            "a source with a result is joined as any other"
        );
        assert!(!page.has("Flyttet for godt") && page.has("Rundskriv") && page.has("A-1/2020"));
    })
    .await;
}

#[tokio::test]
async fn those_who_read_see_the_results_and_check_nothing() {
    on_both(async |engine| {
        let house = start(engine).await;
        let server = server().await;
        let steward = publish(&house, &[format!("{server}/status/404")]).await;
        let form = steward.get("/kilder").await;
        press(&steward, &form, "/kilder/lenker").await.location();
        for (role, office) in [(Role::Auditor, None), (Role::CaseOfficer, vestland())] {
            let (reader, _) = client(&house, role, office).await;
            let library = reader.get("/kilder").await;
            assert!(library.has("Siden finnes ikke lenger") && !library.has("Sjekk lenkene"));
            let page = work(&library, 1);
            let shown = reader.get(&page).await;
            assert!(
                shown.has("svarte 404") && !shown.has("Sjekk lenken"),
                "{}",
                shown.text()
            );
            for path in ["/kilder/lenker".to_owned(), format!("{page}/lenke")] {
                assert_eq!(
                    reader.post(&path, &[]).await.status,
                    StatusCode::FORBIDDEN,
                    "{role:?} {path}"
                );
            }
        }
        let nothing = "/kilder/00000000-0000-0000-0000-000000000000/lenke";
        assert_eq!(
            steward.post(nothing, &[]).await.status,
            StatusCode::NOT_FOUND
        );
    })
    .await;
}

/// A closed network: its names are of no use for the web.
struct Closed;

impl Names for Closed {
    fn look_up(&self, _: String) -> LookUp {
        Box::pin(async { Err(NotFound::NoSuchHost) })
    }
}

#[tokio::test]
async fn without_a_way_out_no_link_is_called_dead() {
    on_both(async |engine| {
        let closed =
            Outgoing::within(Networks::Open, Arc::new(Closed), Duration::from_secs(60)).unwrap();
        let house = start_with(engine, Some(closed)).await;
        let links = ["https://en.example/", "https://to.example/"].map(str::to_owned);
        let steward = publish(&house, &links).await;
        let form = steward.get("/kilder").await;
        press(&steward, &form, "/kilder/lenker").await.location();
        let page = steward.get("/kilder").await;
        assert!(
            page.has("Ikke nådd") && page.has("ser ikke ut til å ha noen vei ut"),
            "{}",
            page.text()
        );
        assert!(page.has("Døde: 0") && !page.has("Nettstedet finnes ikke"));
        let one = steward.get(&work(&page, 1)).await;
        assert!(one.has("Ikke nådd") && one.has("ser ikke ut til å ha noen vei ut"));
    })
    .await;
}

#[tokio::test]
async fn an_office_that_lets_nothing_out_is_told_why() {
    on_both(async |engine| {
        let house = start_with(engine, None).await;
        let steward = publish(&house, &["https://en.example/".to_owned()]).await;
        let library = steward.get("/kilder").await;
        let page = work(&library, 1);
        for shown in [&library, &steward.get(&page).await] {
            assert!(
                shown.has("uten trafikk ut på nettet") && !shown.has("Sjekk lenk"),
                "{}",
                shown.text()
            );
        }
        for path in ["/kilder/lenker".to_owned(), format!("{page}/lenke")] {
            let refused = steward.post(&path, &[]).await;
            assert_eq!(refused.status, StatusCode::CONFLICT);
            assert!(refused.has("uten trafikk ut på nettet"));
        }
    })
    .await;
}
