use std::fmt;
use std::ops::AddAssign;

/// Så mange av så mange.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub right: usize,
    pub of: usize,
}

impl Tally {
    pub fn count(&mut self, right: bool) {
        self.of += 1;
        self.right += usize::from(right);
    }

    /// 1 where there is nothing to get wrong.
    pub fn share(self) -> f64 {
        if self.of == 0 {
            1.0
        } else {
            self.right as f64 / self.of as f64
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.of += other.of;
    }
}

/// Avvik: where answer and key differ, for the one who mends either.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// `missed`, `doubled`, `kind` …
    pub what: &'static str,
    /// The address in the key, or in the answer for what the key does not have.
    pub address: String,
    pub text: String,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:<11} {:<14} {}", self.what, self.address, self.text)
    }
}
