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

/// What is known of a thing that is elsewhere. What has links of the relation `item` of its own, and no class or the class
/// `collection`, is a collection and reads back as one; so does what has the class `error` as an error.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reference {
    pub class: Option<String>,
    pub about: About,
}
