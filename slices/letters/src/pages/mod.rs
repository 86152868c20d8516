pub mod item;
pub mod letter;
pub mod list;
pub mod publish;
pub mod review;
pub mod status;
