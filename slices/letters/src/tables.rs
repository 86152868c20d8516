use database::{Rows, Table};

/// Every table of the slice, and whose rows it holds.
pub(crate) const TABLES: &[Table] = &[
    Table::new("letter", Rows::OfOffice),
    Table::new("letter_original", Rows::With(&[("letter_id", "letter")])),
    Table::new("letter_correction", Rows::With(&[("letter_id", "letter")])),
    Table::new("letter_left_out", Rows::With(&[("letter_id", "letter")])),
    Table::new(
        "letter_replacement",
        Rows::With(&[("new_letter", "letter"), ("old_letter", "letter")]),
    ),
    Table::new(
        "letter_item",
        Rows::OfOfficeWith(&[("letter_id", "letter")]),
    ),
    Table::new(
        "item_replacement",
        Rows::With(&[("old_item", "letter_item"), ("new_item", "letter_item")]),
    ),
    Table::new("item_addressee", Rows::With(&[("item_id", "letter_item")])),
    Table::new("item_applies", Rows::OfOffice),
    Table::new("item_owner", Rows::OfOffice),
    Table::new("item_statement", Rows::OfOffice),
    Table::new(
        "item_wording",
        Rows::OfOfficeWith(&[
            ("item_id", "letter_item"),
            ("amendment_id", "letter_amendment"),
        ]),
    ),
    Table::new("item_reference", Rows::With(&[("item_id", "letter_item")])),
    Table::new(
        "item_funding",
        Rows::With(&[
            ("item_id", "letter_item"),
            ("amendment_id", "letter_amendment"),
        ]),
    ),
    Table::new(
        "requirement_binding",
        Rows::OfOfficeWith(&[("item_id", "letter_item")]),
    ),
    Table::new("letter_amendment", Rows::OfOffice),
    Table::new(
        "amended_reference",
        Rows::With(&[
            ("item_id", "letter_item"),
            ("amendment_id", "letter_amendment"),
        ]),
    ),
    Table::new("letter_announcement", Rows::OfOffice),
    Table::new("letter_announcement_answer", Rows::OfOffice),
    Table::new(
        "reporting_duty",
        Rows::With(&[
            ("item_id", "letter_item"),
            ("amendment_id", "letter_amendment"),
        ]),
    ),
    Table::new("reporting_rule", Rows::OfOffice),
    Table::new("duty_delivery", Rows::OfOffice),
    Table::new("comparison_decision", Rows::OfOffice),
    Table::new("letter_turn", Rows::OfOffice),
    Table::new(
        "item_succession",
        Rows::OfOfficeWith(&[("turn_id", "letter_turn")]),
    ),
    Table::new("reference_work", Rows::Shared),
    Table::new("reference_key", Rows::Shared),
    Table::new("link_check", Rows::Shared),
];
