use database::{Fetch, Result, Row, statements, values};
use kernel::{Id, Instant};

statements! {
    JOBS = "SELECT id, kind, run_at, attempts, lease_until, fault, given_up, last_done, version FROM job ORDER BY given_up DESC, attempts DESC, run_at, id LIMIT 200";
    NODES = "SELECT id, program_version, began, seen FROM node ORDER BY began, id";
}

/// A node that has said nothing for so long, in seconds, is taken for dead.
const SILENT: i64 = 30;

/// Where a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Waiting,
    Running,
    /// The last attempt failed; there will be another.
    Failing,
    /// It was tried often enough: a person must look at it.
    GivenUp,
}

/// One job, for those who operate the program.
#[derive(Clone, Debug)]
pub struct JobLine {
    pub id: Id,
    pub kind: String,
    pub standing: Standing,
    pub run_at: Instant,
    pub attempts: i64,
    /// What the last attempt failed of.
    pub fault: Option<String>,
    pub last_done: Option<Instant>,
    pub version: i64,
}

/// One node, for those who operate the program.
#[derive(Clone, Debug)]
pub struct NodeLine {
    pub id: Id,
    pub program_version: String,
    pub began: Instant,
    pub seen: Instant,
    pub is_alive: bool,
}

/// All jobs and nodes.
#[derive(Clone, Debug)]
pub struct Overview {
    pub jobs: Vec<JobLine>,
    pub nodes: Vec<NodeLine>,
}

impl Overview {
    pub fn count(&self, standing: Standing) -> usize {
        let jobs = self.jobs.iter();
        jobs.filter(|job| job.standing == standing).count()
    }
}

/// The jobs, those that need somebody first, and the nodes.
///
/// # Errors
/// What the database says.
pub async fn overview(reader: &mut impl Fetch, now: Instant) -> Result<Overview> {
    let jobs = reader.fetch_all(&JOBS, values![]).await?;
    let nodes = reader.fetch_all(&NODES, values![]).await?;
    Ok(Overview {
        jobs: jobs
            .iter()
            .map(|row| job(row, now))
            .collect::<Result<_>>()?,
        nodes: nodes
            .iter()
            .map(|row| node(row, now))
            .collect::<Result<_>>()?,
    })
}

fn job(row: &Row, now: Instant) -> Result<JobLine> {
    let held: Option<Instant> = row.get("lease_until")?;
    let fault: Option<String> = row.get("fault")?;
    let standing = if row.get("given_up")? {
        Standing::GivenUp
    } else if held.is_some_and(|until| until >= now) {
        Standing::Running
    } else if fault.is_some() {
        Standing::Failing
    } else {
        Standing::Waiting
    };
    Ok(JobLine {
        id: row.get("id")?,
        kind: row.get("kind")?,
        standing,
        run_at: row.get("run_at")?,
        attempts: row.get("attempts")?,
        fault,
        last_done: row.get("last_done")?,
        version: row.get("version")?,
    })
}

fn node(row: &Row, now: Instant) -> Result<NodeLine> {
    let seen: Instant = row.get("seen")?;
    Ok(NodeLine {
        id: row.get("id")?,
        program_version: row.get("program_version")?,
        began: row.get("began")?,
        seen,
        is_alive: seen.plus_seconds(SILENT) >= now,
    })
}
