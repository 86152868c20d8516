//! Sidene, one file each.

pub mod action_plan;
pub mod action_plans;
pub mod agreement;
pub mod agreements;
pub mod cooperation;
pub mod experience;
pub mod experiences;
pub mod mapping;
pub mod municipalities;
pub mod new;
pub mod note;
pub mod notes;
pub mod options;
pub mod project;
pub mod projects;
