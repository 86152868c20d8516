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
}

impl MailSettings {
    /// The relay that is configured; none where there is none.
    ///
    /// # Errors
    /// When one of the two settings is missing or cannot be read.
    pub fn relay(&self) -> anyhow::Result<Option<Relay>> {
        match (&self.mail_relay, &self.mail_from) {
            (None, None) => Ok(None),
            (Some(relay), Some(from)) => Ok(Some(Relay::new(relay, from)?)),
            _ => {
                bail!("e-mail needs both: mail.relay, who takes it, and mail.from, whom it is from")
            }
        }
    }
}
