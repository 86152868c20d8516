use axum::{extract::FromRequestParts, http::request::Parts};
use serde::de::DeserializeOwned;
use serde_json::Value;
use shell::App;
use texts::Tongue;

use super::Checked;
use crate::{Problem, ProblemKind, Repeat};

/// The texts in the language that the request asks for.
#[derive(Clone)]
pub struct Speech(pub Tongue);

/// The parameters of the address, checked.
pub struct Asked<T>(pub T);

/// The JSON that was sent, checked, and the key under which it may be sent again.
pub struct Sent<T> {
    pub value: T,
    pub repeat: Option<Repeat>,
}

/// The version in `If-Match`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version(pub i64);

fn brought(parts: &Parts) -> Result<&Checked, Problem> {
    let checked = parts.extensions.get::<Checked>();
    Ok(checked.ok_or_else(|| anyhow::anyhow!("the request was not checked"))?)
}

/// What was checked against a type's own schema and is still not of the type is a fault of ours.
fn typed<T: DeserializeOwned>(value: &Value) -> Result<T, Problem> {
    Ok(T::deserialize(value).map_err(anyhow::Error::from)?)
}

impl<T: DeserializeOwned> FromRequestParts<App> for Asked<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Problem> {
        typed(&brought(parts)?.query).map(Self)
    }
}

impl<T: DeserializeOwned> FromRequestParts<App> for Sent<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Problem> {
        let checked = brought(parts)?;
        Ok(Self {
            value: typed(&checked.body)?,
            repeat: checked.repeat.clone(),
        })
    }
}

impl FromRequestParts<App> for Version {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Problem> {
        let version = brought(parts)?.version;
        let version = version.ok_or(Problem::new(ProblemKind::VersionMissing))?;
        Ok(Self(version))
    }
}

impl FromRequestParts<App> for Speech {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Problem> {
        let speech = parts.extensions.get::<Self>().cloned();
        Ok(speech.ok_or_else(|| anyhow::anyhow!("the API's own layer is missing"))?)
    }
}
