use crate::Kind;
use anyhow::{Context, Result, bail};

/// Fasit: what is in a letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Key {
    pub title: String,
    pub year: i32,
    pub family: String,
    pub language: String,
    pub damage: String,
    pub sections: Vec<Section>,
    pub entries: Vec<Entry>,
    pub demands: Vec<Demand>,
    /// What is no item, but must be kept.
    pub prose: Vec<String>,
    /// The file whose key holds for this one too.
    pub same: Option<String>,
}

/// Avsnitt: a numbered section; without a title where the letter gives none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub number: String,
    pub title: String,
}

/// Punkt: an item of the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub address: String,
    pub section: String,
    pub kind: Kind,
    pub nested_in: Option<String>,
    pub text: String,
    /// What a reader may add to the words, such as the deadline in the same row of a table.
    pub may_follow: Option<String>,
}

/// Krav i løpende tekst: a sentence outside the items that obliges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demand {
    pub address: String,
    pub section: String,
    pub kind: Kind,
    /// Two advisers would differ, so neither proposing it nor leaving it is wrong.
    pub open: bool,
    pub text: String,
}

impl Key {
    pub fn parse(source: &str) -> Result<Self> {
        let mut key = Self::default();
        for (at, line) in source.lines().enumerate() {
            let line = line.trim();
            if !line.is_empty() && !line.starts_with('#') {
                key.line(line)
                    .with_context(|| format!("line {}: «{line}»", at + 1))?;
            }
        }
        Ok(key)
    }

    fn line(&mut self, line: &str) -> Result<()> {
        let (head, text) = match line.split_once(" : ") {
            Some((head, text)) => (head.trim(), Some(text.trim())),
            None => (line, None),
        };
        let words: Vec<&str> = head.split_whitespace().collect();
        match (words.as_slice(), text) {
            (["prose"], Some(text)) => self.prose.push(text.to_owned()),
            ([address], Some(text)) => self.entry(address, None, text)?,
            ([address, "in", parent], Some(text)) => self.entry(address, Some(parent), text)?,
            ([address, kind], Some(text)) => self.demand(address, kind, text)?,
            _ => return self.field(line),
        }
        Ok(())
    }

    fn field(&mut self, line: &str) -> Result<()> {
        let (name, value) = line.split_once(' ').context("a name and a value")?;
        let value = value.trim().to_owned();
        match name {
            "title" => self.title = value,
            "year" => self.year = value.parse().context("a year")?,
            "family" => self.family = value,
            "language" => self.language = value,
            "damage" => self.damage = value,
            "same" => self.same = Some(value),
            "section" => {
                let (number, title) = value.split_once(' ').unwrap_or((&value, ""));
                self.sections.push(Section {
                    number: number.to_owned(),
                    title: title.to_owned(),
                });
            }
            _ => bail!("no field is called «{name}»"),
        }
        Ok(())
    }

    fn entry(&mut self, address: &str, parent: Option<&&str>, text: &str) -> Result<()> {
        let (section, mark) = parts(address)?;
        let kind = mark.chars().next().and_then(Kind::of_letter);
        if self.entries.iter().any(|entry| entry.address == address) {
            bail!("{address} is there twice");
        }
        let (text, may_follow) = match text
            .strip_suffix('}')
            .and_then(|text| text.split_once(" {"))
        {
            Some((text, more)) => (text, Some(more.to_owned())),
            None => (text, None),
        };
        self.entries.push(Entry {
            address: address.to_owned(),
            section: section.to_owned(),
            kind: kind.context("a kind of item")?,
            nested_in: parent.map(|parent| (*parent).to_owned()),
            text: text.to_owned(),
            may_follow,
        });
        Ok(())
    }

    fn demand(&mut self, address: &str, kind: &str, text: &str) -> Result<()> {
        let (section, mark) = parts(address)?;
        if !mark.starts_with('T') {
            bail!("a demand in prose is marked T");
        }
        self.demands.push(Demand {
            address: address.to_owned(),
            section: section.to_owned(),
            kind: kind
                .chars()
                .next()
                .and_then(Kind::of_letter)
                .context("a kind")?,
            open: kind.ends_with('?'),
            text: text.to_owned(),
        });
        Ok(())
    }
}

fn parts(address: &str) -> Result<(&str, &str)> {
    address
        .rsplit_once('-')
        .context("an address such as 73.1-R1")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_line_by_line() {
        let key = Key::parse("# note\ntitle Brev 2011\nyear 2011\nsection 73.1 Saker\n73.1-O1 : Holde kurs\n73.1-O2 in 73.1-O1 : for alle {Frist: mai}\n73.1-T1 P? : Embetet skal rapportere.\nprose : Ellers intet.\n").unwrap();
        assert_eq!((key.title.as_str(), key.year), ("Brev 2011", 2011));
        assert_eq!(key.sections[0].title, "Saker");
        assert_eq!(key.entries[1].nested_in.as_deref(), Some("73.1-O1"));
        assert_eq!(key.entries[1].text, "for alle");
        assert_eq!(key.entries[1].may_follow.as_deref(), Some("Frist: mai"));
        assert_eq!(key.entries[1].section, "73.1");
        assert_eq!(
            (key.demands[0].kind, key.demands[0].open),
            (Kind::Reporting, true)
        );
        assert_eq!(key.prose, ["Ellers intet."]);
    }

    #[test]
    fn a_wrong_line_is_named() {
        for (source, place) in [
            ("\ntittel Brev", "line 2"),
            ("73.1-X1 : Noe", "line 1"),
            ("73.1-O1 : Noe\n73.1-O1 : Noe", "line 2"),
            ("year nå", "line 1"),
        ] {
            let error = Key::parse(source).unwrap_err().to_string();
            assert!(error.starts_with(place), "{error}");
        }
    }
}
