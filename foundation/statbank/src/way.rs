use std::time::Duration;

use http::{Response, header};

use crate::{
    Bounds, Excerpt, Pace, Patience, Problem, Refusal, Time, Web, Why, problem::NotUnderstood,
    question::Question,
};

/// How services are asked: the way out, the time, and what we keep to. One for each machine that is asked, shared by all
/// who ask it.
#[derive(Clone, Debug)]
pub struct Way<W, T> {
    pub web: W,
    pub time: T,
    pub pace: Pace,
    pub patience: Patience,
    pub bounds: Bounds,
}

/// Waiting before the next request, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub time: Duration,
    pub why: WaitingFor,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitingFor {
    /// The pace: so many were asked in the last minute, or the service wants everybody to wait.
    Turn,
    /// Another try after one that failed.
    AnotherTry,
}

/// A problem, after so many tries.
#[derive(Debug)]
pub(crate) struct GivenUp {
    pub tries: u32,
    pub problem: Problem,
}

impl<W: Web, T: Time> Way<W, T> {
    /// A way with the usual patience and bounds.
    pub fn new(web: W, time: T, pace: Pace) -> Self {
        Self {
            web,
            time,
            pace,
            patience: Patience::default(),
            bounds: Bounds::default(),
        }
    }

    /// Asks until there is an answer that can be read, as long as patience lasts. Each try waits for its turn. Dropped on
    /// the way, it leaves a token taken and nothing else.
    pub(crate) async fn ask<A>(
        &self,
        question: &Question,
        told: &(dyn Fn(Waiting) + Sync),
        read: &(dyn Fn(Vec<u8>) -> Result<A, Problem> + Sync),
    ) -> Result<A, GivenUp> {
        let mut tries = 0;
        loop {
            self.turn(told).await;
            tries += 1;
            let sent = self.web.send(question.clone(), self.bounds).await;
            let problem = match sent
                .map_err(Problem::from)
                .and_then(|response| self.body(response))
                .and_then(read)
            {
                Ok(answer) => return Ok(answer),
                Err(problem) => problem,
            };
            if !self.rest(tries, &problem, told).await {
                return Err(GivenUp { tries, problem });
            }
        }
    }

    /// Waits until the pace gives a token.
    async fn turn(&self, told: &(dyn Fn(Waiting) + Sync)) {
        while let Err(time) = self.pace.take(self.time.now()) {
            let why = WaitingFor::Turn;
            told(Waiting { time, why });
            self.time.wait(time).await;
        }
    }

    /// Waits before another try; false when there is none. What the service wants of one it wants of all who ask it.
    async fn rest(&self, tries: u32, problem: &Problem, told: &(dyn Fn(Waiting) + Sync)) -> bool {
        let wanted = self.wanted(problem);
        let wait = self.patience.wait(tries, wanted);
        let Some(time) = wait.filter(|_| problem.passes()) else {
            return false;
        };
        match self.time.now().checked_add(time) {
            Some(until) if wanted.is_some() => self.pace.hold(until),
            _ => {
                let why = WaitingFor::AnotherTry;
                told(Waiting { time, why });
                self.time.wait(time).await;
            }
        }
        true
    }

    /// How long the service wants us to wait. Where it only says that it was asked too often, a whole window.
    fn wanted(&self, problem: &Problem) -> Option<Duration> {
        match problem {
            Problem::Refused(refusal) if refusal.why == Why::TooOften => {
                Some(refusal.wait.unwrap_or_else(|| self.pace.back_after()))
            }
            Problem::Refused(refusal) => refusal.wait,
            _ => None,
        }
    }

    /// The body, if the response is a success in JSON.
    fn body(&self, response: Response<Vec<u8>>) -> Result<Vec<u8>, Problem> {
        if !response.status().is_success() {
            return Err(Refusal::of(&response).into());
        }
        let content_type = response.headers().get(header::CONTENT_TYPE);
        let content_type = content_type.map_or(&b""[..], |value| value.as_bytes());
        if !is_json(content_type) {
            return Err(Problem::NotJson {
                content_type: Excerpt::of(content_type).as_str().to_owned(),
                said: Excerpt::of(response.body()),
            });
        }
        let body = response.into_body();
        match body.len() {
            0 => Err(NotUnderstood::CutOff.into()),
            length if length > self.bounds.bytes => Err(crate::NoAnswer::TooLarge.into()),
            _ => Ok(body),
        }
    }
}

/// `application/json`, `application/json; charset=utf-8`, `application/hal+json` and the like.
fn is_json(content_type: &[u8]) -> bool {
    let end = content_type.iter().position(|sign| *sign == b';');
    let essence = content_type.get(..end.unwrap_or(content_type.len()));
    let essence = essence.unwrap_or_default().trim_ascii();
    let essence = essence.to_ascii_lowercase();
    essence.ends_with(b"/json") || essence.ends_with(b"+json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_known_by_its_type() {
        for (content_type, json) in [
            ("application/json", true),
            ("Application/JSON; charset=utf-8", true),
            ("application/problem+json", true),
            ("text/html; x=application/json", false),
            ("text/html", false),
            ("", false),
        ] {
            assert_eq!(is_json(content_type.as_bytes()), json, "{content_type}");
        }
    }
}
