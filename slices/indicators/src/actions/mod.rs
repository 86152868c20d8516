//! Det en kan gjøre med statistikk, one file each.

pub mod add_line;
pub mod answer;
pub mod boundaries;
pub mod change_entry;
pub mod discuss;
pub mod fetch;
pub mod fetch_line;
pub mod fetch_plan;
pub mod import;
pub mod keep;
pub mod propose;
pub mod recommend;
mod scorecard_aim;
pub mod scorecard_figure;
pub mod scorecard_line;
pub mod suggest;
pub mod watch;
pub mod withdraw;
