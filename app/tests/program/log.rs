//! The log as those who operate the program check it and vouch for it.

use std::{fs, path::Path};

use database::{Database, Statement, values};

use crate::run::{Run, data, oppdrag};

const LETTER: &str =
    "Arkivnummer;Mottatt;Kommune;Paragraf;Avgjort;Utfall\n2026/1;05.01.2026;4601;18;;\n";

/// An installation where something was done, so that its log is not empty.
fn work(folder: &Path) {
    let file = folder.join("saker.csv");
    fs::write(&file, LETTER).unwrap();
    let import = [
        "cases",
        "import",
        file.to_str().unwrap(),
        "--office",
        "vestland",
    ];
    let run = at(folder, &import);
    assert_eq!(run.code, 0, "{}", run.err);
}

fn at(folder: &Path, arguments: &[&str]) -> Run {
    let place = ["--data", folder.to_str().unwrap()];
    oppdrag(&[arguments, &place].concat())
}

/// Changes an entry as somebody can who has the file.
fn tamper(folder: &Path) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let file = folder.join("oppdrag.sqlite");
        let database = Database::open_file(&file).await.unwrap();
        for sql in [
            "DROP TRIGGER audit_event_is_not_changed",
            "UPDATE audit_event SET actor = 'Ola' WHERE seq = 1",
        ] {
            let statement = Statement::new("TAMPER", sql);
            database
                .run_without_event(&statement, values![])
                .await
                .unwrap();
        }
        database.close().await;
    });
}

#[test]
fn the_log_is_sealed_and_checked_and_what_was_changed_is_told() {
    let folder = data();
    let folder = folder.path();
    work(folder);
    let sealed = folder.join("punkt.json");
    let sealed = sealed.to_str().unwrap();
    let made = at(folder, &["checkpoint", "--to", sealed]);
    assert_eq!(made.code, 0, "{}", made.err);
    let key = at(folder, &["seal"]).out;
    assert!(
        key.trim().len() == 64 && made.out.contains(key.trim()),
        "{key}"
    );
    let again = at(folder, &["checkpoint", "--to", sealed]);
    assert_eq!(again.code, 1, "a checkpoint is not written over");
    let printed = at(folder, &["checkpoint"]);
    assert!(printed.out.contains("oppdrag-kontrollpunkt-1"));

    let check = ["verify", "--checkpoint", sealed, "--public-key", key.trim()];
    let whole = at(folder, &check);
    assert_eq!(whole.code, 0, "{}{}", whole.out, whole.err);
    assert!(whole.out.contains("Loggen er hel") && whole.out.contains("seglet er ekte"));
    let other = "00".repeat(32);
    let strange = at(
        folder,
        &["verify", "--checkpoint", sealed, "--public-key", &other],
    );
    assert_eq!(strange.code, 2, "{}", strange.out);
    assert!(strange.out.contains("annen nøkkel"));

    tamper(folder);
    let broken = at(folder, &check);
    assert_eq!(broken.code, 2);
    assert!(
        broken.out.contains("Hendelse 1 er endret") && broken.out.contains("Ola"),
        "{}",
        broken.out
    );
    let json = at(folder, &["verify", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(
        (json.code, &told["log"], &told["at"]),
        (2, &"broken".into(), &1.into())
    );
    assert_eq!(told["findings"][0]["fault"], "changed");
    let refused = at(folder, &["checkpoint"]);
    assert_eq!(
        (refused.code, refused.out.as_str()),
        (2, ""),
        "what is not whole is not sealed"
    );
}
