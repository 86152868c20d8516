use std::collections::BTreeSet;

use access::ApiScope;
use axum::http::Method;
use serde_json::{Value, json};
use testkit::on_both;

use crate::{
    api_room::{System, a_case},
    room::{Room, register},
};

#[tokio::test]
async fn another_system_registers_decides_and_is_named_in_the_history() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let system = System::of(&room).await;
        let made = system.register("first-case", &a_case("2026/77")).await;
        assert_eq!(made.status, 201, "{}", made.body);
        assert_eq!(made.body["due_day"], "2026-11-10");
        let path = made.header("location");
        assert_eq!(system.get(&path).await.body, made.body);

        let begins = json!({ "from": "2026-09-01", "reason": "nav_office" });
        let waiting = format!("{path}/waiting");
        let waits = system.change(&waiting, &made.etag(), &begins).await;
        assert_eq!((waits.status, &waits.body["state"]), (200, &json!("waiting")));
        let ends = json!({ "resumed": "2026-09-15" });
        let goes_on = system
            .change(&format!("{path}/resumption"), &waits.etag(), &ends)
            .await;
        assert_eq!(goes_on.body["waiting"][0]["to"], "2026-09-15");
        let sent = json!({ "sent": "2026-09-10" });
        let told = system
            .change(&format!("{path}/preliminary-reply"), &goes_on.etag(), &sent)
            .await;
        assert_eq!(told.body["preliminary_sent"], "2026-09-10");
        let mut corrected = a_case("2026/78");
        corrected["note"] = json!("Flyttet");
        let corrected = system.change(&path, &told.etag(), &corrected).await;
        assert_eq!(corrected.body["archive_number"], "2026/78", "{}", corrected.body);
        let verdict = json!({ "decided": "2026-11-12", "outcome": "sent_back", "reasons": ["facts_lacking"], "themes": ["children"] });
        let decided = system
            .change(&format!("{path}/decision"), &corrected.etag(), &verdict)
            .await;
        assert_eq!(decided.status, 200, "{}", decided.body);
        assert_eq!(decided.body["decision"]["net_handling_days"], 80);
        assert_eq!(decided.body["decision"]["reasons"], json!(["facts_lacking"]));

        let page = path.replace("/api/v1/cases", "/saker");
        let page = room.officer().await.get(&page).await;
        for words in ["2026/78", "nøkkelen Saksystemet, laget av oppdrag"] {
            assert!(page.has(words), "{words}\n{}", page.text());
        }
    })
    .await;
}

