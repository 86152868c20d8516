use std::fmt;

use crate::{Advice, Problem, TableId};

/// Why a question was given up: what it was about, which part, after how many tries, and the problem.
#[derive(Debug)]
pub struct Failure {
    pub subject: Subject,
    /// Which part of how many, from 1; none where the whole is meant.
    pub part: Option<(usize, usize)>,
    /// How often the service was asked for it; none where it was not asked.
    pub tries: u32,
    pub problem: Problem,
}

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    Table(TableId),
    /// What the service lets itself be asked.
    Configuration,
    /// A code list of KLASS, by its number.
    Classification(u32),
}

impl Failure {
    /// What can be done.
    pub fn advice(&self) -> Advice {
        self.problem.advice()
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.problem)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.subject)?;
        if let Some((number, of)) = self.part {
            write!(out, ", part {number} of {of}")?;
        }
        write!(out, ": {}", self.problem)?;
        match self.tries {
            0 | 1 => Ok(()),
            tries => write!(out, " (tried {tries} times)"),
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Table(id) => write!(out, "table {id}"),
            Self::Configuration => out.write_str("the service's configuration"),
            Self::Classification(number) => write!(out, "code list {number}"),
        }
    }
}
