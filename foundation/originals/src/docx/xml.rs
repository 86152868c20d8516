use quick_xml::{
    events::{BytesStart, Event},
    name::{Namespace, ResolveResult},
    reader::NsReader,
};

use crate::{NotReadable, limits};

/// An element of a part, with what is in it. Never nested deeper than [`limits::XML_DEPTH`].
#[derive(Default)]
pub struct Element {
    pub space: Space,
    pub name: Box<str>,
    attributes: Vec<(Box<str>, Box<str>)>,
    pub inner: Vec<Node>,
}

pub enum Node {
    Element(Element),
    Text(String),
}

/// Whose word an element's name is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Space {
    Word,
    Math,
    /// Markup compatibility: alternatives for programs of different age.
    Alternatives,
    #[default]
    Other,
}

impl Element {
    pub fn is(&self, name: &str) -> bool {
        self.space == Space::Word && *self.name == *name
    }

    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.inner.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    pub fn child(&self, name: &str) -> Option<&Self> {
        self.elements().find(|element| element.is(name))
    }

    /// An attribute by its name without prefix.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let mut found = self.attributes.iter().filter(|(key, _)| **key == *name);
        found.next().map(|(_, value)| &**value)
    }

    /// `w:val` of a child.
    pub fn value_of(&self, child: &str) -> Option<&str> {
        self.child(child)?.attribute("val")
    }

    /// A property that is on when it stands there, unless it says that it is off.
    pub fn switch(&self, child: &str) -> Option<bool> {
        let element = self.child(child)?;
        let value = element.attribute("val").unwrap_or("true");
        Some(!matches!(value, "0" | "false" | "off" | "none"))
    }

    pub fn text(&self) -> String {
        let texts = self.inner.iter().map(|node| match node {
            Node::Text(text) => text.as_str(),
            Node::Element(_) => "",
        });
        texts.collect()
    }

    /// Whether anything within, at whatever depth, has the name in any namespace.
    pub fn holds(&self, name: &str) -> bool {
        self.elements()
            .any(|element| *element.name == *name || element.holds(name))
    }
}

/// A part's XML as a tree. `nodes` is what is left of the document's allowance.
pub fn parse(xml: &str, part: &str, nodes: &mut usize) -> Result<Element, NotReadable> {
    let damaged = || NotReadable::damaged(format!("delen {part} er ikke gyldig XML"));
    let mut reader = NsReader::from_str(xml);
    let mut open = vec![Element::default()];
    loop {
        let (space, event) = reader.read_resolved_event().map_err(|_| damaged())?;
        let space = space_of(&space);
        match event {
            Event::Start(tag) => {
                if open.len() > limits::XML_DEPTH {
                    return Err(NotReadable::bomb(format!(
                        "delen {part} har for mange nivåer"
                    )));
                }
                open.push(element(&tag, space).ok_or_else(damaged)?);
            }
            Event::Empty(tag) => {
                let element = element(&tag, space).ok_or_else(damaged)?;
                put(&mut open, Node::Element(element));
            }
            Event::End(_) => {
                let done = open.pop().ok_or_else(damaged)?;
                if open.is_empty() {
                    return Err(damaged());
                }
                put(&mut open, Node::Element(done));
            }
            Event::Text(text) => add_text(&mut open, &text.xml10_content()),
            Event::CData(text) => add_text(&mut open, &text.xml10_content()),
            Event::GeneralRef(name) => {
                let sign = match name.resolve_char_ref() {
                    Ok(Some(sign)) => sign.to_string(),
                    Ok(None) => predefined(&name.xml10_content())
                        .ok_or_else(damaged)?
                        .into(),
                    Err(_) => return Err(damaged()),
                };
                add_text(&mut open, &sign);
            }
            Event::DocType(_) => {
                return Err(NotReadable::bomb(format!(
                    "delen {part} definerer egne XML-entiteter"
                )));
            }
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
        }
        *nodes = nodes
            .checked_sub(1)
            .ok_or_else(|| NotReadable::bomb("dokumentet har for mange elementer"))?;
    }
    let root = open.pop().filter(|_| open.is_empty()).ok_or_else(damaged)?;
    let mut elements = root.inner.into_iter().filter_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    });
    elements.next().ok_or_else(damaged)
}

fn put(open: &mut [Element], node: Node) {
    if let Some(parent) = open.last_mut() {
        parent.inner.push(node);
    }
}

fn add_text(open: &mut [Element], text: &str) {
    let Some(parent) = open.last_mut() else {
        return;
    };
    match parent.inner.last_mut() {
        Some(Node::Text(before)) => before.push_str(text),
        _ => parent.inner.push(Node::Text(text.to_owned())),
    }
}

fn element(tag: &BytesStart<'_>, space: Space) -> Option<Element> {
    let mut attributes = Vec::new();
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute.ok()?;
        let value = attribute
            .normalized_value(quick_xml::XmlVersion::Implicit1_0)
            .ok()?;
        let name: &str = attribute.key.local_name().into_inner();
        attributes.push((name.into(), value.into()));
    }
    Some(Element {
        space,
        name: tag.local_name().into_inner().into(),
        attributes,
        inner: Vec::new(),
    })
}

fn predefined(name: &str) -> Option<&'static str> {
    Some(match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => return None,
    })
}

/// Both editions of the standard, the transitional and the strict, use the same names.
fn space_of(resolved: &ResolveResult<'_>) -> Space {
    let ResolveResult::Bound(Namespace(uri)) = resolved else {
        return Space::Other;
    };
    if uri.ends_with("/wordprocessingml/2006/main") || uri.ends_with("/wordprocessingml/main") {
        Space::Word
    } else if uri.ends_with("/math") && uri.contains("officeDocument") {
        Space::Math
    } else if uri.contains("/markup-compatibility/") {
        Space::Alternatives
    } else {
        Space::Other
    }
}
