#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its house must fail"
)]

mod nation;
mod pages;
mod published_lists;
mod registry;
mod settings;

use kernel::Day;

fn today() -> Day {
    Day::of(2026, 3, 2).unwrap()
}
