use access::Role;
use openidconnect::ClientSecret;

/// Innloggingstjeneste: one who vouches for people, as ID-porten, Ansattporten or Entra, as those who operate the program
/// have configured it. Made by [`crate::check_providers`].
#[derive(Clone, Debug)]
pub struct Provider {
    /// What the addresses call it; small letters, digits and hyphens.
    pub(crate) key: String,
    /// What people call it.
    pub(crate) name: String,
    pub(crate) issuer: String,
    pub(crate) client_id: String,
    pub(crate) client_secret: Option<ClientSecret>,
    /// Beside `openid`.
    pub(crate) scopes: Vec<String>,
    /// The levels of sign-in that are asked for.
    pub(crate) acr_values: Vec<String>,
    /// The levels that are let in; any when there is none.
    pub(crate) required_acr: Vec<String>,
    /// How long ago the person may have signed in at the provider, in seconds.
    pub(crate) max_age: Option<u32>,
    /// The claim that holds the e-mail address of the account.
    pub(crate) account_claim: String,
    /// The provider gives nobody an address that is not theirs, so `email_verified` is not asked for.
    pub(crate) trust_email: bool,
    /// One who has no account gets one when a rule gives a role.
    pub(crate) create_accounts: bool,
    /// In this order; the first that fits gives the role. Without rules the account's own role holds.
    pub(crate) rules: Vec<Rule>,
    /// The origins that may be asked: the issuer's, and those configured beside it.
    pub(crate) origins: Vec<String>,
}

/// Tilgangsregel: who has a claim with this value has this role, and no other.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    pub claim: String,
    pub equals: String,
    pub role: Role,
    /// The key of the office.
    pub office: Option<String>,
}
