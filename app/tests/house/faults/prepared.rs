//! What the robot can send when something else has happened first: a job has failed, a colleague has proposed or prepared,
//! a sign-in service is there.

use access::Role;
use accounts::PERSONAS;
use jobs::{Job, Schedule, Worker};
use serde_json::json;
use testkit::Client;

use super::{Done, Robot, Tried, forms_at, provider::TestProvider};
use crate::demo::Demo;

/// A kind of job that the page has words for, which never succeeds.
static FAILING: Job = Job {
    kind: "operation.forget-form-keys",
    schedule: Schedule::WhenAsked,
    run: |_, _| Box::pin(async { Err(anyhow::anyhow!("the disk is full")) }),
};
/// As often as a job is tried before a person must look at it.
const ATTEMPTS: u32 = 10;

/// Somebody asked for a job, and it failed until it was given up.
pub async fn give_up_a_job(demo: &Demo) {
    let app = demo.app();
    let mut tx = demo.owner().begin().await.unwrap();
    let now = app.now();
    let asked = jobs::enqueue(&mut tx, &app.ids, &FAILING, "", (now, now));
    asked.await.unwrap();
    let event = audit::Event::new("test.asked", &audit::Actor::program(), now);
    audit::commit(tx, &event).await.unwrap();
    let worker = Worker::new(app.clone(), vec![&FAILING]);
    for attempt in 0..ATTEMPTS {
        assert_eq!(worker.run_due().await.unwrap(), 1, "attempt {attempt}");
        demo.wait(30 << attempt);
    }
    assert_eq!(worker.run_due().await.unwrap(), 0, "it is given up");
}

/// A colleague has proposed how two cases end: the leader approves the one and sends the other back.
pub async fn decided_by_two(robot: &mut Robot, done: &mut Done) {
    robot.demo.want_two().await;
    for route in ["/saker/{id}/godkjenn", "/saker/{id}/retur"] {
        let case = propose(robot).await;
        send(robot, done, (Role::Leader, &case, route)).await;
    }
}

/// The page of a case whose end a case officer proposed.
async fn propose(robot: &mut Robot) -> String {
    let officer = robot.demo.browser(Some(Role::CaseOfficer)).await;
    let list = officer.get("/saker").await.text();
    let links = crate::crawl::links(&list).into_iter();
    for case in links.filter(|link| link.starts_with("/saker/") && !link.contains('?')) {
        let found = forms_at(&officer, Role::CaseOfficer, &case).await;
        for decide in found.iter().filter(|one| one.route == "/saker/{id}/avgjor") {
            if let Tried::Done(_) = robot.try_out(decide).await {
                return case;
            }
        }
    }
    panic!("no case can be decided");
}

/// The adviser prepares the report that the leader files.
pub async fn filed_by_two(robot: &mut Robot, done: &mut Done) {
    let adviser = Role::Adviser;
    let report = "/rapporter/2026";
    send(robot, done, (adviser, report, "/rapporter/{year}/klargjor")).await;
    robot.demo.starts.push(format!("{report}/lever"));
}

/// People sign in from a service, and it says that one of them signed out there.
pub async fn at_a_service(robot: &mut Robot, done: &mut Done) {
    let service = TestProvider::start().await;
    // Its key is made by the first token, which takes long: before anybody waits for an answer.
    let _ = service.sign_out(robot.demo.app().now(), |_| {});
    robot.demo.sign_in_at(service.providers(""));
    let visitor = robot.demo.browser(None).await;
    // The page of the demo has its people in the place of the services.
    let (route, form) = ("/logg-inn/oidc/{provider}", [("til", "/")]);
    let sent = robot
        .fail_each((route, "no page"), || {
            visitor.post("/logg-inn/oidc/test", &form)
        })
        .await;
    note(done, route, &sent);

    let route = "/logg-ut/oidc/{provider}";
    robot.demo.get_over();
    let adviser = come_from(&service, &robot.demo).await;
    assert_eq!(adviser.get("/min-tilgang").await.status, 200);
    let (app, itself) = (robot.demo.app().clone(), robot.demo.browser(None).await);
    let sent = robot
        .fail_each((route, "the service"), || {
            let token = service.sign_out(app.now(), |_| {});
            let itself = &itself;
            async move {
                itself
                    .post("/logg-ut/oidc/test", &[("logout_token", &token)])
                    .await
            }
        })
        .await;
    note(done, route, &sent);
    assert_eq!(adviser.get("/min-tilgang").await.status, 303, "signed out");
    connected_by_links(robot, done).await;
}

/// The administrator gives a link that connects an account, takes it back, and ends another account's connection.
async fn connected_by_links(robot: &mut Robot, done: &mut Done) {
    let (who_came, another) = (user_page(Role::Adviser), user_page(Role::CaseOfficer));
    for (page, route) in [
        (&another, "/brukere/{id}/kobling"),
        (&another, "/brukere/{id}/kobling/trekk-tilbake"),
        (&who_came, "/brukere/{id}/koble-fra/{provider}"),
    ] {
        send(robot, done, (Role::Administrator, page, route)).await;
    }
}

/// The page of the demo's person in the role, as the administrator sees it.
fn user_page(role: Role) -> String {
    let persona = PERSONAS.iter().find(|persona| persona.role == role);
    format!("/brukere/{}", persona.unwrap().id())
}

/// A browser where the adviser has signed in from the service.
async fn come_from(service: &TestProvider, demo: &Demo) -> Client {
    let adviser = PERSONAS
        .iter()
        .find(|persona| persona.role == Role::Adviser);
    let email = format!("{}@example.org", adviser.unwrap().key);
    let browser = demo.browser(None).await;
    let onward = browser.post("/logg-inn/oidc/test", &[("til", "/")]).await;
    assert_eq!(onward.status, 200, "{}", onward.text());
    let onward = onward.text();
    let address = onward.split("content=\"0; url=").nth(1);
    let address = address.and_then(|rest| rest.split('"').next());
    let address = address
        .expect("the service")
        .replace("&amp;", "&")
        .replace("&#38;", "&");
    let back = service.sign_in(&address, demo.app().now(), |token| {
        token.claims["email"] = json!(email);
    });
    assert_eq!(browser.get(&back).await.location(), "/");
    browser
}

/// Sends the one form of the page that goes to the route.
async fn send(robot: &mut Robot, done: &mut Done, (role, page, route): (Role, &str, &'static str)) {
    // What the last form met is over.
    robot.demo.get_over();
    let browser = robot.demo.browser(Some(role)).await;
    let found = forms_at(&browser, role, page).await;
    let form = found.iter().find(|found| found.route == route);
    let form = form.unwrap_or_else(|| panic!("{page} has no form for {route}"));
    let sent = robot.try_out(form).await;
    note(done, route, &sent);
}

fn note(done: &mut Done, route: &'static str, sent: &Tried) {
    let Tried::Done(touches) = sent else {
        panic!("{route} was not accepted");
    };
    assert!(*touches > 0, "{route} was sent on without the database");
    done.insert(route, *touches);
}
