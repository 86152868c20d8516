use documents::{certificate::Certificate, report::Report};
use tokio::sync::Semaphore;

use crate::{TypesettingError, certificate, pdf};

/// Typesetting takes a whole core; two at a time leave room for those who only read pages.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// The report as a PDF, made beside the threads that serve requests.
///
/// # Errors
/// What the typesetting says.
pub async fn print(report: Report) -> Result<Vec<u8>, TypesettingError> {
    beside(move || pdf(&report)).await
}

/// The certificate as a PDF, made beside the threads that serve requests.
///
/// # Errors
/// What the typesetting says; [`TypesettingError::Name`] where the fonts lack a sign of the name.
pub async fn print_certificate(told: Certificate) -> Result<Vec<u8>, TypesettingError> {
    beside(move || certificate(&told)).await
}

async fn beside(
    work: impl FnOnce() -> Result<Vec<u8>, TypesettingError> + Send + 'static,
) -> Result<Vec<u8>, TypesettingError> {
    let _turn = AT_ONCE.acquire().await;
    let made = tokio::task::spawn_blocking(work).await;
    made.map_err(|broken| TypesettingError::Template(broken.to_string()))?
}
