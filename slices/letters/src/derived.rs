//! What follows from the words of a published letter's items: works they lean on, reports they demand, money they name.

use database::Transaction;
use kernel::Id;
use recognition::{funding, mentions, references, reporting};

use crate::{letter::LetterItem, queries, reading::ItemKind};

/// Stores what the items' words say, for the library, the dated duties and the budget lines.
///
/// # Errors
/// What the database says.
pub async fn store(
    tx: &mut Transaction,
    items: &[LetterItem],
    new_id: &mut impl FnMut() -> Id,
) -> database::Result<()> {
    let mut leanings = Vec::new();
    let (mut duties, mut lines) = (Vec::new(), Vec::new());
    for item in items {
        let works = if item.kind == ItemKind::Background {
            references(&item.text, &item.links)
        } else {
            mentions(&item.text)
        };
        leanings.extend(works.into_iter().map(|work| (item.id, work)));
        if item.kind == ItemKind::Reporting {
            for (position, duty) in reporting(&item.text).into_iter().enumerate() {
                duties.push((new_id(), item.id, position, duty));
            }
        }
        if item.kind != ItemKind::Background {
            lines.extend(
                funding(&item.text)
                    .into_iter()
                    .enumerate()
                    .map(|(position, line)| (item.id, position, line)),
            );
        }
    }
    queries::lean(tx, leanings, new_id).await?;
    queries::add_duties(tx, duties).await?;
    queries::add_funding(tx, lines).await
}
