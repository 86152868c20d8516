use std::process::ExitCode;

use clap::{ArgMatches, CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

use crate::{commands, configuration, installation::Place};

/// Fra tildelingsbrev til årsrapport: the working place of a county governor's office for its social-services mandate
#[derive(Parser, Debug)]
#[command(version, about)]
pub struct Command {
    #[command(flatten)]
    place: Place,
    /// File with settings; the environment is stronger, and flags are strongest
    #[arg(long, value_name = "FILE", env = "OPPDRAG_CONFIG", global = true)]
    config: Option<std::path::PathBuf>,
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
    /// Read statistics in, and fetch them from the services that publish them
    #[command(subcommand)]
    Statistics(commands::statistics::What),
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
    /// Seal where the log stands now, in a file to be kept elsewhere
    Checkpoint(commands::checkpoint::Options),
    /// Print the public key of the installation's seal
    Seal(commands::seal::Options),
    /// What the program is set to
    #[command(subcommand)]
    Config(commands::config::What),
    /// Bring the schema of the database up to date
    Migrate,
    /// Write a copy of all data to one file, while the program serves
    Backup(commands::backup::Options),
    /// Take a copy back into an empty place, or only check it
    Restore(commands::restore::Options),
    /// Move all data to an empty place of either kind, SQLite or PostgreSQL
    Move(commands::moving::Options),
    /// The program asks itself, in a process with limits: a PDF from stdin, its text to stdout
    #[command(hide = true)]
    ReadPdfText,
}

/// Reads the settings and the command line, and runs the command. Results go to stdout, messages to stderr; 1 says that
/// it could not be done, 2 that it was done and found faults.
pub fn run() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let prepared = match configuration::prepare(Command::command(), &arguments) {
        Ok(prepared) => prepared,
        Err(faults) => {
            for fault in faults {
                eprintln!("oppdrag: {fault}");
            }
            return ExitCode::from(1);
        }
    };
    let matches = prepared.command.clone().get_matches_from(arguments);
    if let Some(checked) = config_check(&matches) {
        return commands::config::check(&prepared, checked);
    }
    match Command::from_arg_matches(&matches) {
        Ok(command) => command.run(),
        Err(error) => error.exit(),
    }
}

fn config_check(matches: &ArgMatches) -> Option<&ArgMatches> {
    matches
        .subcommand_matches("config")?
        .subcommand_matches("check")
}

impl Command {
    fn run(self) -> ExitCode {
        log_to_stderr(matches!(self.what, What::Serve(_)));
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
            What::Statistics(what) => commands::statistics::run(place, what).await,
            What::User(what) => commands::user::run(place, what).await,
            What::Key(what) => commands::key::run(place, what).await,
            What::Report(what) => commands::report::run(place, what).await,
            What::Verify(options) => commands::verify::run(place, options).await,
            What::Checkpoint(options) => commands::checkpoint::run(place, options).await,
            What::Seal(options) => commands::seal::run(place, &options),
            What::Config(_) => unreachable!("told before the command is run"),
            What::Migrate => commands::migrate::run(place).await,
            What::Backup(options) => commands::backup::run(place, options).await,
            What::Restore(options) => commands::restore::run(place, options).await,
            What::Move(options) => commands::moving::run(place, options).await,
            What::ReadPdfText => std::process::exit(originals::pdf_child()),
        }
    }
}

/// Who serves logs every request too.
fn log_to_stderr(serves: bool) {
    let default = if serves { "warn,request=info" } else { "warn" };
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new(default));
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
