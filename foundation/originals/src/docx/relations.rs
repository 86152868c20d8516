use std::collections::HashMap;

use super::{package::Package, xml::Element};
use crate::NotReadable;

/// What a part refers to, by the id that its elements use.
#[derive(Default)]
pub struct Relations {
    by_id: HashMap<Box<str>, Relation>,
}

struct Relation {
    kind: Box<str>,
    target: Box<str>,
    external: bool,
}

/// Longer addresses than browsers take are not addresses.
const LONGEST_TARGET: usize = 2000;

impl Relations {
    /// The relations of the part `part`; `""` is the package itself.
    pub fn of(package: &mut Package<'_>, part: &str) -> Result<Self, NotReadable> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let slash = if folder.is_empty() { "" } else { "/" };
        let root = package.part(&format!("{folder}{slash}_rels/{name}.rels"))?;
        let elements = root.iter().flat_map(Element::elements);
        let by_id = elements
            .filter_map(|element| {
                let target = element.attribute("Target")?;
                let external = element.attribute("TargetMode") == Some("External");
                let target = match external {
                    true => target.to_owned(),
                    false => absolute(folder, target),
                };
                let kind = element.attribute("Type")?.rsplit('/').next()?;
                let relation = Relation {
                    kind: kind.into(),
                    target: target.into(),
                    external,
                };
                Some((element.attribute("Id")?.into(), relation))
            })
            .collect();
        Ok(Self { by_id })
    }

    /// The parts of a kind, such as `styles`, in order of name.
    pub fn parts(&self, kind: &str) -> Vec<String> {
        let of_kind = |relation: &&Relation| &*relation.kind == kind && !relation.external;
        let mut parts: Vec<String> = self
            .by_id
            .values()
            .filter(of_kind)
            .map(|relation| relation.target.to_string())
            .collect();
        parts.sort();
        parts
    }

    /// The address a hyperlink leads to.
    pub fn address(&self, id: &str) -> Option<&str> {
        let relation = self.by_id.get(id).filter(|relation| relation.external)?;
        (relation.target.len() <= LONGEST_TARGET).then_some(&*relation.target)
    }
}

fn absolute(folder: &str, target: &str) -> String {
    if let Some(rooted) = target.strip_prefix('/') {
        return rooted.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => {
                path.pop();
            }
            "." | "" => {}
            step => path.push(step),
        }
    }
    path.join("/")
}
