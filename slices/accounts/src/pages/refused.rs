use askama::Template;
use axum::extract::Path;
use shell::{Frame, Page, Query, Refusal, page};

use crate::oidc::{Providers, Refused};

#[derive(Template)]
#[template(path = "pages/refused.html")]
struct RefusedPage {
    frame: Frame,
    title: String,
    sentence: String,
    /// What to do now.
    way_out: String,
}

/// Says why somebody who came from a provider was not let in, and what to do.
pub(crate) async fn refused(
    providers: Providers,
    frame: Frame,
    Path(word): Path<String>,
    query: Query,
) -> Page {
    let refused = Refused::of_word(&word).ok_or(Refusal::NotFound)?;
    let provider = providers.by_key(query.raw("hos"));
    let name = provider.map_or_else(
        || frame.t.say("accounts-some-provider"),
        |provider| provider.name.clone(),
    );
    let [title, sentence, way_out] = refused.keys();
    let of_provider = |key| frame.t.with(key, [("provider", name.as_str().into())]);
    page(&RefusedPage {
        title: of_provider(title),
        sentence: of_provider(sentence),
        way_out: of_provider(way_out),
        frame,
    })
}
