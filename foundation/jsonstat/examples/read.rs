//! Reads a JSON-stat file and prints, with tabs between: seconds from the first byte asked for to the finished dataset,
//! seconds to go through all its cells, how many cells, and the most memory that was held, in megabytes.
//!
//! `cargo run --release -p jsonstat --example read -- FILE`

use jsonstat::{Document, Limits};
use std::{error::Error, fs, io, time::Instant};

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("which file?")?;
    let begun = Instant::now();
    let document = Document::read_from(fs::File::open(path)?, &Limits::default())?;
    let read = begun.elapsed();
    let Document::Dataset(dataset) = document else {
        return Err("the file is no dataset".into());
    };
    let begun = Instant::now();
    let states = dataset
        .cells()
        .filter(|placed| placed.cell.mark().is_some());
    let marked = states.count();
    let walked = begun.elapsed();
    println!(
        "{:.4}\t{:.4}\t{}\t{}",
        read.as_secs_f64(),
        walked.as_secs_f64(),
        dataset.len(),
        peak()?
    );
    eprintln!("{} numbers, {marked} cells with a mark", dataset.numbers());
    Ok(())
}

/// As Linux counts it; zero where it does not.
fn peak() -> io::Result<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kibibytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<u64>().ok());
    Ok(kibibytes.unwrap_or(0) / 1024)
}
