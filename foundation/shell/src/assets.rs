use std::{collections::HashMap, sync::LazyLock};

use axum::{
    extract::Path,
    response::{IntoResponse as _, Response},
};
use http::{StatusCode, header};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "assets/"]
struct Assets;

/// The hash of each file, a part of its address: a changed file has a new address, so it may be kept for a year.
static HASHES: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    Assets::iter()
        .filter_map(|name| {
            let file = Assets::get(&name)?;
            let hash: String = file.metadata.sha256_hash()[..6]
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect();
            Some((name.into_owned(), hash))
        })
        .collect()
});

/// The address of the file.
pub(crate) fn address(file: &str) -> String {
    format!(
        "/filer/{}/{file}",
        HASHES.get(file).map_or("0", String::as_str)
    )
}

/// Hands out a file of the frame.
pub(crate) async fn serve(Path((_, file)): Path<(String, String)>) -> Response {
    let Some(asset) = Assets::get(&file) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = match file.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml; charset=utf-8",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    };
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, asset.data).into_response()
}
