use std::{
    collections::BTreeSet,
    fmt,
    path::{Path, PathBuf},
};

use kernel::Day;
use openidconnect::ClientSecret;
use serde::Deserialize;

use super::provider::{Provider, Rule};
use crate::{NoAccount, Wanted};

/// A section `[[provider]]` of the configuration, as it is written.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProviderEntry {
    /// What the addresses call it, such as `entra`.
    pub key: String,
    /// What the button says, such as «Entra».
    pub name: String,
    /// The address that the provider calls itself, exactly as in its tokens.
    pub issuer: String,
    pub client_id: String,
    pub client_secret: Option<String>,
    /// A file that holds the secret.
    pub client_secret_file: Option<PathBuf>,
    /// The variable of the environment that holds the secret.
    pub client_secret_env: Option<String>,
    /// Beside `openid`.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// The levels to ask for; those that are required when nothing is written.
    #[serde(default)]
    pub acr_values: Vec<String>,
    /// The levels that are let in.
    #[serde(default)]
    pub required_acr: Vec<String>,
    /// How long ago the person may have signed in at the provider, in seconds.
    pub max_age: Option<u32>,
    /// Other places than the issuer's that the program may ask for keys and tokens, as `https://machine`.
    #[serde(default)]
    pub also_ask: Vec<String>,
    /// The claim with the e-mail address of the account; `email` when nothing is written.
    pub account_claim: Option<String>,
    /// Take the address in `email` as it is, without `email_verified`.
    #[serde(default)]
    pub trust_email: bool,
    /// Make accounts for those to whom a rule gives a role.
    #[serde(default)]
    pub create_accounts: bool,
    #[serde(default)]
    pub rule: Vec<RuleEntry>,
}

/// A section `[[provider.rule]]`, as it is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleEntry {
    pub claim: String,
    pub equals: String,
    pub role: String,
    pub office: Option<String>,
}

/// What is wrong in the configuration, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsFault {
    /// Such as `provider 2 (entra), issuer`.
    pub place: String,
    pub what: String,
}

impl fmt::Display for SettingsFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

/// Checks the providers, and reads the files and variables that hold their secrets.
///
/// # Errors
/// Every fault at once.
pub fn check_providers(
    entries: &[ProviderEntry],
    today: Day,
) -> Result<Vec<Provider>, Vec<SettingsFault>> {
    let mut faults = Vec::new();
    let mut seen = BTreeSet::new();
    let mut providers = Vec::new();
    for (number, entry) in entries.iter().enumerate() {
        let mut check = Check {
            place: format!("provider {} ({})", number + 1, entry.key),
            faults: &mut faults,
        };
        check.that(
            "key",
            seen.insert(&entry.key),
            "another provider has this key",
        );
        providers.push(check.provider(entry, today));
    }
    if faults.is_empty() {
        Ok(providers)
    } else {
        Err(faults)
    }
}

/// Looks at one provider and notes what is wrong.
struct Check<'a> {
    place: String,
    faults: &'a mut Vec<SettingsFault>,
}

