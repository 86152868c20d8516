use std::{
    fs,
    path::{Path, PathBuf},
};

/// The root of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the app stands in the project")
        .to_owned()
}

/// The files of our own code with one of the endings, by their path from the root, with their text.
pub fn files(endings: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for part in ["app", "foundation", "slices", "xtask"] {
        gather(&root().join(part), endings, &mut found);
    }
    assert!(found.len() > 50, "the sources are not where they should be");
    let root = root();
    for (path, _) in &mut found {
        *path = path.strip_prefix(&root).expect("a file of ours").to_owned();
    }
    found
}

fn gather(folder: &Path, endings: &[&str], found: &mut Vec<(PathBuf, String)>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            if !["target", "node_modules", "vendor"].contains(&name.as_str()) {
                gather(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push((path.clone(), fs::read_to_string(&path).unwrap_or_default()));
        }
    }
}
