use std::fmt::Write as _;

use database::Result;
use jobs::{Standing, overview};
use shell::App;

use crate::queries;

/// How things are at this moment, in the text format of Prometheus.
///
/// # Errors
/// What the database says.
pub async fn gauges(app: &App) -> Result<String> {
    let mut reader = app.database.read().await?;
    let overview = overview(&mut reader, app.now()).await?;
    let pool = app.database.pool();
    let alive = overview.nodes.iter().filter(|node| node.is_alive).count();
    let mut text = String::new();
    let mut gauge = |name: &str, help: &str, values: &[(&str, i64)]| {
        let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} gauge");
        for (label, value) in values {
            let _ = writeln!(text, "{name}{label} {value}");
        }
    };
    let jobs = |standing| count(overview.count(standing));
    gauge(
        "oppdrag_jobs",
        "Jobs by where they stand",
        &[
            ("{standing=\"waiting\"}", jobs(Standing::Waiting)),
            ("{standing=\"running\"}", jobs(Standing::Running)),
            ("{standing=\"failing\"}", jobs(Standing::Failing)),
            ("{standing=\"given_up\"}", jobs(Standing::GivenUp)),
        ],
    );
    gauge(
        "oppdrag_nodes_alive",
        "Nodes that serve",
        &[("", count(alive))],
    );
    let length = queries::log_length(&mut reader).await?;
    gauge("oppdrag_log_events", "Events in the log", &[("", length)]);
    gauge(
        "oppdrag_database_connections",
        "Connections to the database",
        &[
            ("{state=\"open\"}", i64::from(pool.open)),
            ("{state=\"idle\"}", count(pool.idle)),
        ],
    );
    Ok(text)
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
