//! The program as those who operate it meet it: from the command line.

#![expect(
    clippy::unwrap_used,
    reason = "a test may say by panicking what it needs"
)]

mod busy;
mod copies;
mod http;
mod kills;
mod log;
mod mail;
mod nodes;
mod run;
mod server;
mod settings;
mod statistics;
mod stored;
mod under_load;
mod writers;

use std::fs;

use run::{data, oppdrag};

const LETTER: &str = "# Tildelingsbrev 2026\n\n## 73.1 Lov om sosiale tjenester\n\n### Oppdrag\n\n- Behandle klager.\n\n### Resultatkrav\n\n- 90 % av sakene skal være behandlet innen tre måneder.\n";

#[test]
fn a_letter_is_read_to_a_tree_and_to_json() {
    let folder = data();
    let file = folder.path().join("brev.md");
    fs::write(&file, LETTER).unwrap();
    let tree = oppdrag(&["letter", "read", file.to_str().unwrap()]);
    assert_eq!(tree.code, 0);
    assert!(
        tree.out.contains("Tildelingsbrev 2026 (2026)") && tree.out.contains("73.1-R1"),
        "{}",
        tree.out
    );
    let json = oppdrag(&["letter", "read", file.to_str().unwrap(), "--json"]);
    let reading: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(reading["year"], 2026);
    let requirement = reading["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["id"] == "73.1-R1")
        .unwrap();
    assert_eq!(requirement["measure"]["share"], 90);
    assert_eq!(
        requirement["measure"]["limit"],
        serde_json::json!({ "amount": 3, "unit": "month" })
    );
    assert_eq!(
        (&requirement["kind"], &requirement["proposed"]),
        (&"requirement".into(), &false.into())
    );
}

#[test]
fn what_is_no_letter_is_said_and_nothing_is_written_out() {
    let folder = data();
    let file = folder.path().join("brev.md");
    for (what, bytes) in [
        ("empty", Vec::new()),
        (
            "noise",
            (0..50_000_000u32)
                .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
                .collect(),
        ),
        (
            "no numbered sections",
            b"# Hei\n\nDette er et notat.\n".to_vec(),
        ),
    ] {
        fs::write(&file, bytes).unwrap();
        let run = oppdrag(&["letter", "read", file.to_str().unwrap(), "--json"]);
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{what}");
        assert!(
            run.err.contains("brev.md") && run.err.len() < 600,
            "{what}: {}",
            run.err
        );
    }
    let missing = oppdrag(&["letter", "read", "finnes-ikke.md"]);
    assert_eq!(missing.code, 1);
    assert!(missing.err.contains("finnes-ikke.md"));
}

#[test]
fn links_are_checked_only_where_the_program_may_go_out() {
    let work = data();
    let links = |more: &[&str]| {
        let place = ["letter", "links", "--data", work.path().to_str().unwrap()];
        oppdrag(&[&place[..], more].concat())
    };
    let none = links(&["--json"]);
    assert_eq!(none.code, 0, "{}", none.err);
    let told: serde_json::Value = serde_json::from_str(&none.out).unwrap();
    assert_eq!(
        told,
        serde_json::json!({ "checked": 0, "dead": 0, "links": [] })
    );
    let closed = links(&["--no-outgoing"]);
    assert_eq!((closed.code, closed.out.as_str()), (1, ""));
    assert!(closed.err.contains("--no-outgoing"), "{}", closed.err);
}

#[test]
fn demo_and_work_are_never_mixed() {
    let (demo, work) = (data(), data());
    let demo_dir = demo.path().to_str().unwrap();
    let work_dir = work.path().to_str().unwrap();
    assert_eq!(
        oppdrag(&[
            "demo",
            "--only-data",
            "--listen",
            "127.0.0.1:0",
            "--data",
            demo_dir
        ])
        .code,
        0
    );
    let link = [
        "user",
        "link",
        "--name",
        "Kari Nes",
        "--email",
        "kari@example.org",
        "--role",
        "steward",
        "--data",
    ];
    let in_demo = oppdrag(&[&link[..], &[demo_dir]].concat());
    assert_eq!(in_demo.code, 1);
    assert!(in_demo.err.contains("demo"), "{}", in_demo.err);
    let in_work = oppdrag(&[&link[..], &[work_dir]].concat());
    assert_eq!(in_work.code, 0, "{}", in_work.err);
    assert!(
        in_work
            .out
            .starts_with("http://127.0.0.1:8642/logg-inn/lenke/")
    );
    let demo_on_work = oppdrag(&[
        "demo",
        "--only-data",
        "--listen",
        "127.0.0.1:0",
        "--data",
        work_dir,
    ]);
    assert_eq!(demo_on_work.code, 1);
    assert!(
        demo_on_work.err.contains("not a demo's"),
        "{}",
        demo_on_work.err
    );
}

#[test]
fn a_demo_is_for_this_machine_alone() {
    let folder = data();
    let run = oppdrag(&[
        "demo",
        "--only-data",
        "--listen",
        "0.0.0.0:0",
        "--data",
        folder.path().to_str().unwrap(),
    ]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("--public"), "{}", run.err);
}

#[test]
fn cases_are_read_in_whole_or_not_at_all_and_once() {
    let folder = data();
    let place = folder.path().to_str().unwrap();
    let file = folder.path().join("saker.csv");
    let import = |extra: &[&str]| {
        let path = file.to_str().unwrap();
        oppdrag(
            &[
                &[
                    "cases", "import", path, "--office", "vestland", "--data", place,
                ],
                extra,
            ]
            .concat(),
        )
    };
    let head = "Arkivnummer;Mottatt;Kommune;Paragraf;Avgjort;Utfall\n";
    fs::write(
        &file,
        format!(
            "{head}2026/1;05.01.2026;4601;18;;\n2026/2;06.01.2026;9999;18;01.01.2026;stadfestet\n"
        ),
    )
    .unwrap();
    let faulty = import(&[]);
    assert_eq!(faulty.code, 2, "{}{}", faulty.out, faulty.err);
    assert!(
        faulty.err.contains("Rad 3, ") && faulty.err.contains("9999"),
        "{}",
        faulty.err
    );
    fs::write(
        &file,
        format!(
            "{head}2026/1;05.01.2026;4601;18;;\n2026/2;06.01.2026;4601;18;01.02.2026;stadfestet\n"
        ),
    )
    .unwrap();
    assert!(import(&["--dry-run"]).out.contains("2 saker kan leses inn"));
    assert!(import(&[]).out.contains("2 saker er lest inn"));
    let again = import(&[]);
    assert_eq!(again.code, 0);
    assert!(again.out.contains("Ingenting er endret"), "{}", again.out);
    assert!(
        oppdrag(&["verify", "--data", place])
            .out
            .starts_with("Loggen er hel")
    );
    let elsewhere = oppdrag(&[
        "cases",
        "import",
        file.to_str().unwrap(),
        "--office",
        "fjordane",
        "--data",
        place,
    ]);
    assert!(
        elsewhere.err.contains("there are") && elsewhere.err.contains("vestland"),
        "{}",
        elsewhere.err
    );
}

#[test]
fn the_annual_report_is_written_as_pdf() {
    let folder = data();
    let place = folder.path().to_str().unwrap();
    assert_eq!(
        oppdrag(&[
            "demo",
            "--only-data",
            "--listen",
            "127.0.0.1:0",
            "--data",
            place
        ])
        .code,
        0
    );
    let year: i32 = run::this_year();
    for (language, year, said) in [
        ("nb", year, "a draft"),
        ("nn", year, "a draft"),
        ("en", year - 1, "the filed report"),
    ] {
        let out = run::test_pdf(&format!("demo-{year}-{language}.pdf"));
        let text = year.to_string();
        let run = oppdrag(&[
            "report",
            "annual",
            "--office",
            "vestland",
            "--year",
            &text,
            "--language",
            language,
            "--out",
            out.to_str().unwrap(),
            "--data",
            place,
        ]);
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(run.err.contains(said), "{}", run.err);
        assert!(fs::read(&out).unwrap().starts_with(b"%PDF-"));
    }
    let none = oppdrag(&[
        "report", "annual", "--office", "vestland", "--year", "2011", "--out", "x.pdf", "--data",
        place,
    ]);
    assert_eq!(none.code, 1);
    assert!(none.err.contains("2011"), "{}", none.err);
}

#[test]
fn no_link_is_made_where_a_provider_is_configured() {
    let folder = data();
    let place = folder.path().join("data");
    let file = folder.path().join("providers.toml");
    let configured = "address = 'https://oppdrag.example.no'\n[[provider]]\nkey = 'entra'\nname = 'Entra'\nissuer = 'https://login.example.no'\nclient_id = 'us'\n";
    fs::write(&file, configured).unwrap();
    let link = |more: &[&str]| {
        let who = [
            "user",
            "link",
            "--name",
            "Kari Nes",
            "--email",
            "kari@example.no",
            "--role",
            "auditor",
        ];
        let place = [
            "--data",
            place.to_str().unwrap(),
            "--providers",
            file.to_str().unwrap(),
        ];
        oppdrag(&[&who[..], &place, more].concat())
    };
    let refused = link(&[]);
    assert_eq!(refused.code, 1);
    assert!(
        refused.err.contains("--emergency-links") && refused.out.is_empty(),
        "{}",
        refused.err
    );
    let emergency = link(&["--emergency-links"]);
    assert!(
        emergency.out.contains("/logg-inn/lenke/"),
        "{}",
        emergency.err
    );

    fs::write(
        &file,
        configured
            .replace("https://", "http://")
            .replace("'us'", "''"),
    )
    .unwrap();
    let faulty = link(&[]);
    assert_eq!(faulty.code, 1);
    for place in [
        "address:",
        "provider 1 (entra), issuer:",
        "provider 1 (entra), client_id:",
    ] {
        assert!(faulty.err.contains(place), "{place}: {}", faulty.err);
    }
    fs::write(&file, configured.replace("client_id", "clientid")).unwrap();
    assert!(link(&[]).err.contains("clientid"));
}

#[test]
fn an_account_is_connected_by_a_link_where_a_provider_is_configured() {
    let folder = data();
    let place = folder.path().join("data");
    let file = folder.path().join("providers.toml");
    let configured = "address = 'https://oppdrag.example.no/'\n[[provider]]\nkey = 'idporten'\nname = 'ID-porten'\nissuer = 'https://idporten.example.no'\nclient_id = 'us'\n";
    fs::write(&file, configured).unwrap();
    let (place, file) = (place.to_str().unwrap(), file.to_str().unwrap());
    let user = |what: &[&str]| oppdrag(&[&["user"], what, &["--data", place]].concat());
    let connect = ["connect", "--email", "Kari@example.no"];
    let made = user(&[
        "link",
        "--name",
        "Kari Nes",
        "--email",
        "kari@example.no",
        "--role",
        "administrator",
    ]);
    assert_eq!(made.code, 0, "{}", made.err);
    let without = user(&connect);
    assert!(
        without.code == 1 && without.err.contains("no sign-in service"),
        "{}",
        without.err
    );
    let with = |what: &[&str]| user(&[what, &["--providers", file]].concat());
    let unknown = with(&["connect", "--email", "ola@example.no"]);
    assert!(
        unknown.code == 1 && unknown.err.contains("ola@example.no"),
        "{}",
        unknown.err
    );
    let link = with(&connect);
    assert_eq!(link.code, 0, "{}", link.err);
    let begins = "https://oppdrag.example.no/logg-inn/kobling/";
    assert!(link.out.starts_with(begins), "{}", link.out);
    assert_eq!(link.out.trim().len(), begins.len() + 64);
}

#[test]
fn keys_are_listed_and_revoked_from_the_command_line() {
    let folder = data();
    let place = folder.path().join("data");
    let place = place.to_str().unwrap();
    let key = |what: &[&str]| oppdrag(&[&["key"], what, &["--data", place]].concat());
    let make = |name: &str, more: &[&str]| {
        let what = ["make", "--name", name, "--scope", "les:saker"];
        let made = key(&[&what[..], more].concat());
        assert_eq!(made.code, 0, "{}", made.err);
        made.out.trim().to_owned()
    };
    let of_office = make("Saksystemet", &["--office", "vestland"]);
    let of_nation = make("Styringstall", &["--days", "30"]);
    let listed = || -> serde_json::Value {
        let run = key(&["list", "--json"]);
        assert_eq!(run.code, 0, "{}", run.err);
        serde_json::from_str(&run.out).unwrap()
    };
    let find = |prefix: &str| {
        let all = listed();
        let all = all.as_array().unwrap();
        assert_eq!(all.len(), 2);
        let own = all.iter().find(|key| key["prefix"] == prefix);
        own.unwrap().clone()
    };
    let (office, nation) = (find(&of_office[..16]), find(&of_nation[..16]));
    assert_eq!(
        (&office["office"], &office["standing"]),
        (&"vestland".into(), &"holds".into())
    );
    assert_eq!(office["scopes"], serde_json::json!(["les:saker"]));
    assert_eq!(
        (&nation["office"], &nation["name"]),
        (&serde_json::Value::Null, &"Styringstall".into())
    );
    let lines = key(&["list", "--office", "vestland"]).out;
    assert!(
        lines.lines().count() == 1 && lines.contains("Saksystemet"),
        "{lines}"
    );
    assert!(
        !lines.contains(&of_office),
        "the key itself is stored nowhere"
    );
    assert_eq!(key(&["list", "--office", "fjordane"]).code, 1);

    let revoked = key(&["revoke", &of_office[..16], "--json"]);
    let told: serde_json::Value = serde_json::from_str(&revoked.out).unwrap();
    assert_eq!((revoked.code, &told["standing"]), (0, &"revoked".into()));
    assert_eq!(find(&of_office[..16])["standing"], "revoked");
    assert_eq!(find(&of_nation[..16])["standing"], "holds");
    let again = key(&["revoke", told["id"].as_str().unwrap()]);
    assert!(
        again.code == 1 && again.err.contains("revoked before"),
        "{}",
        again.err
    );
    let unknown = key(&["revoke", "oppdrag_00000000"]);
    assert!(
        unknown.code == 1 && unknown.err.contains("key list"),
        "{}",
        unknown.err
    );
    assert_eq!(oppdrag(&["verify", "--data", place]).code, 0);
}
