//! People who register cases and decide every second one as fast as they can, and remember when each was sent and answered.

use std::{
    io,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
    thread,
    time::{Duration, Instant},
};

use crate::{
    http::{Answer, Visitor},
    run::today,
    writers::register,
};

/// What somebody did to a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Done {
    Registered,
    Decided,
}

/// One thing done to a case, by its archive number, that the program said was stored.
pub type Deed = (String, Done);

/// A write that was answered, and when.
pub struct Write {
    pub deed: Deed,
    pub sent: Instant,
    pub answered: Instant,
}

/// Works until told to stop, and counts what was stored.
pub struct Busy {
    is_over: AtomicBool,
    count: AtomicUsize,
}

impl Busy {
    /// Lets one thread work for each visitor, does the work meanwhile, and hands back what each was told was stored, in
    /// the order in which it was sent.
    pub fn while_they_write(visitors: &[Visitor], work: impl FnOnce(&Self)) -> Vec<Vec<Write>> {
        let busy = Self {
            is_over: AtomicBool::new(false),
            count: AtomicUsize::new(0),
        };
        thread::scope(|scope| {
            let write = |(place, visitor)| {
                scope.spawn({
                    let busy = &busy;
                    move || busy.write(place, visitor)
                })
            };
            let writing: Vec<_> = visitors.iter().enumerate().map(write).collect();
            work(&busy);
            busy.is_over.store(true, Ordering::Relaxed);
            writing
                .into_iter()
                .map(|one| one.join().expect("a writer"))
                .collect()
        })
    }

    /// Waits until so much more is stored.
    pub fn wait_for(&self, more: usize) {
        let until = self.count.load(Ordering::Relaxed) + more;
        while self.count.load(Ordering::Relaxed) < until {
            thread::sleep(Duration::from_millis(5));
        }
    }

    fn write(&self, place: usize, visitor: &Visitor) -> Vec<Write> {
        let (mut writes, today) = (Vec::new(), today());
        for number in 0.. {
            if self.is_over.load(Ordering::Relaxed) {
                break;
            }
            let archive_number = format!("2026/9{place}{number:04}");
            let case = self.done(&mut writes, (&archive_number, Done::Registered), || {
                register(visitor, &archive_number)
            });
            if number % 2 == 0 {
                self.done(&mut writes, (&archive_number, Done::Decided), || {
                    let form = [
                        ("versjon", "1"),
                        ("avgjort", today.as_str()),
                        ("utfall", "upheld"),
                    ];
                    visitor.post(&format!("{case}/avgjor"), &form)
                });
            }
        }
        writes
    }

    /// Sends it, notes it, and says where the answer leads.
    ///
    /// # Panics
    /// When it was not stored: nobody stands in the way of those who write here.
    fn done(
        &self,
        writes: &mut Vec<Write>,
        (number, done): (&str, Done),
        send: impl FnOnce() -> io::Result<Answer>,
    ) -> String {
        let sent = Instant::now();
        let answer = send().expect("an answer");
        let answered = Instant::now();
        assert_eq!(answer.status, 303, "{number} {done:?}: {}", answer.body);
        let place = answer
            .head
            .lines()
            .find_map(|line| line.strip_prefix("location: "));
        writes.push(Write {
            deed: (number.to_owned(), done),
            sent,
            answered,
        });
        self.count.fetch_add(1, Ordering::Relaxed);
        place.expect("where it leads").to_owned()
    }
}
