use super::{
    event::{Attributes, Event},
    lists::{Lists, named},
    scope::{Scope, Walked},
    tables::Tables,
    tag::Tag,
};
use crate::{inline::Inline, limits, paper::Paper};

/// Elements looked through for the one that an end tag closes; more are open only where nothing was ever closed.
const LOOK_BACK: usize = 100;

struct Open {
    tag: Tag,
    bold: bool,
    skip: bool,
}

struct Walk {
    scope: Scope,
    paper: Paper,
    inline: Inline,
    open: Vec<Open>,
    bold: usize,
    skipping: usize,
    main: usize,
    lists: Lists,
    tables: Tables,
    heading: Option<u8>,
    term: Option<String>,
    pre: usize,
    walked: Walked,
}

pub fn walk(events: &[Event], scope: Scope) -> Walked {
    let mut walk = Walk {
        scope,
        paper: Paper::default(),
        inline: Inline::default(),
        open: Vec::new(),
        bold: 0,
        skipping: 0,
        main: 0,
        lists: Lists::default(),
        tables: Tables::of(events),
        heading: None,
        term: None,
        pre: 0,
        walked: Walked::default(),
    };
    for event in events {
        match event {
            Event::Start(tag, attributes) => walk.start(*tag, attributes),
            Event::End(tag) => walk.end(*tag),
            Event::Words(words) => walk.words(words),
        }
        if walk.paper.len() + walk.inline.len() > limits::TEXT {
            break;
        }
    }
    walk.flush();
    walk.close_table();
    if let Some(term) = walk.term.take() {
        walk.paper.paragraph(&format!("**{}**", named(&term)));
    }
    Walked {
        text: walk.paper.finish(),
        ..walk.walked
    }
}

impl Walk {
    fn start(&mut self, tag: Tag, attributes: &Attributes) {
        if tag == Tag::Table {
            self.tables.meet();
        }
        if self.skipping > 0 {
            return self.push(tag, attributes, false);
        }
        if tag.breaks_paragraph() {
            self.flush();
            self.close_implied(tag);
        }
        match tag {
            Tag::Heading(level) => self.heading = Some(level),
            Tag::Preformatted => self.pre += 1,
            Tag::List { ordered } => self.lists.open(ordered, attributes.value.as_deref()),
            Tag::Item => self.lists.item(),
            Tag::Paragraph => self.lists.word_level(attributes.value.as_deref()),
            Tag::Table => self.tables.open(),
            Tag::Row => self.tables.row(),
            Tag::Cell => self.tables.cell(attributes.columns),
            Tag::Link => self
                .inline
                .open_link(attributes.value.as_deref().unwrap_or_default().to_owned()),
            Tag::Break => self.inline.line_break(),
            Tag::Image => self.walked.images += 1,
            Tag::Object => self.walked.objects += 1,
            Tag::Script => self.walked.scripts += 1,
            _ => {}
        }
        let skip = self.skips(tag, attributes);
        self.push(tag, attributes, skip);
    }

    fn skips(&mut self, tag: Tag, attributes: &Attributes) -> bool {
        let page = self.scope != Scope::Everything;
        let surrounding = match attributes.role.unwrap_or(tag) {
            Tag::Navigation => page,
            // A converter's title block is a page head too, so only the role makes it the page's own.
            Tag::PageFoot => page && !self.within_text(),
            Tag::PageHead => page && attributes.role == Some(Tag::PageHead) && !self.within_text(),
            _ => false,
        };
        if surrounding {
            self.walked.surroundings += 1;
        }
        let hidden = attributes.hidden && page && !attributes.void;
        if hidden {
            self.walked.hidden += 1;
        }
        surrounding || hidden || (tag.is_silent() && tag != Tag::Navigation)
    }

    fn within_text(&self) -> bool {
        let mut recent = self.open.iter().rev().take(LOOK_BACK);
        self.main > 0 || recent.any(|open| open.tag == Tag::Article)
    }

    fn push(&mut self, tag: Tag, attributes: &Attributes, skip: bool) {
        if attributes.void {
            return;
        }
        let bold = tag == Tag::Bold || attributes.bold;
        self.bold += usize::from(bold);
        self.skipping += usize::from(skip);
        let tag = match attributes.role {
            Some(Tag::Main) => Tag::Main,
            _ => tag,
        };
        self.main += usize::from(tag == Tag::Main);
        self.open.push(Open { tag, bold, skip });
    }

