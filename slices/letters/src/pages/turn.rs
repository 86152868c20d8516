use askama::Template;
use axum::extract::{Path, State};
use database::Fetch;
use http::StatusCode;
use kernel::{Day, Id, Period};
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Person, Query, Refusal, page_with};
use slice::House;

use super::compare::asked::{compared, decides_for};
use super::turn_reports::ShownReports;
use crate::{
    announcement::Announced,
    comparing::{Compared, SideItem},
    duty::StoredDuty,
    letter::{Letter, LetterStatus, shortened},
    owner,
    queries::{self, DutiesOf},
    said_change::{self, succession_key},
    turning::{CarriedBinding, Going, Plan, Reports, Succession, Turn, Turning},
};

#[derive(Template)]
#[template(path = "pages/turn.html")]
struct TurnPage {
    frame: Frame,
    fields: Fields,
    letter: Letter,
    /// The letter that is turned from; none when there is no earlier one.
    from: Option<Letter>,
    for_all: bool,
    going: Vec<ShownGoing>,
    options: Vec<(String, String)>,
    unanswered: Vec<(String, String)>,
    ended: Vec<(String, String)>,
    turns: Vec<ShownTurn>,
    version: usize,
    untied: usize,
    /// What the old letter announced and nobody has answered.
    waiting: Vec<Announced>,
    reports: ShownReports,
    reports_for: String,
}

struct ShownGoing {
    id: Id,
    address: String,
    text: String,
    change: String,
    /// The identity of the item that is proposed; empty when there is none.
    successor: String,
    bindings: Vec<ShownBinding>,
    owner: String,
}

struct ShownBinding {
    id: Id,
    before: String,
    /// What the new words ask for, where that is something else.
    now: String,
}

struct ShownTurn {
    id: Id,
    sentence: String,
    is_last: bool,
}

/// What a turn of the year is made from.
pub struct Loaded {
    pub letter: Letter,
    pub compared: Option<Compared>,
    pub turns: Vec<Turn>,
    pub successions: Vec<Succession>,
    pub office: Option<Id>,
    /// What the old letter announced and nobody has answered.
    pub waiting: Vec<Announced>,
    /// What both letters want reported of the office that is looked at.
    pub duties: Vec<StoredDuty>,
    pub reports_for: String,
}

impl Loaded {
    fn reports(&self, frame: &Frame) -> ShownReports {
        // A letter that took over from one of its own year has the reports of the year itself.
        let compared = self.compared.as_ref();
        let compared = compared.filter(|both| both.old.letter.year != both.new.letter.year);
        compared.map_or_else(ShownReports::default, |compared| {
            let reports = Reports::of(compared, &self.duties);
            ShownReports::of(&reports, frame)
        })
    }

    /// What waits to be carried, once there is a letter to carry from.
    pub fn plan<'a>(&'a self, house: &'a House) -> Option<Plan<'a>> {
        let turning = Turning {
            house,
            office: self.office,
            turns: &self.turns,
            successions: &self.successions,
        };
        Some(Plan::of(self.compared.as_ref()?, &turning))
    }
}

/// Reads the letter and the one before it, for those who may carry things over.
pub async fn load(
    reader: &mut impl Fetch,
    frame: &Frame,
    person: &Person,
    id: Id,
    fields: &mut Fields,
) -> Result<Loaded, Refusal> {
    let office = decides_for(person);
    if !owner::may_edit(person, office) {
        return Err(Refusal::NotAllowed);
    }
    let at = AtOffice::of(person, frame)?;
    let mut letters = queries::letters(reader, Some(at.office.id)).await?;
    letters.retain(|letter| owner::visible(Some(letter.clone()), person).is_ok());
    let found = letters.iter().find(|letter| letter.id == id);
    let letter = found.filter(|letter| letter.status == LetterStatus::Published);
    let letter = letter.cloned().ok_or(Refusal::NotFound)?;
    let asked = fields.id("fra");
    let from = match asked {
        None => letter.previous(&letters).cloned(),
        Some(asked) => Some(
            letters
                .iter()
                .find(|one| one.id == asked && one.id != id && one.status != LetterStatus::Draft)
                .cloned()
                .ok_or(Refusal::NotFound)?,
        ),
    };
    let (mut successions, mut held, mut waiting) = (Vec::new(), None, Vec::new());
    let mut duties = Vec::new();
    if let Some(from) = from {
        let both = DutiesOf::Both(from.id, id);
        duties = queries::duties(reader, at.office.id, both, frame.today).await?;
        successions = queries::successions(reader, from.id, office).await?;
        waiting = queries::waiting(reader, from.id, office).await?;
        let day = carried_as_of(&from, frame.today);
        let letters = (from, letter.clone());
        let both = compared(reader, person, &at, letters, day).await?;
        // What led to a version of the letter that was replaced says nothing of this one.
        successions
            .retain(|one: &Succession| one.new.is_none_or(|new| both.new.by_id(new).is_some()));
        held = Some(both);
    }
    // Last of all: who sees what a turn carried, sees the turn too.
    let turns = queries::turns(reader, id, office).await?;
    Ok(Loaded {
        letter,
        compared: held,
        turns,
        successions,
        office,
        waiting,
        duties,
        reports_for: at.name(frame),
    })
}

