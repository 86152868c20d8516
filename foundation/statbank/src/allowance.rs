use std::time::Duration;

use serde::Deserialize;

use crate::{Allowance, problem::NotUnderstood};

/// What PxWebApi 2 says of itself at `/config`; of it only what limits us.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Config {
    max_data_cells: usize,
    #[serde(default)]
    max_calls_per_time_window: u32,
    /// In seconds.
    #[serde(default)]
    time_window: u64,
}

impl Allowance {
    /// Reads the configuration of a PxWebApi 2. Where it gives no pace (Statistics Norway gives noughts, and means that it
    /// is said elsewhere), that of `self` stays.
    ///
    /// # Errors
    /// When it is not such a configuration.
    pub fn read(self, config: &[u8]) -> Result<Self, NotUnderstood> {
        let config: Config = crate::json::read(config)?;
        let has_pace = config.max_calls_per_time_window > 0 && config.time_window > 0;
        let (requests, window) = if has_pace {
            let window = Duration::from_secs(config.time_window);
            (config.max_calls_per_time_window, window)
        } else {
            (self.requests, self.window)
        };
        let cells = match config.max_data_cells {
            0 => self.cells,
            cells => cells,
        };
        Ok(Self {
            cells,
            requests,
            window,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(config: &str) -> (usize, u32, u64) {
        let read = Allowance::STATISTICS_NORWAY.read(config.as_bytes());
        let read = read.unwrap();
        (read.cells, read.requests, read.window.as_secs())
    }

    #[test]
    fn noughts_in_the_configuration_mean_that_it_does_not_say() {
        for (config, allowance) in [
            (
                r#"{"maxDataCells": 150000, "maxCallsPerTimeWindow": 10, "timeWindow": 12}"#,
                (150_000, 10, 12),
            ),
            (
                r#"{"maxDataCells": 900, "maxCallsPerTimeWindow": 0, "timeWindow": 0, "more": []}"#,
                (900, 30, 60),
            ),
            (r#"{"maxDataCells": 0}"#, (800_000, 30, 60)),
        ] {
            assert_eq!(read(config), allowance, "{config}");
        }
    }

    #[test]
    fn what_is_no_configuration_is_refused() {
        for config in ["", "<html>", "{}", r#"{"maxDataCells": -1}"#] {
            let read = Allowance::FHI.read(config.as_bytes());
            assert!(read.is_err(), "{config}");
        }
    }
}
