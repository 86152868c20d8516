use std::{
    collections::HashMap,
    convert::Infallible,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{extract::FromRequestParts, http::request::Parts};
use kernel::Instant;
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse, IssuerUrl};
use outgoing::{KnownPlaces, NoClient, NotAnswered};
use shell::App;

use super::{
    Provider, Refused,
    metadata::{Age, Metadata},
};

/// Innloggingstjenestene: all providers that are configured, the way to them, and what they said of themselves. The program
/// lays them into every request. Cheap to clone.
#[derive(Clone, Default)]
pub struct Providers(Arc<Inner>);

#[derive(Default)]
struct Inner {
    /// Where people reach the program, without a slash at the end.
    address: String,
    list: Vec<Provider>,
    way: Way,
    emergency_links: bool,
    said: Mutex<HashMap<String, (Instant, Arc<Metadata>)>>,
}

impl Providers {
    /// None: people sign in with a link, or as whom they choose in the demo.
    pub fn none() -> Self {
        Self::default()
    }

    /// These providers, for a program that people reach at the address. With `emergency_links` the one-time links of the
    /// command line work beside them.
    ///
    /// # Errors
    /// When there is no way out.
    pub fn new(
        address: &str,
        list: Vec<Provider>,
        emergency_links: bool,
    ) -> Result<Self, NoClient> {
        let origins = list.iter().flat_map(|provider| provider.origins.clone());
        Ok(Self(Arc::new(Inner {
            address: address.trim_end_matches('/').to_owned(),
            way: Way(Some(KnownPlaces::new(origins)?)),
            list,
            emergency_links,
            said: Mutex::default(),
        })))
    }

    /// Where people reach the program; none where no provider is configured.
    pub fn address(&self) -> Option<&str> {
        (!self.0.list.is_empty()).then_some(self.0.address.as_str())
    }

    pub(crate) fn all(&self) -> &[Provider] {
        &self.0.list
    }

    pub(crate) fn by_key(&self, key: &str) -> Option<&Provider> {
        self.0.list.iter().find(|provider| provider.key == key)
    }

    /// Those beside the ones that call themselves by these addresses.
    pub(crate) fn without<'a>(&self, issuers: impl Iterator<Item = &'a str>) -> Vec<Provider> {
        let issuers: Vec<&str> = issuers.collect();
        let mut others = self.0.list.clone();
        others.retain(|provider| !issuers.contains(&provider.issuer.as_str()));
        others
    }

    /// Whether one-time links sign people in.
    pub fn links_work(&self) -> bool {
        self.0.list.is_empty() || self.0.emergency_links
    }

    /// The address of the program's own page, as others know it.
    pub(crate) fn own(&self, path: &str) -> String {
        format!("{}{path}", self.0.address)
    }

    pub(crate) fn is_https(&self) -> bool {
        self.0.address.starts_with("https://")
    }

    /// Where the provider sends people back to.
    pub(crate) fn way_back(&self, provider: &Provider) -> String {
        self.own(&format!("/logg-inn/oidc/{}/tilbake", provider.key))
    }

    /// What the provider says of itself, asked at most once an hour.
    ///
    /// # Errors
    /// [`Refused::NoAnswer`].
    pub(crate) async fn said_by(
        &self,
        provider: &Provider,
        now: Instant,
    ) -> Result<Arc<Metadata>, Refused> {
        match self.remembered(provider) {
            Some((asked, said)) if Age::of(asked, now) != Age::Stale => Ok(said),
            _ => self.ask(provider, now).await,
        }
    }

    /// As [`Providers::said_by`], when a key was used that is not known: asked again, at most once a minute.
    ///
    /// # Errors
    /// [`Refused::NoAnswer`].
    pub(crate) async fn said_now_by(
        &self,
        provider: &Provider,
        now: Instant,
    ) -> Result<Arc<Metadata>, Refused> {
        match self.remembered(provider) {
            Some((asked, said)) if Age::of(asked, now) == Age::New => Ok(said),
            _ => self.ask(provider, now).await,
        }
    }

    pub(crate) fn way(&self) -> &Way {
        &self.0.way
    }

    fn remembered(&self, provider: &Provider) -> Option<(Instant, Arc<Metadata>)> {
        let said = self.0.said.lock().unwrap_or_else(PoisonError::into_inner);
        said.get(&provider.key).cloned()
    }

    async fn ask(&self, provider: &Provider, now: Instant) -> Result<Arc<Metadata>, Refused> {
        let no_answer = |why: String| {
            tracing::warn!(
                provider = provider.key,
                why,
                "a provider does not say what it is"
            );
            Refused::NoAnswer
        };
        let issuer = IssuerUrl::new(provider.issuer.clone());
        let issuer = issuer.map_err(|error| no_answer(error.to_string()))?;
        let asked = Metadata::discover_async(issuer, self.way()).await;
        let said = Arc::new(asked.map_err(|error| no_answer(error.to_string()))?);
        let mut all = self.0.said.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(provider.key.clone(), (now, said.clone()));
        Ok(said)
    }
}

/// The way to the providers, as the library wants it; none where there are none.
#[derive(Default)]
pub(crate) struct Way(Option<KnownPlaces>);

impl<'c> AsyncHttpClient<'c> for Way {
    type Error = NotAnswered;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, NotAnswered>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(async move {
            let places = self.0.as_ref().ok_or(NotAnswered::NotKnown)?;
            places.ask(request).await
        })
    }
}

/// The providers are laid into every request by the program; without them there are none.
impl FromRequestParts<App> for Providers {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Infallible> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_default())
    }
}
