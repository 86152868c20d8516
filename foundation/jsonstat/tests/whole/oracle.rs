//! The same values and the same marks as jsonstat-toolkit, the reader of the format's author, on the samples and on a
//! thousand cubes made up. It runs where Node.js is and `npm ci` was run; `cargo xtask test` sees to both.

use crate::cubes;
use jsonstat::{Dataset, Document, Role};
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

const CUBES: u64 = 1_000;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// What the toolkit says of each file in the folder; none where it cannot be asked.
fn toolkit(folder: &Path) -> Option<Vec<Value>> {
    if !root()
        .join("node_modules/jsonstat-toolkit/package.json")
        .is_file()
    {
        eprintln!("skipped: jsonstat-toolkit is not installed; run npm ci in the project's folder");
        return None;
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/whole/oracle/toolkit.mjs");
    let output = match Command::new("node").arg(script).arg(folder).output() {
        Ok(output) => output,
        Err(error) => {
            eprintln!("skipped: node does not start: {error}");
            return None;
        }
    };
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{complaint}");
    let lines = String::from_utf8(output.stdout).expect("the script prints text");
    let line = |line: &str| serde_json::from_str(line).expect("the script prints JSON");
    Some(lines.lines().map(line).collect())
}

fn datasets(document: &Document) -> Vec<&Dataset> {
    match document {
        Document::Dataset(dataset) => vec![dataset],
        Document::Collection(collection) => collection.datasets().collect(),
        Document::Dimension(_) | Document::Error(_) => vec![],
    }
}

/// Holds each dataset of each file against what the toolkit says, and gives how many cells that were.
fn hold_against(folder: &Path, told: &[Value]) -> usize {
    let mut cells = 0;
    for told in told {
        let name = told["name"].as_str().expect("a name");
        let json = fs::read(folder.join(name)).expect("the file is there");
        let document = Document::read(&json).unwrap_or_else(|error| panic!("{name}: {error}"));
        let ours = datasets(&document);
        let theirs = told["datasets"].as_array().expect("datasets");
        assert_eq!(ours.len(), theirs.len(), "{name}");
        for (ours, theirs) in ours.into_iter().zip(theirs) {
            same_dimensions(name, ours, &theirs["dimensions"]);
            cells += same_cells(name, ours, &theirs["cells"]);
        }
    }
    cells
}

fn same_dimensions(name: &str, ours: &Dataset, theirs: &Value) {
    let role = |role| match role {
        Role::Time => "time",
        Role::Geo => "geo",
        Role::Metric => "metric",
    };
    for (ours, theirs) in ours
        .dimensions()
        .iter()
        .zip(theirs.as_array().expect("a list"))
    {
        let codes: Vec<_> = ours
            .categories()
            .iter()
            .map(|one| one.code.as_str())
            .collect();
        let names: Vec<_> = ours.categories().iter().map(|one| one.name()).collect();
        let ours = serde_json::json!({
            "id": ours.id(), "role": ours.role().map(role), "codes": codes, "names": names,
        });
        let mut theirs = theirs.clone();
        if theirs["role"] == "classification" {
            theirs["role"] = Value::Null;
        }
        assert_eq!(ours, theirs, "{name}");
    }
}

fn same_cells(name: &str, ours: &Dataset, theirs: &Value) -> usize {
    let theirs = theirs.as_array().expect("a list");
    // A dataset without values has no cells here; the toolkit has a null for each that there could be.
    if !ours.has_values() {
        assert!(theirs.iter().all(|cell| cell[1].is_null()), "{name}");
        return 0;
    }
    assert_eq!(ours.len(), theirs.len(), "{name}");
    let ids = ours.dimensions().iter().map(|dimension| dimension.id());
    let ids: Vec<_> = ids.collect();
    for (placed, theirs) in ours.cells().zip(theirs) {
        let codes = theirs[0].as_array().expect("codes").iter();
        let codes = codes.map(|code| code.as_str().expect("a code"));
        let named: Vec<_> = ids.iter().copied().zip(codes).collect();
        let cell = ours.cell_of(&named).expect("the cell is there");
        assert_eq!(cell, placed.cell, "{name}: {named:?}");
        assert_eq!(cell.number, theirs[1].as_f64(), "{name}: {named:?}");
        assert_eq!(cell.status, theirs[2].as_str(), "{name}: {named:?}");
    }
    theirs.len()
}

#[test]
fn a_thousand_cubes_say_the_same_as_by_the_toolkit() {
    let folder = tempfile::tempdir().expect("a folder");
    for seed in 0..CUBES {
        let file = folder.path().join(format!("{seed:04}.json"));
        fs::write(file, cubes::cube(seed).json).expect("the cube is written");
    }
    if let Some(told) = toolkit(folder.path()) {
        assert_eq!(told.len() as u64, CUBES);
        let cells = hold_against(folder.path(), &told);
        println!("{CUBES} cubes, {cells} cells");
        assert!(cells > 50_000, "{cells} cells");
    }
}

#[test]
fn the_samples_say_the_same_as_by_the_toolkit() {
    let shared = root().join("../shared/data");
    let folder = tempfile::tempdir().expect("a folder");
    let mut files = 0;
    for part in ["format", "kostra"] {
        let Ok(entries) = fs::read_dir(shared.join(part)) else {
            eprintln!("skipped: no {}", shared.join(part).display());
            return;
        };
        for entry in entries.flatten() {
            let name = entry.file_name();
            if name.to_string_lossy().ends_with(".jsonstat2.json") {
                fs::copy(entry.path(), folder.path().join(name)).expect("the sample is copied");
                files += 1;
            }
        }
    }
    assert!(files >= 4, "{files} samples");
    if let Some(told) = toolkit(folder.path()) {
        assert_eq!(told.len(), files);
        let cells = hold_against(folder.path(), &told);
        println!("{files} samples, {cells} cells");
        assert!(cells > 7_000, "{cells} cells");
    }
}
