//! The one way out of the program: it asks addresses of the web whether they work. Links come from letters that others
//! wrote, so nothing that somebody writes in a link may reach into the office's own network. Beside it stands a door to the
//! places that the configuration names: those who sign people in.

mod answer;
mod ask;
mod known;
mod names;
mod networks;

pub use answer::{LinkAnswer, Outcome};
pub use ask::{NoClient, Outgoing};
pub use known::{KnownPlaces, NotAnswered, Within, origin_of};
pub use names::{LookUp, Names, NotFound, SystemNames};
pub use networks::Networks;
