#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod bad_input;
mod built;
mod docx;
mod fuzz;
mod html;
mod letters;
mod mutation;
mod pdf;
