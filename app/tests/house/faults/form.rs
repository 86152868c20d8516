//! A form as it stands in a page, filled in as somebody would who has to get through.

/// What a decision that stands does not have.
const LEFT: [&str; 2] = ["grunn", "tema"];
/// Who stands in for whom; in other lists the first will do.
const CHOSEN: [(&str, &str); 2] = [
    ("for", "Marit Solheim"),
    ("stedfortreder", "Anne Grethe Tveit"),
];

/// One form and what a browser would send when one of its buttons is pressed.
#[derive(Clone, Debug)]
pub struct Form {
    /// Where it goes, with its query.
    pub action: String,
    pub is_upload: bool,
    /// The name and value of the button that sends it.
    pub button: Option<(String, String)>,
    fields: Vec<Field>,
}

#[derive(Clone, Debug)]
struct Field {
    name: String,
    value: String,
    kind: Kind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Written,
    Ticked,
    Unticked,
}

/// The forms of the page that write, one for each button.
pub fn forms(page: &str, address: &str) -> Vec<Form> {
    let parts = page.split("<form").skip(1);
    let parts = parts.filter_map(|part| part.split("</form>").next());
    parts
        .filter(|part| attribute(part, "method").as_deref() == Some("post"))
        .flat_map(|part| by_button(part, address))
        .collect()
}

fn by_button(part: &str, address: &str) -> Vec<Form> {
    let buttons = part.split("<button").skip(1);
    let buttons =
        buttons.map(|button| Some((attribute(button, "name")?, attribute(button, "value")?)));
    buttons
        .map(|button| Form {
            action: attribute(part, "action").unwrap_or_else(|| address.to_owned()),
            is_upload: attribute(part, "enctype").is_some(),
            button,
            fields: fields(part),
        })
        .collect()
}

fn fields(part: &str) -> Vec<Field> {
    let mut fields = Vec::new();
    for tag in part.split('<').skip(1) {
        let Some(name) = attribute(tag, "name") else {
            continue;
        };
        let value = attribute(tag, "value").unwrap_or_default();
        let kind = match attribute(tag, "type").as_deref() {
            Some("checkbox" | "radio") if tag.contains(" checked") => Kind::Ticked,
            Some("checkbox" | "radio") => Kind::Unticked,
            _ => Kind::Written,
        };
        let value = if tag.starts_with("textarea") {
            plain(tag.split_once('>').map_or("", |(_, text)| text))
        } else if tag.starts_with("select") {
            chosen(part, &name)
        } else if tag.starts_with("input") && attribute(tag, "type").as_deref() != Some("file") {
            value
        } else {
            continue;
        };
        fields.push(Field { name, value, kind });
    }
    fields
}

/// The choice of the list that is set, or that one would make, or its first with a value.
fn chosen(part: &str, name: &str) -> String {
    let mark = format!(" name=\"{name}\"");
    let list = part.split("<select").find(|list| {
        list.split('>')
            .next()
            .is_some_and(|tag| tag.contains(&mark))
    });
    let options = list
        .unwrap_or_default()
        .split("</select>")
        .next()
        .unwrap_or_default();
    let options: Vec<_> = options.split("<option").skip(1).collect();
    let set = options.iter().find(|option| {
        option
            .split('>')
            .next()
            .is_some_and(|tag| tag.contains(" selected"))
    });
    let set = set
        .and_then(|option| attribute(option, "value"))
        .filter(|value| !value.is_empty());
    let wanted = CHOSEN.iter().find(|(list, _)| *list == name);
    let wanted = wanted.and_then(|(_, words)| options.iter().find(|option| option.contains(words)));
    let wanted = wanted.and_then(|option| attribute(option, "value"));
    let first = || {
        options
            .iter()
            .filter_map(|option| attribute(option, "value"))
            .find(|value| !value.is_empty())
    };
    set.or(wanted).or_else(first).unwrap_or_default()
}

impl Form {
    /// The declared route that it goes to.
    pub fn route_among(&self, routes: &[&'static str]) -> Option<&'static str> {
        let path = self.path();
        let fits = |route: &&&str| {
            let declared: Vec<_> = route.split('/').collect();
            let asked: Vec<_> = path.split('/').collect();
            declared.len() == asked.len()
                && declared
                    .iter()
                    .zip(asked)
                    .all(|(declared, asked)| *declared == asked || declared.starts_with('{'))
        };
        let fitting = routes.iter().filter(fits);
        fitting
            .min_by_key(|route| route.matches('{').count())
            .copied()
    }

    /// Whether it makes something new of what other forms of its route only change: with that one can go on.
    pub fn adds(&self) -> bool {
        self.button
            .as_ref()
            .is_some_and(|(_, value)| value == "nytt")
    }

    pub fn path(&self) -> &str {
        self.action.split('?').next().unwrap_or_default()
    }

    /// Whether it is the same form of a page that was asked for anew.
    pub fn is_like(&self, other: &Self) -> bool {
        self.action == other.action && self.button == other.button
    }

    /// All fields, what is empty written in by `write`.
    pub fn filled(&self, write: impl Fn(&str) -> Option<String>) -> Vec<(String, String)> {
        let mut sent: Vec<(String, String)> = Vec::new();
        for field in &self.fields {
            let is_first = !sent.iter().any(|(name, _)| *name == field.name)
                && !self
                    .fields
                    .iter()
                    .any(|other| other.name == field.name && other.kind == Kind::Ticked);
            let is_left = LEFT.contains(&field.name.as_str());
            let value = match field.kind {
                Kind::Unticked if !is_first || is_left => continue,
                Kind::Unticked | Kind::Ticked => field.value.clone(),
                Kind::Written if field.value.trim().is_empty() => {
                    write(&field.name).unwrap_or_default()
                }
                Kind::Written => field.value.clone(),
            };
            sent.push((field.name.clone(), value));
        }
        sent.extend(self.button.clone());
        sent
    }
}

/// The value of an attribute in the tag that the text begins with.
fn attribute(text: &str, name: &str) -> Option<String> {
    let tag = text.split('>').next()?;
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next().map(plain)
}

fn plain(text: &str) -> String {
    let marks = [
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&lt;", "<"),
        ("&#60;", "<"),
        ("&gt;", ">"),
        ("&#62;", ">"),
        ("&#38;", "&"),
        ("&amp;", "&"),
    ];
    marks.iter().fold(text.to_owned(), |text, (mark, sign)| {
        text.replace(mark, sign)
    })
}
