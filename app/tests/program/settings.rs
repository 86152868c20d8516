//! Settings from a file, the environment and flags.

use std::{fs, path::Path, process::Command};

use crate::run::{Run, data};

/// Runs `config check` with the file and variables.
fn check(file: &str, variables: &[(&str, &str)], flags: &[&str]) -> Run {
    let folder = data();
    let path = folder.path().join("oppdrag.toml");
    fs::write(&path, file).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_oppdrag"))
        .args(["config", "check", "--config", path.to_str().unwrap()])
        .args(flags)
        .env_clear()
        .envs(variables.iter().copied())
        .output()
        .unwrap();
    Run {
        code: output.status.code().unwrap(),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// The line of the setting, without the spaces between.
fn line(run: &Run, setting: &str) -> String {
    let mut lines = run.out.lines();
    let line = lines.find(|line| line.split(' ').next() == Some(setting));
    let words = line.unwrap_or_else(|| panic!("{setting}: {}{}", run.out, run.err));
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn flags_are_stronger_than_the_environment_and_that_than_the_file() {
    let file = "listen = \"127.0.0.1:1\"\ndata = \"from-file\"\n[limits]\nwrites = 7\nvisits = 8\n[proxies]\ntrusted = [\"10.0.0.0/8\", \"::1\"]\n";
    let run = check(
        file,
        &[
            ("OPPDRAG_DATA", "from-environment"),
            ("OPPDRAG_LISTEN", "127.0.0.1:2"),
        ],
        &["--listen", "127.0.0.1:3"],
    );
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    for (setting, told) in [
        ("listen", "listen = \"127.0.0.1:3\" # flag"),
        (
            "data",
            "data = \"from-environment\" # environment, OPPDRAG_DATA",
        ),
        ("limits-writes", "limits-writes = \"7\" # file, line 4"),
        ("limits-visits", "limits-visits = \"8\" # file, line 5"),
        ("limits-requests", "limits-requests = \"1200\" # default"),
        (
            "proxies-trusted",
            "proxies-trusted = \"10.0.0.0/8,::1\" # file, line 7",
        ),
        ("metrics-listen", "metrics-listen = (none) # default"),
    ] {
        assert_eq!(line(&run, setting), told);
    }
}

#[test]
fn every_fault_is_told_at_once_with_its_place() {
    let file = "lisen = \"127.0.0.1:1\"\n[limits]\nwrites = \"many\"\n[proxies]\ntrusted = [\"everyone\"]\n[other]\nthing = 1\n";
    let run = check(file, &[("OPPDRAG_LIMITS_VISITS", "-1")], &[]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    for words in [
        "line 1: lisen: there is no such setting; is listen meant?",
        "line 3: limits.writes: invalid value 'many'",
        "line 5: proxies.trusted: invalid value 'everyone'",
        "line 7: other.thing: there is no such setting",
        "OPPDRAG_LIMITS_VISITS in the environment: invalid value '-1'",
    ] {
        assert!(run.err.contains(words), "{words}\n{}", run.err);
    }
}

#[test]
fn secrets_are_not_told_and_unknown_variables_are() {
    let run = check(
        "database = \"postgres://oppdrag:hemmelig@db/oppdrag\"\n",
        &[
            ("OPPDRAG_METRICS_TOKEN", "hemmelig"),
            ("OPPDRAG_LISTENS", "x"),
        ],
        &[],
    );
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(!run.out.contains("hemmelig") && !run.err.contains("hemmelig"));
    assert_eq!(line(&run, "database"), "database = (hidden) # file, line 1");
    assert!(
        run.err.contains(
            "OPPDRAG_LISTENS in the environment: there is no such setting; is listen meant?"
        ),
        "{}",
        run.err
    );
}

#[test]
fn a_file_that_cannot_be_read_stops_the_program() {
    for (file, words) in [("listen = \n", "line 1"), ("[limits\n", "line 1")] {
        let run = check(file, &[], &[]);
        assert_eq!(run.code, 1);
        assert!(run.err.contains(words), "{}", run.err);
    }
}

#[test]
fn the_sample_file_is_right_and_names_every_setting() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let sample = fs::read_to_string(root.join("packaging/oppdrag.toml")).unwrap();
    // As it stands, and with everything in it that it says may be set.
    let set: String = sample
        .lines()
        .map(|line| line.strip_prefix("#: ").unwrap_or(line).to_owned() + "\n")
        .collect();
    for file in [&sample, &set] {
        let run = check(file, &[], &[]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{file}");
    }
    let run = check(&set, &[], &[]);
    let unset: Vec<_> = run
        .out
        .lines()
        .filter(|line| line.ends_with("# default"))
        .collect();
    assert!(unset.is_empty(), "not in the sample: {unset:#?}");
    let document = fs::read_to_string(root.join("docs/operations.md")).unwrap();
    for line in run.out.lines() {
        let setting = line.split(' ').next().unwrap();
        assert!(
            document.contains(&format!("`{setting}`")),
            "{setting} is not in docs/operations.md"
        );
    }
}
