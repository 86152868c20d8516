//! The web frame through a small slice of its own.

#![expect(
    clippy::unwrap_used,
    reason = "a test may say by panicking what it needs"
)]

use std::{
    convert::Infallible,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use access::{Access, Role};
use audit::{Actor, Event};
use axum::{
    body::{Body, Bytes},
    extract::State,
    http::Method,
    response::{IntoResponse as _, Response},
};
use futures_util::StreamExt as _;
use kernel::Day;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, Routes, Upload, once, see_other};
use slice::Slice;
use testkit::{Engine, Reply, UnderTest, on_both};
use texts::Source;

static SLICE: Slice = Slice {
    routes: || {
        Routes::new()
            .get("/hvem", Access::SignedIn, async |person: Person| {
                person.name
            })
            .get("/sprak", Access::Public, async |frame: Frame| {
                frame.t.say("refusal-not-found-title")
            })
            .get("/brutt", Access::Public, async || -> Page {
                Err(Refusal::Broken(std::io::Error::other("x").into()))
            })
            .get("/panikk", Access::Public, async || -> Page {
                panic!("out of range")
            })
            .get("/leder", Access::Roles(&[Role::Leader]), async || "leder")
            .post("/gjor", Access::Public, act)
            .post("/felt", Access::Public, fields)
            .upload("/fil", Access::Public, upload)
    },
    ..Slice::named(
        "frame-test",
        Source {
            name: "frame-test",
            nb: "",
            nn: "",
            en: "",
        },
    )
};

/// Writes one event for each form, once.
async fn act(State(app): State<App>, fields: Fields) -> Page {
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, "/ferdig", app.now()).await? {
        return Ok(see_other(&location));
    }
    audit::commit(tx, &Event::new("frame.done", &Actor::program(), app.now())).await?;
    Ok(see_other("/ferdig"))
}

async fn fields(mut fields: Fields) -> Response {
    let text = fields.required_text("tekst", 10);
    let day = fields.required_day("dag");
    let number = fields.number("tall", 1, 5);
    let faults: Vec<_> = fields
        .faults()
        .iter()
        .map(|fault| format!("{}: {}", fault.field, fault.sentence))
        .collect();
    format!("{text:?} {day:?} {number:?}\n{}", faults.join("\n")).into_response()
}

async fn upload(upload: Upload) -> Response {
    let file = upload
        .file("fil")
        .map(|file| (file.name.clone(), file.bytes.len(), file.too_large));
    format!("{file:?} {:?}", upload.fields.raw("navn")).into_response()
}

async fn start(engine: Engine) -> UnderTest {
    UnderTest::start(engine, &[&SLICE], Day::of(2026, 5, 4).unwrap()).await
}

#[tokio::test]
async fn those_who_are_not_signed_in_are_led_to_sign_in_and_back() {
    let test = start(Engine::Sqlite).await;
    let reply = test.visitor().get("/hvem?a=b&c=d").await;
    assert_eq!(
        (reply.status.as_u16(), reply.location().as_str()),
        (303, "/logg-inn?til=%2Fhvem%3Fa%3Db%26c%3Dd")
    );
    let kari = test.person("Kari Nes", Role::Adviser, None);
    let browser = test.signed_in(&kari).await;
    assert_eq!(browser.get("/hvem").await.text(), "Kari Nes");
    let reply = browser.get("/leder").await;
    assert_eq!(reply.status, 403);
    assert!(reply.has("Rollen din gir ikke tilgang hit") && reply.has("Til forsiden"));
}

#[tokio::test]
async fn refusals_are_pages_in_the_readers_language() {
    let test = start(Engine::Sqlite).await;
    for (language, words) in [
        ("nb", "Vi finner ikke siden"),
        ("nn-NO", "Vi finn ikkje sida"),
        ("en", "We cannot find the page"),
        ("de", "Vi finner ikke"),
    ] {
        let request =
            |path: &'static str| send_with(&test, Method::GET, path, "accept-language", language);
        let reply = request("/finnes-ikke").await;
        assert_eq!(reply.status, 404);
        assert!(reply.has(words), "{language}: {}", reply.text());
        assert_eq!(request("/brutt").await.status, 500);
    }
}

