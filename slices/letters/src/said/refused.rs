//! Why a file is no letter, with its place and the way out.

use originals::{MAX_BYTES, NotReadable, limits};
use texts::Tongue;

use crate::{
    file::NotRead,
    reading::{NotALetter, limits as of_text},
};

pub fn not_read(why: &NotRead, t: &Tongue) -> String {
    match why {
        NotRead::File(why) => not_readable(why, t),
        NotRead::Letter(why) => not_a_letter(why, t),
    }
}

fn not_a_letter(why: &NotALetter, t: &Tongue) -> String {
    match why {
        NotALetter::Empty => t.say("fault-letter-empty"),
        NotALetter::NoNumberedSections { .. } => t.say("fault-letter-no-sections"),
        NotALetter::TooLarge { .. } | NotALetter::TooManyLines { .. } => {
            let values = [
                ("megabytes", (of_text::MAX_BYTES / (1024 * 1024)).into()),
                ("lines", of_text::MAX_LINES.into()),
            ];
            t.with("fault-letter-too-long", values)
        }
        NotALetter::TooManyItems => {
            let values = [
                ("items", of_text::MAX_ITEMS.into()),
                ("sections", of_text::MAX_SECTIONS.into()),
            ];
            t.with("fault-letter-too-many-items", values)
        }
    }
}

fn too_large(t: &Tongue) -> String {
    let most = MAX_BYTES / (1024 * 1024);
    t.with("fault-letter-too-large", [("most", most.into())])
}

fn not_readable(why: &NotReadable, t: &Tongue) -> String {
    match why {
        NotReadable::Empty => t.say("fault-letter-empty"),
        NotReadable::TooLarge { .. } => too_large(t),
        NotReadable::Binary { line, .. } => {
            t.with("fault-letter-binary", [("line", line.to_string().into())])
        }
        NotReadable::OldWord => t.say("fault-letter-old-word"),
        NotReadable::Rtf => t.say("fault-letter-rtf"),
        NotReadable::OtherFormat { .. } => t.say("fault-letter-other-format"),
        NotReadable::PasswordProtected => t.say("fault-letter-password"),
        NotReadable::Damaged { .. } => t.say("fault-letter-damaged"),
        NotReadable::TooManyPages { pages } => {
            let values = [
                ("pages", (*pages).into()),
                ("most", limits::PDF_PAGES.into()),
            ];
            t.with("fault-letter-too-many-pages", values)
        }
        NotReadable::NoText { pages } => {
            t.with("fault-letter-no-text", [("pages", (*pages).into())])
        }
        NotReadable::Bomb { .. } => t.say("fault-letter-bomb"),
        NotReadable::TookTooLong { .. } => t.say("fault-letter-took-too-long"),
    }
}
