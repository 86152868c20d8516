//! Pure values that every part of the house speaks in: no input, no output, no word of the mandate.

mod clock;
mod coded;
mod day;
mod holiday;
mod id;
mod language;
mod measure_kind;
mod national_identity_number;
mod period;
mod share;

pub use clock::{Clock, FixedClock, SystemClock};
pub use day::{Day, Instant, NotADay};
pub use id::{Id, Ids, NotAnId};
pub use language::Language;
pub use measure_kind::MeasureKind;
pub use national_identity_number::find_national_identity_number;
pub use period::Period;
pub use share::Share;
