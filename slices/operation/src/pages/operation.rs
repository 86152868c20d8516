use askama::Template;
use axum::extract::State;
use jobs::{Job, JobLine, NodeLine, Overview, Standing, overview};
use kernel::Id;
use shell::{App, Frame, Page, page};
use texts::Tongue;

use crate::queries;

#[derive(Template)]
#[template(path = "pages/operation.html")]
struct OperationPage {
    frame: Frame,
    /// What the program is, with the name of each fact.
    facts: Vec<(String, String)>,
    nodes: Vec<NodeView>,
    jobs: Vec<JobView>,
}

struct NodeView {
    name: String,
    version: String,
    began: String,
    seen: String,
    kind: &'static str,
    word: String,
}

struct JobView {
    id: Id,
    version: i64,
    does: String,
    kind: &'static str,
    word: String,
    next: String,
    last_done: String,
    fault: Option<String>,
    can_be_tried: bool,
}

/// How the program is.
pub(crate) async fn operation(State(app): State<App>, frame: Frame) -> Page {
    let mut reader = app.database.read().await?;
    let overview = overview(&mut reader, app.now()).await?;
    let length = queries::log_length(&mut reader).await?;
    let mail = post::overview(&mut reader).await?;
    let t = &frame.t;
    page(&OperationPage {
        facts: [facts(&app, &overview, length, t), mail_facts(&app, mail, t)].concat(),
        nodes: overview.nodes.iter().map(|node| of_node(node, t)).collect(),
        jobs: overview.jobs.iter().map(|job| of_job(job, t)).collect(),
        frame,
    })
}

fn facts(app: &App, overview: &Overview, length: i64, t: &Tongue) -> Vec<(String, String)> {
    let writable = if app.operation().can_be_written() {
        "operation-writable"
    } else {
        "operation-disk-full"
    };
    let trouble = overview.count(Standing::Failing) + overview.count(Standing::GivenUp);
    let pool = app.database.pool();
    vec![
        (
            t.say("operation-program"),
            env!("CARGO_PKG_VERSION").to_owned(),
        ),
        (
            t.say("operation-database"),
            app.database.engine().to_owned(),
        ),
        (t.say("operation-storing"), t.say(writable)),
        (
            t.say("operation-connections"),
            t.with(
                "operation-connections-open",
                [
                    ("open", i64::from(pool.open).into()),
                    ("idle", pool.idle.into()),
                ],
            ),
        ),
        (t.say("operation-log"), t.number(length)),
        (t.say("operation-jobs-failing"), t.number(trouble as i64)),
    ]
}

fn mail_facts(app: &App, mail: post::Overview, t: &Tongue) -> Vec<(String, String)> {
    let relay = if app.relay.is_some() {
        "operation-mail-relay-set"
    } else {
        "operation-mail-relay-none"
    };
    let fact = |name, value: String| (t.say(name), value);
    vec![
        fact("operation-mail-relay", t.say(relay)),
        fact(
            "operation-mail-waiting",
            t.number(mail.waiting.unsigned_abs()),
        ),
        fact(
            "operation-mail-failed",
            t.number(mail.failed.unsigned_abs()),
        ),
    ]
}

fn of_node(node: &NodeLine, t: &Tongue) -> NodeView {
    let (kind, word) = if node.is_alive {
        ("good", "operation-node-alive")
    } else {
        ("warn", "operation-node-silent")
    };
    let id = node.id.to_string();
    NodeView {
        // The end of the identity is what differs between nodes that began together.
        name: id.chars().skip(id.len().saturating_sub(8)).collect(),
        version: node.program_version.clone(),
        began: t.moment(node.began),
        seen: t.moment(node.seen),
        kind,
        word: t.say(word),
    }
}

fn of_job(job: &JobLine, t: &Tongue) -> JobView {
    let (kind, word) = match job.standing {
        Standing::Waiting => ("none", "operation-job-waiting"),
        Standing::Running => ("good", "operation-job-running"),
        Standing::Failing => ("warn", "operation-job-failing"),
        Standing::GivenUp => ("bad", "operation-job-given-up"),
    };
    let fault = job.fault.as_deref().map(|fault| {
        t.with(
            "operation-job-fault",
            [("attempts", job.attempts.into()), ("fault", fault.into())],
        )
    });
    JobView {
        id: job.id,
        version: job.version,
        does: t.say(&Job::text_key(&job.kind)),
        kind,
        word: t.say(word),
        next: t.moment(job.run_at),
        last_done: job.last_done.map(|done| t.moment(done)).unwrap_or_default(),
        fault,
        can_be_tried: matches!(job.standing, Standing::Failing | Standing::GivenUp),
    }
}