#[tokio::test]
async fn every_page_has_the_headers_of_a_safe_one() {
    let test = start(Engine::Sqlite).await;
    for path in ["/sprak", "/finnes-ikke", "/hvem"] {
        let reply = test.visitor().get(path).await;
        let header = |name: &str| {
            reply
                .headers
                .get(name)
                .map(|value| value.to_str().unwrap().to_owned())
        };
        let policy = header("content-security-policy").unwrap();
        assert!(
            !policy.contains("unsafe") && policy.contains("default-src 'self'"),
            "{path}"
        );
        assert_eq!(
            header("x-content-type-options").as_deref(),
            Some("nosniff"),
            "{path}"
        );
        assert_eq!(
            header("cache-control").as_deref(),
            Some("no-store"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn writes_from_other_sites_are_refused() {
    let test = start(Engine::Sqlite).await;
    let reply = send_with(&test, Method::POST, "/gjor", "sec-fetch-site", "cross-site").await;
    assert_eq!(reply.status, 403);
    assert_eq!(
        send_with(
            &test,
            Method::POST,
            "/gjor",
            "sec-fetch-site",
            "same-origin"
        )
        .await
        .status,
        303
    );
}

#[tokio::test]
async fn a_double_click_is_done_once() {
    on_both(async |engine| {
        let test = start(engine).await;
        let key = "a".repeat(64);
        let browser = test.visitor();
        let form = [("skjemanokkel", key.as_str())];
        let (first, second) =
            tokio::join!(browser.post("/gjor", &form), browser.post("/gjor", &form));
        assert_eq!(
            (first.location(), second.location()),
            ("/ferdig".to_owned(), "/ferdig".to_owned())
        );
        let verified = audit::verify(&mut test.app.database.read().await.unwrap())
            .await
            .unwrap();
        assert_eq!(verified.events, 1);
    })
    .await;
}

#[tokio::test]
async fn a_form_tells_every_fault_at_its_field() {
    let test = start(Engine::Sqlite).await;
    for (form, told) in [
        (
            vec![("tekst", " kort "), ("dag", "30.4.2026"), ("tall", "3")],
            vec!["Some(\"kort\") Some(Day(2026-04-30)) Some(3)"],
        ),
        (vec![], vec!["tekst: Fyll ut", "dag: Fyll ut"]),
        (
            vec![
                ("tekst", "mye for lang tekst"),
                ("dag", "i morgen"),
                ("tall", "9"),
            ],
            vec![
                "tekst: Teksten er for lang",
                "dag: Skriv datoen",
                "tall: Skriv et tall fra 1 til 5",
            ],
        ),
        (
            vec![("dag", "31.02.2026"), ("tall", "tre")],
            vec!["dag: Skriv datoen", "tall: Skriv et helt tall"],
        ),
    ] {
        let reply = test.visitor().post("/felt", &form).await;
        for words in told {
            assert!(reply.has(words), "{form:?}: {}", reply.text());
        }
    }
}

#[tokio::test]
async fn a_file_too_large_is_read_to_its_end_and_told() {
    let test = start(Engine::Sqlite).await;
    let small = test
        .visitor()
        .upload("/fil", &[("navn", "Kari")], ("fil", "brev.md", b"# Brev"))
        .await;
    assert_eq!(small.text(), "Some((\"brev.md\", 6, false)) \"Kari\"");
    let noise = vec![7; 50 * 1024 * 1024];
    let large = test
        .visitor()
        .upload("/fil", &[], ("fil", "stor.bin", &noise))
        .await;
    assert!(large.has("true"), "{}", large.text());
}

#[tokio::test]
async fn an_upload_without_end_is_cut() {
    const PIECE: usize = 1024 * 1024;
    let test = start(Engine::Sqlite).await;
    let head = "--x\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"stor.bin\"\r\n\r\n";
    let (taken, piece) = (Arc::new(AtomicUsize::new(0)), Bytes::from(vec![7; PIECE]));
    let count = taken.clone();
    let pieces = futures_util::stream::repeat_with(move || {
        count.fetch_add(1, Ordering::Relaxed);
        Ok::<_, Infallible>(piece.clone())
    });
    let first = futures_util::stream::once(async move { Ok(Bytes::from_static(head.as_bytes())) });
    let body = Body::from_stream(first.chain(pieces.take(400)));
    let kind = Some("multipart/form-data; boundary=x".to_owned());
    let cut = test.visitor().send(Method::POST, "/fil", kind, body).await;
    assert_eq!(cut.status, 413, "{}", cut.text());
    let taken = taken.load(Ordering::Relaxed);
    assert!(taken < 210, "{taken} MB were taken in");
}

#[tokio::test]
async fn the_files_of_the_frame_may_be_kept_for_a_year() {
    let test = start(Engine::Sqlite).await;
    let page = test.visitor().get("/finnes-ikke").await.text();
    let at = page.find("/filer/").expect("the page names its files");
    let file = page[at..].split('"').next().unwrap();
    let reply = test.visitor().get(file).await;
    assert_eq!(reply.status, 200);
    assert!(
        reply.headers["cache-control"]
            .to_str()
            .unwrap()
            .contains("immutable")
    );
    assert_eq!(
        test.visitor().get("/filer/0/../Cargo.toml").await.status,
        404
    );
}

#[tokio::test]
async fn a_page_that_breaks_is_a_page_with_a_code_to_quote() {
    let test = start(Engine::Sqlite).await;
    for path in ["/brutt", "/panikk"] {
        let reply = test.visitor().get(path).await;
        assert_eq!(reply.status, 500);
        let code = reply.headers["x-request-id"].to_str().unwrap().to_owned();
        assert!(reply.has("Noe gikk galt hos oss") && reply.has(&code));
        let metrics = test.app.operation().metrics.as_text();
        let counted = format!("route=\"{path}\",status=\"500\"}} 1");
        assert!(metrics.contains(&counted), "{metrics}");
    }
    let refused = test.visitor().get("/finnes-ikke").await;
    let code = refused.headers["x-request-id"].to_str().unwrap().to_owned();
    assert!(
        !refused.has(&code),
        "what is no fault of ours needs no code"
    );
}

async fn send_with(
    test: &UnderTest,
    method: Method,
    path: &str,
    name: &'static str,
    value: &str,
) -> Reply {
    let form = "application/x-www-form-urlencoded".to_owned();
    test.visitor()
        .send_with(method, path, Some(form), Body::empty(), &[(name, value)])
        .await
}
