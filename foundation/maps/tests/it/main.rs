//! Reading, simplifying and drawing from one end to the other: on files made up here, and on the country's.

mod country;
mod drawn;
mod made_up;
mod pictures;
mod real;
mod whole;
