use axum::extract::State;
use documents::tables::{Cell, Column, csv_head, csv_rows};
use kernel::Instant;
use shell::{App, Frame, Page, Person, download};

use super::account_words;
use crate::{access_review::AccessReview, account::Account, account_scope::AccountScope};

const CSV: &str = "text/csv; charset=utf-8";

/// Every access, also those that have ended, as CSV.
pub(crate) async fn export(State(app): State<App>, person: Person, frame: Frame) -> Page {
    let scope = AccountScope::of(&person)?;
    let review = AccessReview::of(&app, scope, frame.today).await?;
    let columns = [
        ("accounts-name", 30.0),
        ("accounts-email", 30.0),
        ("accounts-role", 20.0),
        ("accounts-office", 30.0),
        ("accounts-places", 30.0),
        ("accounts-since", 12.0),
        ("accounts-giver", 30.0),
        ("accounts-reason", 40.0),
        ("accounts-last-day", 12.0),
        ("accounts-last-used", 12.0),
        ("accounts-standing", 20.0),
    ]
    .map(|(key, width)| Column::new(frame.t.say(key), width));
    let rows: Vec<Vec<Cell>> = review
        .accounts
        .iter()
        .map(|account| cells(account, &frame))
        .collect();
    let mut bytes = csv_head(&columns);
    bytes.extend(csv_rows(rows.iter().map(Vec::as_slice)));
    Ok(download("tilganger.csv", CSV, bytes))
}

fn cells(account: &Account, frame: &Frame) -> Vec<Cell> {
    let (t, today) = (&frame.t, frame.today);
    let grant = account.grant.as_ref();
    vec![
        account.user.name.as_str().into(),
        account.user.email.as_str().into(),
        t.say(account.user.role.text_key()).into(),
        account_words::office(t, account.user.office, today).into(),
        account.place_names(today).into(),
        grant.map(|grant| grant.from.day()).into(),
        grant.map(|grant| grant.given_by.clone()).into(),
        grant.and_then(|grant| grant.reason.clone()).into(),
        account.last_day.into(),
        account.last_seen.map(Instant::day).into(),
        account_words::standing(t, account, today).1.into(),
    ]
}
