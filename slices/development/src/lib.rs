//! Utviklingsarbeid: projects, experiences that are shared, cooperation between municipalities, action plans and notes to the directorate.

use slice::Slice;
use texts::Source;

pub const SLICE: Slice = Slice {
    ..Slice::named("development", TEXTS)
};

pub const TEXTS: Source = Source {
    name: "development",
    nb: include_str!("../texts/nb.ftl"),
    nn: include_str!("../texts/nn.ftl"),
    en: include_str!("../texts/en.ftl"),
};
