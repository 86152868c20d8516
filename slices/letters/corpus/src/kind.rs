/// Del: what an item is, as the key writes it and as the program's JSON calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    Introduction,
    Assignment,
    Funding,
    Background,
    Requirement,
    Reporting,
}

const NAMES: [(Kind, char, &str); 6] = [
    (Kind::Introduction, 'I', "introduction"),
    (Kind::Assignment, 'O', "assignment"),
    (Kind::Funding, 'F', "funding"),
    (Kind::Background, 'B', "background"),
    (Kind::Requirement, 'R', "requirement"),
    (Kind::Reporting, 'P', "reporting"),
];

impl Kind {
    /// By the letter in an address.
    pub fn of_letter(letter: char) -> Option<Self> {
        NAMES
            .iter()
            .find(|(_, known, _)| *known == letter)
            .map(|(kind, ..)| *kind)
    }

    /// By the name in the program's JSON.
    pub fn named(name: &str) -> Option<Self> {
        NAMES
            .iter()
            .find(|(.., known)| *known == name)
            .map(|(kind, ..)| *kind)
    }
}
