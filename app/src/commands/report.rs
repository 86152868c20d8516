use std::{path::PathBuf, process::ExitCode};

use anyhow::Context as _;
use clap::Subcommand;
use kernel::{Day, Language};
use reports::Order;

use crate::installation::Place;

#[derive(Subcommand, Debug)]
pub enum What {
    /// The annual report of an office as an accessible PDF: the filed one, or a draft that says so
    Annual {
        /// The key of the office, such as vestland
        #[arg(long)]
        office: String,
        #[arg(long)]
        year: i32,
        /// Show a draft as it stood on this day, such as 2026-04-30
        #[arg(long, value_name = "DAY")]
        as_of: Option<Day>,
        /// Where to write the PDF
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// nb, nn or en
        #[arg(long, default_value = "nb", value_parser = language)]
        language: Language,
    },
}

fn language(code: &str) -> Result<Language, String> {
    code.parse()
        .map_err(|()| "there are nb, nn and en".to_owned())
}

pub async fn run(place: &Place, what: What) -> anyhow::Result<ExitCode> {
    let What::Annual {
        office,
        year,
        as_of,
        out,
        language,
    } = what;
    let app = place.open_any().await?;
    let order = Order {
        office: &office,
        year,
        as_of,
        today: app.today(),
    };
    let t = app.texts.tongue(language);
    let printed = reports::annual_report(&crate::house(), &app.database, order, &t).await?;
    std::fs::write(&out, &printed.pdf)
        .with_context(|| format!("{} cannot be written", out.display()))?;
    let what = if printed.is_draft {
        "a draft"
    } else {
        "the filed report"
    };
    eprintln!("{} is {what} of {year}", out.display());
    Ok(ExitCode::SUCCESS)
}
