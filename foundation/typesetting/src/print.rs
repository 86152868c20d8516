use documents::report::Report;
use tokio::sync::Semaphore;

use crate::{TypesettingError, pdf};

/// Typesetting takes a whole core; two at a time leave room for those who only read pages.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// The report as a PDF, made beside the threads that serve requests.
///
/// # Errors
/// What the typesetting says.
pub async fn print(report: Report) -> Result<Vec<u8>, TypesettingError> {
    let _turn = AT_ONCE.acquire().await;
    let made = tokio::task::spawn_blocking(move || pdf(&report)).await;
    made.map_err(|broken| TypesettingError::Template(broken.to_string()))?
}
