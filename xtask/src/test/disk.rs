//! Room on the disk. Who runs out of it is told by whatever fails first, often far from the reason.

use crate::{root, run};
use std::process::Command;

/// What a clean clone takes to be built and tested.
const NEEDED_GIGABYTES: u64 = 15;

/// Says how much is free, and when that is too little. No error: where most is built already, less will do.
pub fn tell() {
    let mut df = Command::new("df");
    // Without `df` the run goes on without a word of it.
    let Ok(table) = run::output_of(df.arg("-Pk").arg(root::folder())) else {
        return;
    };
    if let Some(gigabytes) = free_gigabytes(&table) {
        println!("{}", sentence(gigabytes));
    }
}

fn sentence(gigabytes: u64) -> String {
    let free = format!("test: {gigabytes} GB are free on the disk");
    if gigabytes >= NEEDED_GIGABYTES {
        return free;
    }
    format!(
        "{free}: TOO LITTLE for a clean clone, which needs {NEEDED_GIGABYTES} GB to be built and tested"
    )
}

/// The fourth column of the one line below the heading, in kibibytes, as POSIX has it.
fn free_gigabytes(table: &str) -> Option<u64> {
    let line = table.lines().nth(1)?;
    let kibibytes: u64 = line.split_whitespace().nth(3)?.parse().ok()?;
    Some(kibibytes * 1024 / 1_000_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_little_room_is_said_with_both_figures() {
        let table = |free| {
            format!(
                "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/vda 264212084 1 {free} 68% /\n"
            )
        };
        let enough = free_gigabytes(&table("30000000"));
        assert_eq!(
            enough.map(sentence).as_deref(),
            Some("test: 30 GB are free on the disk")
        );
        let little = free_gigabytes(&table("9000000")).map(sentence);
        assert!(
            little.is_some_and(|told| told.contains("9 GB are free") && told.contains("15 GB"))
        );
        assert_eq!(free_gigabytes("df: no such table"), None);
    }
}