#[tokio::test]
async fn every_fault_is_told_at_once_by_its_field() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let system = System::of(&room).await;
        system.register("first-case", &a_case("2026/77")).await;
        for (name, change, fields) in [
            ("a number that is taken", json!({}), "archive_number"),
            ("received tomorrow", json!({ "archive_number": "2026/80", "received": "2026-11-17" }), "received"),
            ("another office's municipality", json!({ "archive_number": "2026/80", "municipality_number": "1103" }), "municipality_number"),
            ("an unknown NAV office", json!({ "archive_number": "2026/80", "nav_office": "0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee" }), "nav_office"),
            ("a national identity number", json!({ "archive_number": "2026/80", "note": "Gjelder 01019010046" }), "note"),
            ("an unknown field", json!({ "archive_number": "2026/80", "name": "Kari" }), "name"),
            (
                "several at once",
                json!({ "archive_number": "saken", "received": "10.08.2026", "act_sections": ["5"], "note": 7 }),
                "act_sections.0 archive_number note received",
            ),
            ("rules and rules at once", json!({ "received": "2026-11-17", "municipality_number": "0000" }), "archive_number municipality_number received"),
        ] {
            let mut case = a_case("2026/77");
            for (field, value) in change.as_object().unwrap() {
                case[field] = value.clone();
            }
            let told = system.register("another-one", &case).await;
            assert_eq!(told.status, 422, "{name}: {}", told.body);
            assert_eq!(told.faults().join(" "), fields, "{name}: {}", told.body);
            assert_eq!(told.header("content-type"), "application/problem+json");
            assert_eq!(told.body["type"], "/api#faults");
        }
        assert_eq!(listed(&system, "state=all").await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_request_that_cannot_be_read_says_why() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let system = System::of(&room).await;
        let (json, repeat) = (Some("application/json"), ("idempotency-key", "first-case"));
        let whole = a_case("2026/77").to_string();
        let large = format!("{{\"note\": \"{}\"}}", "x".repeat(1024 * 1024));
        let nowhere = "/api/v1/cases/0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";
        for (method, path, headers, sent, status) in [
            (
                Method::POST,
                "/api/v1/cases",
                vec![],
                (json, whole.clone()),
                400,
            ),
            (
                Method::POST,
                "/api/v1/cases",
                vec![("idempotency-key", "x y")],
                (json, whole.clone()),
                400,
            ),
            (
                Method::POST,
                "/api/v1/cases",
                vec![repeat],
                (json, "{".to_owned()),
                400,
            ),
            (
                Method::POST,
                "/api/v1/cases",
                vec![repeat],
                (Some("text/plain"), whole.clone()),
                415,
            ),
            (
                Method::POST,
                "/api/v1/cases",
                vec![repeat],
                (None, whole.clone()),
                415,
            ),
            (
                Method::POST,
                "/api/v1/cases",
                vec![repeat],
                (json, large),
                413,
            ),
            (
                Method::POST,
                "/api/v1/cases?office=vestland",
                vec![repeat],
                (json, whole.clone()),
                400,
            ),
            (
                Method::PATCH,
                "/api/v1/cases",
                vec![],
                (json, whole.clone()),
                405,
            ),
            (Method::PUT, nowhere, vec![], (json, whole.clone()), 428),
            (
                Method::PUT,
                nowhere,
                vec![("if-match", "*")],
                (json, whole.clone()),
                400,
            ),
            (
                Method::PUT,
                nowhere,
                vec![("if-match", "\"1\"")],
                (json, whole),
                404,
            ),
            (
                Method::GET,
                "/api/v1/cases",
                vec![("accept", "text/html")],
                (None, String::new()),
                406,
            ),
            (
                Method::GET,
                "/api/v1/cases?limit=201",
                vec![],
                (None, String::new()),
                400,
            ),
            (
                Method::GET,
                "/api/v1/cases?limit=1&limit=2",
                vec![],
                (None, String::new()),
                400,
            ),
            (
                Method::GET,
                "/api/v1/cases?tilstand=alle",
                vec![],
                (None, String::new()),
                400,
            ),
            (
                Method::GET,
                "/api/v1/cases?municipality_number=9999",
                vec![],
                (None, String::new()),
                404,
            ),
            (
                Method::GET,
                "/api/v1/cases?cursor=0123456789abcdef",
                vec![],
                (None, String::new()),
                404,
            ),
            (
                Method::GET,
                "/api/v1/cases/7",
                vec![],
                (None, String::new()),
                404,
            ),
            (
                Method::GET,
                "/api/v1/saker",
                vec![],
                (None, String::new()),
                404,
            ),
        ] {
            let place = format!("{method} {path} {headers:?}");
            let told = system.send_text(method, path, &headers, sent).await;
            assert_eq!(told.status, status, "{place}: {}", told.body);
            assert_eq!(told.body["status"], status, "{place}");
            assert_eq!(
                told.header("content-type"),
                "application/problem+json",
                "{place}"
            );
            assert_eq!(status == 405, !told.header("allow").is_empty(), "{place}");
        }
        let told = system.send(
            Method::GET,
            "/api/v1/saker",
            &[("accept-language", "en")],
            None,
        );
        assert_eq!(told.await.body["title"], "Not found");
        assert_eq!(listed(&system, "state=all").await.len(), 0);
    })
    .await;
}

