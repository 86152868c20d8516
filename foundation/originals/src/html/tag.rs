/// What a tag means for the text; tags that mean nothing are [`Tag::Inline`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    Heading(u8),
    Paragraph,
    /// Anything else that begins on its own line.
    Block,
    Preformatted,
    List {
        ordered: bool,
    },
    Item,
    Term,
    Description,
    Table,
    Row,
    Cell,
    Caption,
    Link,
    Bold,
    Break,
    Image,
    /// Drawings, sound, video, frames.
    Object,
    Script,
    /// Styles, the head of the file, templates.
    Silent,
    /// What surrounds the text of a page, if there is a page around it.
    Navigation,
    PageHead,
    PageFoot,
    Control,
    Main,
    Article,
    Inline,
}

impl Tag {
    pub fn of(name: &[u8]) -> Self {
        match name {
            [b'h', digit @ b'1'..=b'6'] => Self::Heading(digit - b'0'),
            b"p" => Self::Paragraph,
            b"pre" | b"listing" | b"xmp" => Self::Preformatted,
            b"ul" | b"menu" | b"dir" => Self::List { ordered: false },
            b"ol" => Self::List { ordered: true },
            b"li" => Self::Item,
            b"dt" => Self::Term,
            b"dd" => Self::Description,
            b"table" => Self::Table,
            b"tr" => Self::Row,
            b"td" | b"th" => Self::Cell,
            b"caption" => Self::Caption,
            b"a" => Self::Link,
            b"b" | b"strong" => Self::Bold,
            b"br" => Self::Break,
            b"img" => Self::Image,
            b"svg" | b"math" | b"object" | b"embed" | b"iframe" | b"video" | b"audio"
            | b"canvas" | b"applet" => Self::Object,
            b"script" => Self::Script,
            b"style" | b"template" | b"noscript" | b"title" | b"noframes" | b"noembed" => {
                Self::Silent
            }
            b"nav" => Self::Navigation,
            b"header" => Self::PageHead,
            b"footer" => Self::PageFoot,
            b"button" | b"select" | b"textarea" | b"dialog" | b"datalist" => Self::Control,
            b"main" => Self::Main,
            b"article" => Self::Article,
            b"div" | b"section" | b"aside" | b"blockquote" | b"address" | b"center"
            | b"fieldset" | b"figure" | b"figcaption" | b"form" | b"hr" | b"html" | b"body"
            | b"head" | b"dl" | b"details" | b"summary" | b"thead" | b"tbody" | b"tfoot"
            | b"legend" => Self::Block,
            _ => Self::Inline,
        }
    }

    /// Whether text before and after stands in different paragraphs.
    pub fn breaks_paragraph(self) -> bool {
        !matches!(
            self,
            Self::Link
                | Self::Bold
                | Self::Break
                | Self::Image
                | Self::Object
                | Self::Script
                | Self::Silent
                | Self::Inline
                | Self::Control
        )
    }

    /// Whether its content is never text of the document.
    pub fn is_silent(self) -> bool {
        matches!(
            self,
            Self::Object | Self::Script | Self::Silent | Self::Navigation | Self::Control
        )
    }
}

/// Tags that have no content and no end.
pub fn is_void(name: &[u8]) -> bool {
    matches!(
        name,
        b"area"
            | b"base"
            | b"br"
            | b"col"
            | b"embed"
            | b"hr"
            | b"img"
            | b"input"
            | b"link"
            | b"meta"
            | b"param"
            | b"source"
            | b"track"
            | b"wbr"
    )
}