impl Check<'_> {
    fn provider(&mut self, entry: &ProviderEntry, today: Day) -> Provider {
        let is_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let has_key = (1..=40).contains(&entry.key.len()) && entry.key.chars().all(is_key);
        self.that(
            "key",
            has_key,
            "write small letters, digits and hyphens, at most 40",
        );
        self.that("name", !entry.name.trim().is_empty(), "write a name");
        self.that(
            "client_id",
            !entry.client_id.is_empty(),
            "write the client's id",
        );
        let makes_accounts_by_rule = !entry.create_accounts || !entry.rule.is_empty();
        self.that(
            "create_accounts",
            makes_accounts_by_rule,
            "a rule must say which role a new account gets",
        );
        Provider {
            key: entry.key.clone(),
            name: entry.name.trim().to_owned(),
            issuer: entry.issuer.clone(),
            client_id: entry.client_id.clone(),
            client_secret: self.secret(entry).map(ClientSecret::new),
            scopes: entry.scopes.clone(),
            acr_values: if entry.acr_values.is_empty() {
                entry.required_acr.clone()
            } else {
                entry.acr_values.clone()
            },
            required_acr: entry.required_acr.clone(),
            max_age: entry.max_age,
            account_claim: entry
                .account_claim
                .clone()
                .unwrap_or_else(|| "email".to_owned()),
            trust_email: entry.trust_email,
            create_accounts: entry.create_accounts,
            rules: self.rules(&entry.rule, today),
            origins: self.origins(entry),
        }
    }

    fn origins(&mut self, entry: &ProviderEntry) -> Vec<String> {
        let issuer = ("issuer", &entry.issuer);
        let others = entry.also_ask.iter().map(|other| ("also_ask", other));
        let mut origins = Vec::new();
        for (field, address) in std::iter::once(issuer).chain(others) {
            match outgoing::origin_of(address) {
                Some(origin) => origins.push(origin),
                None => self.note(
                    field,
                    format!("«{address}» is not an address that begins with https://"),
                ),
            }
        }
        origins
    }

    fn secret(&mut self, entry: &ProviderEntry) -> Option<String> {
        let file = entry.client_secret_file.as_ref();
        let env = entry.client_secret_env.as_ref();
        let ways = [entry.client_secret.is_some(), file.is_some(), env.is_some()];
        if ways.into_iter().filter(|is_used| *is_used).count() > 1 {
            self.note(
                "client_secret",
                "it is given in more than one way".to_owned(),
            );
        }
        let read = match (file, env) {
            (Some(file), _) => secret_of(file),
            (None, Some(name)) => {
                std::env::var(name).map_err(|_| format!("the variable {name} is not set"))
            }
            (None, None) => return entry.client_secret.clone(),
        };
        match read {
            Ok(secret) if !secret.trim().is_empty() => Some(secret.trim().to_owned()),
            Ok(_) => {
                self.note("client_secret", "it is empty".to_owned());
                None
            }
            Err(why) => {
                self.note("client_secret", why);
                None
            }
        }
    }

    fn rules(&mut self, entries: &[RuleEntry], today: Day) -> Vec<Rule> {
        let mut rules = Vec::new();
        for (number, entry) in entries.iter().enumerate() {
            let field = format!("rule {}", number + 1);
            let is_whole = !entry.claim.is_empty() && !entry.equals.is_empty();
            self.that(&field, is_whole, "write both claim and equals");
            let Ok(role) = entry.role.parse() else {
                let known = access::Role::ALL.map(access::Role::code).join(", ");
                self.note(
                    &field,
                    format!("there is no role «{}»; there are {known}", entry.role),
                );
                continue;
            };
            // Anybody's name and address: what is looked at is whether the role may have the office.
            let wanted = Wanted {
                name: "Kari Nes",
                email: "kari@example.no",
                role,
                office: entry.office.as_deref(),
            };
            if let Err(why) = wanted.check(today) {
                let why: Vec<String> = why.iter().map(NoAccount::to_string).collect();
                self.note(&field, why.join("; "));
            }
            rules.push(Rule {
                claim: entry.claim.clone(),
                equals: entry.equals.clone(),
                role,
                office: entry.office.clone(),
            });
        }
        rules
    }

    fn that(&mut self, field: &str, holds: bool, otherwise: &str) {
        if !holds {
            self.note(field, otherwise.to_owned());
        }
    }

    fn note(&mut self, field: &str, what: String) {
        self.faults.push(SettingsFault {
            place: format!("{}, {field}", self.place),
            what,
        });
    }
}

/// The secret in the file, unless everybody on the machine may read it.
fn secret_of(file: &Path) -> Result<String, String> {
    let place = file.display();
    let unreadable = |error| format!("{place} cannot be read: {error}");
    if is_open_to_all(&std::fs::metadata(file).map_err(unreadable)?) {
        return Err(format!(
            "{place} can be read by everybody on the machine: chmod o= it, and give the provider's client a new secret"
        ));
    }
    std::fs::read_to_string(file).map_err(unreadable)
}

