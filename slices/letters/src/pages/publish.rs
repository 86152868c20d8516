use askama::Template;
use axum::extract::{Path, State};
use http::StatusCode;
use kernel::Id;
use shell::{App, Fields, Frame, Page, Person, Refusal, page_with};

use crate::{
    actions::correct::under_review,
    addressing::Addressing,
    draft::{Draft, DraftItem, Lost},
    letter::Letter,
    queries,
    reading::ItemKind,
    replacing::{Account, Replacing},
    said,
};

use super::shown_account::{Looking, ShownAccount};

#[derive(Template)]
#[template(path = "pages/publish.html")]
struct PublishPage {
    frame: Frame,
    fields: Fields,
    letter: Letter,
    draft: Draft,
    kinds: Vec<String>,
    /// Each section with how many items of each kind it gets, and all.
    sections: Vec<(String, Vec<usize>, usize)>,
    announced: Vec<String>,
    title: String,
    year: String,
    years: Published,
    account: ShownAccount,
}

/// What is published for the year already.
#[derive(Default)]
pub struct Published {
    /// The letter of the same owner, which this one would replace.
    pub replaced: Option<Letter>,
    /// The year's letter of the other owner: the one to all beside the own, or one of an office's own.
    pub beside: Option<Letter>,
    /// What replacing carries and what it does not, with what tells it from another account.
    pub account: Option<Account>,
}

/// The last look before publishing: what is published, and the title and year it gets.
pub async fn show(
    State(app): State<App>,
    Path(id): Path<Id>,
    frame: Frame,
    person: Person,
) -> Page {
    let mut reader = app.database.read().await?;
    let letter = under_review(queries::letter(&mut reader, id).await?, &person)?;
    let copy = queries::working_copy(&mut reader, id).await?;
    let mut years = published(&mut reader, &letter, copy.draft.year).await?;
    replacing(&mut reader, &mut years, &copy.draft).await?;
    let fields = Fields::new(Vec::new(), frame.t.clone());
    let (title, year) = (
        copy.draft.title.clone(),
        copy.draft
            .year
            .map(|year| year.to_string())
            .unwrap_or_default(),
    );
    render(frame, fields, letter, copy.draft, (title, year), years)
}

/// What is published for the year beside this letter.
pub async fn published(
    reader: &mut impl database::Fetch,
    letter: &Letter,
    year: Option<i32>,
) -> Result<Published, Refusal> {
    let Some(year) = year else {
        return Ok(Published::default());
    };
    let of_year = queries::published_of_year(reader, letter.office, year).await?;
    let (own, others): (Vec<_>, Vec<_>) = of_year
        .into_iter()
        .partition(|one| one.office == letter.office);
    Ok(Published {
        replaced: own.into_iter().next(),
        beside: others.into_iter().next(),
        account: None,
    })
}

/// What is tied to the letter that would be replaced, and what becomes of it.
pub async fn replacing(
    reader: &mut impl database::Fetch,
    years: &mut Published,
    draft: &Draft,
) -> Result<Option<Replacing>, Refusal> {
    let Some(replaced) = &years.replaced else {
        return Ok(None);
    };
    let replacing = Replacing::of(queries::tied(reader, replaced.id).await?, draft);
    years.account = Some(replacing.plan.account.clone());
    Ok(Some(replacing))
}

/// The page with what was filled in and what is wrong with it.
pub fn render(
    frame: Frame,
    fields: Fields,
    letter: Letter,
    draft: Draft,
    (title, year): (String, String),
    years: Published,
) -> Page {
    let status = if fields.is_faultless() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let kinds = ItemKind::ALL
        .into_iter()
        .map(|kind| frame.t.say(said::part_key(kind)))
        .collect();
    let replaced = years.replaced.as_ref().map(|replaced| Looking {
        old: replaced.id,
        new: None,
        office: letter.office,
    });
    let told = years.account.as_ref().zip(replaced);
    let told = told.map(|(account, looking)| ShownAccount::of(account, &looking, &frame));
    let template = PublishPage {
        account: told.unwrap_or_default(),
        sections: sections(&draft),
        announced: announced(&draft),
        kinds,
        frame,
        fields,
        letter,
        draft,
        title,
        year,
        years,
    };
    page_with(status, &template)
}

fn sections(draft: &Draft) -> Vec<(String, Vec<usize>, usize)> {
    let counted = |number: &str| {
        let of = |kind: ItemKind| {
            let items = draft.settled();
            items
                .filter(|item| item.section == number && item.kind == kind)
                .count()
        };
        ItemKind::ALL.map(of).to_vec()
    };
    let sections = draft.sections.iter().map(|section| {
        let counts = counted(&section.number);
        let all = counts.iter().sum();
        (format!("{} {}", section.number, section.title), counts, all)
    });
    sections.collect()
}

/// What the letter says will come in letters of their own, at meetings and the like.
fn announced(draft: &Draft) -> Vec<String> {
    let texts = draft.settled().map(|item| item.text.as_str());
    let found = texts.flat_map(recognition::announcements);
    let mut words: Vec<String> = found.map(|one| one.words).collect();
    words.dedup();
    words
}

impl PublishPage {
    fn lost(&self, lost: &Lost) -> String {
        said::lost(lost, &self.frame.t)
    }

    fn addressing(&self, item: &DraftItem) -> String {
        said::addressing(&item.addressing, &self.frame)
    }

    fn priorities(&self) -> Vec<&DraftItem> {
        self.draft.settled().filter(|item| item.priority).collect()
    }

    /// The items that name offices, then those that leave it open.
    fn addressed(&self) -> Vec<&DraftItem> {
        let mut items: Vec<_> = self
            .draft
            .settled()
            .filter(|item| item.addressing != Addressing::All)
            .collect();
        items.sort_by_key(|item| item.addressing == Addressing::Open);
        items
    }

    /// What the person confirms: the account that is shown, and no other.
    fn confirmed(&self) -> String {
        let account = self.years.account.as_ref();
        account.map_or_else(String::new, Account::fingerprint)
    }

    fn unresolved(&self) -> String {
        said::unresolved(&self.draft, &self.frame.t)
    }

    fn needs_consent(&self) -> bool {
        self.draft.unresolved() > 0
    }

    fn total(&self, column: &usize) -> usize {
        self.sections
            .iter()
            .map(|(_, counts, _)| counts[*column])
            .sum()
    }
}
