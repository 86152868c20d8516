//! Where settings come from: a file, the environment, flags, each stronger than the one before. A setting is a flag of
//! the program or of `serve`, so there is one list of them: `[limits] sign-in` in the file is `--limits-sign-in`.

mod file;
mod setting;
mod told;

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
};

use clap::Command;

use file::Entry;
use setting::Setting;
pub use told::tell;

/// The command line with what the file says as its defaults.
pub struct Prepared {
    pub command: Command,
    /// The settings that there are.
    settings: Vec<Setting>,
    /// What stands in the file.
    entries: Vec<Entry>,
}

/// Reads the file that `--config` or `OPPDRAG_CONFIG` names, and checks it and the environment.
///
/// # Errors
/// Every fault, each with its place.
pub fn prepare(command: Command, arguments: &[OsString]) -> Result<Prepared, Vec<String>> {
    let settings = setting::all(&command);
    let file = named(arguments).or_else(|| env::var_os("OPPDRAG_CONFIG").map(PathBuf::from));
    let entries = match &file {
        Some(file) => file::read(file)?,
        None => Vec::new(),
    };
    let bare = setting::without_environment(command.clone());
    let mut faults = faults_in_file(&bare, &settings, &entries, file.as_deref());
    faults.extend(faults_in_environment(&bare, &settings));
    if !faults.is_empty() {
        return Err(faults);
    }
    let command = entries.iter().fold(command, |command, entry| {
        match setting::called(&settings, &entry.name) {
            Some(setting) => setting.with_default(command, &entry.value),
            None => command,
        }
    });
    Ok(Prepared {
        command,
        settings,
        entries,
    })
}

/// The file that the arguments name.
fn named(arguments: &[OsString]) -> Option<PathBuf> {
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        if argument == "--config" {
            return arguments.next().map(PathBuf::from);
        }
        let text = argument.to_string_lossy();
        if let Some(file) = text.strip_prefix("--config=") {
            return Some(PathBuf::from(file));
        }
    }
    None
}

fn faults_in_file(
    bare: &Command,
    settings: &[Setting],
    entries: &[Entry],
    file: Option<&Path>,
) -> Vec<String> {
    let file = file.unwrap_or(Path::new("")).display();
    let fault = |entry: &Entry| match setting::called(settings, &entry.name) {
        Some(setting) => setting.fault(bare, &entry.value),
        None => Some(setting::unknown(settings, &entry.name)),
    };
    entries
        .iter()
        .filter_map(|entry| {
            let fault = fault(entry)?;
            Some(format!(
                "{file}, line {}: {}: {fault}",
                entry.line, entry.name
            ))
        })
        .collect()
}

fn faults_in_environment(bare: &Command, settings: &[Setting]) -> Vec<String> {
    let given = settings.iter().filter_map(|setting| {
        let variable = setting.variable.as_deref()?;
        let value = env::var(variable).ok()?;
        let fault = setting.fault(bare, &value)?;
        Some(format!("{variable} in the environment: {fault}"))
    });
    given.collect()
}