/// What is carried is what holds on the last day of the old letter's year, also while that year lasts.
fn carried_as_of(from: &Letter, today: Day) -> Day {
    from.year
        .map_or(today, |year| Period::year(year).last.max(today))
}

/// The turn of the year: what is proposed to be carried, what has no successor, and what nothing answers.
pub async fn show(
    State(app): State<App>,
    Path(id): Path<Id>,
    house: House,
    frame: Frame,
    person: Person,
    mut query: Query,
) -> Page {
    let mut reader = app.database.read().await?;
    let loaded = load(&mut reader, &frame, &person, id, &mut query).await?;
    let fields = Fields::new(Vec::new(), frame.t.clone());
    render(&house, frame, &loaded, fields)
}

/// The page, with what was refused when something was.
pub fn render(house: &House, frame: Frame, loaded: &Loaded, fields: Fields) -> Page {
    let status = if fields.is_faultless() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let plan = loaded.plan(house);
    let compared = loaded.compared.as_ref();
    let options = compared.map_or_else(Vec::new, |compared| {
        let measured = compared
            .new
            .items
            .iter()
            .filter(|item| item.entry.kind.is_measured());
        measured
            .filter_map(|item| Some((item.id?.to_string(), named(item))))
            .collect()
    });
    let ended = loaded.successions.iter().filter_map(|one| {
        let item = compared?.old.by_id(one.old)?;
        Some((named(item), one.reason.clone()?))
    });
    let last = loaded.turns.last().map(|turn| turn.id);
    let turns = loaded.turns.iter().map(|turn| ShownTurn {
        id: turn.id,
        sentence: said_change::turn(turn, &frame.t),
        is_last: last == Some(turn.id),
    });
    let (mut going, mut unanswered, mut untied) = (Vec::new(), Vec::new(), 0);
    if let Some(plan) = &plan {
        let open = plan.going.iter().filter(|going| going.is_open());
        going = open.map(|going| shown(going, house, &frame)).collect();
        going.sort_by_key(|going: &ShownGoing| !going.successor.is_empty());
        let page = |item: &&SideItem| {
            (
                format!("/brev/{}/punkt/{}", loaded.letter.id, item.entry.address),
                named(item),
            )
        };
        unanswered = plan.unanswered.iter().map(page).collect();
        untied = plan.untied.len();
    }
    let template = TurnPage {
        letter: loaded.letter.clone(),
        from: compared.map(|compared| compared.old.letter.clone()),
        for_all: loaded.office.is_none(),
        ended: ended.collect(),
        turns: turns.collect(),
        version: loaded.turns.len(),
        waiting: loaded.waiting.clone(),
        reports: loaded.reports(&frame),
        reports_for: loaded.reports_for.clone(),
        frame,
        fields,
        going,
        options,
        unanswered,
        untied,
    };
    page_with(status, &template)
}

fn named(item: &SideItem) -> String {
    format!("{} {}", item.entry.address, shortened(&item.entry.text, 90))
}

fn shown(going: &Going, house: &House, frame: &Frame) -> ShownGoing {
    let first = going.proposed.first();
    let key = first.map_or("letters-turn-none", |(_, change)| succession_key(*change));
    ShownGoing {
        id: going.id,
        address: going.old.entry.address.clone(),
        text: going.old.entry.text.clone(),
        change: frame.t.say(key),
        successor: first
            .and_then(|(new, _)| new.id)
            .map_or_else(String::new, |id| id.to_string()),
        bindings: going
            .bindings
            .iter()
            .map(|one| binding(one, house, frame))
            .collect(),
        owner: going
            .owner
            .map_or_else(String::new, |owner| owner.name.clone()),
    }
}

fn binding(one: &CarriedBinding, house: &House, frame: &Frame) -> ShownBinding {
    let words = |rule| said_change::binding(rule, house, &frame.t);
    let is_other = one.adjusted != one.stored.rule;
    ShownBinding {
        id: one.stored.id,
        before: words(&one.stored.rule),
        now: if is_other {
            words(&one.adjusted)
        } else {
            String::new()
        },
    }
}

impl TurnPage {
    /// What is chosen in the list: as it was sent, or at first what is proposed.
    fn chosen(&self, one: &ShownGoing) -> String {
        let name = format!("til-{}", one.id);
        let sent = self.fields.pairs().iter().find(|(found, _)| *found == name);
        sent.map_or_else(|| one.successor.clone(), |(_, sent)| sent.clone())
    }

    fn written(&self, one: &ShownGoing) -> String {
        self.fields.raw(&format!("grunn-{}", one.id)).to_owned()
    }

    /// At first everything is carried; then what was sent.
    fn is_ticked(&self, name: &str, id: String) -> bool {
        self.fields.pairs().is_empty() || self.fields.all(name).contains(&id.as_str())
    }
}
