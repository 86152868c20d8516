use super::{
    body::{Count, Reader},
    numbering::Mark,
    xml::Element,
};
use crate::NotReadable;

impl<'d> Reader<'d> {
    pub(super) fn paragraph(&mut self, element: &'d Element) -> Result<(), NotReadable> {
        let properties = element.child("pPr");
        let style = properties.and_then(|p| p.value_of("pStyle"));
        let outline = properties.and_then(|p| p.value_of("outlineLvl"));
        let heading = match outline.and_then(|level| level.parse::<usize>().ok()) {
            Some(level) => (level < 9).then_some(level + 1),
            None => self.styles.heading(style),
        };
        if properties.and_then(|p| p.switch("pageBreakBefore")) == Some(true) {
            self.paper.page();
        }
        let outer = (
            std::mem::take(&mut self.inline),
            std::mem::take(&mut self.boxes),
        );
        let bold = heading.is_none() && self.styles.bold(style) == Some(true);
        let look = super::run::Look {
            bold,
            plain: heading.is_some(),
            hidden: self.styles.hidden(style) == Some(true),
        };
        self.runs(element, look)?;
        let text = self.inline.take();
        let boxes = std::mem::replace(&mut self.boxes, outer.1);
        if !text.trim().is_empty() {
            let text = match self.styles.is_contents(style) {
                true => with_leader(&text),
                false => text.replace('\t', " "),
            };
            let (mark, depth) = self.mark(properties, style);
            self.write(heading, mark, depth, &text);
        }
        self.inline = outer.0;
        for text_box in boxes {
            self.count(Count::Boxes);
            self.blocks(text_box)?;
        }
        let section_ends = properties.is_some_and(|p| p.child("sectPr").is_some());
        if std::mem::take(&mut self.page_after) || section_ends {
            self.paper.page();
        }
        Ok(())
    }

    /// Counts the paragraph in its list.
    fn mark(&mut self, properties: Option<&Element>, style: Option<&str>) -> (Mark, usize) {
        let own = properties.and_then(|p| p.child("numPr"));
        let own_level = own
            .and_then(|n| n.value_of("ilvl"))
            .and_then(|n| n.parse().ok());
        let of_style = self.styles.number(style);
        let list = own
            .and_then(|n| n.value_of("numId"))
            .or(of_style.map(|(list, _)| list));
        let Some(list) = list.filter(|list| *list != "0") else {
            return (Mark::None, 0);
        };
        let by_style = || style.and_then(|style| self.numbering.level_of_style(list, style));
        let level = own_level
            .or_else(|| of_style.and_then(|(_, level)| level))
            .or_else(by_style)
            .unwrap_or(0);
        let depth = level.max(self.styles.list_depth(style)).min(8);
        let list = list.to_owned();
        (self.numbering.next(&list, level), depth)
    }

    fn write(&mut self, heading: Option<usize>, mark: Mark, depth: usize, text: &str) {
        if let Some(cell) = &mut self.cell {
            let line = match mark {
                Mark::Bullet => format!("- {text}"),
                Mark::Number(number) => format!("{number} {text}"),
                Mark::Continued | Mark::None => text.to_owned(),
            };
            if !cell.is_empty() {
                cell.push('\n');
            }
            cell.push_str(line.trim());
            return;
        }
        match (heading, mark) {
            (Some(level), Mark::Number(number)) => {
                self.paper.heading(level, &format!("{number} {text}"));
            }
            (Some(level), _) => self.paper.heading(level, text),
            (None, Mark::Bullet) => self.paper.item(depth, "-", text),
            (None, Mark::Continued) => self.paper.more_of_item(depth, text),
            (None, Mark::Number(number)) => self.numbered(depth, &number, text),
            (None, Mark::None) => self.paper.paragraph(text),
        }
    }

    /// `4.` and `4)` are items of Markdown, `b)` an item with its letter, `3.1.2` the number of a paragraph.
    fn numbered(&mut self, depth: usize, number: &str, text: &str) {
        let inner = number.trim_end_matches(['.', ')']);
        let plain = !inner.is_empty() && inner.bytes().all(|byte| byte.is_ascii_digit());
        if plain {
            self.paper.item(depth, &format!("{inner}."), text);
        } else if inner.contains('.') {
            self.paper.paragraph(&format!("{number} {text}"));
        } else {
            self.paper.item(depth, "-", &format!("{number} {text}"));
        }
    }
}

/// A line of a table of contents gets the dots between title and page that Word draws there.
fn with_leader(text: &str) -> String {
    match text.rsplit_once('\t') {
        Some((title, page)) => format!("{} ..... {page}", title.replace('\t', " ")),
        None => text.to_owned(),
    }
}
