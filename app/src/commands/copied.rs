//! How a copy is told of, whether it was written, read or moved.

use keeping::{Checked, Manifest, Occasion};
use kernel::{Clock as _, SystemClock};
use serde_json::json;

use crate::installation::Purpose;

/// What the program knows of a copy made now.
pub fn occasion(purpose: Option<Purpose>) -> Occasion<'static> {
    Occasion {
        program: env!("CARGO_PKG_VERSION"),
        now: SystemClock.now(),
        demo: purpose.map(|purpose| purpose == Purpose::Demo),
    }
}

/// Says what was done with the copy, and warns where its log was broken already.
pub fn tell(done: &str, manifest: &Manifest, as_json: bool) {
    if as_json {
        println!("{}", json!(manifest));
        return;
    }
    let (rows, tables, events) = (manifest.rows(), manifest.tables.len(), manifest.log.events);
    println!("{done}: {rows} rader i {tables} tabeller, {events} hendelser i loggen.");
    println!("Data fra {}, program {}.", manifest.made, manifest.program);
    if manifest.demo == Some(true) {
        println!("Dette er data fra en demo.");
    }
    if let Some(broken) = &manifest.log.broken {
        eprintln!("Loggen var ikke hel da kopien ble laget ({broken}). Kjør «oppdrag verify».");
    }
}

/// Says whose seal the copy has, beside the result.
pub fn tell_seal(copy: &Checked) {
    if let Some(key) = &copy.sealed_by {
        eprintln!("Kopien er forseglet med nøkkelen {key}");
    }
}
