use kernel::Id;
use plan::Activity;

use crate::words::{CourseType, Work};

/// Kurs: an activity that teaches, with what it teaches and for which work. Its id is the activity's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    pub activity: Activity,
    pub course_type: CourseType,
    /// The work that it is for; `None` when it is for everybody.
    pub work: Option<Work>,
    pub material: Vec<Material>,
    /// Those of the pool who teach.
    pub lecturers: Vec<Id>,
}

/// Kursmateriell: something to read or look at, by its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Material {
    pub title: String,
    pub link: String,
}

/// A course as lists and measures need it, without its activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taught {
    pub id: Id,
    pub course_type: CourseType,
    pub work: Option<Work>,
}

impl Course {
    pub fn id(&self) -> Id {
        self.activity.id
    }

    /// The address of its page.
    pub fn href(&self) -> String {
        href(self.id())
    }
}

impl Material {
    /// A line as people write it: a title, a space and the address; or the address alone.
    pub fn read(line: &str) -> Option<Self> {
        let line = line.trim();
        let (title, link) = line.rsplit_once(char::is_whitespace).unwrap_or(("", line));
        let is_address = ["https://", "http://"]
            .iter()
            .any(|start| link.len() > start.len() && link.starts_with(start));
        is_address.then(|| Self {
            title: if title.trim().is_empty() {
                link
            } else {
                title.trim()
            }
            .to_owned(),
            link: link.to_owned(),
        })
    }

    /// The line that it is read from.
    pub fn line(&self) -> String {
        if self.title == self.link {
            self.link.clone()
        } else {
            format!("{} {}", self.title, self.link)
        }
    }
}

/// The address of a course.
pub fn href(course: Id) -> String {
    format!("/kurs/{course}")
}

#[cfg(test)]
mod tests {
    use super::Material;

    #[test]
    fn material_is_a_title_and_an_address() {
        for (line, read) in [
            (
                "Lysark https://example.org/a",
                Some(("Lysark", "https://example.org/a")),
            ),
            (
                "  To ord  http://example.org ",
                Some(("To ord", "http://example.org")),
            ),
            (
                "https://example.org",
                Some(("https://example.org", "https://example.org")),
            ),
            ("Lysark", None),
            ("Lysark https://", None),
            ("Lysark javascript:alert(1)", None),
            ("", None),
        ] {
            let found = Material::read(line);
            let found = found
                .as_ref()
                .map(|one| (one.title.as_str(), one.link.as_str()));
            assert_eq!(found, read, "{line}");
        }
    }

    #[test]
    fn a_line_is_written_as_it_is_read() {
        for line in ["Lysark https://example.org/a", "https://example.org"] {
            assert_eq!(Material::read(line).unwrap().line(), line);
        }
    }
}
