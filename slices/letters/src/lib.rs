//! Tildelingsbrev: assignment letters from the directorate, what they demand and how it stands.

pub mod reading;
