//! The logs as a chain: written, guarded, sealed, and tampered with, on both engines.

#![expect(
    clippy::unwrap_used,
    reason = "a test may say by panicking what it needs"
)]

mod checkpoint;
mod log;
mod million;
mod seal;
mod tamper;
mod tampering;
