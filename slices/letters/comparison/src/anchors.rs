/// Avgjort av folk: what people have decided about two letters, by address. The machine never goes against it, and
/// learns from it which sections answer to each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Anchors {
    /// These of the old letter go together with these of the new.
    pub together: Vec<(Vec<String>, Vec<String>)>,
    /// These two do not go together.
    pub apart: Vec<(String, String)>,
    /// These of the old letter have no successor.
    pub dropped: Vec<String>,
    /// These of the new letter have no predecessor.
    pub new: Vec<String>,
}
