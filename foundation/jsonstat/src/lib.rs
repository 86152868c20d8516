//! JSON-stat 2.0, the format in which Statistics Norway, Eurostat, the Norwegian Institute of Public Health and others
//! give their statistics: read and written, with every mark kept apart from every number.
//!
//! The crate stands on serde alone and knows nothing of the house around it. It follows the full specification at
//! <https://json-stat.org/full/>, and what PxWebApi 1 and 2 and FHI's open API send beyond it.
//!
//! # What is read
//! Documents of the classes dataset, collection and dimension, and the class error that the specification proposes
//! ([`Document`]). Values as a list or, for sparse cubes, an object by position; statuses as a list, an object or one
//! text for all; the order of categories as a list or an object; a null member is the same as none. `size` may be left out. A
//! document without values tells only its dimensions, as PxWebApi's metadata do. Bundles, which JSON-stat had before 2.0,
//! are refused by that name ([`NotRead::Bundle`]).
//!
//! ```
//! use jsonstat::{Dataset, Mark, State};
//!
//! let dataset = Dataset::read(br#"{
//!     "version": "2.0", "class": "dataset", "id": ["Region", "Tid"], "size": [2, 2],
//!     "role": {"geo": ["Region"], "time": ["Tid"]},
//!     "dimension": {
//!         "Region": {"category": {"index": ["4601", "4602"], "label": {"4601": "Bergen", "4602": "Kinn"}}},
//!         "Tid": {"category": {"index": {"2023": 0, "2024": 1}}}
//!     },
//!     "value": [5121, 5098, 214, null],
//!     "status": {"1": "*", "3": ":"}
//! }"#)?;
//!
//! let bergen = dataset.cell_of(&[("Region", "4601"), ("Tid", "2024")])?;
//! assert_eq!(bergen.state(), State::Marked(5098.0, Mark::Provisional));
//! let kinn = dataset.cell_of(&[("Region", "4602"), ("Tid", "2024")])?;
//! assert_eq!(kinn.state(), State::Absent(Mark::NotPublished));
//!
//! for placed in dataset.cells() {
//!     let code = |dimension| placed.category(dimension).map(|category| category.code.as_str());
//!     println!("{:?} {:?}: {:?}", code(0), code(1), placed.cell.number);
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What is wrong is told with its place, all of it at once
//! ```
//! let error = jsonstat::Dataset::read(br#"{
//!     "version": "2.0", "class": "dataset", "id": ["Tid"], "size": [5], "value": [1, 2],
//!     "dimension": {"Tid": {"category": {"index": ["2023", "2024"], "label": {"2025": "2025"}}}}
//! }"#).unwrap_err();
//! assert_eq!(
//!     error.to_string(),
//!     "dimension «Tid», category, label: there is no category «2025»; dimension «Tid»: has 2 categories, size says 5"
//! );
//! ```
//!
//! # Numbers and marks
//! A cell has a number or none, and a status or none; the two are independent ([`Cell`]). Numbers are 64-bit floating
//! point: whole numbers up to 2^53 are exact, decimals are the nearest such number and are written as the shortest text that
//! reads back as the same. A text where a number belongs is refused: the format's schema would allow it, and nothing could
//! be counted with it. The standard signs of Statistics Norway are a type of their own ([`Mark`]); none of them is zero.
//!
//! # Memory
//! Memory follows the bytes of a file and never what its sizes claim: a sparse cube is held sparse, and [`Limits`] bound the
//! rest.
//!
//! # Writing
//! [`DatasetBuilder`] puts a dataset together and refuses what does not fit; [`Document::write`] writes what reads back
//! equal, the same document always as the same text. Unknown members are not kept, apart from those of a unit and all of
//! `extension`.

mod about;
mod bits;
mod builder;
mod category;
mod cell;
mod cells;
mod check;
mod dataset;
mod dimension;
mod document;
mod fault;
mod limits;
mod link;
mod mark;
mod not_read;
mod read;
mod shape;
mod slicing;
mod statuses;
mod values;
mod write;

pub use about::{About, Links};
pub use builder::DatasetBuilder;
pub use category::{Category, SymbolPosition, Unit};
pub use cell::{Cell, State};
pub use cells::{Cells, PlacedCell};
pub use dataset::{Dataset, NotThere};
pub use dimension::{Dimension, Role};
pub use document::{Collection, Document};
pub use fault::{Fault, Faults, Place, Wrong};
pub use limits::{Limits, TooMuch};
pub use link::{Item, Link, Reference};
pub use mark::Mark;
pub use not_read::NotRead;
