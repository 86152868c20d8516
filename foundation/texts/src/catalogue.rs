use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use kernel::Language;
use unic_langid::LanguageIdentifier;

use crate::{Argument, Tongue, writing};

/// The texts of one part of the house, one Fluent file for each language.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// Which part, for those who mend a fault.
    pub name: &'static str,
    pub nb: &'static str,
    pub nn: &'static str,
    pub en: &'static str,
}

impl Source {
    pub fn of(&self, language: Language) -> &'static str {
        match language {
            Language::Nb => self.nb,
            Language::Nn => self.nn,
            Language::En => self.en,
        }
    }
}

/// All texts of all parts, ready to speak.
pub struct Catalogue {
    bundles: [FluentBundle<FluentResource>; 3],
}

impl Catalogue {
    /// Gathers the texts. A text with a fault in its writing is left out; `faults` finds it in the tests.
    pub fn new(sources: &[Source]) -> Arc<Self> {
        Arc::new(Self {
            bundles: Language::ALL.map(|language| bundle(language, sources)),
        })
    }

    pub fn tongue(self: &Arc<Self>, language: Language) -> Tongue {
        Tongue::new(self.clone(), language)
    }

    /// The text in the language, or the key in brackets where there is none, so that the lack is seen.
    pub(crate) fn text(
        &self,
        language: Language,
        key: &str,
        arguments: &[(&str, Argument)],
    ) -> String {
        let bundle = &self.bundles[language as usize];
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return format!("⟦{key}⟧");
        };
        let mut told = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            told.set(*name, value.to_fluent());
        }
        bundle
            .format_pattern(pattern, Some(&told), &mut Vec::new())
            .into_owned()
    }
}

fn bundle(language: Language, sources: &[Source]) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = language
        .code()
        .parse()
        .expect("nb, nn and en are language codes");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Isolation marks would show as stray signs in PDF, XLSX and e-mail.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Nb | Language::Nn => {
            |value: &FluentValue, _: &intl_memoizer::concurrent::IntlLangMemoizer| {
                written(Language::Nb, value)
            }
        }
        Language::En => |value: &FluentValue, _: &intl_memoizer::concurrent::IntlLangMemoizer| {
            written(Language::En, value)
        },
    }));
    for source in sources {
        let resource = FluentResource::try_new(source.of(language).to_owned())
            .unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn written(language: Language, value: &FluentValue) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(writing::whole(language, number.value as i64)),
        _ => None,
    }
}
