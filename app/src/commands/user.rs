use std::process::ExitCode;

use access::Role;
use accounts::Wanted;
use anyhow::bail;
use clap::Subcommand;

use shell::App;

use crate::installation::{Place, Purpose};

#[derive(Subcommand, Debug)]
pub enum What {
    /// Make a link that signs a person in once within 24 hours, and the account where there is none
    Link {
        #[arg(long)]
        name: String,
        #[arg(long)]
        email: String,
        /// case_officer, adviser, leader, steward (directorate) or auditor
        #[arg(long, value_parser = role)]
        role: Role,
        /// The key of the office, such as vestland; for the directorate and the auditor none
        #[arg(long)]
        office: Option<String>,
        /// The address that people reach the program at
        #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:8642")]
        at: String,
    },
    /// Make a link that connects an account to the one who signs in with it at a sign-in service, once within 24 hours: for
    /// services that give no e-mail address
    Connect {
        /// The address of the account
        #[arg(long)]
        email: String,
    },
}

fn role(code: &str) -> Result<Role, String> {
    let known = Role::ALL.map(Role::code).join(", ");
    code.parse()
        .map_err(|()| format!("there is no such role; there are {known}"))
}

pub async fn run(place: &Place, what: What) -> anyhow::Result<ExitCode> {
    let app = place.open(Purpose::Work).await?;
    match what {
        What::Connect { email } => connect(place, &app, &email).await,
        What::Link {
            name,
            email,
            role,
            office,
            at,
        } => {
            let wanted = Wanted {
                name: &name,
                email: &email,
                role,
                office: office.as_deref(),
            };
            link(place, &app, (wanted, &at)).await
        }
    }
}

async fn connect(place: &Place, app: &App, email: &str) -> anyhow::Result<ExitCode> {
    let providers = place.sign_in.providers(app.today())?;
    let Some(at) = providers.address() else {
        bail!("no sign-in service is configured, so there is nothing to connect an account to");
    };
    let link = accounts::create_connecting_link(&app.database, &app.ids, app.now(), email).await?;
    println!("{at}{}", link.path);
    eprintln!(
        "Whoever signs in with the link first has the account {email} from then on. It works once, until {}.",
        link.expires
    );
    Ok(ExitCode::SUCCESS)
}

async fn link(
    place: &Place,
    app: &App,
    (wanted, at): (Wanted<'_>, &str),
) -> anyhow::Result<ExitCode> {
    if !place.sign_in.providers(app.today())?.links_work() {
        bail!(
            "people sign in with the sign-in services that are configured, so links are not used; when none of them can be used, start the program with --emergency-links"
        );
    }
    let name = wanted.name;
    let link = accounts::create_link(&app.database, &app.ids, app.now(), wanted).await?;
    println!("{}{}", at.trim_end_matches('/'), link.path);
    eprintln!("The link signs {name} in once, until {}.", link.expires);
    Ok(ExitCode::SUCCESS)
}
