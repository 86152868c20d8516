//! What the two engines are to do alike.

mod bytes;
mod many;
mod migrations;
