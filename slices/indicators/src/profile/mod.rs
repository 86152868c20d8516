//! Levekårsprofil: what the indicators say of one municipality, beside its county, the nation and the municipalities most
//! like it, with how sure each of it is.

mod alike;
mod among;
mod development;
mod line;
mod median;
mod printed;
mod read;
mod told;

pub use alike::{ALIKE, Alike};
pub use among::Among;
pub use development::{Course, development, drawn};
pub use line::Line;
pub use printed::{Printed, report};
pub use read::Profile;
pub use told::{
    Need, Standout, YearNote, alike_words, attribute_names, county_note, development_in_short,
    development_words, figure, local_notes, notes, shared_notes, standouts, trends,
};
