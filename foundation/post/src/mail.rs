use database::{Result, Transaction, statements, values};
use kernel::{Id, Instant};

statements! {
    QUEUE = "INSERT INTO mail (id, office_id, recipient, subject, body, message_id, about_kind, about_id, state, queued_at, not_before,
            attempts, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'queued', $9, $9, 0, 1)";
}

/// E-post: one message to one recipient, in plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    pub id: Id,
    /// The office that sends it.
    pub office: Option<Id>,
    pub recipient: String,
    pub subject: String,
    pub body: String,
    /// What it is about, so that its page can tell what was sent: the kind of thing as in the log, and its id.
    pub about: Option<(&'static str, Id)>,
}

/// Asks for the messages to be delivered, in the transaction that needs them: both stand or neither.
///
/// # Errors
/// What the database says.
pub async fn queue(tx: &mut Transaction, mails: &[Mail], now: Instant) -> Result<()> {
    let row = |mail: &Mail| {
        let (kind, about) = mail.about.unzip();
        values![
            mail.id,
            mail.office,
            mail.recipient.as_str(),
            mail.subject.as_str(),
            mail.body.as_str(),
            // The same at every attempt, so that a message that is sent twice is known as one.
            format!("{}@oppdrag", mail.id),
            kind,
            about,
            now
        ]
    };
    tx.execute_each(&QUEUE, mails.iter().map(row).collect())
        .await?;
    Ok(())
}
