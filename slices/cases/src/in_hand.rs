use slice::{Answer, InHand, InHandAsk};

use crate::queries::table;

/// The open cases that somebody has, and what becomes of them when the account is closed.
pub const ENTRY: InHand = InHand { build };

fn build(ask: InHandAsk<'_>) -> Answer<'_, Vec<String>> {
    Box::pin(async move {
        let open = table::open_of_officer(ask.reader, ask.scope, ask.person).await?;
        let told = |open: u64| ask.t.with("cases-in-hand", [("count", open.into())]);
        Ok((open > 0).then(|| told(open)).into_iter().collect())
    })
}
