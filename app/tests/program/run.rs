use std::{
    path::{Path, PathBuf},
    process::Command,
};

use kernel::{Clock as _, SystemClock};
use tempfile::TempDir;

/// What came of a command.
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Runs the program.
pub fn oppdrag(arguments: &[&str]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_oppdrag"))
        .args(arguments)
        .env_remove("OPPDRAG_DATABASE")
        .env_remove("OPPDRAG_PROVIDERS")
        .output()
        .expect("the program runs");
    Run {
        code: output.status.code().expect("the program ends by itself"),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// A folder for the data of one test.
pub fn data() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

/// Where the PDFs that `cargo xtask test` checks are written.
pub fn test_pdf(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/test-pdf");
    std::fs::create_dir_all(&folder).expect("a folder for the PDFs");
    folder.join(name)
}

pub fn this_year() -> i32 {
    SystemClock.today().year()
}

/// As forms and addresses write it.
pub fn today() -> String {
    SystemClock.today().to_string()
}
