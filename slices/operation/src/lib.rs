//! Drift: how the program is, for those who operate it: nodes, jobs, database and log.

mod actions;
mod gauges;
mod pages;
mod queries;

use access::{Access, Role};
use jobs::{Job, Schedule};
use shell::{NavItem, Routes};
use slice::Slice;
use texts::Source;

pub use gauges::gauges;

/// Those who operate the program.
const OPERATORS: Access = Access::Roles(&[Role::Administrator]);

pub const SLICE: Slice = Slice {
    statements: &[queries::ALL],
    routes,
    navigation: &[NavItem {
        text: "operation-title",
        href: "/drift",
        access: OPERATORS,
        order: 95,
        part: None,
    }],
    jobs: &[
        Job {
            kind: "operation.forget-form-keys",
            schedule: Schedule::Every { seconds: 3600 },
            run: |app, _| {
                Box::pin(async move {
                    shell::forget_old_keys(&app.database, app.now()).await?;
                    Ok(())
                })
            },
        },
        Job {
            kind: "operation.deliver-mail",
            schedule: Schedule::Every { seconds: 15 },
            run: |app, _| {
                Box::pin(async move {
                    if let Some(relay) = &app.relay {
                        post::deliver(&app.database, relay, app.clock.as_ref()).await?;
                    }
                    Ok(())
                })
            },
        },
        Job {
            kind: "operation.forget-mail",
            schedule: Schedule::Daily { hour: 3 },
            run: |app, _| {
                Box::pin(async move {
                    post::forget_old(&app.database, app.now()).await?;
                    Ok(())
                })
            },
        },
    ],
    ..Slice::named("operation", TEXTS)
};

pub const TEXTS: Source = Source {
    name: "operation",
    nb: include_str!("../texts/nb.ftl"),
    nn: include_str!("../texts/nn.ftl"),
    en: include_str!("../texts/en.ftl"),
};

fn routes() -> Routes {
    Routes::new()
        .get("/drift", OPERATORS, pages::operation::operation)
        .post(
            "/drift/jobber/{id}/prov-igjen",
            OPERATORS,
            actions::try_again::try_again,
        )
}
