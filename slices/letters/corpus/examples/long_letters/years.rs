//! The first year's letter, and what becomes of each of its items in the next.

use crate::themes::CHAPTERS;
use crate::wording::{ADDITIONS, GOALS, PARAMETERS, REPORTS, extended, joined, sentence};

#[derive(Clone)]
pub struct Letter {
    pub year: usize,
    pub chapters: Vec<Chapter>,
}

#[derive(Clone)]
pub struct Chapter {
    pub title: String,
    pub goals: Vec<SubGoal>,
}

#[derive(Clone)]
pub struct SubGoal {
    pub title: String,
    pub items: Vec<Item>,
}

#[derive(Clone)]
pub struct Item {
    pub kind: char,
    pub text: String,
    pub number: usize,
    pub pattern: &'static str,
    pub theme: String,
    /// Where it comes from: chapter, sub-goal and place in the letter before.
    pub from: Vec<(usize, usize, usize)>,
    pub change: &'static str,
    pub demand: Option<(usize, usize)>,
}

impl Letter {
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.chapters
            .iter()
            .flat_map(|chapter| &chapter.goals)
            .flat_map(|goal| &goal.items)
    }
}

pub fn first() -> Letter {
    let chapters = CHAPTERS
        .iter()
        .enumerate()
        .map(|(at, (title, themes))| Chapter {
            title: (*title).to_owned(),
            goals: themes
                .iter()
                .enumerate()
                .map(|(place, theme)| sub_goal(at * 8 + place, theme))
                .collect(),
        });
    Letter {
        year: 2020,
        chapters: chapters.collect(),
    }
}

fn sub_goal(seed: usize, theme: &str) -> SubGoal {
    let patterns = [
        ('R', GOALS[(seed * 5) % GOALS.len()]),
        ('R', GOALS[(seed * 5 + 3) % GOALS.len()]),
        ('R', PARAMETERS[(seed * 3) % PARAMETERS.len()]),
        ('P', REPORTS[(seed * 7) % REPORTS.len()]),
        ('P', REPORTS[(seed * 7 + 4) % REPORTS.len()]),
    ];
    let items = patterns
        .into_iter()
        .enumerate()
        .map(|(at, (kind, pattern))| {
            Item::fresh(kind, pattern, theme, 3 + (seed * 11 + at * 17) % 23)
        });
    SubGoal {
        title: sentence("{t}", theme, 0),
        items: items.collect(),
    }
}

impl Item {
    fn fresh(kind: char, pattern: &'static str, theme: &str, number: usize) -> Self {
        let text = sentence(pattern, theme, number);
        Self {
            kind,
            text,
            number,
            pattern,
            theme: theme.to_owned(),
            from: vec![],
            change: "new",
            demand: None,
        }
    }

    fn renumbered(&mut self, number: usize) {
        self.demand = Some((self.number, number));
        self.text = sentence(self.pattern, &self.theme, number);
        self.change = "reworded";
    }
}

/// The chapters come in another order, one sub-goal of each is gone, and one item in a few is changed in some way.
pub fn next(old: &Letter) -> Letter {
    let mut chapters = Vec::new();
    for (at, chapter) in old.chapters.iter().enumerate() {
        let goals = chapter
            .goals
            .iter()
            .enumerate()
            .filter(|(place, _)| *place != (at * 3) % 8);
        let goals = goals
            .map(|(place, goal)| next_goal(at, place, goal))
            .collect();
        chapters.push(Chapter {
            title: chapter.title.clone(),
            goals,
        });
    }
    for (at, chapter) in chapters.iter_mut().enumerate() {
        move_one(chapter, at);
        add_one(chapter, at);
    }
    chapters.rotate_left(4);
    Letter {
        year: old.year + 1,
        chapters,
    }
}

fn next_goal(at: usize, place: usize, goal: &SubGoal) -> SubGoal {
    let mut items: Vec<Item> = Vec::new();
    for (index, item) in goal.items.iter().enumerate() {
        let mut item = Item {
            from: vec![(at, place, index)],
            change: "unchanged",
            demand: None,
            ..item.clone()
        };
        match (at * 40 + place * 5 + index) % 17 {
            2 | 9 => item.renumbered(item.number + 2 + at),
            5 | 13 => {
                item.text = extended(&item.text, ADDITIONS[(at + place) % ADDITIONS.len()]);
                item.change = "reworded";
            }
            7 => continue,
            11 if index == 4
                && items
                    .last()
                    .is_some_and(|last| last.kind == item.kind && last.change == "unchanged") =>
            {
                join(&mut items, &item);
                continue;
            }
            _ => {}
        }
        items.push(item);
    }
    SubGoal {
        title: goal.title.clone(),
        items,
    }
}

fn join(items: &mut [Item], second: &Item) {
    if let Some(first) = items.last_mut() {
        first.text = joined(&first.text, &second.text);
        first.from.extend(&second.from);
        first.change = "joined";
    }
}

/// One unchanged requirement of the chapter goes from its third sub-goal to the first.
fn move_one(chapter: &mut Chapter, at: usize) {
    let items = &mut chapter.goals[2].items;
    let found = items
        .iter()
        .position(|item| item.kind == 'R' && item.change == "unchanged");
    if let Some(place) = found.filter(|_| at.is_multiple_of(2)) {
        let mut item = items.remove(place);
        item.change = "moved";
        chapter.goals[0].items.push(item);
    }
}

fn add_one(chapter: &mut Chapter, at: usize) {
    let theme = format!("beredskap på området {}", chapter.title.to_lowercase());
    chapter.goals[4].items.push(Item::fresh(
        'R',
        GOALS[(at * 3 + 1) % GOALS.len()],
        &theme,
        4 + at,
    ));
}
