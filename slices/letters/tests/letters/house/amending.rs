//! How a person amends a letter through its pages.

use testkit::Client;

/// Puts in an amendment by hand and gives the address of its page.
pub async fn amendment(
    client: &Client,
    letter: &str,
    fields: &[(&str, &str)],
    text: &str,
) -> String {
    let form = [fields, &[("tekst", text)]].concat();
    let path = format!("{letter}/tillegg");
    client
        .upload(&path, &form, ("fil", "", b""))
        .await
        .location()
}

pub const MAY: &[(&str, &str)] = &[
    ("tittel", "Tillegg i mai"),
    ("datert", "2026-05-08"),
    ("fra", "2026-05-15"),
];

/// Sends the change made from the page as it stands now.
pub async fn change(client: &Client, page: &str, fields: &[(&str, &str)]) -> testkit::Reply {
    let version = client.get(page).await.input("versjon").expect("a version");
    let form = [fields, &[("versjon", version.as_str())]].concat();
    client.post(&format!("{page}/endring"), &form).await
}

/// Publishes the amendment as its page stands now.
pub async fn publish(client: &Client, page: &str) -> testkit::Reply {
    let version = client.get(page).await.input("versjon").expect("a version");
    client
        .post(&format!("{page}/publiser"), &[("versjon", &version)])
        .await
}

/// Puts in an amendment of 15 May with these changes and publishes it; gives the address of its page.
pub async fn amend(client: &Client, letter: &str, changes: &[&[(&str, &str)]]) -> String {
    let page = amendment(client, letter, MAY, "").await;
    for fields in changes {
        change(client, &page, fields).await.location();
    }
    publish(client, &page).await.location();
    page
}

/// New words for the item.
pub fn reworded<'a>(address: &'a str, text: &'a str) -> [(&'a str, &'a str); 3] {
    [("handling", "ordlyd"), ("punkt", address), ("ordlyd", text)]
}

/// The item is taken away.
pub fn withdrawn(address: &str) -> [(&str, &str); 2] {
    [("handling", "trekk"), ("punkt", address)]
}

/// A new item of section 73.1.
pub fn added<'a>(part: &'a str, text: &'a str) -> [(&'a str, &'a str); 4] {
    [
        ("handling", "nytt"),
        ("avsnitt", "73.1"),
        ("del", part),
        ("ny", text),
    ]
}
