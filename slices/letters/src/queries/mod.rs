//! All SQL of the slice.

mod amendments;
mod announcements;
mod applies;
mod bindings;
mod comparisons;
mod corrections;
mod drafts;
mod duties;
mod items;
mod letters;
mod links;
mod originals;
mod owners;
mod replacements;
mod series;
mod stored;
mod turns;
mod wordings;
mod works;

use database::Statement;

pub use amendments::{
    Added, add_amendment, add_item, amendment, amendments, discard_amendment, hold_letter,
    publish_amendment, save_amendment,
};
pub use announcements::{
    add_announcement, add_found, announcements, answer, every_announcement, open_announcements,
    take_back_answer, waiting,
};
pub use applies::decide;
pub use bindings::{
    add_binding, all_bindings, bindings, carry_over, change_binding, end_binding, remove_binding,
};
pub use comparisons::{StoredDecisions, decisions, side, store_decisions};
pub use corrections::{add_correction, corrections, other_side, turn};
pub use drafts::{
    Made, add_letter, discard_draft, publish, replace_letter, save_draft, working_copy,
};
pub use duties::{
    DutiesOf, Paying, add_duties, add_funding, deliver, duties, funding, funding_of_item,
    rhythm_code, rules, set_rule, withdraw_delivery,
};
pub use items::{item, items, items_on, known_items, left_out, told_items, write_statement};
pub use letters::{
    letter, letter_among_published, letters, published_letters, published_of_year, steering_letters,
};
pub use links::{drop_check, linked_works, store_checks};
pub use originals::{add_original, original, original_bytes};
pub use owners::{carry_owners, set_owner};
pub use replacements::{
    Replacement, add_replacement, added_by, carry_amendment, carry_answer, carry_applies,
    carry_delivery, every_duty, kinds, replace_items, replacements, set_changes, tied, wordings_of,
};
pub use series::{KnownBy, former, known_by, later, series_bindings};
pub use turns::{
    add_succession, add_turn, carry_successions, successions, take_back, turned, turns,
};
pub use wordings::add_wording;
pub use works::{
    Leaning, LeaningLetter, change_work, join_works, lean, leaning, works, works_of_item,
};

pub use corrections::forget as forget_corrections;

pub const STATEMENTS: &[&[Statement]] = &[
    amendments::ALL,
    announcements::ALL,
    applies::ALL,
    bindings::ALL,
    comparisons::ALL,
    corrections::ALL,
    drafts::ALL,
    duties::ALL,
    items::ALL,
    letters::ALL,
    links::ALL,
    originals::ALL,
    owners::ALL,
    replacements::ALL,
    series::ALL,
    turns::ALL,
    wordings::ALL,
    works::ALL,
];
