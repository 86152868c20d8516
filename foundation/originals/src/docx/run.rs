use super::{
    body::{Count, Reader, chosen},
    xml::{Element, Space},
};
use crate::NotReadable;

/// How the words of a paragraph look where nothing else is said.
#[derive(Clone, Copy)]
pub struct Look {
    pub bold: bool,
    /// In a heading all words look alike.
    pub plain: bool,
    pub hidden: bool,
}

/// A field that is open: its instruction, and whether its result is being read as a link.
#[derive(Default)]
pub struct Field {
    instruction: String,
    linked: bool,
    result: bool,
}

const LONGEST_INSTRUCTION: usize = 4000;

impl<'d> Reader<'d> {
    /// The runs within a paragraph or a wrapper in it.
    pub(super) fn runs(&mut self, parent: &'d Element, look: Look) -> Result<(), NotReadable> {
        for element in parent.elements() {
            match (element.space, &*element.name) {
                (Space::Word, "r") => self.run(element, look)?,
                (Space::Word, "hyperlink") => {
                    let address = element
                        .attribute("id")
                        .and_then(|id| self.relations.address(id));
                    self.inline
                        .open_link(address.unwrap_or_default().to_owned());
                    self.runs(element, look)?;
                    self.inline.close_link();
                }
                (Space::Word, "fldSimple") => {
                    let address = element.attribute("instr").and_then(hyperlink);
                    self.inline.open_link(address.unwrap_or_default());
                    self.runs(element, look)?;
                    self.inline.close_link();
                }
                (Space::Word, "ins" | "moveTo") => {
                    self.count(Count::Insertions);
                    self.runs(element, look)?;
                }
                (Space::Word, "del" | "moveFrom") => self.count(Count::Deletions),
                (Space::Word, "sdt") => {
                    if let Some(content) = element.child("sdtContent") {
                        self.runs(content, look)?;
                    }
                }
                (Space::Word, "smartTag" | "customXml" | "dir" | "bdo") => {
                    self.runs(element, look)?;
                }
                (Space::Alternatives, "AlternateContent") => {
                    if let Some(chosen) = chosen(element) {
                        self.runs(chosen, look)?;
                    }
                }
                (Space::Math, _) => self.formula(element, look),
                _ => {}
            }
        }
        Ok(())
    }

    fn formula(&mut self, element: &Element, look: Look) {
        if *element.name == *"t" {
            self.inline.words(&element.text(), look.bold);
        }
        for inner in element.elements() {
            self.formula(inner, look);
        }
    }

    fn run(&mut self, run: &'d Element, look: Look) -> Result<(), NotReadable> {
        let properties = run.child("rPr");
        let style = properties.and_then(|p| p.value_of("rStyle"));
        let switched = |name: &str| properties.and_then(|p| p.switch(name));
        let hidden = switched("vanish").or_else(|| style.and_then(|s| self.styles.hidden(Some(s))));
        if hidden.unwrap_or(look.hidden) {
            if run.child("t").is_some() {
                self.count(Count::Hidden);
            }
            return Ok(());
        }
        let bold = switched("b").or_else(|| style.and_then(|s| self.styles.bold(Some(s))));
        let bold = !look.plain && bold.unwrap_or(look.bold);
        self.pieces(run, bold)
    }

    fn pieces(&mut self, run: &'d Element, bold: bool) -> Result<(), NotReadable> {
        for piece in run.elements() {
            match (piece.space, &*piece.name) {
                (Space::Word, "t") if self.shows() => self.inline.words(&piece.text(), bold),
                (Space::Word, "tab" | "ptab") => self.inline.words("\t", bold),
                (Space::Word, "noBreakHyphen") => self.inline.words("-", bold),
                (Space::Word, "br") => self.line_break(piece),
                (Space::Word, "cr") => self.inline.line_break(),
                (Space::Word, "sym") => self.symbol(piece, bold),
                (Space::Word, "footnoteReference") => self.note(false, piece),
                (Space::Word, "endnoteReference") => self.note(true, piece),
                (Space::Word, "commentReference") => self.count(Count::Comments),
                (Space::Word, "fldChar") => self.field(piece),
                (Space::Word, "instrText") => self.instruction(&piece.text()),
                (Space::Word, "drawing" | "pict") => self.drawing(piece),
                (Space::Word, "object") => self.count(Count::Objects),
                (Space::Alternatives, "AlternateContent") => {
                    if let Some(chosen) = chosen(piece) {
                        self.pieces(chosen, bold)?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn line_break(&mut self, piece: &Element) {
        match piece.attribute("type") {
            Some("page") if self.inline.is_blank() => self.paper.page(),
            Some("page") => {
                self.inline.line_break();
                self.page_after = true;
            }
            _ => self.inline.line_break(),
        }
    }

    /// A sign of a symbol font; bullets and arrows are typed so.
    fn symbol(&mut self, piece: &Element, bold: bool) {
        let code = piece
            .attribute("char")
            .and_then(|code| u32::from_str_radix(code, 16).ok());
        if let Some(sign) = code.and_then(char::from_u32) {
            self.inline.words(&sign.to_string(), bold);
        }
    }

    fn note(&mut self, end: bool, piece: &Element) {
        let Some(id) = piece.attribute("id") else {
            return;
        };
        let key = (end, Box::from(id));
        let number = match self.known_notes.get(&key) {
            Some(number) => *number,
            None => {
                self.note_numbers.push(key.clone());
                self.known_notes.insert(key, self.note_numbers.len());
                self.note_numbers.len()
            }
        };
        self.inline.raw(&format!("[^{number}]"));
    }

    /// The text of text boxes is read after the paragraph; shapes without text are images.
    fn drawing(&mut self, piece: &'d Element) {
        let before = self.boxes.len();
        collect_boxes(piece, &mut self.boxes);
        if self.boxes.len() == before && (piece.holds("blip") || piece.holds("imagedata")) {
            self.count(Count::Images);
        }
    }

    fn field(&mut self, piece: &Element) {
        match piece.attribute("fldCharType") {
            Some("begin") => self.fields.push(Field::default()),
            Some("separate") => {
                if let Some(field) = self.fields.last_mut() {
                    field.result = true;
                    if let Some(address) = hyperlink(&field.instruction) {
                        field.linked = true;
                        self.inline.open_link(address);
                    }
                }
            }
            Some("end") if self.fields.pop().is_some_and(|field| field.linked) => {
                self.inline.close_link();
            }
            _ => {}
        }
    }

    fn instruction(&mut self, text: &str) {
        if let Some(field) = self.fields.last_mut()
            && field.instruction.len() + text.len() <= LONGEST_INSTRUCTION
        {
            field.instruction.push_str(text);
        }
    }

    /// Text between the beginning of a field and its result is part of the instruction.
    fn shows(&self) -> bool {
        self.fields.last().is_none_or(|field| field.result)
    }
}

/// The address in ` HYPERLINK "https://…" \o "…"`.
fn hyperlink(instruction: &str) -> Option<String> {
    let rest = instruction.trim_start().strip_prefix("HYPERLINK")?;
    let address = rest.trim_start().strip_prefix('"')?;
    let address = &address[..address.find('"')?];
    (address.len() <= 2000).then(|| address.to_owned())
}

fn collect_boxes<'d>(element: &'d Element, boxes: &mut Vec<&'d Element>) {
    if element.is("txbxContent") {
        return boxes.push(element);
    }
    let element = match element.space {
        Space::Alternatives => chosen(element),
        _ => Some(element),
    };
    for inner in element.iter().flat_map(|element| element.elements()) {
        collect_boxes(inner, boxes);
    }
}
