use std::process::ExitCode;

use clap::Args;
use shell::Serving;

use crate::{
    installation::{Place, Purpose},
    serving,
};

#[derive(Args, Debug)]
pub struct Options {
    /// Where to listen
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8642")]
    listen: String,
    /// Send cookies also without https: only for trying the program on one machine
    #[arg(long)]
    without_https: bool,
}

pub async fn run(place: &Place, options: Options) -> anyhow::Result<ExitCode> {
    let (listener, bound) = serving::listen(&options.listen).await?;
    let app = place.open(Purpose::Work).await?;
    let providers = place.sign_in.providers(app.today())?;
    eprintln!("oppdrag serves at http://{bound}");
    serving::serve(
        listener,
        app,
        Serving {
            secure_cookies: !options.without_https,
        },
        providers,
    )
    .await?;
    Ok(ExitCode::SUCCESS)
}
