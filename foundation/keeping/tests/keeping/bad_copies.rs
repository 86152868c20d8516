use std::{fs, io::ErrorKind};

use keeping::{BadCopy, NotKept, back_up, check, restore};
use testkit::{Engine, on_both};

use crate::source::{LATER, is_empty, occasion, source, steps};

#[tokio::test]
async fn any_changed_byte_and_any_cut_is_refused() {
    let test = source(Engine::Sqlite, 12).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kopi");
    back_up(&test.owner, &file, occasion()).await.unwrap();
    let whole = fs::read(&file).unwrap();
    let bad = folder.path().join("endret");
    for place in 0..whole.len() {
        let mut changed = whole.clone();
        changed[place] ^= 1 << (place % 8);
        fs::write(&bad, &changed).unwrap();
        assert!(check(&bad).is_err(), "byte {place} of {}", whole.len());
        fs::write(&bad, &whole[..place]).unwrap();
        assert!(check(&bad).is_err(), "cut at {place} of {}", whole.len());
    }
    fs::write(&bad, [&whole[..], b"\n"].concat()).unwrap();
    assert!(matches!(check(&bad), Err(BadCopy::Damaged(_))));
    fs::write(&bad, b"# Tildelingsbrev\n").unwrap();
    assert!(matches!(check(&bad), Err(BadCopy::NotOurs)));
    let gone = check(&folder.path().join("finnes-ikke"));
    assert!(matches!(gone, Err(BadCopy::Unreadable(_))));
}

#[tokio::test]
async fn a_refused_copy_leaves_nothing_behind() {
    on_both(async |engine| {
        let test = source(Engine::Sqlite, 12).await;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("kopi");
        let newer = [steps(&test), vec![LATER]].concat();
        test.owner.migrate(&newer).await.unwrap();
        back_up(&test.owner, &file, occasion()).await.unwrap();
        let (database, _folder) = engine.empty().await;
        let unknown = restore(&file, &database, &steps(&test)).await;
        assert!(matches!(unknown, Err(NotKept::NewerSchema(step)) if step == LATER.name));
        let mut other = newer.clone();
        other[0].sql = "SELECT 1;\n";
        let other = restore(&file, &database, &other).await;
        assert!(matches!(other, Err(NotKept::OtherSchema(_))));
        let mut bytes = fs::read(&file).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        let bad = folder.path().join("endret");
        fs::write(&bad, bytes).unwrap();
        let damaged = restore(&bad, &database, &newer).await;
        assert!(matches!(damaged, Err(NotKept::BadCopy(_))));
        assert!(is_empty(&database).await);
        restore(&file, &database, &newer).await.unwrap();
        let twice = restore(&file, &database, &newer).await;
        assert!(matches!(twice, Err(NotKept::NotEmpty(_))));
    })
    .await;
}

#[tokio::test]
async fn whatever_fails_on_the_way_in_nothing_stands() {
    on_both(async |engine| {
        let test = source(Engine::Sqlite, 12).await;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("kopi");
        back_up(&test.owner, &file, occasion()).await.unwrap();
        let (database, _folder) = engine.empty().await;
        let steps = steps(&test);
        let mut touches = 0;
        for nth in 1.. {
            let work = restore(&file, &database, &steps);
            let (done, came_so_far) = database::failing_at(nth, work).await;
            if !came_so_far {
                done.unwrap();
                break;
            }
            assert!(done.is_err(), "touch {nth}");
            assert!(is_empty(&database).await, "touch {nth}");
            touches = nth;
        }
        assert!(touches > 20, "{touches}");
    })
    .await;
}

#[tokio::test]
async fn what_is_there_is_never_overwritten_and_half_a_copy_has_no_name() {
    let test = source(Engine::Sqlite, 3).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kopi");
    fs::write(&file, "noe annet").unwrap();
    let there = back_up(&test.owner, &file, occasion()).await;
    assert!(
        matches!(there, Err(NotKept::Unwritable(error)) if error.kind() == ErrorKind::AlreadyExists)
    );
    assert_eq!(fs::read(&file).unwrap(), b"noe annet");
    fs::remove_file(&file).unwrap();
    let (failed, came_so_far) =
        database::failing_at(6, back_up(&test.owner, &file, occasion())).await;
    assert!(failed.is_err() && came_so_far);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}
