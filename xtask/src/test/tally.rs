//! What passed and what failed, for the last line.

use anyhow::Result;

#[derive(Default)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
    faults: Vec<String>,
}

impl Tally {
    pub fn pass(&mut self, what: &str) {
        self.passed += 1;
        println!("  ok      {what}");
    }

    pub fn fail(&mut self, what: &str, why: &str) {
        self.failed += 1;
        self.faults.push(what.to_owned());
        println!("  FAILED  {what}");
        for line in why.lines() {
            println!("            {line}");
        }
    }

    pub fn note(&mut self, what: &str, outcome: Result<()>) {
        match outcome {
            Ok(()) => self.pass(what),
            Err(error) => self.fail(what, &format!("{error:#}")),
        }
    }

    /// Adds what another program counted for itself.
    pub fn count(&mut self, who: &str, passed: usize, failed: usize) {
        self.passed += passed;
        self.failed += failed;
        if failed > 0 {
            self.faults.push(format!("{who}: {failed} failed"));
        }
    }

    pub fn faults(&self) -> &[String] {
        &self.faults
    }
}
