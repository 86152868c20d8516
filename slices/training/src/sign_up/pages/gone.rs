use askama::Template;
use http::StatusCode;
use shell::{Frame, Page, page_with};

#[derive(Template)]
#[template(path = "sign_up/pages/gone.html")]
struct GonePage {
    frame: Frame,
}

/// Says that the link leads nowhere any more, and whom to ask.
pub(crate) fn gone(frame: Frame) -> Page {
    page_with(StatusCode::NOT_FOUND, &GonePage { frame })
}
