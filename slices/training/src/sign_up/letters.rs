use database::{Result, Transaction};
use kernel::{Id, Language};
use post::Mail;
use shell::App;
use texts::Tongue;

use super::CourseDay;
use crate::{
    participants::{Participant, ParticipantState},
    queries::sign_up::Next,
};

/// E-postene om en samling, gathered while the work is done and asked for in its transaction.
pub(crate) struct Letters<'a> {
    app: &'a App,
    day: &'a CourseDay,
    mails: Vec<Mail>,
}

impl<'a> Letters<'a> {
    pub fn about(app: &'a App, day: &'a CourseDay) -> Self {
        Self {
            app,
            day,
            mails: Vec::new(),
        }
    }

    /// To one who signed up: a place or the waiting list, and the own link.
    pub fn signed_up(&mut self, one: &Participant, own_link: &str) {
        let (subject, body) = match one.state {
            ParticipantState::Confirmed => {
                ("training-mail-place-subject", "training-mail-place-body")
            }
            ParticipantState::Waiting => (
                "training-mail-waiting-subject",
                "training-mail-waiting-body",
            ),
            ParticipantState::Withdrawn => return,
        };
        let link = format!("{}/pamelding/trekk/{own_link}", post::OUR_ADDRESS);
        self.write(
            (&one.name, &one.email),
            one.language,
            (subject, body),
            &link,
        );
    }

    /// To one who waited and has a place now.
    pub fn given_place(&mut self, next: &Next) {
        let words = ("training-mail-given-subject", "training-mail-given-body");
        self.write((&next.name, &next.email), next.language, words, "");
    }

    /// The same to one whom the office gave a place.
    pub fn given_place_by_office(&mut self, one: &Participant) {
        let words = ("training-mail-given-subject", "training-mail-given-body");
        self.write((&one.name, &one.email), one.language, words, "");
    }

    /// To one who cannot come any more.
    pub fn withdrawn(&mut self, one: &Participant) {
        let words = (
            "training-mail-withdrawn-subject",
            "training-mail-withdrawn-body",
        );
        self.write((&one.name, &one.email), one.language, words, "");
    }

    /// To one who was there: the link where one says what one thought.
    pub fn asked_to_evaluate(&mut self, one: &Participant, path: &str) {
        let words = (
            "training-mail-evaluate-subject",
            "training-mail-evaluate-body",
        );
        let link = format!("{}{path}", post::OUR_ADDRESS);
        self.write((&one.name, &one.email), one.language, words, &link);
    }

    /// What the office wrote itself. Each gets a letter of their own, so that nobody sees the others' addresses.
    pub fn written(&mut self, email: &str, subject: &str, body: &str) {
        self.add(email, subject.to_owned(), body.to_owned());
    }

    /// Asks for all of them to be delivered.
    pub async fn queue(self, tx: &mut Transaction) -> Result<usize> {
        if !self.mails.is_empty() {
            post::queue(tx, &self.mails, self.app.now()).await?;
        }
        Ok(self.mails.len())
    }

    fn write(
        &mut self,
        (name, email): (&Option<String>, &Option<String>),
        language: Language,
        (subject, body): (&str, &str),
        link: &str,
    ) {
        let (Some(name), Some(email)) = (name, email) else {
            return;
        };
        let t = self.app.texts.tongue(language);
        let title = self.day.title.as_str();
        let subject = t.with(subject, [("course", title.into())]);
        let body = t.with(
            body,
            [
                ("name", name.as_str().into()),
                ("course", title.into()),
                ("when", self.day.when(&t).into()),
                ("where", self.whereabouts(&t).into()),
                ("link", link.into()),
            ],
        );
        self.add(email, subject, body);
    }

    fn add(&mut self, email: &str, subject: String, body: String) {
        let about: (&str, Id) = ("course_session", self.day.id);
        self.mails.push(Mail {
            id: self.app.new_id(),
            office: Some(self.day.office),
            recipient: email.to_owned(),
            subject,
            body,
            about: Some(about),
        });
    }

    fn whereabouts(&self, t: &Tongue) -> String {
        let (place, link) = (self.day.place.as_str(), self.day.link.as_str());
        match (place.is_empty(), link.is_empty()) {
            (false, true) => place.to_owned(),
            (true, false) => link.to_owned(),
            (false, false) => format!("{place} – {link}"),
            (true, true) => t.say("training-place-later"),
        }
    }
}
