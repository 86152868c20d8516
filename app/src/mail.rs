//! The settings of e-mail: who takes our messages, and whom they are from.

use anyhow::bail;
use clap::Args;
use post::Relay;

#[derive(Args, Clone, Debug)]
pub struct MailSettings {
    /// Who takes our e-mail: smtps://user:password@host, or smtp://host:25?tls=required; without it messages wait
    #[arg(
        long,
        value_name = "URL",
        env = "OPPDRAG_MAIL_RELAY",
        global = true,
        hide_env_values = true
    )]
    mail_relay: Option<String>,
    /// The address that our e-mail is from
    #[arg(long, value_name = "ADDRESS", env = "OPPDRAG_MAIL_FROM", global = true)]
    mail_from: Option<String>,
    /// Where people reach the program, for the links in e-mail, such as https://oppdrag.example.no
    #[arg(long, value_name = "URL", env = "OPPDRAG_MAIL_ADDRESS", global = true)]
    mail_address: Option<String>,
}

impl MailSettings {
    /// The relay that is configured; none where there is none.
    ///
    /// # Errors
    /// When one of the settings is missing or cannot be read.
    pub fn relay(&self) -> anyhow::Result<Option<Relay>> {
        match (&self.mail_relay, &self.mail_from, &self.mail_address) {
            (None, None, None) => Ok(None),
            (Some(relay), Some(from), Some(own)) => Ok(Some(Relay::new(relay, from, own)?)),
            _ => bail!(
                "e-mail needs all three: mail.relay, who takes it; mail.from, whom it is from; and mail.address, where people reach the program"
            ),
        }
    }
}
