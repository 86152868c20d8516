//! Documents as they arrive, read to text: DOCX, PDF, HTML, Markdown and plain text.
//!
//! [`read`] recognises the format by the content, reads within fixed [`limits`], and either answers with an
//! [`Original`], which says what it could not take along, or with [`NotReadable`], which says what is wrong and the way
//! out. It never panics on what it is given. What the text *means* is not this crate's concern.

mod decode;
mod docx;
mod html;
mod inline;
pub mod limits;
mod loss;
mod not_readable;
mod original;
mod paper;
pub mod pdf;
mod recognise;
mod signs;

pub use loss::Loss;
pub use not_readable::NotReadable;
pub use original::{Format, Original};
pub use pdf::pdf_child;

/// The largest file that is read.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;

/// Bytes → text, whatever the file was called.
pub fn read(bytes: &[u8]) -> Result<Original, NotReadable> {
    read_with(bytes, &pdf::Extractor::of_this_program())
}

/// As [`read`], with the extractor of PDF text chosen by the caller.
pub fn read_with(bytes: &[u8], extractor: &pdf::Extractor) -> Result<Original, NotReadable> {
    if bytes.len() > MAX_BYTES {
        return Err(NotReadable::TooLarge { bytes: bytes.len() });
    }
    match recognise::recognise(bytes)? {
        recognise::Kind::Pdf => pdf::read(bytes, extractor),
        recognise::Kind::Package => docx::read(bytes),
        recognise::Kind::Text => read_text(bytes),
    }
}

fn read_text(bytes: &[u8]) -> Result<Original, NotReadable> {
    let charset = html::declared_charset(bytes);
    let decoded = decode::decode(bytes, charset)?;
    if let Some(name) = recognise::other_text(&decoded.text) {
        return Err(NotReadable::OtherFormat { name });
    }
    if recognise::is_html(&decoded.text) {
        let page = html::read(&decoded.text)?;
        return Ok(Original {
            from_windows_1252: decoded.from_windows_1252,
            ..page
        });
    }
    Ok(Original {
        format: recognise::markdown_or_text(&decoded.text),
        text: decoded.text,
        losses: Vec::new(),
        from_windows_1252: decoded.from_windows_1252,
        pages: None,
    })
}
