pub mod item;
pub mod letter;
pub mod list;
mod owner_choice;
pub mod publish;
pub mod review;
pub mod status;
