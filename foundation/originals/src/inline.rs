use crate::{paper, signs};

/// The text of one paragraph while it is read: words with and without bold, links, line breaks.
#[derive(Default)]
pub struct Inline {
    written: String,
    run: String,
    bold: bool,
    link: Option<(usize, String)>,
}

impl Inline {
    pub fn words(&mut self, words: &str, bold: bool) {
        if bold != self.bold && !words.trim().is_empty() {
            self.flush();
            self.bold = bold;
        }
        signs::push_normal(words, &mut self.run);
    }

    pub fn line_break(&mut self) {
        self.run.push('\n');
    }

    /// Text that is Markdown already.
    pub fn raw(&mut self, markdown: &str) {
        self.flush();
        self.written.push_str(markdown);
    }

    /// Links do not stand within links: the one before ends here.
    pub fn open_link(&mut self, target: String) {
        self.close_link();
        self.link = Some((self.written.len(), target));
    }

    /// Closes the open link, if any.
    pub fn close_link(&mut self) {
        self.flush();
        if let Some((start, target)) = self.link.take() {
            let words = self.written.split_off(start.min(self.written.len()));
            paper::link(&words, &target, &mut self.written);
        }
    }

    pub fn len(&self) -> usize {
        self.written.len() + self.run.len()
    }

    pub fn is_blank(&self) -> bool {
        self.run.trim().is_empty() && self.written.trim().is_empty()
    }

    /// The paragraph, and the builder empty again; an open link goes on in the next.
    pub fn take(&mut self) -> String {
        let open = self.link.as_ref().map(|(_, target)| (0, target.clone()));
        self.close_link();
        self.link = open;
        std::mem::take(&mut self.written)
    }

    fn flush(&mut self) {
        if self.run.is_empty() {
            return;
        }
        let run = std::mem::take(&mut self.run);
        let mut escaped = String::with_capacity(run.len());
        paper::escape(&run, &mut escaped);
        if self.bold {
            paper::bold(&escaped, &mut self.written);
        } else {
            self.written.push_str(&escaped);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bold_and_links_are_written_around_their_words() {
        let mut inline = Inline::default();
        inline.words("Se ", false);
        inline.words("lov", true);
        inline.words(" ", false);
        inline.words("om ", true);
        inline.open_link("https://eksempel.no/a b".into());
        inline.words(" loven ", false);
        inline.close_link();
        inline.words("nr. 131", false);
        assert_eq!(
            inline.take(),
            "Se **lov om**  [loven](https://eksempel.no/a%20b) nr. 131"
        );
    }
}
