use askama::Template;
use axum::extract::{Path, State};
use http::StatusCode;
use kernel::{Day, Id};
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Person, Query, Refusal, Told, page_with};
use slice::{Binding, House, Measure, Unit};

use crate::{
    addressing::{Addressing, Binds},
    as_of::AsOf,
    binding::{StoredBinding, propose},
    cross::{self, CrossLink},
    evaluation::{Shown, evaluate_all},
    item_owner::{ItemOwner, Ownership},
    letter::{Applies, Letter, LetterItem, LetterStatus, Statement, ToldItem},
    library::Work,
    owner,
    pages::{duties::line_name, owner_choice::OwnerChoice},
    queries, said,
};

use super::shown_wording::{ShownWording, shown_wordings};
use super::told_history::told_history;

#[derive(Template)]
#[template(path = "pages/item.html")]
struct ItemPage {
    frame: Frame,
    fields: Fields,
    letter: Letter,
    item: LetterItem,
    part: String,
    guess: String,
    office: String,
    figures: Vec<(StoredBinding, Shown, Vec<ParameterField>)>,
    choices: Vec<MeasureChoice>,
    statement: Option<Statement>,
    /// What stands in the statement's field: what is stored, or what was refused.
    written: String,
    owner: Option<ItemOwner>,
    owner_choice: Option<OwnerChoice>,
    may_bind: bool,
    may_write: bool,
    /// Whose bindings this person changes.
    binder: Option<Id>,
    as_of: AsOf,
    /// On the day that is shown.
    is_in_force: bool,
    /// Whether it binds the office that is looked at, in words too, and what that office decided.
    binds: Binds,
    bound: String,
    applies: Option<Applies>,
    /// Every wording it has had, when it has had more than one.
    wordings: Vec<ShownWording>,
    /// Where its words send the reader.
    cross_links: Vec<CrossLink>,
    /// The works it leans on.
    works: Vec<Work>,
    funding: Vec<String>,
    history: Vec<Told>,
}

/// A measure that the item can be bound to, with its parameters as fields.
struct MeasureChoice {
    key: &'static str,
    title: String,
    rule: String,
    kind: String,
    proposed: bool,
    fields: Vec<ParameterField>,
}

/// A number of a measure, ready to be filled in.
pub struct ParameterField {
    pub name: String,
    pub label: String,
    pub value: String,
    /// The words to choose among; empty where it is an amount.
    pub options: Vec<(String, String)>,
}

/// What the page is shown with: the day that was asked for, or what was refused of a form.
#[derive(Default)]
pub struct Refused {
    pub fields: Option<Fields>,
    pub written: Option<String>,
    /// The day that was asked for.
    pub asked: Option<Day>,
}

/// One item: its words, how it is measured, and what the office writes about it.
pub async fn show(
    State(app): State<App>,
    Path((id, address)): Path<(Id, String)>,
    house: House,
    frame: Frame,
    person: Person,
    mut query: Query,
) -> Page {
    let asked = query.day("per");
    render(
        &app,
        &house,
        frame,
        &person,
        (id, &address),
        Refused {
            asked,
            ..Refused::default()
        },
    )
    .await
}

/// The page of the item, with what was refused when something was.
pub async fn render(
    app: &App,
    house: &House,
    frame: Frame,
    person: &Person,
    (id, address): (Id, &str),
    refused: Refused,
) -> Page {
    let mut reader = app.database.read().await?;
    let letter = published(&mut reader, id, person).await?;
    let year = letter.year.unwrap_or(frame.today.year());
    let asked = refused.asked;
    let at = AtOffice::of(person, &frame)?;
    let as_of = AsOf::of(asked, year, frame.today);
    let mut known = queries::known_items(&mut reader, id, Some(at.office.id), year).await?;
    let told = known.iter();
    let told: Vec<_> = told
        .filter_map(|known| known.told(at.office.id, as_of.day))
        .collect();
    known.retain(|known| known.item.address == address);
    let (item, applies, wordings) = match known.pop() {
        Some(known) => (known.item, known.applies, known.wordings),
        // An item of an office that this person sees, but does not look at now.
        None => (
            the_item(&mut reader, id, address, person).await?,
            None,
            Vec::new(),
        ),
    };
    let cross_links = cross_links(&letter, &told, item.id);
    let told = told.into_iter().find(|told| told.item.id == item.id);
    let is_in_force = told.is_some();
    // What follows from the words that are shown, and from no others.
    let amended = told.as_ref().map_or(item.amended, |told| told.item.amended);
    let amendment = amended.map(|amended| amended.amendment);
    let works = queries::works_of_item(&mut reader, item.id, amendment).await?;
    let funding = queries::funding_of_item(&mut reader, item.id).await?;
    let history = audit::history(&mut reader, &[item.id], Some(at.office.id)).await?;
    let history = told_history(&history, Some(house), &frame);
    let funding = funding
        .into_iter()
        .filter(|paying| paying.amendment == amendment)
        .map(|paying| line_name(paying.line, &frame.t))
        .collect();
    let bound = told
        .as_ref()
        .map(|told| (told.binds, said::bound(told, &frame)));
    let (binds, bound) = bound.unwrap_or((Binds::Us, String::new()));
    let wordings = shown_wordings(&item, wordings, &frame);
    let (item, statement, ownership) = told.map_or_else(
        || (item, None, Ownership::default()),
        |told| (told.item, told.statement, told.ownership),
    );
    let owner_choice = if is_in_force && item.kind.is_measured() {
        OwnerChoice::of(&mut reader, &at.scope, person, &ownership).await?
    } else {
        None
    };
    let mut bindings = queries::bindings(&mut reader, id, Some(at.office.id), as_of.day).await?;
    bindings.retain(|stored| is_in_force && stored.item == item.id);
    let days = (year, as_of.day);
    let mut answers = evaluate_all(house, bindings, &mut reader, &at.scope, days, &frame.t).await?;
    let answered = answers.remove(&item.id).unwrap_or_default();
    let figures: Vec<_> = answered
        .into_iter()
        .map(|one| {
            (
                one.stored.clone(),
                one.shown(&frame.t),
                one.measure.map_or_else(Vec::new, |measure| {
                    fields(measure, Some(&one.stored.rule), &frame)
                }),
            )
        })
        .collect();
    let binder = person.office.as_ref().map(|office| office.id);
    let may_bind = is_in_force
        && !as_of.is_asked
        && item.kind.is_measured()
        && (owner::may_edit(person, binder));
    let taken: Vec<&str> = figures
        .iter()
        .filter(|(stored, ..)| stored.office == binder)
        .map(|(stored, ..)| stored.rule.measure.as_str())
        .collect();
    let choices = choices(house, &item, &taken, &frame);
    let status = if refused.fields.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let written = refused
        .written
        .or_else(|| statement.as_ref().map(|statement| statement.text.clone()))
        .unwrap_or_default();
    let template = ItemPage {
        part: frame.t.say(said::part_key(item.kind)),
        guess: said::guess(&item.guess, &frame.t).join(" · "),
        fields: refused
            .fields
            .unwrap_or_else(|| Fields::new(Vec::new(), frame.t.clone())),
        may_write: owner::writes_statements(person),
        office: at.name(&frame),
        frame,
        letter,
        item,
        figures,
        choices,
        statement,
        written,
        owner: ownership.owner,
        binds,
        bound,
        applies,
        owner_choice,
        may_bind,
        binder,
        as_of,
        is_in_force,
        wordings,
        cross_links,
        works,
        funding,
        history,
    };
    page_with(status, &template)
}

