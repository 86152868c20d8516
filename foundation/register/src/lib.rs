//! Register: the pages that every small register has – a list with its filter, the form of a new thing, and the page of
//! one thing – made of data, and the work on one thing. A slice says what stands there; how it looks is said once, here.

mod file;
mod form;
mod list;
mod options;
mod span;
mod thing_page;
mod words;
mod work;

pub use file::answer;
pub use form::{Form, Input, Kind, NewPage};
pub use list::{Cell, Filter, List, ListPage};
pub use options::{choose, words};
pub use span::{days, months_before, period};
pub use thing_page::ThingPage;
pub use words::{Field, Said, tell};
pub use work::{Begun, Thing, Work, answer_to_faults, begin_new, facts, find};

/// A text and the address that it leads to.
pub type Lead = (String, String);