    /// A paragraph ends where the next block begins, an item where the next of its list does, and so on.
    fn close_implied(&mut self, tag: Tag) {
        let (closes, stop): (&[Tag], fn(Tag) -> bool) = match tag {
            Tag::Item => (&[Tag::Item], |tag| {
                matches!(tag, Tag::List { .. } | Tag::Cell)
            }),
            Tag::Term | Tag::Description => (&[Tag::Term, Tag::Description], |tag| {
                matches!(tag, Tag::List { .. } | Tag::Cell)
            }),
            Tag::Row => (&[Tag::Row], |tag| tag == Tag::Table),
            Tag::Cell => (&[Tag::Cell], |tag| matches!(tag, Tag::Row | Tag::Table)),
            _ => (&[], |_| true),
        };
        let at = self
            .open
            .iter()
            .rev()
            .take(LOOK_BACK)
            .take_while(|open| !stop(open.tag))
            .position(|open| closes.contains(&open.tag));
        if let Some(at) = at {
            self.close_to(self.open.len() - 1 - at);
        } else if matches!(
            self.open.last(),
            Some(Open {
                tag: Tag::Paragraph,
                ..
            })
        ) {
            self.close_to(self.open.len() - 1);
        }
    }

    fn end(&mut self, tag: Tag) {
        let same = |open: &Open| {
            open.tag == tag || (tag != Tag::Inline && open.tag == Tag::Main && tag == Tag::Block)
        };
        let found = self.open.iter().rev().take(LOOK_BACK).position(same);
        if let Some(at) = found {
            self.close_to(self.open.len() - 1 - at);
        } else if tag == Tag::Paragraph && self.skipping == 0 {
            self.flush();
        }
    }

    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            if self.skipping == 0
                && let Some(tag) = self.open.last().map(|open| open.tag)
            {
                self.close(tag);
            }
            let Some(open) = self.open.pop() else { break };
            self.bold -= usize::from(open.bold);
            self.skipping -= usize::from(open.skip);
            self.main -= usize::from(open.tag == Tag::Main);
        }
    }

    fn close(&mut self, tag: Tag) {
        if tag.breaks_paragraph() {
            self.flush();
        }
        match tag {
            Tag::Heading(_) => self.heading = None,
            Tag::Preformatted => self.pre = self.pre.saturating_sub(1),
            Tag::List { .. } => self.lists.close(),
            Tag::Item => self.lists.end_item(),
            Tag::Cell => self.tables.end_cell(),
            Tag::Row => self.tables.end_row(),
            Tag::Table => self.close_table(),
            Tag::Link => self.inline.close_link(),
            _ => {}
        }
    }

    fn close_table(&mut self) {
        if let Some(rows) = self.tables.close() {
            self.paper.table(&rows);
        }
    }

    fn listens(&self) -> bool {
        self.skipping == 0 && (self.scope != Scope::Main || self.main > 0)
    }

    fn words(&mut self, words: &str) {
        if !self.listens() {
            let lost = self.skipping == 0 && !words.trim().is_empty();
            if lost && self.walked.surroundings == 0 {
                self.walked.surroundings = 1;
            }
            return;
        }
        let bold = self.bold > 0 && self.heading.is_none();
        if self.pre > 0 {
            self.inline.words(words, bold);
        } else {
            self.inline
                .words(&words.replace(['\n', '\r', '\t', '\u{c}'], " "), bold);
        }
    }

    /// The paragraph so far goes where it belongs: into a cell, a heading, an item, or on its own.
    fn flush(&mut self) {
        if self.inline.is_blank() {
            return;
        }
        let text = self.inline.take();
        if self.tables.in_cell() {
            let mark = self.lists.take_mark().map(|(_, mark)| mark + " ");
            self.tables.text(&(mark.unwrap_or_default() + &text));
        } else if let Some(level) = self.heading {
            self.paper.heading(usize::from(level), &text);
        } else {
            self.block(text);
        }
    }

    /// A term waits for its description, so that both stand on a line.
    fn block(&mut self, text: String) {
        let described = self.innermost_is(Tag::Description);
        let term = self.term.take();
        match term.as_deref().map(named) {
            Some(term) if described => {
                return self
                    .paper
                    .paragraph(&format!("**{term}:** {}", text.trim()));
            }
            Some(term) => self.paper.paragraph(&format!("**{term}**")),
            None => {}
        }
        if self.innermost_is(Tag::Term) {
            self.term = Some(text);
        } else {
            self.lists.write(&mut self.paper, &text);
        }
    }

    fn innermost_is(&self, tag: Tag) -> bool {
        let block = |open: &&Open| {
            open.tag.breaks_paragraph() && open.tag != Tag::Paragraph && open.tag != Tag::Block
        };
        self.open
            .iter()
            .rev()
            .take(LOOK_BACK)
            .find(block)
            .is_some_and(|open| open.tag == tag)
    }
}
