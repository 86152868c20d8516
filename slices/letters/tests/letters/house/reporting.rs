//! The reports that a letter asks for, as its page lists them.

use testkit::{Client, Reply};

use super::words;

/// Marks a report as delivered, or takes it back, by the form that the page has beside it.
pub async fn send(
    client: &Client,
    letter: &str,
    (address, period): (&str, &str),
    way: &str,
) -> Reply {
    let path = format!("{letter}/rapportering");
    let page = client.get(&path).await.text();
    let ending = format!("<span class=\"visually-hidden\"> {address} {period}</span>");
    let form = page.split(&ending).next().expect("it is on the page");
    assert_ne!(form.len(), page.len(), "{address} {period}: {page}");
    let form = form.rsplit("<form").next().expect("it is on the page");
    let value = |name: &str| {
        let rest = form.split(&format!("name=\"{name}\" value=\"")).nth(1);
        rest.expect("it is on the page")
            .split('"')
            .next()
            .expect("it is on the page")
            .to_owned()
    };
    let (duty, number) = (value("plikt"), value("periode"));
    let fields = [
        ("plikt", duty.as_str()),
        ("periode", number.as_str()),
        ("handling", way),
    ];
    client.post(&path, &fields).await
}

/// The reports that the page lists: address, name of the period, whether delivered.
pub async fn listed(client: &Client, letter: &str) -> Vec<String> {
    let page = words(&client.get(&format!("{letter}/rapportering")).await);
    let mut found = Vec::new();
    for article in page.split("<article").skip(1) {
        let address = article
            .split("class=\"address\"")
            .nth(1)
            .expect("it is on the page");
        let address = address
            .split('>')
            .nth(1)
            .expect("it is on the page")
            .split('<')
            .next()
            .expect("it is on the page");
        for row in article.split("<li><span>").skip(1) {
            let (name, day) = row
                .split('<')
                .next()
                .expect("it is on the page")
                .rsplit_once(": ")
                .expect("it is on the page");
            let done = if row.contains("Levert ") {
                ", levert"
            } else {
                ""
            };
            found.push(format!("{address} {name} {day}{done}"));
        }
    }
    found
}
