use super::{event::Event, tag::Tag};

/// How much of a page is the document.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// What stands in `<main>`.
    Main,
    /// All but menus, head and foot.
    Page,
    Everything,
}

impl Scope {
    /// `<main>` where it holds a good part of the words; some portals close it right after the title.
    pub fn of(events: &[Event]) -> Self {
        let (mut main, mut silent, mut within, mut all) = (0usize, 0usize, 0usize, 0usize);
        for event in events {
            match event {
                Event::Start(tag, a) if !a.void && tag.is_silent() => silent += 1,
                Event::End(tag) if tag.is_silent() => silent = silent.saturating_sub(1),
                Event::Start(Tag::Main, _) => main += 1,
                Event::End(Tag::Main) => main = main.saturating_sub(1),
                Event::Words(words) if silent == 0 => {
                    let letters = words.trim().len();
                    all += letters;
                    within += if main > 0 { letters } else { 0 };
                }
                _ => {}
            }
        }
        if within * 3 > all {
            Self::Main
        } else {
            Self::Page
        }
    }
}

/// The text of a page and what was left behind.
#[derive(Default)]
pub struct Walked {
    pub text: String,
    pub images: usize,
    pub objects: usize,
    pub hidden: usize,
    pub scripts: usize,
    pub surroundings: usize,
}
