//! The one way out of the program: it asks addresses of the web whether they work. Links come from letters that others
//! wrote, so nothing that somebody writes in a link may reach into the office's own network.

mod answer;
mod ask;
mod names;
mod networks;

pub use answer::{LinkAnswer, Outcome};
pub use ask::{NoClient, Outgoing};
pub use names::{LookUp, Names, NotFound, SystemNames};
pub use networks::Networks;
