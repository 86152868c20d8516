use std::process::ExitCode;

use access::ApiScope;
use accounts::WantedKey;
use clap::Subcommand;

use super::office_by_key;
use crate::installation::Place;

#[derive(Subcommand, Debug)]
pub enum What {
    /// Make a key for another system and print it, this once
    Make {
        /// What the key is for
        #[arg(long)]
        name: String,
        /// The key of the office, such as vestland; leave it out for a key that reads for the whole nation
        #[arg(long)]
        office: Option<String>,
        /// les:organisasjoner, les:brev, les:status, les:saker or skriv:saker; may be given several times
        #[arg(long = "scope", value_parser = scope, required = true)]
        scopes: Vec<ApiScope>,
        /// How many days it holds, 365 at most
        #[arg(long, default_value_t = 365)]
        days: i64,
    },
}

fn scope(code: &str) -> Result<ApiScope, String> {
    let known = ApiScope::ALL.map(ApiScope::code).join(", ");
    code.parse()
        .map_err(|()| format!("there is no such scope; there are {known}"))
}

pub async fn run(place: &Place, what: What) -> anyhow::Result<ExitCode> {
    let What::Make {
        name,
        office,
        scopes,
        days,
    } = what;
    let app = place.open_any().await?;
    let office = office
        .map(|key| office_by_key(&key, app.today()))
        .transpose()?;
    let wanted = WantedKey {
        name,
        office,
        scopes,
        days,
    };
    let made = accounts::make_key(&app.database, &app.ids, app.now(), &wanted).await?;
    println!("{}", made.secret);
    eprintln!(
        "The key holds until {} and is stored nowhere.",
        made.expires
    );
    Ok(ExitCode::SUCCESS)
}
