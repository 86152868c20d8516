//! An amendment in May to this year's example letter; what announced it is received with it.

use database::Transaction;
use kernel::{Day, Id};
use slice::Target;

use super::Furnishing;
use crate::{
    actions::amend_change::reworded,
    amendment::{Amendment, What, proposals, publish},
    queries::{self, Made},
    reading,
};

const TEXT: &str = include_str!("../../demo/tillegg.md");
/// The target that the person in the directorate decided for the item, which the words alone do not say as a share.
const DECIDED: (&str, Target) = ("73.1-R4", Target(30));

/// Puts the amendment in when its day has come.
///
/// # Errors
/// What the database says, or when the example is none.
pub async fn furnish(
    tx: &mut Transaction,
    with: &Furnishing<'_>,
    letter: Id,
    year: i32,
) -> anyhow::Result<()> {
    let days = Day::of(year, 5, 8).zip(Day::of(year, 5, 15));
    let Some((dated, valid_from)) = days.filter(|(dated, _)| *dated <= with.now.day()) else {
        return Ok(());
    };
    let letter = queries::letter(tx, letter).await?;
    let letter = letter.ok_or_else(|| anyhow::anyhow!("the example letter is not there"))?;
    let source = TEXT.replace("{år}", &year.to_string());
    let items = queries::items_on(tx, letter.id, None, valid_from).await?;
    let bindings = queries::bindings(tx, letter.id, None, valid_from).await?;
    let mut changes = proposals(&letter, &items, &reading::read(&source)?);
    changes.retain(|change| match &change.what {
        What::Added { kind, .. } => *kind == reading::ItemKind::Reporting,
        What::Reworded { .. } | What::Withdrawn { .. } => true,
    });
    for change in &mut changes {
        change.is_proposed = false;
        if let What::Reworded { item, text, .. } = &change.what
            && let Some(item) = items.iter().find(|known| known.id == *item)
        {
            change.what = reworded(item, text.clone(), &bindings, with.house);
        }
        decide(&mut change.what);
    }
    let announced = queries::announcements(tx, letter.id, None).await?;
    let answers = announced.iter().find(|one| one.words.contains("eget brev"));
    let made = Made {
        at: with.now,
        by: "Direktoratet (eksempel)",
    };
    let amendment = Amendment {
        id: with.ids.next(with.now),
        letter: letter.id,
        office: None,
        title: format!("Tillegg til tildelingsbrev {year} (eksempel)"),
        dated: Some(dated),
        valid_from: Some(valid_from),
        source,
        changes,
        answers: answers.map(|one| one.id),
        version: 1,
        created_on: with.now.day(),
        created_by: made.by.to_owned(),
        published: None,
    };
    queries::add_amendment(tx, &amendment, &made).await?;
    publish(tx, amendment, valid_from, &made, || with.ids.next(with.now))
        .await
        .map_err(|why| anyhow::anyhow!("the example amendment is not published: {why:?}"))
}

fn decide(what: &mut What) {
    let What::Reworded {
        address, bindings, ..
    } = what
    else {
        return;
    };
    for rebinding in bindings {
        if address == DECIDED.0 {
            rebinding.to.target = Some(DECIDED.1);
        }
        rebinding.is_decided = true;
    }
}
