use crate::{About, Document};

/// One thing that a document points to or carries inside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The media type of what is pointed to.
    pub media_type: Option<String>,
    pub item: Item,
}

/// What a link leads to.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// It is elsewhere, usually at `about.href`.
    Elsewhere(Box<Reference>),
    /// It is here, whole.
    Here(Box<Document>),
}

/// What is known of a thing that is elsewhere. A reference of class `collection` with links of its own of the relation
/// `item` is a collection, and reads back as one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reference {
    pub class: Option<String>,
    pub about: About,
}
