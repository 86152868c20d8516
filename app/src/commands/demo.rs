use std::{process::ExitCode, time::Duration};

use access::OfficeScope;
use accounts::{DEMO_OFFICE, PERSONAS, Providers};
use audit::{Actor, Event};
use cases::Scale;
use clap::Args;
use database::Transaction;
use kernel::{Clock as _, Day, FixedClock, Instant, Language};
use shell::{App, Limits, Operation, Proxies, Serving};
use slice::House;

use crate::{
    installation::{Place, Purpose},
    serving,
};

#[derive(Args, Debug)]
pub struct Options {
    /// Where to listen
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8642")]
    listen: String,
    /// Listen also where other machines can reach it, though anyone can be anyone
    #[arg(long)]
    public: bool,
    /// Sixty thousand cases over ten years: for measuring
    #[arg(long, hide = true)]
    large: bool,
    /// As large, with so many times the cases in the demo's office, and their history: for measuring copies
    #[arg(long, hide = true, value_name = "TIMES", conflicts_with = "large")]
    heavy: Option<u32>,
    /// Only make the data
    #[arg(long, hide = true)]
    only_data: bool,
}

impl Options {
    fn scale(&self) -> Scale {
        match self.heavy {
            Some(times) => Scale::heavy(times),
            None if self.large => Scale::BENCH,
            None => Scale::DEMO,
        }
    }
}

pub async fn run(place: &Place, options: Options) -> anyhow::Result<ExitCode> {
    let (listener, bound) = serving::listen(&options.listen).await?;
    serving::refuse_public_demo(bound, options.public)?;
    let app = place.open(Purpose::Demo).await?;
    furnish(&crate::house(), &app, options.scale()).await?;
    if options.only_data {
        app.database.close().await;
        return Ok(ExitCode::SUCCESS);
    }
    let app = if options.public {
        app.with_operation(Operation::within(Limits::USUAL, Proxies::default()))
    } else {
        app
    };
    println!("Demoen er klar: http://{bound}");
    serving::serve(
        listener,
        app,
        Serving {
            secure_cookies: false,
        },
        Duration::from_secs(5),
        Providers::none(),
    )
    .await?;
    Ok(ExitCode::SUCCESS)
}

/// Makes the demo's data where there is none, all of it or nothing, and files last year's report.
pub async fn furnish(house: &House, app: &App, scale: Scale) -> anyhow::Result<()> {
    let office = organisations::office_id(DEMO_OFFICE);
    let mut tx = app.database.begin().await?;
    if !accounts::users_of_office(&mut tx, &OfficeScope::of_operator(office))
        .await?
        .is_empty()
    {
        return Ok(());
    }
    eprintln!("Lager demodata …");
    let mut events = put_in(house, app, &mut tx, scale).await?;
    events.push(Event::new("demo.furnished", &Actor::program(), app.now()));
    audit::commit_all(tx, &events).await?;
    app.database.analyze().await?;
    file_last_year(house, app).await
}

async fn put_in(
    house: &House,
    app: &App,
    tx: &mut Transaction,
    scale: Scale,
) -> anyhow::Result<Vec<Event>> {
    organisations::share_nav_offices(tx, app.today()).await?;
    accounts::put_personas(tx).await?;
    accounts::put_demo_access(tx, app.now()).await?;
    let ids = kernel::Ids::from_seed(73);
    let adviser = PERSONAS
        .iter()
        .find(|persona| persona.role == access::Role::Adviser);
    let furnishing = letters::Furnishing {
        ids: &ids,
        now: app.now(),
        house,
        office: organisations::office_id(DEMO_OFFICE),
        adviser: adviser.map_or("", |persona| persona.name),
    };
    letters::furnish(tx, &furnishing).await?;
    let planning = plan::Furnishing {
        ids: &ids,
        now: app.now(),
    };
    plan::put_demo(tx, &planning).await?;
    let office = organisations::office_id(DEMO_OFFICE);
    training::put_demo(tx, app.now(), office).await?;
    dialogue::put_demo(tx, app.now(), office).await?;
    development::put_demo(tx, app.now(), office).await?;
    plan::put_agreed(tx, &planning).await?;
    // Over the mergers of 2020 and the splits of 2024; two years where little is made.
    let is_whole = scale.demo_office >= Scale::DEMO.demo_office;
    let years = if is_whole { 8 } else { 2 };
    let mut events = indicators::put_demo(tx, || app.new_id(), (app.now(), years)).await?;
    let now = (app.now(), office);
    events.extend(indicators::put_demo_watches(tx, || app.new_id(), now).await?);
    events.extend(indicators::put_demo_scorecards(tx, || app.new_id(), now).await?);
    events.extend(cases::put_demo(tx, app.now(), office, scale).await?);
    Ok(events)
}

async fn file_last_year(house: &House, app: &App) -> anyhow::Result<()> {
    let leader = PERSONAS
        .iter()
        .find(|persona| persona.role == access::Role::Leader);
    let by = leader.map_or_else(Actor::program, |leader| Actor {
        id: Some(leader.id()),
        name: leader.name.to_owned(),
    });
    let filing = reports::Filing {
        house,
        scope: &OfficeScope::of_operator(organisations::office_id(DEMO_OFFICE)),
        year: app.today().year() - 1,
        id: app.new_id(),
        by,
        at: filed_at(app),
        prepared: None,
        t: &app.texts.tongue(Language::Nb),
    };
    reports::file(&app.database, filing).await?;
    Ok(())
}

/// Last year's report was filed in February, or today where it is not February yet.
fn filed_at(app: &App) -> Instant {
    let february = Day::of(app.today().year(), 2, 10).map(|day| FixedClock::noon(day).now());
    february.map_or(app.now(), |day| day.min(app.now()))
}
