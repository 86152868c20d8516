//! What holds for the whole house, whatever slices it has.

mod access;
mod dependence;
mod documents;
mod sources;
mod statements;
mod texts;
mod writes;
