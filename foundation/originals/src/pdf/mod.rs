//! PDF with text. Whatever reads it runs in a process of its own, which may fail, hang or grow without harm.

mod child;
mod clean;
mod glyphs;
mod lines;
mod marks;
mod own;
mod stops;

pub use child::{Extractor, Own};
pub use own::pdf_child;

use crate::{Format, Loss, NotReadable, Original, limits};

/// The hidden command of a program that has [`pdf_child`]; [`Own::Program`] starts it.
pub const CHILD_COMMAND: &str = "read-pdf-text";

/// A page with fewer letters and digits has no text; page numbers alone are none.
const LETTERS_OF_A_PAGE: usize = limits::PDF_LETTERS_A_PAGE;

pub(crate) fn read(bytes: &[u8], extractor: &Extractor) -> Result<Original, NotReadable> {
    let raw = extractor.extract(bytes)?;
    let mut pages: Vec<&str> = raw.split('\u{c}').collect();
    // Each page ends with a form feed.
    if pages.last().is_some_and(|page| page.trim().is_empty()) {
        pages.pop();
    }
    let count = u32::try_from(pages.len()).unwrap_or(u32::MAX);
    if count > limits::PDF_PAGES {
        return Err(NotReadable::TooManyPages { pages: count });
    }
    let empty: Vec<u32> = (1..)
        .zip(&pages)
        .filter(|(_, page)| !has_text(page))
        .map(|(number, _)| number)
        .collect();
    if empty.len() == pages.len() {
        return Err(NotReadable::NoText { pages: count });
    }
    let pages: Vec<String> = pages.into_iter().map(clean::page).collect();
    let text = pages.join("\u{c}");
    let mut losses = Vec::new();
    if !empty.is_empty() {
        losses.push(Loss::PagesWithoutText { pages: empty });
    }
    match text.matches('\u{fffd}').count() {
        0 => {}
        count => losses.push(Loss::UnknownSigns { count }),
    }
    Ok(Original {
        format: Format::Pdf,
        text,
        losses,
        from_windows_1252: false,
        pages: Some(count),
    })
}

fn has_text(page: &str) -> bool {
    let letters = page.chars().filter(|sign| sign.is_alphanumeric());
    letters.take(LETTERS_OF_A_PAGE).count() == LETTERS_OF_A_PAGE
}
