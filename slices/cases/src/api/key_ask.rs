use access::OfficeScope;
use api::{Caller, Repeat, made};
use axum::response::Response;
use database::Transaction;
use http::StatusCode;
use kernel::Id;
use shell::Refusal;
use texts::Tongue;

use super::case;

/// Forespørsel fra et annet system: whose key asks for a write, in which language it is answered, and under which key
/// it may be sent again.
pub struct KeyAsk {
    pub caller: Caller,
    pub t: Tongue,
    pub repeat: Option<Repeat>,
    /// 201 for what was made, 200 for what was changed.
    pub status: StatusCode,
}

impl KeyAsk {
    /// The case as it stands after the write, kept for one who asks again.
    ///
    /// # Errors
    /// What the database says.
    pub async fn answer(
        &self,
        tx: &mut Transaction,
        scope: &OfficeScope,
        id: Id,
    ) -> Result<Response, Refusal> {
        let found = case::read(tx, scope, id).await?;
        let (case, etag) = found.ok_or(Refusal::NotFound)?;
        let body = serde_json::to_string(&case).map_err(anyhow::Error::from)?;
        let location = (self.status == StatusCode::CREATED).then(|| format!("/api/v1/cases/{id}"));
        let shown = (Some(etag.as_str()), location.as_deref());
        if let Some(repeat) = &self.repeat {
            repeat.keep(tx, self.status, &body, shown).await?;
        }
        Ok(made(self.status, body, shown.0, shown.1))
    }
}
