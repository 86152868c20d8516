use std::collections::HashMap;

use super::xml::Element;

/// The styles of a document, each with what it inherits.
#[derive(Default)]
pub struct Styles {
    by_id: HashMap<Box<str>, Style>,
    default_paragraph: Option<Box<str>>,
}

#[derive(Clone, Default)]
struct Style {
    name: String,
    based_on: Option<Box<str>>,
    outline: Option<u8>,
    number: Option<Box<str>>,
    level: Option<usize>,
    bold: Option<bool>,
    hidden: Option<bool>,
}

/// Styles build on styles; longer chains are circles.
const LONGEST_CHAIN: usize = 20;

impl Styles {
    pub fn of(root: Option<&Element>) -> Self {
        let mut styles = Self::default();
        for element in root
            .iter()
            .flat_map(|root| root.elements())
            .filter(|e| e.is("style"))
        {
            let Some(id) = element.attribute("styleId") else {
                continue;
            };
            if element.attribute("type") == Some("paragraph")
                && element.attribute("default") == Some("1")
            {
                styles.default_paragraph = Some(id.into());
            }
            styles.by_id.insert(id.into(), style(element));
        }
        styles
    }

    fn chain<'s>(
        &'s self,
        id: Option<&str>,
    ) -> impl Iterator<Item = (&'s str, &'s Style)> + use<'s> {
        let first = id.or(self.default_paragraph.as_deref());
        let mut next = first.and_then(|id| self.by_id.get_key_value(id));
        std::iter::from_fn(move || {
            let (id, style) = next?;
            next = style
                .based_on
                .as_deref()
                .and_then(|id| self.by_id.get_key_value(id));
            Some((&**id, style))
        })
        .take(LONGEST_CHAIN)
    }

    /// The heading level from 1 of a paragraph style; the document's title is a heading of level 1.
    pub fn heading(&self, id: Option<&str>) -> Option<usize> {
        for (id, style) in self.chain(id) {
            if let Some(level) = style.outline {
                return (level < 9).then_some(usize::from(level) + 1);
            }
            if let Some(level) = named_heading(&style.name).or_else(|| named_heading(id)) {
                return Some(level);
            }
        }
        id.filter(|id| !self.by_id.contains_key(*id))
            .and_then(named_heading)
    }

    /// The list that a paragraph style belongs to, with the level where the style says it.
    pub fn number<'s>(&'s self, id: Option<&str>) -> Option<(&'s str, Option<usize>)> {
        let level = self.chain(id).find_map(|(_, style)| style.level);
        let number = self
            .chain(id)
            .find_map(|(_, style)| style.number.as_deref())?;
        Some((number, level))
    }

    /// «List Bullet 3» lies two levels in, whatever its list says.
    pub fn list_depth(&self, id: Option<&str>) -> usize {
        let name = self.name(id);
        let list = [
            "list bullet",
            "list number",
            "punktliste",
            "nummerert liste",
        ];
        let rest = list.iter().find_map(|list| name.strip_prefix(list));
        let number = rest.and_then(|rest| rest.trim().parse::<usize>().ok());
        number.map_or(0, |number| number.saturating_sub(1).min(8))
    }

    /// Whether the paragraph is a line of a table of contents.
    pub fn is_contents(&self, id: Option<&str>) -> bool {
        let name = self.name(id);
        let rest = name
            .strip_prefix("toc")
            .or_else(|| name.strip_prefix("innh"));
        rest.is_some_and(|rest| rest.trim().parse::<u8>().is_ok())
    }

    fn name(&self, id: Option<&str>) -> String {
        let style = id.and_then(|id| self.by_id.get(id));
        let name = style
            .map(|style| style.name.as_str())
            .filter(|name| !name.is_empty());
        name.or(id).unwrap_or_default().to_lowercase()
    }

    pub fn bold(&self, id: Option<&str>) -> Option<bool> {
        self.chain(id).find_map(|(_, style)| style.bold)
    }

    pub fn hidden(&self, id: Option<&str>) -> Option<bool> {
        self.chain(id).find_map(|(_, style)| style.hidden)
    }
}

fn style(element: &Element) -> Style {
    let paragraph = element.child("pPr");
    let run = element.child("rPr");
    let numbering = paragraph.and_then(|p| p.child("numPr"));
    let parsed = |value: Option<&str>| value.and_then(|value| value.parse().ok());
    Style {
        name: element.value_of("name").unwrap_or_default().to_lowercase(),
        based_on: element.value_of("basedOn").map(Into::into),
        outline: paragraph
            .and_then(|p| p.value_of("outlineLvl"))
            .and_then(|level| level.parse().ok()),
        number: numbering.and_then(|n| n.value_of("numId")).map(Into::into),
        level: parsed(numbering.and_then(|n| n.value_of("ilvl")))
            .filter(|level: &usize| *level < 9),
        bold: run.and_then(|run| run.switch("b")),
        hidden: run.and_then(|run| run.switch("vanish")),
    }
}

/// «heading 2», «Overskrift2», «Heading 2»; «Title» and «Tittel» are level 1.
fn named_heading(name: &str) -> Option<usize> {
    let name = name.to_lowercase();
    if ["title", "tittel"].contains(&name.as_str()) {
        return Some(1);
    }
    let rest = name
        .strip_prefix("heading")
        .or_else(|| name.strip_prefix("overskrift"))?;
    rest.trim()
        .parse()
        .ok()
        .filter(|level| (1..=9).contains(level))
}
