//! Web pages, as converters, browsers and portals write them.
//!
//! A stream of tags is read rather than a tree built: nothing is nested so deep that it matters, and what is malformed
//! costs no more than what is not.

mod charset;
mod event;
mod lists;
mod scope;
mod tables;
mod tag;
mod walk;

pub use charset::declared_charset;

use crate::{Format, Loss, NotReadable, Original, limits};

pub fn read(page: &str) -> Result<Original, NotReadable> {
    let events = event::events(page)?;
    let walked = walk::walk(&events, scope::Scope::of(&events));
    let walked = match walked.text.trim().is_empty() {
        true => walk::walk(&events, scope::Scope::Everything),
        false => walked,
    };
    if walked.text.trim().is_empty() {
        return Err(NotReadable::Empty);
    }
    if walked.text.len() > limits::TEXT {
        return Err(NotReadable::bomb("nettsiden har for mye tekst"));
    }
    Ok(Original {
        format: Format::Html,
        losses: losses(&walked),
        text: walked.text,
        from_windows_1252: false,
        pages: None,
    })
}

fn losses(walked: &scope::Walked) -> Vec<Loss> {
    let counted = [
        (
            walked.images,
            Loss::Images {
                count: walked.images,
            },
        ),
        (
            walked.objects,
            Loss::EmbeddedObjects {
                count: walked.objects,
            },
        ),
        (
            walked.hidden,
            Loss::HiddenText {
                count: walked.hidden,
            },
        ),
        (
            walked.scripts,
            Loss::Scripts {
                count: walked.scripts,
            },
        ),
        (
            walked.surroundings,
            Loss::SurroundingsOfPage {
                count: walked.surroundings,
            },
        ),
    ];
    counted
        .into_iter()
        .filter_map(|(count, loss)| (count > 0).then_some(loss))
        .collect()
}
