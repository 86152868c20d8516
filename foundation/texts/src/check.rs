use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{ast, parser};
use kernel::Language;

use crate::Source;

/// The keys of the texts with the values each is told with.
pub fn keys(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let messages = resource.body.iter().filter_map(|entry| match entry {
        ast::Entry::Message(message) => Some(message),
        _ => None,
    });
    messages
        .map(|message| {
            let mut names = BTreeSet::new();
            if let Some(pattern) = &message.value {
                of_pattern(pattern, &mut names);
            }
            (message.id.name.to_owned(), names)
        })
        .collect()
}

/// Every fault of one part's texts: faults in their writing, keys that a language lacks or has twice, values that
/// differ between the languages.
pub fn faults(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    let bokmal = keys(source.nb);
    for language in Language::ALL {
        let text = source.of(language);
        let place = format!("{}/{language}", source.name);
        if let Err((_, errors)) = parser::parse(text) {
            found.extend(errors.iter().map(|error| format!("{place}: {error}")));
        }
        let here = keys(text);
        let messages = text
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
            .count();
        if messages != here.len() {
            found.push(format!(
                "{place}: {messages} texts but {} keys; a key stands twice",
                here.len()
            ));
        }
        for (key, names) in &bokmal {
            match here.get(key) {
                None => found.push(format!("{place}: {key} is missing")),
                Some(other) if other != names => found.push(format!(
                    "{place}: {key} is told with {other:?}, nb with {names:?}"
                )),
                Some(_) => {}
            }
        }
        found.extend(
            here.keys()
                .filter(|key| !bokmal.contains_key(*key))
                .map(|key| format!("{place}: {key} is not in nb")),
        );
    }
    found
}

fn of_pattern(pattern: &ast::Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            of_expression(expression, names);
        }
    }
}

fn of_expression(expression: &ast::Expression<&str>, names: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => of_inline(inline, names),
        ast::Expression::Select { selector, variants } => {
            of_inline(selector, names);
            variants
                .iter()
                .for_each(|variant| of_pattern(&variant.value, names));
        }
    }
}

fn of_inline(inline: &ast::InlineExpression<&str>, names: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        ast::InlineExpression::Placeable { expression } => of_expression(expression, names),
        _ => {}
    }
}
