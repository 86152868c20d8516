use askama::Template;
use shell::{Frame, Page, page};

#[derive(Template)]
#[template(path = "pages/onward.html")]
struct OnwardPage {
    frame: Frame,
    /// Who comes next, as people call it.
    to: String,
    address: String,
}

/// Leads to another site, at once and by itself. It is a page and not a redirect because browsers let a form lead to our own
/// pages alone (`form-action`), and a redirect would count as the form's; where a provider sends people on from its
/// first address nobody can list.
pub(crate) fn onward(frame: Frame, to: &str, address: String) -> Page {
    page(&OnwardPage {
        frame,
        to: to.to_owned(),
        address,
    })
}
