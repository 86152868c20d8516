use http::StatusCode;
use kernel::Id;
use shell::{Fields, Frame, Query, address_with};

/// How the reader looks at the review: what is shown, what is open, and what was refused.
pub struct Look {
    pub view: View,
    pub open: Option<Open>,
    pub fields: Fields,
    pub status: StatusCode,
}

/// The forms that are open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    Item(u32),
    Section(String),
    /// A new item, from this line.
    Add(usize),
}

/// Which paragraphs and items are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    All,
    NeedsALook,
    LeftOut,
}

impl View {
    pub const ALL: [Self; 3] = [Self::All, Self::NeedsALook, Self::LeftOut];

    /// The word of it in addresses; none for all.
    pub fn code(self) -> &'static str {
        match self {
            Self::All => "",
            Self::NeedsALook => "se",
            Self::LeftOut => "utelatt",
        }
    }

    pub fn text_key(self) -> &'static str {
        match self {
            Self::All => "letters-view-all",
            Self::NeedsALook => "letters-view-look",
            Self::LeftOut => "letters-view-left-out",
        }
    }
}

impl Look {
    pub fn of(query: &Query, frame: &Frame) -> Self {
        let view = View::ALL
            .into_iter()
            .find(|view| view.code() == query.raw("vis"));
        let item = query.raw("rett").parse().ok().map(Open::Item);
        let line = || query.raw("legg-til").parse().ok().map(Open::Add);
        let section = || {
            let number = query.raw("avsnitt");
            (!number.is_empty()).then(|| Open::Section(number.to_owned()))
        };
        Self {
            view: view.unwrap_or(View::All),
            open: item.or_else(line).or_else(section),
            fields: Fields::new(Vec::new(), frame.t.clone()),
            status: StatusCode::OK,
        }
    }

    /// The form again, with what is wrong with it.
    pub fn refused(self, open: Option<Open>, fields: Fields) -> Self {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        Self {
            open,
            fields,
            status,
            ..self
        }
    }

    /// The form again, for somebody was first.
    pub fn conflict(self, open: Option<Open>, fields: Fields) -> Self {
        Self {
            status: StatusCode::CONFLICT,
            ..self.refused(open, fields)
        }
    }

    /// The review with the same view, at the place.
    pub fn address(&self, letter: Id, anchor: &str) -> String {
        let path = address_with(&format!("/brev/{letter}"), [("vis", self.view.code())]);
        format!("{path}#{anchor}")
    }
}
