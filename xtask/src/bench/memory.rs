//! What a process holds in memory, as Linux counts it.

/// Resident megabytes of the process.
pub fn resident(process: u32) -> Option<f64> {
    megabytes(process, "VmRSS:")
}

/// The most that it has been.
pub fn most(process: u32) -> Option<f64> {
    megabytes(process, "VmHWM:")
}

fn megabytes(process: u32, name: &str) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    let kibibytes: f64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kibibytes / 1024.0)
}
