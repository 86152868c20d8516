use documents::report::Report;
use tokio::sync::Semaphore;

/// Typesetting takes a whole core; two at a time leave room for those who only read pages.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// The report as a PDF, made beside the threads that serve requests.
///
/// # Errors
/// What the typesetting says.
pub async fn print(report: Report) -> anyhow::Result<Vec<u8>> {
    let _turn = AT_ONCE.acquire().await?;
    Ok(tokio::task::spawn_blocking(move || typesetting::pdf(&report)).await??)
}
