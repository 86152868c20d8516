//! Outlines of every municipality of today, made up: a ragged ring about its centre, as many points as simplified
//! boundaries have.

use super::chance::chance;
use crate::root;
use anyhow::{Context, Result};
use std::{f64::consts::TAU, fs};

const POINTS: usize = 120;

/// GeoJSON of them all, and how many they are.
pub fn geojson() -> Result<(String, usize)> {
    let list = fs::read_to_string(root::path("slices/indicators/data/places.csv"))?;
    let features: Vec<String> = list.lines().skip(1).map(feature).collect::<Result<_>>()?;
    let collection = format!(
        "{{\"type\":\"FeatureCollection\",\"features\":[{}]}}",
        features.join(",\n")
    );
    Ok((collection, features.len()))
}

fn feature(line: &str) -> Result<String> {
    let fields: Vec<&str> = line.split(';').collect();
    let [number, longitude, latitude] = fields[..] else {
        anyhow::bail!("«{line}» is no place");
    };
    let degrees = |text: &str| text.parse::<f64>().with_context(|| format!("«{text}»"));
    let (longitude, latitude) = (degrees(longitude)?, degrees(latitude)?);
    let mut points: Vec<String> = (0..POINTS)
        .map(|at| {
            let turned = TAU * at as f64 / POINTS as f64;
            let far = 0.07 + 0.04 * chance(&["ring", number], at);
            let (east, north) = (2.0 * far * turned.cos(), far * turned.sin());
            format!("[{:.5},{:.5}]", longitude + east, latitude + north)
        })
        .collect();
    points.extend(points.first().cloned());
    Ok(format!(
        "{{\"type\":\"Feature\",\"properties\":{{\"kommunenummer\":\"{number}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[{}]]}}}}",
        points.join(",")
    ))
}
