//! People who register cases as fast as they can, and remember which they were told were stored.

use std::{
    collections::BTreeSet,
    io,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
    thread,
};

use crate::http::{Answer, Visitor};

/// What one person was told.
#[derive(Default)]
pub struct Told {
    pub stored: BTreeSet<String>,
    /// What was sent and got no answer, when the program was gone.
    pub unanswered: BTreeSet<String>,
    /// Answers that were none that they should get.
    pub wrong: Vec<String>,
}

/// Registers until told to stop, or until the program does not answer.
pub struct Writers<'a> {
    pub series: &'a str,
    pub is_over: &'a AtomicBool,
    /// How many cases were stored so far.
    pub count: &'a AtomicUsize,
}

impl Writers<'_> {
    /// Lets one thread write for each visitor, does the work meanwhile, and hands back what everyone was told.
    pub fn write_while(&self, visitors: &[Visitor], work: impl FnOnce()) -> Vec<Told> {
        thread::scope(|scope| {
            let write = |(place, visitor)| scope.spawn(move || self.write(place, visitor));
            let writing: Vec<_> = visitors.iter().enumerate().map(write).collect();
            work();
            let told = writing.into_iter().map(|one| one.join().expect("a writer"));
            told.collect()
        })
    }

    fn write(&self, place: usize, visitor: &Visitor) -> Told {
        let mut told = Told::default();
        for number in 0.. {
            if self.is_over.load(Ordering::Relaxed) {
                break;
            }
            let archive_number = format!("2026/{}{place}{number:03}", self.series);
            match register(visitor, &archive_number) {
                Ok(answer) if answer.status == 303 => {
                    self.count.fetch_add(1, Ordering::Relaxed);
                    told.stored.insert(archive_number);
                }
                Ok(answer) => told
                    .wrong
                    .push(format!("{} {}", answer.status, answer.body)),
                Err(_) => {
                    told.unanswered.insert(archive_number);
                    break;
                }
            }
        }
        told
    }
}

/// Registers one case.
pub fn register(visitor: &Visitor, archive_number: &str) -> io::Result<Answer> {
    visitor.post(
        "/saker/ny",
        &[
            ("arkivnummer", archive_number),
            ("mottatt", "2026-03-02"),
            ("kommune", "4601"),
            ("paragraf", "18"),
        ],
    )
}
