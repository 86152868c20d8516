//! The crate as its users see it.

mod bounds;
mod building;
mod cubes;
mod faults;
mod forms;
mod limits;
mod oracle;
mod round_trip;
mod samples;
mod slicing;
