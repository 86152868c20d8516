use kernel::Day;
use testkit::{UnderTest, on_both};

#[tokio::test]
async fn every_statement_is_prepared_on_both_engines() {
    on_both(async |engine| {
        let slices: Vec<_> = oppdrag::house().slices().collect();
        let test = UnderTest::start(engine, &slices, Day::of(2026, 5, 4).unwrap()).await;
        let mut faults = Vec::new();
        let statements = test.house.statements();
        assert!(
            statements.len() > 60,
            "only {} statements were handed over",
            statements.len()
        );
        for (part, name, sql) in statements {
            if let Err(error) = test.app.database.prepare(sql.clone()).await {
                faults.push(format!(
                    "{engine:?} {part} {name}: {error}\n    {}",
                    sql.text()
                ));
            }
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    })
    .await;
}
