//! The JSON API of the running program against its own document: schemathesis makes up requests, right and wrong, alone
//! and in sequence, and nothing may break, be undocumented or be accepted that the document forbids.

use super::needs;
use crate::program::{self, Profile};
use crate::scratch::Scratch;
use crate::server::Server;
use crate::{root, run};
use anyhow::{Result, bail};
use std::fs;
use std::process::Command;

pub const USUAL_EXAMPLES: u32 = 20;

/// What the rules of the field refuse stands in no schema: a day in the future, a number that is taken, a version that is
/// gone. So data that fits the schema may also be answered with these.
const CONFIGURATION: &str = "\
[checks.positive_data_acceptance]
expected-statuses = [\"2xx\", \"304\", \"401\", \"403\", \"404\", \"409\", \"412\", \"422\"]
[checks.negative_data_rejection]
expected-statuses = [\"400\", \"401\", \"403\", \"404\", \"405\", \"406\", \"412\", \"413\", \"415\", \"422\", \"428\"]
[checks.missing_required_header]
expected-statuses = [\"400\", \"401\", \"428\"]
";

/// Starts the demo, makes a key of its office that may do everything, and lets schemathesis loose.
pub fn run(examples: u32) -> Result<()> {
    let program = program::build(Profile::Dev)?;
    fs::create_dir_all(root::path("test-results"))?;
    let scratch = Scratch::new("api")?;
    let data = scratch.path().join("data").display().to_string();
    let log = root::path("test-results/program-api.log");
    let mut server = Server::demo(&program, &["--data", &data], &log)?;
    server.wait_until_up()?;
    let key = make_key(&program.display().to_string(), &data)?;
    let configuration = scratch.path().join("schemathesis.toml");
    fs::write(&configuration, CONFIGURATION)?;
    let mut schemathesis = Command::new(needs::api_checker().join("schemathesis"));
    schemathesis
        .arg(format!("--config-file={}", configuration.display()))
        .arg("run")
        .arg(format!("{}/api/v1/openapi.json", server.address()))
        .args(["--checks", "all", "--workers", "1", "--no-color"])
        .args(["--max-examples", &examples.to_string()])
        .args(["--header", &format!("Authorization: Bearer {key}")])
        .args(["--suppress-health-check", "all", "--continue-on-failure"])
        .current_dir(scratch.path());
    run::to_the_end(&mut schemathesis)?;
    let written = fs::read_to_string(&log).unwrap_or_default();
    if written.contains("broke") {
        bail!("the program wrote of a fault of its own:\n{written}");
    }
    Ok(())
}

fn make_key(program: &str, data: &str) -> Result<String> {
    let mut command = run::program(program, &["key", "make", "--data", data]);
    command.args(["--name", "schemathesis", "--office", "vestland"]);
    for scope in [
        "les:organisasjoner",
        "les:brev",
        "les:status",
        "les:saker",
        "skriv:saker",
    ] {
        command.args(["--scope", scope]);
    }
    Ok(run::output_of(&mut command)?.trim().to_owned())
}
