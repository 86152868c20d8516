use super::HEAD;

/// Two letters that are hard to hold against each other.
pub struct HostilePair {
    pub name: &'static str,
    old: fn(usize) -> String,
    new: fn(usize) -> String,
}

impl HostilePair {
    /// The two letters, with so many pieces each.
    pub fn letters(&self, pieces: usize) -> (String, String) {
        let letter = |piece: fn(usize) -> String| {
            let pieces: String = (0..pieces).map(piece).collect();
            format!("{HEAD}{pieces}")
        };
        (letter(self.old), letter(self.new))
    }
}

/// Every kind that is known.
pub const PAIRS: [HostilePair; 7] = [
    pair(
        "the same item again and again",
        |_| "- Gi råd\n".to_owned(),
        |_| "- Gi råd\n".to_owned(),
    ),
    pair(
        "items all alike",
        |at| format!("- Gi råd om sak {at}\n"),
        |at| format!("- Gi råd om sak {}\n", at + 10_000),
    ),
    pair(
        "the same words in another order",
        |at| item(at, 50, 1),
        |at| item(at, 50, 7),
    ),
    pair(
        "long items of the same few words",
        |at| item(at % 10, 50, 1),
        |at| item(at % 10, 50, 11),
    ),
    pair(
        "items that are parts of others",
        |at| item(at, 50, 1),
        |at| item(at, 10, 1),
    ),
    pair(
        "items without a word in common",
        |at| item(at, 50, 1),
        |at| item(at + 100_000, 50, 1),
    ),
    pair("a section for each fourth item", sectioned, sectioned),
];

const fn pair(
    name: &'static str,
    old: fn(usize) -> String,
    new: fn(usize) -> String,
) -> HostilePair {
    HostilePair { name, old, new }
}

/// An item of so many words out of some two hundred; another `step` brings the same words in another order.
fn item(number: usize, words: usize, step: usize) -> String {
    let word = |at: usize| word(number / 200 * 200 + (number * 31 + at * step % words) % 200);
    let words: Vec<String> = (0..words).map(word).collect();
    format!("- {}.\n", words.join(" "))
}

fn sectioned(at: usize) -> String {
    let heading = format!("## {}.{} Saker\n### Oppdrag\n", at / 4 % 900, at / 3600);
    format!(
        "{}- Gi råd {at}\n",
        if at.is_multiple_of(4) { &heading } else { "" }
    )
}

/// A made-up word, another for each number.
fn word(number: usize) -> String {
    const SYLLABLES: [&str; 20] = [
        "ba", "de", "fi", "go", "hu", "ja", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu",
        "bra", "dre", "fri", "klo", "stu",
    ];
    let (mut word, mut left) = ("k".to_owned(), number);
    for _ in 0..4 {
        word.push_str(SYLLABLES[left % 20]);
        left /= 20;
    }
    word
}
