//! The codes of the register as the API writes them, each with all its values in the document.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        ObjectBuilder, RefOr,
        schema::{Schema, Type},
    },
};

use crate::{ActSection, Outcome, Reason, SECTIONS, State, Theme, WaitingReason};

macro_rules! code {
    ($($name:ident($of:ty), $called:expr, $about:literal, $all:expr, $read:expr;)+) => {$(
        #[doc = $about]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) struct $name(pub $of);

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let code = String::deserialize(deserializer)?;
                let read: Option<$of> = $read(&code);
                read.map(Self).ok_or_else(|| D::Error::custom("no such code"))
            }
        }

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                let codes: Vec<&str> = $all;
                ObjectBuilder::new()
                    .schema_type(Type::String)
                    .description(Some($about))
                    .enum_values(Some(codes))
                    .into()
            }
        }

        impl ToSchema for $name {
            fn name() -> Cow<'static, str> {
                $called.into()
            }
        }
    )+};
}

macro_rules! coded {
    ($($name:ident($of:ident), $about:literal;)+) => {
        code! { $($name($of), stringify!($of), $about,
            $of::ALL.iter().map(|one| one.code()).collect(), |code: &str| code.parse().ok();)+ }
        $(impl $name {
            pub fn code(self) -> &'static str {
                self.0.code()
            }
        })+
    };
}

coded! {
    StateCode(State), "Where a case stands: open, waiting for somebody else, or decided.";
    OutcomeCode(Outcome), "How a case ended.";
    ReasonCode(Reason), "Why the decision of the NAV office did not stand.";
    ThemeCode(Theme), "What a finding is about.";
    WaitingReasonCode(WaitingReason), "Whom or what a case waits for.";
}

code! {
    SectionCode(&'static ActSection), "ActSection", "A section of the Social Services Act that an appeal can be about.",
        SECTIONS.iter().map(|section| section.code).collect(), ActSection::find;
}

impl SectionCode {
    pub fn code(self) -> &'static str {
        self.0.code
    }
}
