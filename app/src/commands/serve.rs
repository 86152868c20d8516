use std::process::ExitCode;

use clap::{ArgAction, Args, builder::FalseyValueParser};
use shell::Serving;

use crate::{
    installation::{Place, Purpose},
    metrics,
    operating::Operating,
    schema, serving,
};

#[derive(Args, Debug)]
pub struct Options {
    /// Where to listen
    #[arg(
        long,
        value_name = "ADDR",
        env = "OPPDRAG_LISTEN",
        default_value = "127.0.0.1:8642"
    )]
    listen: String,
    /// Send cookies also without https: only for trying the program on one machine
    #[arg(
        long,
        env = "OPPDRAG_WITHOUT_HTTPS",
        value_parser = FalseyValueParser::new(),
        action = ArgAction::SetTrue
    )]
    without_https: bool,
    #[command(flatten)]
    operating: Operating,
}

pub async fn run(place: &Place, options: Options) -> anyhow::Result<ExitCode> {
    let operating = &options.operating;
    let (operation, door) = (operating.operation()?, operating.metrics()?);
    let (listener, bound) = serving::listen(&options.listen).await?;
    let app = place.open(Purpose::Work).await?;
    schema::refuse_owner(&app.database).await?;
    let app = app.with_operation(operation);
    if let Some(door) = door {
        metrics::open(door, app.clone()).await?;
    }
    let providers = place.sign_in.providers(app.today())?;
    eprintln!("oppdrag serves at http://{bound}");
    serving::serve(
        listener,
        app,
        Serving {
            secure_cookies: !options.without_https,
        },
        operating.stop_within(),
        providers,
    )
    .await?;
    Ok(ExitCode::SUCCESS)
}
