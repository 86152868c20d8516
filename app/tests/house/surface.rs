//! What meets the open network: headers, cookies, other sites, and requests that nobody sends by accident.

use access::Role;
use axum::{
    body::Body,
    http::{HeaderMap, Method},
};
use testkit::{Client, Engine, Reply};

use crate::{access::some_address, contents, crawl::Site, demo::Demo, numbers::SMALL};

const FORM: &str = "application/x-www-form-urlencoded";

/// Every header that each answer must have, and what it must hold.
const MUST: [(&str, &str); 15] = [
    ("content-security-policy", "frame-ancestors 'none'"),
    ("content-security-policy", "default-src 'self'"),
    ("content-security-policy", "script-src 'self'"),
    ("content-security-policy", "style-src 'self'"),
    ("content-security-policy", "base-uri 'none'"),
    ("content-security-policy", "form-action 'self'"),
    ("content-security-policy", "object-src 'none'"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("permissions-policy", "camera=()"),
    ("permissions-policy", "geolocation=()"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("strict-transport-security", "max-age=63072000"),
];

/// Where an answer of the API is stricter: nothing is to be shown.
const OF_THE_API: &[(&str, &str)] = &[
    (
        "content-security-policy",
        "default-src 'none'; frame-ancestors 'none'",
    ),
    ("referrer-policy", "no-referrer"),
];

fn header(headers: &HeaderMap, name: &str) -> String {
    let values = headers.get_all(name).iter();
    let texts = values.filter_map(|value| value.to_str().ok());
    texts.collect::<Vec<_>>().join("; ")
}

fn faults_of(place: &str, reply: &Reply) -> Vec<String> {
    let is_api = place.contains(" /api/v1");
    let must = MUST.iter().map(|(name, part)| {
        let own = OF_THE_API.iter().find(|(own, _)| is_api && own == name);
        *own.unwrap_or(&(*name, *part))
    });
    let mut faults: Vec<String> = must
        .filter(|(name, part)| !header(&reply.headers, name).contains(part))
        .map(|(name, part)| format!("{place}: {name} without {part}"))
        .collect();
    let policy = header(&reply.headers, "content-security-policy");
    if policy.contains("unsafe") || policy.contains('*') || policy.contains("http:") {
        faults.push(format!("{place}: {policy}"));
    }
    let kind = header(&reply.headers, "content-type");
    let is_text = kind.starts_with("text/") || kind.contains("xml");
    // Workbooks say «xml» of what they are packed of; JSON is UTF-8 by what it is.
    if is_text && !kind.contains("openxmlformats") && !kind.contains("charset=utf-8") {
        faults.push(format!("{place}: {kind} in no character set"));
    }
    let kept = header(&reply.headers, "cache-control");
    let is_ours = place.contains(" /filer/") && reply.status == 200;
    // What another system has is asked for anew, and sent only when it is another.
    let is_asked_anew = kept.contains("no-store") || is_api && kept == "private, no-cache";
    if is_ours != kept.contains("immutable") || is_ours == is_asked_anew {
        faults.push(format!("{place}: kept as {kept}"));
    }
    for cookie in reply.headers.get_all("set-cookie") {
        let cookie = cookie.to_str().unwrap();
        let needs = ["__Host-", "Secure", "HttpOnly", "SameSite=Lax", "Path=/"];
        if let Some(missing) = needs.iter().find(|part| !cookie.contains(**part)) {
            faults.push(format!("{place}: the cookie {cookie} without {missing}"));
        }
    }
    if reply.headers.get("x-request-id").is_none() {
        faults.push(format!("{place}: no code of the request"));
    }
    faults
}

async fn ask(browser: &Client, method: Method, path: &str) -> Reply {
    let form = (method == Method::POST).then(|| FORM.to_owned());
    browser.send(method, path, form, Body::empty()).await
}

#[tokio::test]
async fn every_answer_is_a_safe_one() {
    let demo = Demo::open(Engine::Sqlite, SMALL).await.on_https();
    let mut faults = Vec::new();
    let page = demo.browser(None).await.get("/logg-inn").await.text();
    let file = page.split("href=\"/filer/").nth(1).unwrap();
    let file = format!("/filer/{}", file.split('"').next().unwrap());
    let others = [
        (Method::GET, file.as_str()),
        (Method::GET, "/filer/0/merke.svg"),
        (Method::GET, "/filer/0/finnes-ikke.css"),
        (Method::GET, "/livstegn"),
        (Method::GET, "/klar"),
        (Method::GET, "/finnes-ikke"),
        (Method::GET, "/?embete=rogaland"),
        (Method::HEAD, "/"),
        (Method::TRACE, "/"),
        (Method::PUT, "/saker/ny"),
        (Method::DELETE, "/saker"),
        (Method::OPTIONS, "/saker"),
        (Method::from_bytes(b"FOO").unwrap(), "/"),
    ];
    for role in [None, Some(Role::Leader), Some(Role::Steward)] {
        let routes = oppdrag::house().routes();
        let declared = routes.declared().iter();
        // Whoever signs out sees the rest as a visitor.
        let declared = declared.filter(|route| route.path != "/logg-ut");
        let mut all: Vec<_> = declared
            .map(|route| (route.method.clone(), some_address(route.path)))
            .collect();
        let api = oppdrag::house().api();
        let api = api.declared().iter();
        all.extend(api.map(|route| (route.method.clone(), some_address(&route.path))));
        all.extend(
            others
                .iter()
                .map(|(method, path)| (method.clone(), (*path).to_owned())),
        );
        for (method, path) in all {
            let browser = demo.browser(role).await;
            let reply = ask(&browser, method.clone(), &path).await;
            faults.extend(faults_of(&format!("{method} {path}"), &reply));
        }
        let browser = demo.browser(role).await;
        let chosen = browser
            .post("/sprak", &[("sprak", "nn"), ("til", "/")])
            .await;
        faults.extend(faults_of("POST /sprak", &chosen));
        assert!(header(&chosen.headers, "set-cookie").contains("__Host-sprak=nn"));
        for download in ["/saker/eksport.csv", "/saker/eksport.xlsx"] {
            faults.extend(faults_of(download, &browser.get(download).await));
        }
    }
    let evil = [("origin", "https://evil.example")];
    let browser = demo.browser(None).await;
    let refused = browser
        .send_with(
            Method::POST,
            "/sprak",
            Some(FORM.to_owned()),
            Body::empty(),
            &evil,
        )
        .await;
    faults.extend(faults_of("POST /sprak from elsewhere", &refused));
    assert!(faults.is_empty(), "{faults:#?}");
}

#[tokio::test]
async fn without_https_no_header_promises_it() {
    let demo = Demo::open(Engine::Sqlite, SMALL).await;
    let reply = demo.browser(None).await.get("/logg-inn").await;
    assert_eq!(header(&reply.headers, "strict-transport-security"), "");
    let chosen = demo.browser(None).await;
    let chosen = chosen.post("/sprak", &[("sprak", "nn")]).await;
    let cookie = header(&chosen.headers, "set-cookie");
    assert!(
        cookie.starts_with("sprak=nn;") && !cookie.contains("Secure"),
        "{cookie}"
    );
}

#[tokio::test]
async fn no_write_route_takes_a_form_from_another_site() {
    let demo = Demo::open(Engine::Sqlite, SMALL).await;
    let routes = oppdrag::house().routes();
    for role in [None, Some(Role::Leader)] {
        let browser = demo.browser(role).await;
        let before = fingerprint(&demo).await;
        for route in routes
            .declared()
            .iter()
            .filter(|route| route.method == Method::POST)
        {
            for sign in [
                ("sec-fetch-site", "cross-site"),
                ("sec-fetch-site", "same-site"),
                ("origin", "https://evil.example"),
                ("origin", "null"),
            ] {
                let path = some_address(route.path);
                let form = Some(FORM.to_owned());
                let reply = browser
                    .send_with(Method::POST, &path, form, Body::empty(), &[sign])
                    .await;
                assert_eq!(reply.status, 403, "{path} {sign:?}");
            }
        }
        assert_eq!(before, fingerprint(&demo).await, "something was written");
    }
}

#[tokio::test]
async fn looking_changes_nothing() {
    let mut demo = Demo::open(Engine::Sqlite, SMALL).await;
    demo.put_under_work().await;
    for role in Role::ALL {
        let browser = demo.browser(Some(role)).await;
        let before = fingerprint(&demo).await;
        let mut site = Site::new();
        let visits = site.crawl(&browser, Some(role), &demo.starts).await;
        assert!(visits.len() > 5, "{role:?} saw {} pages", visits.len());
        assert_eq!(
            before,
            fingerprint(&demo).await,
            "{role:?} changed something"
        );
    }
}

/// All that is stored but sessions and readings, which looking at a page may add.
async fn fingerprint(demo: &Demo) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    for column in contents::columns(&demo.database()).await {
        if !["user_session", "reading"].contains(&column.table.as_str()) {
            let texts = contents::texts(&demo.database(), &column).await;
            found.push((format!("{}.{}", column.table, column.name), texts));
        }
    }
    found
}

#[tokio::test]
async fn requests_that_nobody_sends_by_accident_are_answered() {
    let demo = Demo::open(Engine::Sqlite, SMALL).await;
    let browser = demo.browser(Some(Role::Leader)).await;
    let long = "a".repeat(50_000);
    for path in [
        format!("/{long}"),
        format!("/saker?tekst={long}"),
        format!("/saker?{}", "a=b&".repeat(10_000)),
        "/saker?etter=%00%ff%fe".to_owned(),
        "/saker/%ff%fe".to_owned(),
        "/filer/0/../../Cargo.toml".to_owned(),
        "/filer/0/..%2f..%2fCargo.toml".to_owned(),
        "/filer/0/%2e%2e/%2e%2e/Cargo.toml".to_owned(),
        "/filer/0//etc/passwd".to_owned(),
    ] {
        let reply = browser.get(&path).await;
        let place = path.chars().take(60).collect::<String>();
        assert!(reply.status.as_u16() < 500, "{place}: {}", reply.status);
        assert!(!reply.has("[workspace") && !reply.has("root:"), "{place}");
    }
    let split = browser
        .get("/?embete=vestland%0d%0aSet-Cookie:%20a=b")
        .await;
    assert!(!header(&split.headers, "set-cookie").contains("a=b"));
}

#[tokio::test]
async fn nobody_is_led_to_another_site() {
    let demo = Demo::open(Engine::Sqlite, SMALL).await;
    for target in [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
    ] {
        let browser = demo.browser(Some(Role::Leader)).await;
        for (path, form) in [
            ("/sprak", vec![("sprak", "nb"), ("til", target)]),
            ("/logg-inn/demo", vec![("person", "marit"), ("til", target)]),
            (
                "/saker/overfor",
                vec![("tilbake", target), ("til", "ufordelt")],
            ),
        ] {
            let reply = browser.post(path, &form).await;
            let led = header(&reply.headers, "location");
            assert!(
                !led.contains("evil") && !led.contains("alert"),
                "{path}: {led}"
            );
        }
    }
    let browser = demo.browser(Some(Role::Leader)).await;
    let list = browser.get("/saker").await.text();
    let case = list.split("name=\"sak\" value=\"").nth(1).unwrap();
    let case = case.split('"').next().unwrap();
    let form = [
        ("tilbake", "https://evil.example/"),
        ("til", "ufordelt"),
        ("sak", case),
    ];
    let handed_over = browser.post("/saker/overfor", &form).await;
    assert_eq!(handed_over.location(), "/saker");
    let host = [
        ("host", "evil.example"),
        ("x-forwarded-host", "evil.example"),
    ];
    let visitor = demo.browser(None).await;
    let reply = visitor
        .send_with(Method::GET, "/saker", None, Body::empty(), &host)
        .await;
    assert_eq!(reply.location(), "/logg-inn?til=%2Fsaker");
}

#[tokio::test]
async fn what_is_too_large_is_refused_at_every_write_route() {
    let demo = Demo::open(Engine::Sqlite, SMALL).await;
    let browser = demo.browser(Some(Role::Leader)).await;
    let large = format!("tekst={}", "a".repeat(3 * 1024 * 1024));
    let routes = oppdrag::house().routes();
    let before = fingerprint(&demo).await;
    for route in routes
        .declared()
        .iter()
        .filter(|route| route.method == Method::POST)
    {
        // Those that end sessions read no form.
        if route.path.contains("logg-ut") {
            continue;
        }
        let path = some_address(route.path);
        let form = Some(FORM.to_owned());
        let reply = browser
            .send(Method::POST, &path, form, Body::from(large.clone()))
            .await;
        let status = reply.status.as_u16();
        assert!(
            (400..500).contains(&status) || status == 303,
            "{path}: {status}"
        );
    }
    assert_eq!(before, fingerprint(&demo).await, "something was written");
}
