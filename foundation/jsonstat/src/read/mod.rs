//! From JSON to documents: `raw` reads the text, numbers and statuses straight into their rows; `members` and the others
//! make of the rest what it says, noting every fault with its place.

mod about;
mod category;
mod context;
mod dataset;
mod dimension;
mod document;
mod links;
mod members;
mod numbers;
mod raw;
mod roles;
mod statuses;
mod tree;

use crate::{Dataset, Document, Faults, Limits, NotRead, Place, TooMuch};
use context::Context;
use raw::RawSeed;
use serde::de::DeserializeSeed;
use std::io::Read;

impl Document {
    /// Reads a document of any class within the usual [`Limits`].
    ///
    /// # Errors
    /// [`NotRead`], which names the place and what is wrong there.
    pub fn read(json: &[u8]) -> Result<Self, NotRead> {
        Self::read_within(json, &Limits::default())
    }

    /// Reads a document of any class within these limits.
    ///
    /// # Errors
    /// [`NotRead`], which names the place and what is wrong there.
    pub fn read_within(json: &[u8], limits: &Limits) -> Result<Self, NotRead> {
        if json.len() > limits.bytes {
            return Err(TooMuch::Bytes(limits.bytes).into());
        }
        // A byte order mark is no part of the text.
        let json = json.strip_prefix(b"\xef\xbb\xbf").unwrap_or(json);
        let context = Context::new(limits);
        let mut source = serde_json::Deserializer::from_slice(json);
        let raw = RawSeed(&context).deserialize(&mut source);
        let raw = raw.and_then(|raw| source.end().map(|()| raw));
        let raw = raw.map_err(|error| context.blame(&error))?;
        let raw = raw.refuse_bundle()?;
        let mut faults = Faults::default();
        let document = document::root(raw, &context, &mut faults);
        if let Some(passed) = context.passed() {
            return Err(passed.into());
        }
        Ok(faults.or(document)?)
    }

    /// Reads a document from a source, to its end, within these limits; no more bytes are taken than one beyond the limit.
    ///
    /// # Errors
    /// [`NotRead`], also when the source breaks off.
    pub fn read_from(source: impl Read, limits: &Limits) -> Result<Self, NotRead> {
        let most = u64::try_from(limits.bytes).unwrap_or(u64::MAX);
        let mut json = Vec::new();
        source.take(most.saturating_add(1)).read_to_end(&mut json)?;
        Self::read_within(&json, limits)
    }
}

impl Dataset {
    /// Reads a document that is a dataset, within the usual [`Limits`].
    ///
    /// # Errors
    /// [`NotRead`], also when the document is of another class.
    pub fn read(json: &[u8]) -> Result<Self, NotRead> {
        Self::of(Document::read(json)?)
    }

    /// Reads a document that is a dataset, from a source.
    ///
    /// # Errors
    /// [`NotRead`], also when the document is of another class.
    pub fn read_from(source: impl Read, limits: &Limits) -> Result<Self, NotRead> {
        Self::of(Document::read_from(source, limits)?)
    }

    fn of(document: Document) -> Result<Self, NotRead> {
        match document {
            Document::Dataset(dataset) => Ok(dataset),
            other => Err(NotRead::OtherClass {
                found: other.class(),
                expected: "dataset",
            }),
        }
    }
}

/// Where the document itself stands.
fn root_place() -> Place {
    Place::default()
}
