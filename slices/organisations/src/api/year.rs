use kernel::{Day, Period};
use serde::Deserialize;
use utoipa::IntoParams;

/// The year whose names, numbers and borders are asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct InYear {
    /// The year; this year when left out. The lists begin in 2006.
    #[param(minimum = 2006, maximum = 2100, example = 2026)]
    year: Option<i32>,
}

impl InYear {
    /// Names and borders hold for whole years, so any day of it will do.
    pub fn day(&self, today: Day) -> Day {
        self.year.map_or(today, |year| Period::year(year).first)
    }
}
