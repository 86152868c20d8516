use audit::{Actor, Checkpoint, Event, Fault, NoCheckpoint, Seal, Verified};
use kernel::{Day, Ids};
use testkit::{Engine, UnderTest, on_both};

async fn start(engine: Engine) -> UnderTest {
    UnderTest::start(engine, &[], Day::of(2026, 5, 4).unwrap()).await
}

async fn write(test: &UnderTest, times: i64, reason: &str) {
    for number in 0..times {
        let tx = test.app.database.begin().await.unwrap();
        let at = test.app.now().plus_seconds(number);
        let event = Event::new("case.decided", &Actor::program(), at).reason(reason);
        audit::commit(tx, &event).await.unwrap();
    }
}

async fn verified(test: &UnderTest, checkpoints: &[Checkpoint]) -> Verified {
    let mut reader = test.app.database.read().await.unwrap();
    audit::verify_against(&mut reader, checkpoints, |_| ())
        .await
        .unwrap()
}

fn seal(seed: u64) -> Seal {
    let folder = tempfile::tempdir().unwrap();
    Seal::open_or_make(&folder.path().join("segl.key"), &Ids::from_seed(seed)).unwrap()
}

async fn checkpoint(test: &UnderTest) -> Checkpoint {
    let whole = verified(test, &[]).await;
    Checkpoint::seal(&whole, &seal(1), test.app.now()).unwrap()
}

/// Takes the log away and lets the program write another of as many entries.
async fn write_anew(test: &UnderTest, times: i64) {
    test.take_guards_down().await;
    if test.owner.engine() == "PostgreSQL" {
        let sql = "ALTER TABLE audit_event NO FORCE ROW LEVEL SECURITY".to_owned();
        test.as_owner(sql).await.unwrap();
    }
    for sql in [
        "DELETE FROM audit_event",
        "UPDATE audit_head SET seq = 0, hash = ''",
    ] {
        test.as_owner(sql.to_owned()).await.unwrap();
    }
    write(test, times, "noe annet").await;
}

#[tokio::test]
async fn a_log_written_anew_is_found_by_a_checkpoint_kept_elsewhere() {
    on_both(async |engine| {
        let test = start(engine).await;
        write(&test, 3, "første").await;
        let first = checkpoint(&test).await;
        write(&test, 4, "andre").await;
        let second = checkpoint(&test).await;
        write(&test, 1, "tredje").await;
        let both = [first, second];
        assert!(verified(&test, &both).await.is_whole());
        write_anew(&test, 8).await;
        assert!(
            verified(&test, &[]).await.is_whole(),
            "it agrees with itself"
        );
        let found = verified(&test, &both).await;
        let told: Vec<_> = found
            .findings
            .iter()
            .map(|one| (one.seq, one.fault))
            .collect();
        let anew = Fault::NotAsSealed { whole_to: 0 };
        assert_eq!(told, [(3, anew), (7, anew)]);
        assert_ne!(found.log.as_deref(), Some(both[0].log.as_str()));
    })
    .await;
}

#[tokio::test]
async fn a_log_cut_before_the_checkpoint_is_found() {
    on_both(async |engine| {
        let test = start(engine).await;
        write(&test, 6, "første").await;
        let sealed = checkpoint(&test).await;
        write_anew(&test, 2).await;
        let found = verified(&test, std::slice::from_ref(&sealed)).await;
        let first = found.first().unwrap();
        assert_eq!(
            (first.seq, first.fault),
            (6, Fault::NotAsSealed { whole_to: 0 })
        );
    })
    .await;
}

#[tokio::test]
async fn only_a_whole_log_is_sealed() {
    on_both(async |engine| {
        let test = start(engine).await;
        let seal = seal(1);
        let now = test.app.now();
        let empty = Checkpoint::seal(&verified(&test, &[]).await, &seal, now);
        assert_eq!(empty, Err(NoCheckpoint::Empty));
        write(&test, 2, "første").await;
        test.take_guards_down().await;
        if engine == Engine::Postgres {
            let sql = "ALTER TABLE audit_event NO FORCE ROW LEVEL SECURITY".to_owned();
            test.as_owner(sql).await.unwrap();
        }
        let sql = "UPDATE audit_event SET reason = 'x' WHERE seq = 1".to_owned();
        assert_eq!(test.as_owner(sql).await.unwrap(), 1);
        let broken = Checkpoint::seal(&verified(&test, &[]).await, &seal, now);
        assert_eq!(broken, Err(NoCheckpoint::Broken));
    })
    .await;
}

#[tokio::test]
async fn a_checkpoint_that_was_changed_or_is_another_keys_counts_for_nothing() {
    let test = start(Engine::Sqlite).await;
    write(&test, 2, "første").await;
    let sealed = checkpoint(&test).await;
    let file = sealed.to_file();
    let own = seal(1).public_key();
    assert_eq!(Checkpoint::from_file(&file, Some(own)), Ok(sealed.clone()));
    assert_eq!(Checkpoint::from_file(&file, None), Ok(sealed.clone()));
    let other = Checkpoint::from_file(&file, Some(seal(2).public_key()));
    assert_eq!(other, Err(NoCheckpoint::OtherKey(own.to_string())));
    // Every sign of every value counts.
    let mut refused = 0;
    for (place, _) in file.char_indices() {
        let byte = file.as_bytes()[place];
        if !byte.is_ascii_alphanumeric() {
            continue;
        }
        let mut changed = file.clone().into_bytes();
        changed[place] = if byte == b'1' { b'2' } else { b'1' };
        let changed = String::from_utf8(changed).unwrap();
        let read = Checkpoint::from_file(&changed, Some(own));
        assert!(read.is_err(), "{changed}");
        refused += 1;
    }
    assert!(refused > 300, "{refused}");
    assert_eq!(
        Checkpoint::from_file("{}", None),
        Err(NoCheckpoint::NotACheckpoint)
    );
}