#[cfg(unix)]
fn is_open_to_all(file: &std::fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    file.permissions().mode() & 0o007 != 0
}

#[cfg(not(unix))]
fn is_open_to_all(_: &std::fs::Metadata) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(written: &str) -> Vec<String> {
        #[derive(Deserialize)]
        struct Written {
            provider: Vec<ProviderEntry>,
        }
        let written: Written = toml::from_str(written).unwrap();
        let checked = check_providers(&written.provider, Day::of(2026, 3, 2).unwrap());
        let faults = checked.err().unwrap_or_default();
        faults.iter().map(SettingsFault::to_string).collect()
    }

    #[test]
    fn every_fault_is_told_at_once_with_its_place() {
        let told = faults(
            "[[provider]]
key = 'Entra ID'
name = ' '
issuer = 'http://login.example.no'
client_id = ''
client_secret = 'a'
client_secret_env = 'OPPDRAG_NO_SUCH_VARIABLE'
also_ask = ['https://keys.example.no', 'keys']
[[provider.rule]]
claim = 'groups'
equals = 'x'
role = 'king'
[[provider.rule]]
claim = ''
equals = 'x'
role = 'leader'
office = 'fjordane'
[[provider]]
key = 'Entra ID'
name = 'Entra'
issuer = 'https://login.example.no'
client_id = 'us'
create_accounts = true",
        );
        let places: Vec<&str> = told
            .iter()
            .filter_map(|one| one.split(": ").next())
            .collect();
        let (first, second) = ("provider 1 (Entra ID)", "provider 2 (Entra ID)");
        let expected = [
            (first, "key"),
            (first, "name"),
            (first, "client_id"),
            (first, "client_secret"),
            (first, "client_secret"),
            (first, "rule 1"),
            (first, "rule 2"),
            (first, "rule 2"),
            (first, "issuer"),
            (first, "also_ask"),
            (second, "key"),
            (second, "key"),
            (second, "create_accounts"),
        ];
        let expected = expected.map(|(provider, field)| format!("{provider}, {field}"));
        assert_eq!(places, expected, "{told:#?}");
    }

    #[test]
    fn what_is_not_known_is_refused() {
        let unknown =
            "key = 'a'\nname = 'A'\nissuer = 'https://a.no'\nclient_id = 'us'\nclientsecret = 'x'";
        let error = toml::from_str::<ProviderEntry>(unknown).err().unwrap();
        assert!(error.to_string().contains("clientsecret"), "{error}");
    }

    #[cfg(unix)]
    #[test]
    fn a_secret_that_everybody_may_read_is_refused() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("secret");
        std::fs::write(&file, "hush\n").unwrap();
        let written = format!(
            "[[provider]]\nkey = 'a'\nname = 'A'\nissuer = 'https://a.no'\nclient_id = 'us'\nclient_secret_file = '{}'",
            file.display()
        );
        for (mode, is_refused) in [
            (0o600, false),
            (0o400, false),
            (0o640, false),
            (0o644, true),
            (0o602, true),
        ] {
            let mode_of = std::fs::Permissions::from_mode(mode);
            std::fs::set_permissions(&file, mode_of).unwrap();
            let told = faults(&written);
            let says = |told: &String| told.contains("can be read by everybody");
            assert_eq!(told.iter().any(says), is_refused, "{mode:o}: {told:?}");
            assert_eq!(told.len(), usize::from(is_refused), "{mode:o}: {told:?}");
        }
        std::fs::remove_file(&file).unwrap();
        assert!(faults(&written)[0].contains("cannot be read"));
    }

    #[test]
    fn a_secret_is_never_shown() {
        let written = "[[provider]]\nkey = 'a'\nname = 'A'\nissuer = 'https://a.no'\nclient_id = 'us'\nclient_secret = 'hush'";
        assert_eq!(faults(written), Vec::<String>::new());
        let entry = written.trim_start_matches("[[provider]]\n");
        let checked = check_providers(
            &[toml::from_str(entry).unwrap()],
            Day::of(2026, 3, 2).unwrap(),
        );
        assert!(!format!("{checked:?}").contains("hush"));
    }
}
