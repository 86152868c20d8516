use access::ApiScope;
use api::ProblemKind;
use askama::Template;
use shell::{Frame, Page, page};

#[derive(Template)]
#[template(path = "pages/api.html")]
struct ApiPage {
    frame: Frame,
    scopes: [ApiScope; 5],
    problems: [ProblemKind; 16],
}

/// What the JSON API is and how it is used, for those who make other systems. Open to all, as its document is.
pub(crate) async fn api(frame: Frame) -> Page {
    page(&ApiPage {
        frame,
        scopes: ApiScope::ALL,
        problems: ProblemKind::ALL,
    })
}
