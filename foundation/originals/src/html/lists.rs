use crate::{paper::Paper, signs};

/// The lists that are open, and the mark that the next paragraph gets.
#[derive(Default)]
pub struct Lists {
    open: Vec<List>,
    mark: Option<(usize, String)>,
    word_level: Option<usize>,
}

struct List {
    ordered: bool,
    next: u32,
    in_item: bool,
}

impl Lists {
    pub fn open(&mut self, ordered: bool, start: Option<&str>) {
        let next = start.and_then(|n| n.trim().parse().ok()).unwrap_or(1);
        self.open.push(List {
            ordered,
            next,
            in_item: false,
        });
        self.mark = None;
    }

    pub fn close(&mut self) {
        self.open.pop();
        self.mark = None;
    }

    pub fn item(&mut self) {
        let depth = self.open.len().saturating_sub(1);
        let mark = match self.open.last_mut() {
            Some(list) => {
                list.in_item = true;
                list.next = list.next.saturating_add(1);
                match list.ordered {
                    true => format!("{}.", list.next - 1),
                    false => "-".to_owned(),
                }
            }
            None => "-".to_owned(),
        };
        self.mark = Some((depth, mark));
    }

    pub fn end_item(&mut self) {
        self.mark = None;
        if let Some(list) = self.open.last_mut() {
            list.in_item = false;
        }
    }

    /// A paragraph that Word made of a list item, at a level from 1.
    pub fn word_level(&mut self, level: Option<&str>) {
        self.word_level = level.and_then(|level| level.parse().ok());
    }

    pub fn take_mark(&mut self) -> Option<(usize, String)> {
        self.mark.take()
    }

    pub fn write(&mut self, paper: &mut Paper, text: &str) {
        if let Some((depth, mark)) = self.mark.take() {
            paper.item(depth, &mark, text);
        } else if self.open.last().is_some_and(|list| list.in_item) {
            paper.more_of_item(self.open.len() - 1, text);
        } else if let Some((depth, mark, rest)) = self.typed(text) {
            paper.item(depth, &mark, rest);
        } else {
            paper.paragraph(text);
        }
        self.word_level = None;
    }

    /// `·      Ha kontroll`: the bullet stands in the text.
    fn typed<'t>(&self, text: &'t str) -> Option<(usize, String, &'t str)> {
        let text = text.trim_start();
        let depth = self.word_level.map_or(0, |level| level.saturating_sub(1));
        let bullet = text.chars().next().filter(|sign| {
            signs::is_bullet(*sign) || (self.word_level.is_some() && "o-–".contains(*sign))
        });
        if let Some(bullet) = bullet {
            let rest = &text[bullet.len_utf8()..];
            return rest.starts_with(' ').then(|| (depth, "-".to_owned(), rest));
        }
        self.word_level?;
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let rest = text[digits..].strip_prefix(['.', ')'])?;
        (digits > 0 && rest.starts_with(' '))
            .then(|| (depth, format!("{}.", &text[..digits]), rest))
    }
}

/// A term without the marks that it gets here.
pub fn named(term: &str) -> &str {
    term.trim().trim_matches('*').trim_end_matches(':').trim()
}
