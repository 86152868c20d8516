use std::io::{self, Read, Write};

use hayro_interpret::{
    Context, InterpreterCache, InterpreterSettings,
    hayro_syntax::{DecryptionError, LoadPdfError, Pdf},
    interpret_page,
};
use kurbo::{Affine, Rect};

use super::{glyphs::Glyphs, lines};
use crate::{MAX_BYTES, NotReadable, limits};

/// What [`pdf_child`] answers with beside its output.
pub(super) const READ: i32 = 0;
pub(super) const PASSWORD: i32 = 3;
pub(super) const DAMAGED: i32 = 4;
/// More pages than are read; the output is their number.
pub(super) const PAGES: i32 = 5;

/// What the hidden command does: a PDF in, its text out, each page ended by a form feed. The answer is the exit code.
///
/// The limits on this process are set by whoever started it.
#[must_use]
pub fn pdf_child() -> i32 {
    let mut bytes = Vec::new();
    let input = io::stdin()
        .lock()
        .take(MAX_BYTES as u64 + 1)
        .read_to_end(&mut bytes);
    if input.is_err() || bytes.len() > MAX_BYTES {
        return DAMAGED;
    }
    let (out, code) = match text(bytes) {
        Ok(text) => (text, READ),
        Err(NotReadable::PasswordProtected) => (String::new(), PASSWORD),
        Err(NotReadable::TooManyPages { pages }) => (pages.to_string(), PAGES),
        Err(_) => (String::new(), DAMAGED),
    };
    let mut stdout = io::stdout().lock();
    match stdout
        .write_all(out.as_bytes())
        .and_then(|()| stdout.flush())
    {
        Ok(()) => code,
        Err(_) => DAMAGED,
    }
}

pub(super) fn text(bytes: Vec<u8>) -> Result<String, NotReadable> {
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(
            DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm,
        ) => NotReadable::PasswordProtected,
        _ => NotReadable::damaged("PDF-en kan ikke tolkes"),
    })?;
    let pages = pdf.pages();
    let count = u32::try_from(pages.len()).unwrap_or(u32::MAX);
    if count > limits::PDF_PAGES {
        return Err(NotReadable::TooManyPages { pages: count });
    }
    let cache = InterpreterCache::new();
    let settings = InterpreterSettings {
        render_annotations: false,
        ..InterpreterSettings::default()
    };
    let mut text = String::new();
    for page in pages.iter() {
        let (width, height) = page.render_dimensions();
        let box_ = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let upright = Affine::new(page.initial_transform(true).as_coeffs());
        let mut context = Context::new(upright, box_, &cache, pdf.xref(), settings.clone());
        let mut glyphs = Glyphs::default();
        interpret_page(page, &mut context, &mut glyphs);
        text.push_str(&lines::text(glyphs));
        text.push('\u{c}');
        if text.len() > limits::PDF_TEXT {
            return Err(NotReadable::bomb("PDF-en har for mye tekst"));
        }
    }
    Ok(text)
}
