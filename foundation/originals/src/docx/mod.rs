//! Word documents since 2007: a zip package of XML parts.
//!
//! The parts that carry text are unpacked and read within limits; macros, images and embedded objects are never opened.

mod body;
mod numbering;
mod package;
mod paragraph;
mod relations;
mod run;
mod styles;
mod table;
mod xml;

use crate::{Format, Loss, NotReadable, Original, limits};
use body::Reader;
use package::Package;
use relations::Relations;
use xml::Element;

pub fn read(bytes: &[u8]) -> Result<Original, NotReadable> {
    let mut package = Package::open(bytes)?;
    let main = main_part(&mut package)?;
    let root = package
        .part(&main)?
        .ok_or_else(|| NotReadable::damaged(format!("delen {main} mangler")))?;
    let body = root
        .child("body")
        .ok_or_else(|| NotReadable::damaged(format!("delen {main} har ingen brødtekst")))?;
    let relations = Relations::of(&mut package, &main)?;
    let styles = first(&mut package, &relations, "styles")?;
    let numbering = first(&mut package, &relations, "numbering")?;
    let footnotes = first(&mut package, &relations, "footnotes")?;
    let endnotes = first(&mut package, &relations, "endnotes")?;
    let mut reader = Reader::new(&relations, styles.as_ref(), numbering.as_ref());
    reader.blocks(body)?;
    reader.notes(footnotes.as_ref(), endnotes.as_ref())?;
    let mut losses = reader.losses();
    if let Some(count) = page_texts(&mut package, &relations)? {
        losses.push(Loss::HeadersAndFooters { count });
    }
    if package.names().any(|name| name.ends_with("vbaProject.bin")) {
        losses.push(Loss::Macros);
    }
    let text = reader.finish();
    if text.trim().is_empty() {
        return Err(NotReadable::Empty);
    }
    debug_assert!(text.len() <= 2 * limits::TEXT);
    Ok(Original {
        format: Format::Docx,
        text,
        losses,
        from_windows_1252: false,
        pages: None,
    })
}

fn first(
    package: &mut Package<'_>,
    relations: &Relations,
    kind: &str,
) -> Result<Option<Element>, NotReadable> {
    match relations.parts(kind).first() {
        Some(part) => package.part(part),
        None => Ok(None),
    }
}

/// The part that the package names as its document, which is nearly always `word/document.xml`.
fn main_part(package: &mut Package<'_>) -> Result<String, NotReadable> {
    if let Some(name) = other_package(package)? {
        return Err(NotReadable::OtherFormat { name });
    }
    let named = Relations::of(package, "")?.parts("officeDocument");
    let main = named.into_iter().next();
    Ok(main.unwrap_or_else(|| "word/document.xml".to_owned()))
}

/// Other documents that are zip packages too.
fn other_package(package: &mut Package<'_>) -> Result<Option<&'static str>, NotReadable> {
    let holds = |start: &str| package.names().any(|name| name.starts_with(start));
    if holds("word/") {
        return Ok(None);
    }
    let name = if holds("xl/") {
        "et regneark (Excel)"
    } else if holds("ppt/") {
        "en presentasjon (PowerPoint)"
    } else if package.has("content.xml") {
        "en OpenDocument-fil (for eksempel .odt)"
    } else if package.has("META-INF/container.xml") {
        "en e-bok (.epub)"
    } else if package.has("[Content_Types].xml") {
        return Ok(None);
    } else {
        "en pakket mappe (.zip)"
    };
    Ok(Some(name))
}

/// How many different texts stand at the top and bottom of the pages.
fn page_texts(
    package: &mut Package<'_>,
    relations: &Relations,
) -> Result<Option<usize>, NotReadable> {
    let mut texts = Vec::new();
    for part in [relations.parts("header"), relations.parts("footer")].concat() {
        let text = package.part(&part)?.map(|root| all_text(&root));
        texts.extend(text.filter(|text| text.chars().any(char::is_alphabetic)));
    }
    texts.sort();
    texts.dedup();
    Ok((!texts.is_empty()).then_some(texts.len()))
}

fn all_text(element: &Element) -> String {
    match element.is("t") {
        true => element.text(),
        false => element.elements().map(all_text).collect(),
    }
}
