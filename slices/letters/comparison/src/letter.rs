use recognition::ItemKind;

/// Brev til sammenligning: the items of one letter in the letter's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letter {
    /// The name that the answer gives the letter: its title, or the file it came from.
    pub title: String,
    pub entries: Vec<Entry>,
}

/// Punkt til sammenligning: an item with where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The address within its letter, such as `73.1-R1`.
    pub address: String,
    /// The number of the section it stands in.
    pub section: String,
    pub section_title: String,
    pub kind: ItemKind,
    pub text: String,
}
