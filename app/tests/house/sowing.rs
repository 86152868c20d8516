//! The forms of a page, as a person would fill them in.

/// One form of a page, filled in as far as the page fills it in.
#[derive(Clone, Debug, Default)]
pub struct Form {
    pub action: String,
    /// Names and values that are sent as the page has them.
    pub fields: Vec<(String, String)>,
    /// Names of empty fields with their type, for somebody to write in.
    pub empty: Vec<(String, String)>,
    /// The name of the field for a file.
    pub file: Option<String>,
    /// What is sent as that file.
    pub content: String,
}

/// The forms of the page that do something.
pub fn forms(page: &str) -> Vec<Form> {
    let mut found = Vec::new();
    for text in page.split("<form").skip(1) {
        let text = text.split("</form>").next().unwrap_or_default();
        let (head, body) = text.split_once('>').unwrap_or_default();
        if attribute(head, "method") != Some("post") {
            continue;
        }
        let mut form = Form {
            action: attribute(head, "action").map(plain).unwrap_or_default(),
            ..Form::default()
        };
        for tag in body.split('<').skip(1) {
            form.take(tag);
        }
        form.choose(body);
        found.push(form);
    }
    found
}

impl Form {
    /// What the button says that one presses, where a form has several.
    pub fn button(&self) -> String {
        let named = self.fields.iter().find(|(name, _)| name == "handling");
        named.map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// Whether the form is about the thing with the identity.
    pub fn is_about(&self, id: &str) -> bool {
        self.action.contains(id) || self.fields.iter().any(|(_, value)| value == id)
    }

    /// Whether the words are sent with the form.
    pub fn says(&self, words: &str) -> bool {
        self.fields.iter().any(|(_, value)| value.contains(words)) || self.file.is_some()
    }

    fn take(&mut self, tag: &str) {
        let (name_of_tag, rest) = tag.split_once([' ', '\n', '>']).unwrap_or((tag, ""));
        let (head, content) = rest.split_once('>').unwrap_or((rest, ""));
        let Some(name) = attribute(head, "name").map(plain) else {
            return;
        };
        let value = attribute(head, "value").map(plain).unwrap_or_default();
        let kind = attribute(head, "inputmode").or_else(|| attribute(head, "type"));
        let kind = kind.unwrap_or("text");
        let is_known = self.fields.iter().any(|(known, _)| *known == name);
        match (name_of_tag, kind) {
            ("input", "file") => self.file = Some(name),
            ("input", "radio") if is_known => {}
            ("input", "checkbox") if is_known => {}
            ("input", _) if value.is_empty() => self.empty.push((name, kind.to_owned())),
            ("input", _) => self.fields.push((name, value)),
            ("button", _) if !is_known => self.fields.push((name, value)),
            ("textarea", _) if content.trim().is_empty() => {
                self.empty.push((name, "textarea".to_owned()));
            }
            ("textarea", _) => self.fields.push((name, plain(content))),
            _ => {}
        }
    }

    /// The option that is chosen already in each list, else the first that is one.
    fn choose(&mut self, body: &str) {
        // In each list another: a person is nobody's deputy for oneself.
        for (number, list) in body.split("<select").skip(1).enumerate() {
            let list = list.split("</select>").next().unwrap_or_default();
            let (head, options) = list.split_once('>').unwrap_or_default();
            let Some(name) = attribute(head, "name").map(plain) else {
                continue;
            };
            let options: Vec<_> = options.split("<option").skip(1).collect();
            let is_real =
                |option: &&&str| attribute(option, "value").is_some_and(|v| !v.is_empty());
            let chosen = options
                .iter()
                .filter(is_real)
                .find(|option| {
                    option
                        .split('>')
                        .next()
                        .is_some_and(|head| head.contains(" selected"))
                })
                .or_else(|| options.iter().filter(is_real).cycle().nth(number));
            let value = chosen.and_then(|option| attribute(option, "value"));
            self.fields.extend(value.map(|value| (name, plain(value))));
        }
    }
}

fn attribute<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let head = head.split('>').next().unwrap_or_default();
    let (_, after) = head
        .split_once(&format!(" {name}=\""))
        .or_else(|| head.split_once(&format!("\n{name}=\"")))
        .or_else(|| {
            head.strip_prefix(&format!("{name}=\""))
                .map(|after| ("", after))
        })?;
    after.split('"').next()
}

/// What the page wrote, as it was before it was made safe.
fn plain(text: &str) -> String {
    let text = text
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#39;", "'");
    let text = text
        .replace("&lt;", "<")
        .replace("&#60;", "<")
        .replace("&gt;", ">")
        .replace("&#62;", ">");
    text.replace("&#38;", "&").replace("&amp;", "&")
}
