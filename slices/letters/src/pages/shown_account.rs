use kernel::Id;
use organisations::nation::nation;
use shell::Frame;

use crate::replacing::{Account, Left, LeftWhy, Tie};

/// What goes along to the letter that takes over, and what does not, in words.
#[derive(Default)]
pub struct ShownAccount {
    pub carried: Vec<String>,
    pub left: Vec<ShownLeft>,
}

/// What of a kind does not go along, and what to do about it.
pub struct ShownLeft {
    pub title: String,
    pub rows: Vec<LeftRow>,
    pub way_out: String,
    /// Where it is done; none while the new letter is not published.
    pub href: Option<String>,
}

pub struct LeftRow {
    pub address: String,
    /// The item in the old letter; empty where it is tied to none.
    pub href: String,
    pub words: String,
    pub reason: String,
}

/// Who looks at the account, and from where.
pub struct Looking {
    pub old: Id,
    /// The letter that took over; none while it is not published.
    pub new: Option<Id>,
    /// The office whose things are shown beside those for all; none for those who see every office's.
    pub office: Option<Id>,
}

impl ShownAccount {
    pub fn of(account: &Account, looking: &Looking, frame: &Frame) -> Self {
        let carried = account
            .carried
            .iter()
            .map(|one| counted(one.tie, one.count, frame));
        let seen = account.left.iter().filter(|left| {
            looking.office.is_none() || left.office.is_none() || left.office == looking.office
        });
        let seen: Vec<&Left> = seen.collect();
        let groups = seen.chunk_by(|one, other| one.tie == other.tie);
        Self {
            carried: carried.collect(),
            left: groups.map(|group| shown(group, looking, frame)).collect(),
        }
    }
}

fn shown(group: &[&Left], looking: &Looking, frame: &Frame) -> ShownLeft {
    let tie = group[0].tie;
    let rows = group.iter().map(|left| {
        let why = frame.t.say(why_key(left.why));
        let office = left.office.and_then(|id| nation().office(id));
        let office = office.map(|office| office.place_at(frame.today));
        LeftRow {
            address: left.address.clone(),
            href: if left.address.is_empty() || tie == Tie::Amendment {
                String::new()
            } else {
                format!("/brev/{}/punkt/{}", looking.old, left.address)
            },
            words: if left.words.is_empty() && tie == Tie::Amendment {
                frame.t.say("letters-replace-a-draft")
            } else {
                crate::letter::shortened(&left.words, 110)
            },
            reason: office.map_or_else(|| why.clone(), |office| format!("{why} ({office})")),
        }
    });
    let new = looking.new;
    ShownLeft {
        title: counted(tie, group.len(), frame),
        rows: rows.collect(),
        way_out: frame.t.say(way_out_key(tie)),
        href: new.map(|new| way_out(tie, looking.old, new)),
    }
}

fn counted(tie: Tie, count: usize, frame: &Frame) -> String {
    let key = match tie {
        Tie::Binding => "letters-tied-binding",
        Tie::Statement => "letters-tied-statement",
        Tie::Owner => "letters-tied-owner",
        Tie::Succession => "letters-tied-succession",
        Tie::Applies => "letters-tied-applies",
        Tie::Delivery => "letters-tied-delivery",
        Tie::Amendment => "letters-tied-amendment",
        Tie::Announcement => "letters-tied-announcement",
        Tie::Answer => "letters-tied-answer",
        Tie::Decision => "letters-tied-decision",
    };
    frame.t.with(key, [("count", count.into())])
}

fn why_key(why: LeftWhy) -> &'static str {
    match why {
        LeftWhy::OtherWords => "letters-left-other-words",
        LeftWhy::Gone => "letters-left-gone",
        LeftWhy::SaidNow => "letters-left-said-now",
        LeftWhy::OtherReport => "letters-left-other-report",
        LeftWhy::Past => "letters-left-past",
    }
}

fn way_out_key(tie: Tie) -> &'static str {
    match tie {
        Tie::Binding | Tie::Owner | Tie::Succession => "letters-way-turn",
        Tie::Statement => "letters-way-statement",
        Tie::Applies => "letters-way-applies",
        Tie::Delivery => "letters-way-delivery",
        Tie::Amendment => "letters-way-amendment",
        Tie::Announcement | Tie::Answer => "letters-way-announcement",
        Tie::Decision => "letters-way-decision",
    }
}

fn way_out(tie: Tie, old: Id, new: Id) -> String {
    match tie {
        Tie::Binding | Tie::Owner | Tie::Succession => format!("/brev/{new}/arsskifte?fra={old}"),
        Tie::Statement | Tie::Applies => format!("/brev/{new}"),
        Tie::Delivery => format!("/brev/{new}/rapportering"),
        Tie::Amendment => format!("/brev/{new}/versjoner"),
        Tie::Announcement | Tie::Answer => format!("/brev/{new}/varslet"),
        Tie::Decision => "/brev/sammenlign".to_owned(),
    }
}
