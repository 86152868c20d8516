use crate::{Key, PairKey};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// Korpus: all letters and pairs with their keys.
pub struct Corpus {
    pub letters: Vec<KeyedLetter>,
    pub pairs: Vec<KeyedPair>,
}

/// A letter with what is in it.
pub struct KeyedLetter {
    pub name: String,
    pub path: PathBuf,
    pub key: Key,
}

/// Two letters with what became of each item.
pub struct KeyedPair {
    pub name: String,
    pub key: PairKey,
}

impl KeyedLetter {
    pub fn format(&self) -> &str {
        self.name.rsplit_once('.').map_or("", |(_, ending)| ending)
    }
}

impl Corpus {
    /// The corpus that lies beside this crate's source.
    pub fn of_the_house() -> Result<Self> {
        Self::load(Path::new(env!("CARGO_MANIFEST_DIR")))
    }

    pub fn load(folder: &Path) -> Result<Self> {
        let mut letters = Vec::new();
        for path in keys_in(&folder.join("letters"))? {
            let mut key = read_key(&path)?;
            if let Some(same) = &key.same {
                let whole = read_key(&folder.join("letters").join(format!("{same}.key")))?;
                key = Key {
                    damage: key.damage,
                    same: key.same,
                    ..whole
                };
            }
            let path = path.with_extension("");
            let name = name_of(&path);
            letters.push(KeyedLetter { name, path, key });
        }
        let mut pairs = Vec::new();
        for path in keys_in(&folder.join("pairs"))? {
            let key =
                PairKey::parse(&text_of(&path)?).with_context(|| path.display().to_string())?;
            pairs.push(KeyedPair {
                name: name_of(&path.with_extension("")),
                key,
            });
        }
        Ok(Self { letters, pairs })
    }

    pub fn letter(&self, name: &str) -> Option<&KeyedLetter> {
        self.letters.iter().find(|letter| letter.name == name)
    }
}

fn keys_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut found: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "key"))
        .collect();
    found.sort();
    Ok(found)
}

fn read_key(path: &Path) -> Result<Key> {
    Key::parse(&text_of(path)?).with_context(|| path.display().to_string())
}

fn text_of(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| path.display().to_string())
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
