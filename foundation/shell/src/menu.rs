use access::{Access, Role};
use texts::Tongue;

/// A place in the main menu.
#[derive(Clone, Copy, Debug)]
pub struct NavItem {
    /// The key of its text.
    pub text: &'static str,
    pub href: &'static str,
    pub access: Access,
    /// Smaller comes first.
    pub order: u32,
    /// The key of the name of a part of the house whose places share one entry of the main menu. It leads to the first
    /// of them that the reader may see, and the others stand below it.
    pub part: Option<&'static str>,
}

/// A place in the menu as this reader sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavLink {
    pub text: String,
    pub href: &'static str,
    /// Whether the reader is there, or at one of the places behind it.
    pub current: bool,
}

/// Meny: where this reader may go from here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Menu {
    pub entries: Vec<NavLink>,
    /// The name and the places of the part of the house that the reader is in, where it has more than one.
    pub part: Option<(String, Vec<NavLink>)>,
}

impl Menu {
    /// Of the places in their order, for one in this role at this path.
    pub fn of(items: &[NavItem], role: Option<Role>, path: &str, t: &Tongue) -> Self {
        let admitted = || items.iter().filter(|item| item.access.admits(role));
        let link = |item: &NavItem| NavLink {
            text: t.say(item.text),
            href: item.href,
            current: is_current(item.href, path),
        };
        let places = |part| admitted().filter(move |item| item.part == Some(part));
        let mut menu = Self::default();
        let mut seen = vec![];
        for item in admitted() {
            let Some(part) = item.part else {
                menu.entries.push(link(item));
                continue;
            };
            if seen.contains(&part) {
                continue;
            }
            seen.push(part);
            let links: Vec<NavLink> = places(part).map(link).collect();
            let current = links.iter().any(|link| link.current);
            let text = t.say(part);
            if current && links.len() > 1 {
                menu.part = Some((text.clone(), links));
            }
            menu.entries.push(NavLink {
                text,
                href: item.href,
                current,
            });
        }
        menu
    }
}

fn is_current(href: &str, path: &str) -> bool {
    if href == "/" {
        return path == "/";
    }
    let rest = path.strip_prefix(href);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use kernel::Language;
    use texts::{Catalogue, Source};

    use super::*;

    const ITEMS: &[NavItem] = &[
        item("status", "/", Access::SignedIn, None),
        item(
            "courses",
            "/kurs",
            Access::Roles(&[Role::Adviser]),
            Some("training"),
        ),
        item("networks", "/nettverk", Access::SignedIn, Some("training")),
        item("cases", "/saker", Access::SignedIn, None),
    ];

    const fn item(
        text: &'static str,
        href: &'static str,
        access: Access,
        part: Option<&'static str>,
    ) -> NavItem {
        NavItem {
            text,
            href,
            access,
            order: 1,
            part,
        }
    }

    #[test]
    fn the_places_of_a_part_share_one_entry_and_stand_below_it() {
        let words = "status = Status\ncourses = Kurs\nnetworks = Nettverk\ntraining = Opplæring\ncases = Saker\n";
        let source = Source {
            name: "menu",
            nb: words,
            nn: words,
            en: words,
        };
        let texts = Catalogue::new(&[source]);
        let t = texts.tongue(Language::Nb);
        let all = "Status /, Opplæring /kurs, Saker /saker";
        let below = Some("Kurs, Nettverk");
        for (name, role, path, entries, current, part) in [
            ("elsewhere", Role::Adviser, "/saker/1", all, "Saker", None),
            ("at the front", Role::Adviser, "/", all, "Status", None),
            (
                "in the part",
                Role::Adviser,
                "/nettverk/1",
                all,
                "Opplæring",
                below,
            ),
            (
                "at what sounds alike",
                Role::Adviser,
                "/nettverket",
                all,
                "",
                None,
            ),
            (
                "who sees one place of it",
                Role::Auditor,
                "/nettverk",
                "Status /, Opplæring /nettverk, Saker /saker",
                "Opplæring",
                None,
            ),
        ] {
            let menu = Menu::of(ITEMS, Some(role), path, &t);
            let told = menu.entries.iter();
            let told: Vec<String> = told
                .map(|link| format!("{} {}", link.text, link.href))
                .collect();
            let here: Vec<&str> = menu
                .entries
                .iter()
                .filter(|link| link.current)
                .map(|link| link.text.as_str())
                .collect();
            let places = menu.part.map(|(_, links)| {
                let names: Vec<String> = links.into_iter().map(|link| link.text).collect();
                names.join(", ")
            });
            assert_eq!(told.join(", "), entries, "{name}");
            assert_eq!(here.join(", "), current, "{name}");
            assert_eq!(places.as_deref(), part, "{name}");
        }
    }
}
