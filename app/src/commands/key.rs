use std::process::ExitCode;

use access::ApiScope;
use accounts::{ListedKey, WantedKey};
use clap::Subcommand;

use shell::App;

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
    /// List every key, also those that hold no more, by how it begins; the key itself is stored nowhere
    List {
        /// Only the keys of this office
        #[arg(long)]
        office: Option<String>,
        /// Answer as JSON
        #[arg(long)]
        json: bool,
    },
    /// Revoke a key: it is refused from its next request on
    Revoke {
        /// Its id, or how it begins, as «key list» shows them
        key: String,
        /// Answer as JSON
        #[arg(long)]
        json: bool,
    },
}

fn scope(code: &str) -> Result<ApiScope, String> {
    let known = ApiScope::ALL.map(ApiScope::code).join(", ");
    code.parse()
        .map_err(|()| format!("there is no such scope; there are {known}"))
}

pub async fn run(place: &Place, what: What) -> anyhow::Result<ExitCode> {
    let app = place.open_any().await?;
    match what {
        What::Make {
            name,
            office,
            scopes,
            days,
        } => {
            let office = office
                .map(|key| office_by_key(&key, app.today()))
                .transpose()?;
            let wanted = WantedKey {
                name,
                office,
                scopes,
                days,
            };
            make(&app, &wanted).await
        }
        What::List { office, json } => list(&app, office.as_deref(), json).await,
        What::Revoke { key, json } => revoke(&app, &key, json).await,
    }
}

async fn make(app: &App, wanted: &WantedKey) -> anyhow::Result<ExitCode> {
    let made = accounts::make_key(&app.database, &app.ids, app.now(), wanted).await?;
    println!("{}", made.secret);
    eprintln!(
        "The key holds until {} and is stored nowhere.",
        made.expires
    );
    Ok(ExitCode::SUCCESS)
}

async fn list(app: &App, office: Option<&str>, as_json: bool) -> anyhow::Result<ExitCode> {
    if let Some(key) = office {
        office_by_key(key, app.today())?;
    }
    let mut keys = accounts::list_keys(&app.database, app.now()).await?;
    keys.retain(|key| office.is_none() || key.office == office);
    if as_json {
        println!("{}", serde_json::to_string_pretty(&keys)?);
    } else {
        for key in &keys {
            println!("{}", line(key));
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn revoke(app: &App, given: &str, as_json: bool) -> anyhow::Result<ExitCode> {
    let key = accounts::revoke_key(&app.database, app.now(), given).await?;
    if as_json {
        println!("{}", serde_json::to_string_pretty(&key)?);
    } else {
        println!("{}", line(&key));
    }
    Ok(ExitCode::SUCCESS)
}

/// Beginning, standing, whose, what for, scopes, until when, last use and id; tabs between.
fn line(key: &ListedKey) -> String {
    let used = key.last_used.map(|used| used.to_string());
    let parts = [
        key.prefix.clone(),
        key.standing.to_owned(),
        key.office.unwrap_or("-").to_owned(),
        key.name.clone(),
        key.scopes.join(" "),
        key.expires.to_string(),
        used.unwrap_or_else(|| "-".to_owned()),
        key.id.to_string(),
    ];
    parts.join("\t")
}
