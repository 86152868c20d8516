//! Nothing is lost: copies of the database that either engine takes back, and the move from one engine to the other.
//!
//! A copy is one file: all tables as one snapshot of them, row by row in values that belong to no engine, and at the end
//! an account of what is in it (see [`Manifest`]). What comes out of a copy is held against that account before anything
//! is written, and once more as it stands in its new database, before it stands there at all.

mod account;
mod backup;
mod copy_file;
mod fault;
mod intake;
mod moving;
mod pour;
mod restore;
mod row;

pub use account::{LogAccount, Manifest, Occasion, Step, TableAccount, accounts};
pub use backup::back_up;
pub use copy_file::{Checked, check};
pub use fault::{BadCopy, NotKept};
pub use moving::move_to;
pub use restore::restore;
