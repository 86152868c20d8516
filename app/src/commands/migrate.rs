use std::process::ExitCode;

use crate::installation::Place;

pub async fn run(place: &Place) -> anyhow::Result<ExitCode> {
    let app = place.open_any().await?;
    println!("{}: the schema is up to date", app.database.engine());
    Ok(ExitCode::SUCCESS)
}
