use std::collections::BTreeMap;

use html5gum::{DefaultEmitter, HtmlString, Spanned, StartTag, Token, Tokenizer};

use super::tag::{Tag, is_void};
use crate::{NotReadable, limits};

/// A page as a sequence of tags and words.
pub enum Event {
    Start(Tag, Attributes),
    End(Tag),
    Words(String),
}

/// The attributes that matter for the text.
#[derive(Default)]
pub struct Attributes {
    pub void: bool,
    pub hidden: bool,
    pub bold: bool,
    /// `href` of a link, the level of a Word list item, the number a list begins with.
    pub value: Option<Box<str>>,
    /// `role` when it says that this is or is not the text of the page.
    pub role: Option<Tag>,
    pub layout: bool,
    pub columns: u8,
}

pub fn events(page: &str) -> Result<Vec<Event>, NotReadable> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut events = Vec::new();
    for token in Tokenizer::new_with_emitter(page, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => events.push(start(tag)),
            Token::EndTag(tag) => events.push(Event::End(Tag::of(&tag.name))),
            Token::String(words) => {
                let words = String::from_utf8_lossy(&words.value);
                // Word writes `<![if !supportLists]>`, which the standard has as a comment.
                events.push(Event::Words(words.replace('\0', "")));
            }
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
        if events.len() > limits::XML_NODES {
            return Err(NotReadable::bomb("nettsiden har over en million elementer"));
        }
    }
    Ok(events)
}

type Found = BTreeMap<HtmlString, Spanned<HtmlString, ()>>;

fn start(tag: StartTag<()>) -> Event {
    let kind = Tag::of(&tag.name);
    let get = |name: &str| attribute(&tag.attributes, name);
    let style = get("style")
        .unwrap_or_default()
        .to_lowercase()
        .replace(' ', "");
    let class = get("class").unwrap_or_default();
    let role = get("role").unwrap_or_default();
    let value = match kind {
        Tag::Link => get("href").filter(|target| !is_within_page(target)),
        Tag::List { ordered: true } => get("start"),
        Tag::Paragraph => word_list_level(&class, &style),
        Tag::PageHead => get("id"),
        _ => None,
    };
    Event::Start(
        kind,
        Attributes {
            void: is_void(&tag.name),
            hidden: get("hidden").is_some()
                || ["display:none", "visibility:hidden", "mso-hide:all"]
                    .iter()
                    .any(|mark| style.contains(mark)),
            bold: ["font-weight:bold", "font-weight:700", "font-weight:600"]
                .iter()
                .any(|mark| style.contains(mark)),
            value: value.map(String::into_boxed_str),
            role: role_of(&role),
            layout: role == "presentation" || role == "none",
            columns: get("colspan")
                .and_then(|n| n.trim().parse().ok())
                .unwrap_or(1),
        },
    )
}

fn attribute(found: &Found, name: &str) -> Option<String> {
    let value = found.get(name.as_bytes())?;
    Some(String::from_utf8_lossy(&value.value).into_owned())
}

/// Back-references and contents lists within the page lead nowhere outside it; a bare `#` is a link that was lost.
fn is_within_page(target: &str) -> bool {
    target.starts_with('#') && target.len() > 1
}

fn role_of(role: &str) -> Option<Tag> {
    match role {
        "navigation" | "search" => Some(Tag::Navigation),
        "banner" => Some(Tag::PageHead),
        "contentinfo" => Some(Tag::PageFoot),
        "main" => Some(Tag::Main),
        _ => None,
    }
}

/// Word writes list items as paragraphs; their level stands in the style, or shows by the margin, 36 points a level.
fn word_list_level(class: &str, style: &str) -> Option<String> {
    if !class.starts_with("MsoList") && !style.contains("mso-list:l") {
        return None;
    }
    let digits = |after: &str| {
        let rest = &style[style.find(after)? + after.len()..];
        let end = rest.find(|sign: char| !(sign.is_ascii_digit() || sign == '.'));
        rest[..end.unwrap_or(rest.len())].parse::<f32>().ok()
    };
    let by_margin = || {
        let points = match digits("margin-left:") {
            Some(centimetres) if style.contains("cm") => centimetres * 28.35,
            Some(points) => points,
            None => 36.0,
        };
        (points / 36.0).round().clamp(1.0, 9.0)
    };
    let level = match style.find("mso-list:") {
        Some(_) => digits("level").unwrap_or(1.0),
        None => by_margin(),
    };
    Some(format!("{}", level.clamp(1.0, 9.0) as u8))
}
