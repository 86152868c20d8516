use std::env;

use clap::{ArgMatches, parser::ValueSource};

use super::{Prepared, setting::Setting, setting::unknown};

/// Variables of the environment that are no settings, but ours: for tests, and where the file is.
const OTHER_VARIABLES: [&str; 2] = ["OPPDRAG_TEST_", "OPPDRAG_CONFIG"];

/// Says each setting and where it comes from, without what is secret; and which variables mean nothing.
pub fn tell(prepared: &Prepared, matches: &ArgMatches) -> (String, Vec<String>) {
    let lines = prepared.settings.iter().map(|setting| {
        let value = value_of(setting, matches);
        let from = source_of(prepared, setting, matches);
        format!("{:<24} = {value:<40} # {from}\n", setting.flag)
    });
    (lines.collect(), unknown_variables(&prepared.settings))
}

fn value_of(setting: &Setting, matches: &ArgMatches) -> String {
    let values: Vec<String> = matches
        .get_raw(&setting.id)
        .into_iter()
        .flatten()
        .map(|value| value.to_string_lossy().into_owned())
        .collect();
    if values.is_empty() {
        "(none)".to_owned()
    } else if setting.is_secret {
        "(hidden)".to_owned()
    } else {
        format!("{:?}", values.join(","))
    }
}

fn source_of(prepared: &Prepared, setting: &Setting, matches: &ArgMatches) -> String {
    match matches.value_source(&setting.id) {
        Some(ValueSource::CommandLine) => "flag".to_owned(),
        Some(ValueSource::EnvVariable) => {
            let variable = setting.variable.as_deref().unwrap_or_default();
            format!("environment, {variable}")
        }
        _ => {
            let mut entries = prepared.entries.iter();
            let entry = entries.find(|entry| entry.name.replace('.', "-") == setting.flag);
            entry.map_or("default".to_owned(), |entry| {
                format!("file, line {}", entry.line)
            })
        }
    }
}

fn unknown_variables(settings: &[Setting]) -> Vec<String> {
    let known: Vec<&str> = settings
        .iter()
        .filter_map(|setting| setting.variable.as_deref())
        .collect();
    let ours = env::vars_os()
        .map(|(name, _)| name.to_string_lossy().into_owned())
        .filter(|name| name.starts_with("OPPDRAG_"));
    ours.filter(|name| {
        !known.contains(&name.as_str())
            && !OTHER_VARIABLES.iter().any(|other| name.starts_with(other))
    })
    .map(|name| {
        let flag = name["OPPDRAG_".len()..].to_lowercase().replace('_', "-");
        format!("{name} in the environment: {}", unknown(settings, &flag))
    })
    .collect()
}
