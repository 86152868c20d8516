//! Two ways to a made-up service: straight to it, and out through the program's own door to a server.

use std::{
    future::{Future, poll_fn},
    sync::Arc,
    task::Poll,
};

use http::{Request, Response};
use outgoing::{KnownPlaces, NotAnswered, Within};
use statbank::{Allowance, Bounds, NoAnswer, Pace, Service, Way, Web};

use crate::{
    pretend::{Pretend, Reply},
    time::TestTime,
};

/// No way through a server: the same answers, at once.
#[derive(Clone)]
pub struct Straight(pub Arc<Pretend>);

impl Web for Straight {
    async fn send(
        &self,
        request: Request<Vec<u8>>,
        _: Bounds,
    ) -> Result<Response<Vec<u8>>, NoAnswer> {
        let at = self.0.time();
        step().await;
        let reply = self.0.reply(&request, at);
        step().await;
        match reply {
            Reply::Whole(response) => Ok(response),
            Reply::BrokenOff(_) => Err(NoAnswer::BrokenOff),
            Reply::Endless => Err(NoAnswer::TooLarge),
            Reply::Silence => Err(NoAnswer::TooSlow),
        }
    }
}

/// The program's way out.
#[derive(Clone)]
pub struct Out(pub KnownPlaces);

impl Web for Out {
    async fn send(
        &self,
        request: Request<Vec<u8>>,
        bounds: Bounds,
    ) -> Result<Response<Vec<u8>>, NoAnswer> {
        let within = Within {
            time: bounds.time,
            bytes: bounds.bytes,
        };
        let answer = self.0.ask_within(within, request).await;
        answer.map_err(|not| match not {
            NotAnswered::NotKnown => NoAnswer::NotAllowed,
            NotAnswered::NotReached => NoAnswer::NotReached,
            NotAnswered::TooSlow => NoAnswer::TooSlow,
            NotAnswered::BrokenOff => NoAnswer::BrokenOff,
            NotAnswered::TooLarge => NoAnswer::TooLarge,
        })
    }
}

/// Out to the service's own server.
pub fn out(service: &Service) -> Way<Out, TestTime> {
    let origin = outgoing::origin_of(service.base()).unwrap();
    let places = KnownPlaces::new([origin]).unwrap();
    let pace = Pace::new(Allowance::STATISTICS_NORWAY);
    Way::new(Out(places), TestTime::new(), pace)
}

/// Straight to the service; it notes when it is asked.
pub fn straight(pretend: &Arc<Pretend>) -> Way<Straight, TestTime> {
    let time = TestTime::new();
    pretend.watch(time.clone());
    let pace = Pace::new(Allowance::STATISTICS_NORWAY);
    Way::new(Straight(pretend.clone()), time, pace)
}

/// Lets others come first, once: a place at which a future can be dropped.
pub fn step() -> impl Future<Output = ()> + Send {
    let mut came_by = false;
    poll_fn(move |context| {
        if came_by {
            return Poll::Ready(());
        }
        came_by = true;
        context.waker().wake_by_ref();
        Poll::Pending
    })
}
