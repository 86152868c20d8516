use std::borrow::Cow;

use kernel::{Day, Id, Instant};
use serde::{Deserialize, Serialize};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        ObjectBuilder, RefOr, SchemaFormat,
        schema::{Schema, Type},
    },
};

/// A civil day in Norway as the API writes it: `2026-04-30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Date(pub Day);

/// The identity of a row as the API writes it: a UUID.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Identity(pub Id);

/// A moment as the API writes it: `2026-04-30T10:15:00Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Moment(pub Instant);

fn text(format: &str, description: &str, example: &str) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .format(Some(SchemaFormat::Custom(format.to_owned())))
        .description(Some(description))
        .examples([serde_json::Value::from(example)])
}

impl PartialSchema for Date {
    fn schema() -> RefOr<Schema> {
        let description = "A civil day in Norway (ISO 8601), from 1900 to 2099.";
        text("date", description, "2026-04-30")
            .pattern(Some("^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$"))
            .into()
    }
}

impl ToSchema for Date {
    fn name() -> Cow<'static, str> {
        "Date".into()
    }
}

impl PartialSchema for Identity {
    fn schema() -> RefOr<Schema> {
        let description = "The identity of one thing, the same for as long as it is kept.";
        let example = "01997d6a-3c00-7a52-b8f1-5b1f0f6c1d20";
        text("uuid", description, example).into()
    }
}

impl ToSchema for Identity {
    fn name() -> Cow<'static, str> {
        "Identity".into()
    }
}

impl PartialSchema for Moment {
    fn schema() -> RefOr<Schema> {
        let description = "A moment in UTC (ISO 8601).";
        text("date-time", description, "2026-04-30T10:15:00Z").into()
    }
}

impl ToSchema for Moment {
    fn name() -> Cow<'static, str> {
        "Moment".into()
    }
}
