use crate::{About, Dataset, Dimension, Item, Link, about::Links};

/// A JSON-stat document, by its class.
#[derive(Clone, Debug, PartialEq)]
pub enum Document {
    Dataset(Dataset),
    Collection(Collection),
    /// A dimension that stands alone; its id is empty.
    Dimension(Dimension),
    /// The provider answers that something went wrong, usually in `about.error`.
    Error(About),
}

impl Document {
    pub fn about(&self) -> &About {
        match self {
            Self::Dataset(dataset) => &dataset.about,
            Self::Collection(collection) => &collection.about,
            Self::Dimension(dimension) => &dimension.about,
            Self::Error(about) => about,
        }
    }

    pub(crate) fn class(&self) -> &'static str {
        match self {
            Self::Dataset(_) => "dataset",
            Self::Collection(_) => "collection",
            Self::Dimension(_) => "dimension",
            Self::Error(_) => "error",
        }
    }
}

/// Documents that belong together: pointed to, or carried inside.
#[derive(Clone, Debug, PartialEq)]
pub struct Collection {
    about: About,
}

/// The relation of the items of a collection.
pub(crate) const ITEM: &str = "item";

impl Collection {
    /// A collection of the links of the relation `item` in `about`; there may be none.
    pub fn new(mut about: About) -> Self {
        about.links.entry(ITEM.to_owned()).or_default();
        Self { about }
    }

    /// A collection of these.
    pub fn of(items: impl IntoIterator<Item = Link>) -> Self {
        let items = items.into_iter().collect();
        Self::new(About {
            links: Links::from([(ITEM.to_owned(), items)]),
            ..About::default()
        })
    }

    pub fn about(&self) -> &About {
        &self.about
    }

    pub fn items(&self) -> &[Link] {
        self.about.links.get(ITEM).map_or(&[], Vec::as_slice)
    }

    /// The datasets that the collection carries inside, also within collections of its own.
    pub fn datasets(&self) -> impl Iterator<Item = &Dataset> {
        let mut found = Vec::new();
        self.gather(&mut found);
        found.into_iter()
    }

    fn gather<'a>(&'a self, found: &mut Vec<&'a Dataset>) {
        for link in self.items() {
            match &link.item {
                Item::Here(document) => match document.as_ref() {
                    Document::Dataset(dataset) => found.push(dataset),
                    Document::Collection(inner) => inner.gather(found),
                    Document::Dimension(_) | Document::Error(_) => {}
                },
                Item::Elsewhere(_) => {}
            }
        }
    }
}
