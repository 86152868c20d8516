//! Dialog: meetings with the leadership of municipalities, with NAV and in the regional arena, enquiries, and help between offices.

use slice::Slice;
use texts::Source;

pub const SLICE: Slice = Slice {
    ..Slice::named("dialogue", TEXTS)
};

pub const TEXTS: Source = Source {
    name: "dialogue",
    nb: include_str!("../texts/nb.ftl"),
    nn: include_str!("../texts/nn.ftl"),
    en: include_str!("../texts/en.ftl"),
};
