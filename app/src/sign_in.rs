//! Who vouches for people: from the configuration to what the program signs in with.

use std::path::{Path, PathBuf};

use accounts::{ProviderEntry, Providers, SettingsFault};
use anyhow::{Context as _, bail};
use clap::{ArgAction, Args, builder::FalseyValueParser};
use kernel::Day;
use serde::Deserialize;

/// Where the sign-in is configured.
#[derive(Args, Clone, Debug)]
pub struct SignIn {
    /// A file in TOML with the address of the program and a section [[provider]] for each sign-in service
    #[arg(long, value_name = "FILE", env = "OPPDRAG_PROVIDERS", global = true)]
    providers: Option<PathBuf>,
    /// Let one-time links sign people in beside the sign-in services: for when these cannot be used
    #[arg(
        long,
        env = "OPPDRAG_EMERGENCY_LINKS",
        global = true,
        value_parser = FalseyValueParser::new(),
        action = ArgAction::SetTrue
    )]
    emergency_links: bool,
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    /// Where people reach the program, such as https://oppdrag.example.no.
    address: String,
    #[serde(default)]
    provider: Vec<ProviderEntry>,
}

impl SignIn {
    /// The sign-in services that are configured; none without a file.
    ///
    /// # Errors
    /// Every fault of the file at once, with its place.
    pub fn providers(&self, today: Day) -> anyhow::Result<Providers> {
        let Some(file) = &self.providers else {
            return Ok(Providers::none());
        };
        let written = read(file)?;
        if written.provider.is_empty() {
            return Ok(Providers::none());
        }
        let checked = accounts::check_providers(&written.provider, today);
        let (list, mut faults) = match checked {
            Ok(list) => (list, Vec::new()),
            Err(faults) => (Vec::new(), faults),
        };
        if outgoing::origin_of(&written.address).is_none() {
            let what = format!(
                "«{}» is not an address that begins with https://",
                written.address
            );
            let place = "address".to_owned();
            faults.insert(0, SettingsFault { place, what });
        }
        if !faults.is_empty() {
            let told: Vec<String> = faults.iter().map(|fault| format!("\n  {fault}")).collect();
            bail!("{} cannot be used:{}", file.display(), told.concat());
        }
        Ok(Providers::new(
            &written.address,
            list,
            self.emergency_links,
        )?)
    }
}

fn read(file: &Path) -> anyhow::Result<Written> {
    let text = std::fs::read_to_string(file)
        .with_context(|| format!("{} cannot be read", file.display()))?;
    toml::from_str(&text).with_context(|| format!("{} cannot be used", file.display()))
}
