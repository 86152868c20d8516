//! Det en kan gjøre, one file each: form, pure check, write with its event, answer.

pub mod action_plan;
pub mod agreement;
pub mod experience;
pub mod hand_on;
pub mod mapping;
pub mod note;
pub mod parts;
pub mod project;
pub mod project_plan;
