/// Det som mangler: what a report lacks, for the one who is about to file it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Missing {
    pub unmeasured: Vec<Lack>,
    pub without_statement: Vec<Lack>,
}

/// An item of the letter and what is missing of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Lack {
    /// `73.1-R2`
    pub address: String,
    /// The item in the letter's words.
    pub text: String,
    /// Why it is missing, where there is a reason.
    pub reason: String,
}

impl Missing {
    pub fn is_empty(&self) -> bool {
        self.unmeasured.is_empty() && self.without_statement.is_empty()
    }
}
