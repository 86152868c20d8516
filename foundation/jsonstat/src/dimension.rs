use crate::{About, Category};

/// What a dimension is about, where the provider says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Time,
    Geo,
    /// Its categories are what is measured.
    Metric,
}

impl Role {
    pub(crate) const ALL: [(&str, Self); 3] = [
        ("time", Self::Time),
        ("geo", Self::Geo),
        ("metric", Self::Metric),
    ];
}

/// One axis of a cube, with its categories in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct Dimension {
    id: String,
    role: Option<Role>,
    size: usize,
    categories: Vec<Category>,
    /// Positions in the order of their codes.
    by_code: Vec<u32>,
    pub about: About,
}

impl Dimension {
    /// A dimension with these categories in this order.
    pub fn new(id: impl Into<String>, categories: impl IntoIterator<Item = Category>) -> Self {
        let categories: Vec<Category> = categories.into_iter().collect();
        let mut by_code: Vec<u32> = (0..).take(categories.len()).collect();
        by_code.sort_by_key(|position| code(&categories, *position));
        Self {
            id: id.into(),
            role: None,
            size: categories.len(),
            categories,
            by_code,
            about: About::default(),
        }
    }

    /// A dimension whose categories are not in the document but at `about.href`; only how many there are is known.
    pub fn elsewhere(id: impl Into<String>, size: usize, href: impl Into<String>) -> Self {
        let mut dimension = Self::new(id, []);
        dimension.size = size;
        dimension.about.href = Some(href.into());
        dimension
    }

    #[must_use]
    pub fn labelled(mut self, label: impl Into<String>) -> Self {
        self.about.label = Some(label.into());
        self
    }

    #[must_use]
    pub fn with_role(mut self, role: Role) -> Self {
        self.role = Some(role);
        self
    }

    pub(crate) fn give(&mut self, role: Role) {
        self.role = Some(role);
    }

    /// Its name in the dataset; empty for a dimension that stands alone.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The label, and the id where there is none.
    pub fn name(&self) -> &str {
        self.about.label.as_deref().unwrap_or(&self.id)
    }

    pub fn role(&self) -> Option<Role> {
        self.role
    }

    /// How many categories it has, also where they are elsewhere.
    pub fn size(&self) -> usize {
        self.size
    }

    /// The categories in their order; none where they are elsewhere.
    pub fn categories(&self) -> &[Category] {
        &self.categories
    }

    /// Where the category of this code stands.
    pub fn position(&self, wanted: &str) -> Option<usize> {
        let by_code = |position: &u32| code(&self.categories, *position).cmp(wanted);
        let found = self.by_code.binary_search_by(by_code).ok()?;
        self.by_code.get(found).map(|position| *position as usize)
    }

    pub fn category(&self, code: &str) -> Option<&Category> {
        self.categories.get(self.position(code)?)
    }

    /// A code that two categories have.
    pub(crate) fn twice(&self) -> Option<&str> {
        let code = |position: &u32| code(&self.categories, *position);
        let mut pairs = self.by_code.iter().zip(self.by_code.iter().skip(1));
        let (one, _) = pairs.find(|(one, other)| code(one) == code(other))?;
        Some(code(one))
    }

    pub(crate) fn is_elsewhere(&self) -> bool {
        self.categories.is_empty() && self.size > 0
    }

    /// The same dimension with some of its categories, in this order.
    pub(crate) fn with_only(&self, positions: &[usize]) -> Self {
        let chosen = positions.iter().filter_map(|at| self.categories.get(*at));
        let mut dimension = Self::new(self.id.clone(), chosen.cloned());
        dimension.role = self.role;
        dimension.about = self.about.clone();
        dimension
    }
}

fn code(categories: &[Category], position: u32) -> &str {
    let category = categories.get(position as usize);
    category.map_or("", |category| category.code.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_category_is_found_by_its_code() {
        let codes = ["2020", "2015", "K", "Æ", ""];
        let dimension = Dimension::new("Tid", codes.map(Category::new));
        for (at, code) in codes.iter().enumerate() {
            assert_eq!(dimension.position(code), Some(at));
        }
        assert_eq!(dimension.position("2016"), None);
        assert_eq!(dimension.twice(), None);
    }

    #[test]
    fn a_code_that_stands_twice_is_told() {
        let dimension = Dimension::new("Tid", ["b", "a", "b"].map(Category::new));
        assert_eq!(dimension.twice(), Some("b"));
    }

    #[test]
    fn what_has_no_label_shows_its_code() {
        let dimension = Dimension::new("Tid", [Category::new("2020")]);
        assert_eq!(
            (dimension.name(), dimension.categories()[0].name()),
            ("Tid", "2020")
        );
    }
}