#[tokio::test]
async fn the_same_request_sent_again_is_done_once() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let system = System::of(&room).await;
        let case = a_case("2026/77");
        let (one, other) = futures_util::join!(
            system.register("the-same-one", &case),
            system.register("the-same-one", &case)
        );
        assert_eq!(
            (one.status, other.status),
            (201, 201),
            "{} {}",
            one.body,
            other.body
        );
        assert_eq!(one.body, other.body);
        assert_eq!(one.header("location"), other.header("location"));
        let otherwise = system.register("the-same-one", &a_case("2026/78")).await;
        assert_eq!(otherwise.status, 422);
        assert_eq!(otherwise.body["type"], "/api#repeated-otherwise");
        assert_eq!(listed(&system, "state=all").await.len(), 1);

        let path = format!("{}/decision", one.header("location"));
        let verdict =
            json!({ "decided": "2026-11-12", "outcome": "upheld", "reasons": [], "themes": [] });
        let headers = [("if-match", "\"1\""), ("idempotency-key", "the-decision")];
        let first = system
            .send(Method::POST, &path, &headers, Some(&verdict))
            .await;
        let again = system
            .send(Method::POST, &path, &headers, Some(&verdict))
            .await;
        assert_eq!((first.status, again.status), (200, 200), "{}", again.body);
        assert_eq!(
            (first.etag(), again.etag()),
            ("\"2\"".to_owned(), "\"2\"".to_owned())
        );
        assert_eq!(first.body, again.body);

        let stranger = System::with(
            &room,
            Some(organisations::office_id("rogaland")),
            vec![ApiScope::WriteCases],
        )
        .await;
        let mut theirs = a_case("2026/77");
        theirs["municipality_number"] = json!("1103");
        assert_eq!(stranger.register("the-same-one", &theirs).await.status, 201);
    })
    .await;
}

#[tokio::test]
async fn a_change_of_an_older_version_stores_nothing() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let system = System::of(&room).await;
        let made = system.register("first-case", &a_case("2026/77")).await;
        let path = made.header("location");
        let begins = json!({ "from": "2026-09-01", "reason": "nav_office" });
        let waiting = format!("{path}/waiting");
        system.change(&waiting, "\"1\"", &begins).await;
        for (to, body) in [
            (format!("{path}/decision"), json!({ "decided": "2026-11-12", "outcome": "upheld", "reasons": [], "themes": [] })),
            (format!("{path}/resumption"), json!({ "resumed": "2026-09-15" })),
            (format!("{path}/preliminary-reply"), json!({ "sent": "2026-09-10" })),
            (waiting, begins),
            (path.clone(), a_case("2026/79")),
        ] {
            let told = system.change(&to, "\"1\"", &body).await;
            assert_eq!((told.status, &told.body["type"]), (412, &json!("/api#stale")), "{to}");
        }
        let now = system.get(&path).await;
        assert_eq!((now.etag(), &now.body["archive_number"]), ("\"2\"".to_owned(), &json!("2026/77")));
    })
    .await;
}

#[tokio::test]
async fn another_offices_cases_are_not_there_for_a_key() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let system = System::of(&room).await;
        let path = system.register("first-case", &a_case("2026/77")).await.header("location");
        let both = vec![ApiScope::ReadCases, ApiScope::WriteCases];
        let stranger = System::with(&room, Some(organisations::office_id("rogaland")), both).await;
        assert_eq!(stranger.get(&path).await.status, 404);
        assert_eq!(stranger.get("/api/v1/cases?office=vestland").await.status, 404);
        assert_eq!(listed(&stranger, "state=all").await.len(), 0);
        for (to, body) in [
            (path.clone(), a_case("2026/79")),
            (format!("{path}/decision"), json!({ "decided": "2026-11-12", "outcome": "upheld", "reasons": [], "themes": [] })),
        ] {
            assert_eq!(stranger.change(&to, "\"1\"", &body).await.status, 404, "{to}");
        }
        let nation = System::with(&room, None, vec![ApiScope::ReadCases]).await;
        assert_eq!(nation.get("/api/v1/cases").await.faults(), ["office"]);
        assert_eq!(listed(&nation, "state=all&office=vestland").await.len(), 1);
        assert_eq!(system.get(&path).await.etag(), "\"1\"");
    })
    .await;
}