/// The item of a published letter that the person sees.
pub async fn published_item(
    reader: &mut impl database::Fetch,
    id: Id,
    address: &str,
    person: &Person,
) -> Result<(Letter, LetterItem), Refusal> {
    let letter = published(reader, id, person).await?;
    Ok((letter, the_item(reader, id, address, person).await?))
}

async fn published(
    reader: &mut impl database::Fetch,
    id: Id,
    person: &Person,
) -> Result<Letter, Refusal> {
    let letter = owner::visible(queries::letter(reader, id).await?, person)?;
    if letter.status == LetterStatus::Draft {
        return Err(Refusal::NotFound);
    }
    Ok(letter)
}

async fn the_item(
    reader: &mut impl database::Fetch,
    letter: Id,
    address: &str,
    person: &Person,
) -> Result<LetterItem, Refusal> {
    let item = queries::item(reader, letter, address).await?;
    let item = item.ok_or(Refusal::NotFound)?;
    if let Some(office) = item.office {
        person.scope(office)?;
    }
    Ok(item)
}

fn choices(house: &House, item: &LetterItem, taken: &[&str], frame: &Frame) -> Vec<MeasureChoice> {
    let proposal = propose(&item.text, &item.guess, house);
    let mut choices: Vec<MeasureChoice> = house
        .measures()
        .filter(|measure| !taken.contains(&measure.key))
        .map(|measure| {
            let proposed = proposal
                .as_ref()
                .filter(|binding| binding.measure == measure.key);
            MeasureChoice {
                key: measure.key,
                title: frame.t.say(measure.title),
                rule: measure.rule(
                    &proposed
                        .map(|binding| binding.parameters.clone())
                        .unwrap_or_default(),
                    &frame.t,
                ),
                kind: frame.t.say(said::kind_key(measure.kind)),
                proposed: proposed.is_some(),
                fields: fields(measure, proposed, frame),
            }
        })
        .collect();
    choices.sort_by_key(|choice| !choice.proposed);
    choices
}

/// The numbers of the measure as fields, with what the binding has.
pub fn fields(measure: &Measure, binding: Option<&Binding>, frame: &Frame) -> Vec<ParameterField> {
    let mut fields: Vec<ParameterField> = measure
        .parameters
        .iter()
        .map(|parameter| ParameterField {
            name: parameter.name.to_owned(),
            label: frame.t.say(parameter.text),
            value: binding
                .map_or(parameter.default, |binding| {
                    binding.parameters.get(parameter)
                })
                .to_string(),
            options: parameter.options(&frame.t),
        })
        .collect();
    let target = match measure.unit {
        Unit::Share => "letters-target-percent",
        Unit::Days => "letters-target-days",
        Unit::Count => "letters-target-count",
    };
    let value = binding
        .and_then(|binding| binding.target)
        .map_or_else(String::new, |target| target.0.to_string());
    fields.push(ParameterField {
        name: "mal".to_owned(),
        label: frame.t.say(target),
        value,
        options: Vec::new(),
    });
    fields
}

fn cross_links(letter: &Letter, told: &[ToldItem], id: Id) -> Vec<CrossLink> {
    let items: Vec<LetterItem> = told.iter().map(|told| told.item.clone()).collect();
    let item = items.iter().find(|item| item.id == id);
    item.map_or_else(Vec::new, |item| cross::of_item(letter, &items, item))
}
