//! The forms of a page, to fill in and send as a browser would.

use testkit::{Client, Reply};

/// One form that writes.
#[derive(Clone, Debug)]
pub struct Form {
    pub action: String,
    pub is_upload: bool,
    pub fields: Vec<Field>,
    /// The named buttons, each another thing to do.
    pub buttons: Vec<(String, String)>,
}

/// One field with what stands in it.
#[derive(Clone, Debug)]
pub struct Field {
    pub name: String,
    pub value: String,
    pub kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// People write in it.
    Text,
    File,
    /// It is chosen, ticked, or hidden.
    Given,
}

/// What is written into fields that somebody must fill in.
const SOMETHING: &str = "Noe";

impl Form {
    /// All forms of the page that write.
    pub fn of_page(address: &str, page: &str) -> Vec<Self> {
        let path = address.split('?').next().unwrap_or_default();
        let forms = page.split("<form ").skip(1);
        forms
            .filter_map(|rest| {
                let (head, body) = rest.split_once('>')?;
                let body = body.split("</form>").next()?;
                (attribute(head, "method")? == "post").then(|| Self {
                    action: attribute(head, "action").unwrap_or_else(|| path.to_owned()),
                    is_upload: head.contains("multipart/form-data"),
                    fields: fields(body),
                    buttons: buttons(body),
                })
            })
            .collect()
    }

    /// The fields that people write in.
    pub fn texts(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(|field| field.kind == Kind::Text)
    }

    /// The field for a file.
    pub fn file(&self) -> Option<&Field> {
        self.fields.iter().find(|field| field.kind == Kind::File)
    }

    /// Sends the form with this text in one field, and something in the others, by the button.
    pub async fn send(
        &self,
        browser: &Client,
        (name, text): (&str, &str),
        button: Option<&(String, String)>,
    ) -> Reply {
        let pairs = self.filled(name, text, button);
        let pairs: Vec<_> = borrowed(&pairs);
        if !self.is_upload {
            return browser.post(&self.action, &pairs).await;
        }
        let field = self.file().map_or("fil", |file| file.name.as_str());
        browser.upload(&self.action, &pairs, (field, "", b"")).await
    }

    /// Sends the form with the file.
    pub async fn send_file(&self, browser: &Client, (name, bytes): (&str, &[u8])) -> Reply {
        let pairs = self.filled("", "", self.buttons.first());
        // What is pasted goes before a file, where a form takes either.
        let pairs: Vec<_> = borrowed(&pairs)
            .into_iter()
            .filter(|(field, _)| *field != "tekst")
            .collect();
        let field = self.file().map_or("fil", |file| file.name.as_str());
        browser
            .upload(&self.action, &pairs, (field, name, bytes))
            .await
    }

    fn filled(
        &self,
        name: &str,
        text: &str,
        button: Option<&(String, String)>,
    ) -> Vec<(String, String)> {
        let fields = self.fields.iter().filter(|field| field.kind != Kind::File);
        let mut pairs: Vec<_> = fields
            .map(|field| {
                let value = match field.kind {
                    _ if field.name == name => text,
                    Kind::Text if field.value.is_empty() => SOMETHING,
                    _ => &field.value,
                };
                (field.name.clone(), value.to_owned())
            })
            .collect();
        pairs.extend(button.cloned());
        pairs
    }
}

fn borrowed(pairs: &[(String, String)]) -> Vec<(&str, &str)> {
    let pairs = pairs.iter();
    pairs
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect()
}

/// The tags of the kind with what stands between their brackets, and what comes after.
fn tags<'a>(body: &'a str, tag: &str) -> Vec<(&'a str, &'a str)> {
    let open = format!("<{tag} ");
    let found = body
        .match_indices(&open)
        .map(|(at, _)| &body[at + open.len()..]);
    found.filter_map(|rest| rest.split_once('>')).collect()
}

fn fields(body: &str) -> Vec<Field> {
    let inputs = tags(body, "input")
        .into_iter()
        .filter_map(|(head, _)| input(head));
    let areas = tags(body, "textarea")
        .into_iter()
        .filter_map(|(head, rest)| {
            let value = rest.split("</textarea>").next().unwrap_or_default();
            Some(Field {
                name: attribute(head, "name")?,
                value: plain(value),
                kind: Kind::Text,
            })
        });
    let choices = tags(body, "select").into_iter().filter_map(|(head, rest)| {
        Some(Field {
            name: attribute(head, "name")?,
            value: chosen(rest.split("</select>").next()?),
            kind: Kind::Given,
        })
    });
    inputs.chain(areas).chain(choices).collect()
}

fn input(head: &str) -> Option<Field> {
    let name = attribute(head, "name")?;
    let value = attribute(head, "value").unwrap_or_default();
    let kind = attribute(head, "type").unwrap_or_else(|| "text".to_owned());
    let (kind, value) = match kind.as_str() {
        "checkbox" | "radio" if !head.contains(" checked") => return None,
        "submit" | "button" => return None,
        "file" => (Kind::File, value),
        "text" | "search" | "url" | "email" if !head.contains("inputmode=\"numeric\"") => {
            (Kind::Text, value)
        }
        "date" if value.is_empty() => (Kind::Given, "2026-06-01".to_owned()),
        "text" if value.is_empty() => (Kind::Text, "2".to_owned()),
        "text" => (Kind::Text, value),
        _ => (Kind::Given, value),
    };
    Some(Field { name, value, kind })
}

/// The chosen option, or the last one: the first may be the empty one.
fn chosen(options: &str) -> String {
    let options = tags(options, "option");
    let chosen = options.iter().find(|(head, _)| head.contains(" selected"));
    let option = chosen.or(options.last());
    option
        .and_then(|(head, _)| attribute(head, "value"))
        .unwrap_or_default()
}

fn buttons(body: &str) -> Vec<(String, String)> {
    let buttons = tags(body, "button").into_iter();
    buttons
        .filter_map(|(head, _)| Some((attribute(head, "name")?, attribute(head, "value")?)))
        .collect()
}

fn attribute(head: &str, name: &str) -> Option<String> {
    let head = format!(" {head}");
    let (_, rest) = head.split_once(&format!(" {name}=\""))?;
    Some(plain(rest.split('"').next()?))
}

pub fn plain(html: &str) -> String {
    [
        ("&#34;", "\""),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#38;", "&"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(html.to_owned(), |text, (code, sign)| {
        text.replace(code, sign)
    })
}