#[tokio::test]
async fn a_key_may_do_what_its_scopes_say_and_no_more() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let office = Some(crate::room::office());
        let reads = System::with(&room, office, vec![ApiScope::ReadCases]).await;
        let refused = reads.register("first-case", &a_case("2026/77")).await;
        assert_eq!(refused.status, 403, "{}", refused.body);
        let detail = refused.body["detail"].as_str().unwrap();
        assert!(detail.contains("skriv:saker"), "{detail}");
        assert_eq!(listed(&reads, "state=all").await.len(), 0);
        let writes = System::with(&room, office, vec![ApiScope::WriteCases]).await;
        assert_eq!(writes.get("/api/v1/cases").await.status, 403);
    })
    .await;
}

#[tokio::test]
async fn an_answer_that_the_reader_has_is_not_sent_again() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let system = System::of(&room).await;
        let path = system
            .register("first-case", &a_case("2026/77"))
            .await
            .header("location");
        for path in [path.as_str(), "/api/v1/cases"] {
            let first = system.get(path).await;
            let headers = [("if-none-match", first.etag())];
            let headers: Vec<_> = headers
                .iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect();
            let again = system.send(Method::GET, path, &headers, None).await;
            assert_eq!((again.status, again.reply.bytes.len()), (304, 0), "{path}");
            assert_eq!(again.etag(), first.etag());
        }
        let list = system.get("/api/v1/cases").await.etag();
        system.register("second-case", &a_case("2026/78")).await;
        let changed = system
            .send(
                Method::GET,
                "/api/v1/cases",
                &[("if-none-match", &list)],
                None,
            )
            .await;
        assert_eq!(changed.status, 200);
    })
    .await;
}

#[tokio::test]
async fn the_parts_of_a_list_hold_every_case_once_while_others_register() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let (system, officer) = (System::of(&room).await, room.officer().await);
        for number in 1..=11 {
            register(&officer, &format!("2026/{number}"), "2026-08-10").await;
        }
        let (mut seen, mut path, mut parts) = (Vec::new(), "/api/v1/cases?limit=3".to_owned(), 0);
        loop {
            let part = system.get(&path).await;
            assert_eq!(part.status, 200, "{path}: {}", part.body);
            let numbers = part.body["items"].as_array().unwrap().iter();
            seen.extend(numbers.map(|case| case["archive_number"].as_str().unwrap().to_owned()));
            parts += 1;
            if parts < 5 {
                register(&officer, &format!("2026/{}", 100 + parts), "2026-08-03").await;
            }
            let Some(next) = part.body["next"].as_str() else {
                break;
            };
            path = next.to_owned();
        }
        let once: BTreeSet<_> = seen.iter().cloned().collect();
        assert_eq!(once.len(), seen.len(), "{seen:?}");
        for number in 1..=11 {
            assert!(
                once.contains(&format!("2026/{number}")),
                "{number} of {seen:?}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn the_list_narrows_as_the_page_does() {
    on_both(async |engine| {
        let room = Room::with_cases(
            engine,
            cases::Scale {
                demo_office: 40,
                others: 2,
                years: 1,
                history: false,
            },
        )
        .await;
        let (system, officer) = (System::of(&room).await, room.officer().await);
        register(&officer, "2026/9001", "2026-07-01").await;
        let overdue = officer.get("/saker?over-frist=ja").await;
        let late = listed(&system, "overdue=true").await;
        assert!(!late.is_empty());
        for case in &late {
            assert!(
                overdue.has(case["archive_number"].as_str().unwrap()),
                "{case}"
            );
        }
        let decided = listed(
            &system,
            "state=decided&outcome=upheld&outcome=changed_partly",
        )
        .await;
        assert!(!decided.is_empty());
        for case in &decided {
            assert!(
                ["upheld", "changed_partly"].contains(&case["outcome"].as_str().unwrap()),
                "{case}"
            );
        }
        let open = listed(&system, "state=open").await.len();
        assert_eq!(listed(&system, "").await.len(), open);
        let all = listed(&system, "state=all").await.len();
        let decided = listed(&system, "state=decided").await.len();
        assert_eq!(open + decided, all);
    })
    .await;
}

async fn listed(system: &System, query: &str) -> Vec<Value> {
    let told = system
        .get(&format!("/api/v1/cases?limit=200&{query}"))
        .await;
    assert_eq!(told.status, 200, "{query}: {}", told.body);
    told.body["items"].as_array().unwrap().clone()
}
