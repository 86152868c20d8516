use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::{commands, installation::Place};

/// Fra tildelingsbrev til årsrapport: the working place of a county governor's office for its social-services mandate
#[derive(Parser, Debug)]
#[command(version, about)]
pub struct Command {
    #[command(flatten)]
    place: Place,
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand, Debug)]
enum What {
    /// Serve the office
    Serve(commands::serve::Options),
    /// Make demo data where there is none and serve it
    Demo(commands::demo::Options),
    /// Read an assignment letter
    #[command(subcommand)]
    Letter(commands::letter::What),
    /// Work with the case register
    #[command(subcommand)]
    Cases(commands::cases::What),
    /// Users and their sign-in links
    #[command(subcommand)]
    User(commands::user::What),
    /// Keys of the JSON API
    #[command(subcommand)]
    Key(commands::key::What),
    /// Make reports
    #[command(subcommand)]
    Report(commands::report::What),
    /// Check that nothing in the log was changed
    Verify(commands::verify::Options),
    /// Bring the schema of the database up to date
    Migrate,
    /// The program asks itself, in a process with limits: a PDF from stdin, its text to stdout
    #[command(hide = true)]
    ReadPdfText,
}

impl Command {
    /// Runs the command. Results go to stdout, messages to stderr; 1 says that it could not be done, 2 that it was
    /// done and found faults.
    pub fn run(self) -> ExitCode {
        log_to_stderr();
        let runtime = match tokio::runtime::Runtime::new() {
            Ok(runtime) => runtime,
            Err(error) => return failed(&error.into()),
        };
        runtime
            .block_on(self.run_inside())
            .unwrap_or_else(|error| failed(&error))
    }

    async fn run_inside(self) -> anyhow::Result<ExitCode> {
        let place = &self.place;
        match self.what {
            What::Serve(options) => commands::serve::run(place, options).await,
            What::Demo(options) => commands::demo::run(place, options).await,
            What::Letter(what) => commands::letter::run(place, what).await,
            What::Cases(what) => commands::cases::run(place, what).await,
            What::User(what) => commands::user::run(place, what).await,
            What::Key(what) => commands::key::run(place, what).await,
            What::Report(what) => commands::report::run(place, what).await,
            What::Verify(options) => commands::verify::run(place, options).await,
            What::Migrate => commands::migrate::run(place).await,
            What::ReadPdfText => std::process::exit(originals::pdf_child()),
        }
    }
}

fn log_to_stderr() {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn"));
    // Links are nobody's business but the library's: those who ask them stay silent however much is asked to be logged.
    let filter = ["reqwest=off", "hyper_util=off", "rustls=off"]
        .into_iter()
        .filter_map(|silent| silent.parse().ok())
        .fold(filter, tracing_subscriber::EnvFilter::add_directive);
    // A second subscriber can only be set by a test, and then the first one stays.
    let _ = tracing_subscriber::fmt()
        .json()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init();
}

fn failed(error: &anyhow::Error) -> ExitCode {
    eprintln!("oppdrag: {error:#}");
    ExitCode::from(1)
}
