//! `cargo xtask …`: what a person at the workbench runs.

mod assets;
mod bench;
mod child;
mod demo;
mod postgres;
mod program;
mod root;
mod run;
mod scratch;
mod server;
mod test;
mod with_postgres;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask demo [--listen ADDR] [--data DIR]
    builds the program, makes demo data where there is none, and serves it (127.0.0.1:8642, data/demo)
cargo xtask test [style] [rust] [browser] [api] [pdf] [--new-picture] [--examples N]
    runs all tests, or only the parts named; --new-picture renews the picture in README; --examples says how many requests
    are made up for each operation of the API (20)
cargo xtask with-postgres PROGRAM ARGUMENT …
    runs one command with a throw-away PostgreSQL in OPPDRAG_TEST_POSTGRES
cargo xtask bench [--demo-data yes] [--users N] [--seconds N] [--program FILE]
    measures the program on SQLite and PostgreSQL and prints a table
cargo xtask bench letters [--program FILE] [--misses]
    reads and compares the example letters and prints how well; --misses lists what was wrong
cargo xtask bench hostile [--program FILE]
    reads and compares texts that nobody writes as a letter, longer and longer, and prints how the time grows
cargo xtask bench jsonstat [--python FILE]
    reads a JSON-stat dataset of 800 000 cells, beside jsonstat-toolkit and pyjstat where they are; --python names an
    interpreter that has pyjstat
cargo xtask assets [--accept]
    fetches design system, htmx and fonts as the lock file pins them; --accept takes over changed pins
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", &[][..]),
    };
    let outcome = match command {
        "assets" => assets::command(rest),
        "bench" => bench::command(rest),
        "demo" => demo::command(rest),
        "test" => test::command(rest),
        "with-postgres" => with_postgres::command(rest),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        unknown => Err(anyhow::anyhow!("there is no command «{unknown}»\n\n{HELP}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cargo xtask {command}: {error:#}");
            ExitCode::FAILURE
        }
    }
}
