//! The file of the measurement: as Statistics Norway writes it, every place and series over so many years.

use super::{
    chance::chance,
    places::{self, Place},
};
use crate::{root, run};
use anyhow::{Result, ensure};
use std::{fmt::Write as _, fs, process::Command};

/// Every municipality of the last decades, every series, and as many years up to the last one as it takes.
pub struct Cube {
    places: Vec<Place>,
    series: Vec<String>,
    first_year: usize,
    years: usize,
}

impl Cube {
    /// Of at least so many figures.
    pub fn of(figures: usize) -> Result<Cube> {
        let places = places::all()?;
        let series = fs::read_to_string(root::path("slices/indicators/data/series.toml"))?;
        let series = series
            .lines()
            .filter_map(|line| line.strip_prefix("key = \""));
        let series: Vec<String> = series
            .map(|key| key.trim_end_matches('"').to_owned())
            .collect();
        ensure!(!series.is_empty(), "no series");
        let this_year = run::output_of(Command::new("date").arg("+%Y"))?;
        let years = figures.div_ceil(places.len() * series.len());
        Ok(Cube {
            first_year: this_year.trim().parse::<usize>()? - years,
            places,
            series,
            years,
        })
    }

    pub fn cells(&self) -> usize {
        self.places.len() * self.series.len() * self.years
    }

    /// As Statistics Norway writes it, with a mark here and there; in each edition every figure is another.
    pub fn json(&self, edition: usize) -> String {
        let years: Vec<String> = (0..self.years)
            .map(|year| (self.first_year + year).to_string())
            .collect();
        let numbers: Vec<&str> = self.places.iter().map(|one| one.number.as_str()).collect();
        let series: Vec<&str> = self.series.iter().map(String::as_str).collect();
        let years: Vec<&str> = years.iter().map(String::as_str).collect();
        let mut json = format!(
            "{{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[\"Region\",\"ContentsCode\",\"Tid\"],\"size\":[{},{},{}],\"dimension\":{{\"Region\":{},\"ContentsCode\":{},\"Tid\":{}}},\"value\":[",
            numbers.len(),
            series.len(),
            years.len(),
            dimension(&numbers),
            dimension(&series),
            dimension(&years)
        );
        let mut marks = String::new();
        for cell in 0..self.cells() {
            let parted = if cell == 0 { "" } else { "," };
            match self.figure(cell) {
                Some(number) => {
                    let _ = write!(json, "{parted}{}", number.round() + edition as f64);
                }
                None => {
                    let _ = write!(json, "{parted}null");
                    let parted = if marks.is_empty() { "" } else { "," };
                    let _ = write!(marks, "{parted}\"{cell}\":\":\"");
                }
            }
        }
        let _ = write!(json, "],\"status\":{{{marks}}}}}");
        json
    }

    fn figure(&self, cell: usize) -> Option<f64> {
        let year = self.first_year + cell % self.years;
        let series = &self.series[cell / self.years % self.series.len()];
        let place = &self.places[cell / self.years / self.series.len()];
        figure(series, place, year)
    }
}

fn dimension(codes: &[&str]) -> String {
    let codes: Vec<String> = codes.iter().map(|code| format!("\"{code}\"")).collect();
    format!("{{\"category\":{{\"index\":[{}]}}}}", codes.join(","))
}

/// A rate of the place, its drift over the years and a little chance, times those it is a rate of; sometimes none.
fn figure(series: &str, place: &Place, year: usize) -> Option<f64> {
    let is_population = series.starts_with("population") || series == "households";
    if !is_population && chance(&["missing", series, &place.number], year) < 0.01 {
        return None;
    }
    let own = |what: &str| chance(&[what, &place.became], 0);
    let since = year as f64 - 2015.0;
    let people = place.people * (1.0 + 0.004 * since);
    // What makes people's lives hard comes together.
    let need = 0.5 + 1.3 * own("need");
    let drift = (1.0 + 0.02 * (own("drift") - 0.6) * since).max(0.2);
    let luck = 0.94 + 0.12 * chance(&[series, &place.number], year);
    let hard = need * (0.8 + 0.4 * own(series)) * drift * luck;
    let recipients = people * 0.026 * need * (0.8 + 0.4 * own("recipients"));
    let of_recipients = |least: f64, more: f64| recipients * (least + more * own(series)) * luck;
    Some(match series {
        "population" => people,
        "population-0-17" => people * (0.18 + 0.05 * own("young")),
        "population-15-29" => people * 0.18,
        "population-18-24" => people * 0.085,
        "population-25-66" => people * 0.53,
        "population-67-plus" => people * (0.14 + 0.09 * own("old")),
        "households" => people / 2.15,
        "social-assistance" => recipients * drift * luck,
        "social-assistance-18-24" => people * 0.0038 * hard,
        "social-assistance-long" => of_recipients(0.28, 0.14),
        "social-assistance-with-children" => of_recipients(0.20, 0.12),
        "qualification-participants" => of_recipients(0.03, 0.06),
        "qualification-ended" => recipients * 0.06 + 4.0,
        "qualification-to-work" => (recipients * 0.06 + 4.0) * (0.25 + 0.3 * own(series)) * luck,
        "temporary-housing" => people * 0.0028 * need * luck,
        "temporary-housing-long" => people * 0.0028 * need * luck * (0.2 + 0.25 * own(series)),
        "temporary-housing-children" => people * 0.0004 * need * luck,
        "housing-allowance" => people * 0.0255 * hard,
        "low-income" => people * 0.085 * hard,
        "low-income-children" => people * 0.019 * hard,
        "median-income" => 430_000.0 * (1.15 - 0.1 * need) * (1.0 + 0.024 * since),
        "debt-counselling" => people * 0.0045 * luck,
        "debt-counselling-waiting" => 8.0 + 40.0 * chance(&[series, &place.number], year),
        "unemployed" => people * 0.011 * hard,
        "youth-outside" => people * 0.0153 * hard,
        "upper-secondary-started" => people * 0.0125 + 3.0,
        "upper-secondary-completed" => people * 0.0125 * (0.9 - 0.12 * need),
        // A series that is new since this was written.
        _ => people * 0.01 * hard,
    })
}
