//! Writes the two long letters of the corpus and their keys, always the same: `cargo run -p corpus --example long_letters`.

mod themes;
mod wording;
mod written;
mod years;

use std::path::Path;

const OLD: &str = "b08-2020-nb.md";
const NEW: &str = "b09-2021-nb.md";

fn main() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let old = years::first();
    let new = years::next(&old);
    for (name, letter) in [(OLD, &old), (NEW, &new)] {
        let letters = folder.join("letters");
        std::fs::write(letters.join(name), written::letter(letter))?;
        std::fs::write(
            letters.join(format!("{name}.key")),
            written::key(name, letter),
        )?;
        println!("{name}: {} items", letter.items().count());
    }
    std::fs::write(
        folder.join("pairs/b08-b09.key"),
        written::pairs(OLD, NEW, &old, &new),
    )
}
