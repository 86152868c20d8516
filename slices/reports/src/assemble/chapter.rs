use documents::report::{Block, Narrative, Section};
use letters::ItemKind;

use crate::{
    letter::{AnsweredItem, AnsweredSection},
    missing::Lack,
};

use super::{Assembly, Gathered, figure};

/// The parts of a chapter, in the order in which a letter has them.
const PARTS: [ItemKind; 6] = ItemKind::ALL;

/// The chapter that answers one section of the letter.
pub(super) async fn chapter(
    assembly: &mut Assembly<'_>,
    section: &AnsweredSection,
    gathered: &mut Gathered,
) -> anyhow::Result<Section> {
    let mut chapter = Section::new(
        format!("{} {}", section.number, section.title),
        &section.number,
    );
    for kind in PARTS {
        let items = section
            .items
            .iter()
            .filter(|item| item.kind == kind && item.is_answered());
        let mut part = Section::new(
            assembly.t.say(heading(kind)),
            format!("{}-{}", section.number, kind.letter()),
        );
        for item in items {
            part.blocks.extend(answer(assembly, item, gathered).await?);
        }
        if !part.is_empty() {
            chapter.sections.push(part);
        }
    }
    Ok(chapter)
}

async fn answer(
    assembly: &mut Assembly<'_>,
    item: &AnsweredItem,
    gathered: &mut Gathered,
) -> anyhow::Result<Vec<Block>> {
    let mut blocks = Vec::new();
    if item.kind == ItemKind::Requirement || !item.bindings.is_empty() {
        blocks.extend(figure::figures(assembly, item, gathered).await?);
    }
    let said_above = !blocks.is_empty();
    if let Some(narrative) = narrative(assembly, item, said_above) {
        blocks.push(Block::Statement(narrative));
    }
    if item.statement.is_none() && item.kind != ItemKind::Introduction {
        let lack = Lack {
            address: item.address.clone(),
            text: item.text.clone(),
            reason: String::new(),
        };
        gathered.missing.without_statement.push(lack);
    }
    Ok(blocks)
}

/// What was written about the item; that nothing was, where no figure answers it either.
fn narrative(assembly: &Assembly<'_>, item: &AnsweredItem, said_above: bool) -> Option<Narrative> {
    let t = assembly.t;
    let about = if said_above {
        String::new()
    } else {
        format!("{} {}", item.address, item.text)
    };
    let Some(written) = &item.statement else {
        let nothing = vec![t.say("reports-nothing-written")];
        return (!said_above).then_some(Narrative {
            about,
            paragraphs: nothing,
            signed: String::new(),
        });
    };
    let paragraphs = written
        .text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect();
    let signed = t.with(
        "reports-written-by",
        [
            ("name", (&written.by).into()),
            ("day", t.day(written.on).into()),
        ],
    );
    Some(Narrative {
        about,
        paragraphs,
        signed,
    })
}

fn heading(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Introduction => "reports-part-introduction",
        ItemKind::Assignment => "reports-part-assignments",
        ItemKind::Funding => "reports-part-funding",
        ItemKind::Background => "reports-part-background",
        ItemKind::Requirement => "reports-part-requirements",
        ItemKind::Reporting => "reports-part-reporting",
    }
}
