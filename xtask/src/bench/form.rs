//! A form as it stands in a page: what a browser would send when nothing is filled in.

/// The fields of the form with this address, with their values.
pub fn fields(page: &str, action: &str) -> Option<Vec<(String, String)>> {
    let mark = format!("action=\"{action}\"");
    let form = page.split("<form").find(|part| part.contains(&mark))?;
    let form = form.split("</form>").next()?;
    let mut fields = Vec::new();
    for tag in form.split('<') {
        let Some(name) = attribute(tag, "name") else {
            continue;
        };
        let unset = !tag.contains(" checked") && is_ticked_kind(tag);
        if unset || tag.starts_with("button") {
            continue;
        }
        let value = attribute(tag, "value").unwrap_or_default();
        fields.push((name, value));
    }
    Some(fields)
}

/// Where the form goes that has a field or button of this name.
pub fn action_with(page: &str, name: &str) -> Option<String> {
    let mark = format!(" name=\"{name}\"");
    let forms = page
        .split("<form")
        .skip(1)
        .filter_map(|form| form.split("</form>").next());
    forms
        .filter(|form| form.contains(&mark))
        .find_map(|form| attribute(form, "action"))
}

/// The first choice with a value in the list of this name.
pub fn first_option(page: &str, name: &str) -> Option<String> {
    let list = page
        .split("<select")
        .find(|part| attribute(part, "name").as_deref() == Some(name))?;
    let options = list.split("</select>").next()?.split("<option").skip(1);
    options
        .filter_map(|option| attribute(option, "value"))
        .find(|value| !value.is_empty())
}

/// The value of the first box to tick under this name.
pub fn first_ticked(page: &str, name: &str) -> Option<String> {
    all_of(page, name).into_iter().next()
}

/// The value of every box to tick under this name.
pub fn all_of(page: &str, name: &str) -> Vec<String> {
    let boxes = page
        .split('<')
        .filter(|tag| attribute(tag, "name").as_deref() == Some(name));
    boxes.filter_map(|tag| attribute(tag, "value")).collect()
}

/// Writes into a field, whether the form had it or not.
pub fn fill(fields: &mut Vec<(String, String)>, name: &str, value: &str) {
    fields.retain(|(known, _)| known != name);
    fields.push((name.to_owned(), value.to_owned()));
}

fn is_ticked_kind(tag: &str) -> bool {
    matches!(
        attribute(tag, "type").as_deref(),
        Some("checkbox" | "radio")
    )
}

/// The value of an attribute in the tag that the text begins with.
pub fn attribute(text: &str, name: &str) -> Option<String> {
    let tag = text.split('>').next()?;
    let value = tag
        .split(&format!(" {name}=\""))
        .nth(1)?
        .split('"')
        .next()?;
    let plain = value
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#39;", "'");
    Some(
        plain
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<form action="/a"><input name="x" value="1"></form>
        <form method="post" action="/b"><input type="hidden" name="key" value="a&amp;b">
        <input type="checkbox" name="yes" value="on"><input type="radio" name="kind" value="2" checked>
        <select name="municipality"><option value="">Velg</option><option value="4601">Bergen</option></select>
        <button name="done" value="1">Lagre</button></form>"#;

    #[test]
    fn a_form_gives_what_a_browser_would_send() {
        let mut found = fields(PAGE, "/b").unwrap();
        assert_eq!(found[0], ("key".to_owned(), "a&b".to_owned()));
        assert_eq!(found[1], ("kind".to_owned(), "2".to_owned()));
        assert_eq!(found[2].0, "municipality");
        assert_eq!(found.len(), 3);
        let municipality = first_option(PAGE, "municipality").unwrap();
        fill(&mut found, "municipality", &municipality);
        assert_eq!(found[2].1, "4601");
        assert_eq!(fields(PAGE, "/c"), None);
        assert_eq!(action_with(PAGE, "done").as_deref(), Some("/b"));
    }
}
