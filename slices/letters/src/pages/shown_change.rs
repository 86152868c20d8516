use comparison::{RunKind, WordRun};
use kernel::Id;
use shell::Frame;
use slice::{Binding, House, Measure, Parameter};

use crate::{
    amendment::{Amendment, Change, Rebinding, What, word_runs},
    said,
};

use super::item::{ParameterField, fields};

/// A change of an amendment as pages show it.
pub struct ShownChange {
    pub key: u32,
    /// «Ny ordlyd»
    pub title: String,
    /// The address of the item, or the section and part that a new one comes in.
    pub place: String,
    pub address: Option<String>,
    pub runs: Vec<WordRun>,
    pub is_proposed: bool,
    pub bindings: Vec<ShownRebinding>,
}

/// A measure of the item, before and after.
pub struct ShownRebinding {
    pub binding: Id,
    pub measure: String,
    pub from: String,
    pub to: String,
    pub is_changed: bool,
    pub is_decided: bool,
    pub fields: Vec<ParameterField>,
}

impl ShownChange {
    pub fn class(run: &WordRun) -> &'static str {
        match run.is {
            RunKind::Same => "",
            RunKind::Gone => "del",
            RunKind::Added => "ins",
        }
    }
}

/// The changes of the amendment, in its order.
pub fn shown_changes(amendment: &Amendment, house: &House, frame: &Frame) -> Vec<ShownChange> {
    let changes = amendment.changes.iter();
    changes.map(|change| shown(change, house, frame)).collect()
}

fn shown(change: &Change, house: &House, frame: &Frame) -> ShownChange {
    let t = &frame.t;
    let (title, runs, bindings) = match &change.what {
        What::Reworded {
            before,
            text,
            bindings,
            ..
        } => (
            t.say("letters-amended-reworded"),
            word_runs(before, text),
            bindings
                .iter()
                .filter_map(|rebinding| shown_rebinding(rebinding, house, frame))
                .collect(),
        ),
        What::Withdrawn { before, .. } => (
            t.say("letters-change-withdrawn"),
            vec![run(RunKind::Gone, before)],
            Vec::new(),
        ),
        What::Added { text, .. } => (
            t.say("letters-change-added"),
            vec![run(RunKind::Added, text)],
            Vec::new(),
        ),
    };
    let address = change.what.address().map(str::to_owned);
    let place = match (&address, &change.what) {
        (Some(address), _) => address.clone(),
        (None, What::Added { section, kind, .. }) => {
            format!("{section} {}", t.say(said::part_key(*kind)))
        }
        (None, _) => String::new(),
    };
    ShownChange {
        key: change.key,
        title,
        place,
        address,
        runs,
        is_proposed: change.is_proposed,
        bindings,
    }
}

fn run(is: RunKind, text: &str) -> WordRun {
    let text = text.to_owned();
    WordRun { is, text }
}

fn shown_rebinding(rebinding: &Rebinding, house: &House, frame: &Frame) -> Option<ShownRebinding> {
    let measure = house.measure(&rebinding.from.measure)?;
    let mut fields = fields(measure, Some(&rebinding.to), frame);
    for field in &mut fields {
        field.name = format!("{}-{}", field.name, rebinding.binding);
    }
    Some(ShownRebinding {
        binding: rebinding.binding,
        measure: frame.t.say(measure.title),
        from: told(&rebinding.from, &rebinding.to, measure, frame),
        to: told(&rebinding.to, &rebinding.from, measure, frame),
        is_changed: rebinding.from != rebinding.to,
        is_decided: rebinding.is_decided,
        fields,
    })
}

/// «90 %»; «90 % · Måneder: 3» where the number is another than the other's.
fn told(binding: &Binding, other: &Binding, measure: &Measure, frame: &Frame) -> String {
    let target = binding.target.map_or_else(
        || frame.t.say("letters-no-target"),
        |target| target.words(measure.unit, &frame.t),
    );
    let differs = |parameter: &&Parameter| {
        binding.parameters.get(parameter) != other.parameters.get(parameter)
    };
    let parameters = measure.parameters.iter().filter(differs).map(|parameter| {
        let number = parameter.words(binding.parameters.get(parameter), &frame.t);
        format!("{}: {number}", frame.t.say(parameter.text))
    });
    let all: Vec<String> = std::iter::once(target).chain(parameters).collect();
    all.join(" · ")
}
