use api::{Caller, Problem, ProblemKind};
use serde::Deserialize;
use shell::Fault;
use texts::Tongue;
use utoipa::IntoParams;

use crate::{AtOffice, nation::nation};

/// Which office a request is about.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct OfOffice {
    /// The office, by its key. A key for the whole nation must name one; for a key of an office it is always its own.
    #[param(pattern = "^[a-z-]{2,60}$", example = "vestland")]
    pub office: Option<String>,
}

impl OfOffice {
    /// The office with the right to its data.
    ///
    /// # Errors
    /// [`ProblemKind::NotFound`] when there is no such office or it is not the key's, and
    /// [`ProblemKind::Unreadable`] when a key for the whole nation names none.
    pub fn at(&self, caller: &Caller, t: &Tongue) -> Result<AtOffice, Problem> {
        let not_found = || Problem::new(ProblemKind::NotFound);
        let office = match (&self.office, caller.office) {
            (Some(key), _) => nation().office_by_key(key).ok_or_else(not_found)?,
            (None, Some(own)) => nation().office(own).ok_or_else(not_found)?,
            (None, None) => {
                let fault = Fault {
                    field: "office".to_owned(),
                    sentence: t.say("organisations-api-office-missing"),
                };
                return Err(Problem::with_faults(ProblemKind::Unreadable, vec![fault]));
            }
        };
        let scope = caller.scope(office.id)?;
        Ok(AtOffice { scope, office })
    }
}
