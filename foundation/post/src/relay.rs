use std::fmt;

use lettre::{
    AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};

use crate::{address::addressed, queue::Waiting};

/// Utgående e-posttjener: who takes our messages and brings them on, and whom they are from.
#[derive(Clone)]
pub struct Relay {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    /// Where people reach the program.
    own: String,
}

/// Why no messages can be handed over by what is configured.
#[derive(Debug, thiserror::Error)]
pub enum NoRelay {
    #[error(
        "the mail relay is no address of one: write smtps://user:password@host, or smtp://host:25?tls=required"
    )]
    Address,
    #[error("«{0}» is no e-mail address to send from")]
    From(String),
    #[error(
        "«{0}» is no address of a program that people reach; it begins with https:// or http://"
    )]
    Own(String),
}

/// Why a message was not taken.
#[derive(Debug)]
pub(crate) enum NotTaken {
    /// Never: the recipient is none, or the relay will not have it.
    ForGood(String),
    /// Not now; it is tried again.
    ForNow(String),
    /// The relay does not answer, which says nothing about the message.
    NoAnswer(String),
}

impl Relay {
    /// The relay at `smtps://user:password@host` or `smtp://host:port?tls=required`, for messages from the address; `own` is
    /// where people reach the program, for the links in them.
    ///
    /// # Errors
    /// When either cannot be read.
    pub fn new(address: &str, from: &str, own: &str) -> Result<Self, NoRelay> {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(address);
        let builder = builder.map_err(|_| NoRelay::Address)?;
        let from = from.parse().map_err(|_| NoRelay::From(from.to_owned()))?;
        if !own.starts_with("https://") && !own.starts_with("http://") {
            return Err(NoRelay::Own(own.to_owned()));
        }
        Ok(Self {
            transport: builder.build(),
            from,
            own: own.to_owned(),
        })
    }

    pub(crate) async fn send(&self, mail: &Waiting) -> Result<(), NotTaken> {
        let to: Mailbox = mail
            .recipient
            .parse()
            .map_err(|_| NotTaken::ForGood("no e-mail address".to_owned()))?;
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(one_line(&mail.subject))
            .message_id(Some(format!("<{}>", mail.message_id)))
            .header(ContentType::TEXT_PLAIN)
            .body(addressed(&mail.body, &self.own))
            .map_err(|error| NotTaken::ForGood(error.to_string()))?;
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            Err(error) if error.is_permanent() => Err(NotTaken::ForGood(error.to_string())),
            Err(error) if error.is_transient() => Err(NotTaken::ForNow(error.to_string())),
            Err(error) => Err(NotTaken::NoAnswer(error.to_string())),
        }
    }
}

/// A header is one line, whatever somebody wrote.
fn one_line(text: &str) -> String {
    text.split(char::is_control).collect::<Vec<_>>().join(" ")
}

/// Without the address, which may hold a password.
impl fmt::Debug for Relay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Relay").field("from", &self.from).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_no_relay_is_told() {
        let own = "https://oppdrag.example.no";
        for (address, from, own, fits) in [
            ("smtp://127.0.0.1:2525", "oppdrag@example.org", own, true),
            (
                "smtps://kari:hemmelig@post.example.org",
                "Oppdrag <oppdrag@example.org>",
                own,
                true,
            ),
            (
                "smtp://post.example.org:587?tls=required",
                "oppdrag@example.org",
                own,
                true,
            ),
            ("http://post.example.org", "oppdrag@example.org", own, false),
            ("post.example.org", "oppdrag@example.org", own, false),
            ("smtp://post.example.org", "oppdrag", own, false),
            (
                "smtp://post.example.org",
                "oppdrag@example.org",
                "oppdrag.example.no",
                false,
            ),
        ] {
            assert_eq!(
                Relay::new(address, from, own).is_ok(),
                fits,
                "{address} {from} {own}"
            );
        }
    }

    #[test]
    fn a_subject_is_one_line() {
        assert_eq!(
            one_line("Kurs\r\nBcc: andre@example.org"),
            "Kurs  Bcc: andre@example.org"
        );
    }
}
