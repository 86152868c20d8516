//! From bytes to features, whichever of the formats it is.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{NotRead, Reading, arcs::Source, features::features, node::Node, number};
use crate::System;

/// A file that was opened: its features are those of `nodes` with this name.
pub(super) struct Opened {
    pub root: Node,
    pub source: Source,
    pub system: System,
}

/// Reads the JSON and puts what holds the features at its root.
pub(super) fn open(file: &[u8], how: &Reading) -> Result<Opened, NotRead> {
    const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
    let file = file.strip_prefix(BYTE_ORDER_MARK).unwrap_or(file);
    let not_json = |error: serde_json::Error| NotRead::NotJson(error.to_string());
    let mut root: Node = serde_json::from_slice(file).map_err(not_json)?;
    let most = how.limits.points;
    let mut source = Source::positions(most);
    match root.kind.as_deref() {
        Some("Topology") => {
            source = Source::topology(&root.arcs, root.transform, most);
            let crs = root.crs.take();
            let objects = root.objects.take().unwrap_or_default();
            root = chosen(objects, how)?;
            root.crs = root.crs.or(crs);
        }
        // The mapping authority puts areas and border lines into one file, each under its name.
        None => root = chosen(serde_json::from_slice(file).map_err(not_json)?, how)?,
        Some(
            "FeatureCollection" | "Feature" | "GeometryCollection" | "Polygon" | "MultiPolygon",
        ) => {}
        Some(other) => return Err(NotRead::NeitherFormat(other.chars().take(40).collect())),
    }
    let system = system(root.crs.as_ref(), how)?;
    Ok(Opened {
        root,
        source,
        system,
    })
}

/// The object that was asked for, or else the one with most numbers.
fn chosen(mut objects: BTreeMap<String, Node>, how: &Reading) -> Result<Node, NotRead> {
    if let Some(name) = how.object {
        let object = objects.remove(name);
        return object.ok_or_else(|| NotRead::NoSuchObject(name.to_owned()));
    }
    let expected: BTreeSet<&str> = how.expected.iter().copied().collect();
    let numbers = |node: &Node| {
        let proposed = number::propose_number(&features(node), how.digits, &expected);
        proposed.map_or(0, |(_, count)| count)
    };
    let best = objects.into_values().max_by_key(numbers);
    best.ok_or_else(|| NotRead::NeitherFormat("an object without features".to_owned()))
}

/// What the file says counts before what the caller says, and that before degrees.
fn system(crs: Option<&Value>, how: &Reading) -> Result<System, NotRead> {
    let stated = crs.and_then(|crs| crs.get("properties")?.get("name")?.as_str());
    match stated {
        Some(name) => System::from_name(name)
            .ok_or_else(|| NotRead::UnknownSystem(name.chars().take(80).collect())),
        None => Ok(how.system.unwrap_or(System::Geographic)),
    }
}
