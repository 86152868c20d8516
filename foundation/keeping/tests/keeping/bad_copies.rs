use std::{fs, io::ErrorKind, path::Path};

use audit::Seal;
use keeping::{BadCopy, NotKept, back_up, check, restore};
use sha2::{Digest as _, Sha256};
use testkit::{Engine, on_both};

use crate::source::{LATER, is_empty, occasion, source, steps, told};

#[tokio::test]
async fn any_changed_byte_and_any_cut_is_refused() {
    let test = source(Engine::Sqlite, 12).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kopi");
    back_up(&test.owner, &file, occasion(), None).await.unwrap();
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
        back_up(&test.owner, &file, occasion(), None).await.unwrap();
        let (database, _folder) = engine.empty().await;
        let unknown = restore(&file, &database, &steps(&test), None).await;
        assert!(matches!(unknown, Err(NotKept::NewerSchema(step)) if step == LATER.name));
        let mut other = newer.clone();
        other[0].sql = "SELECT 1;\n";
        let other = restore(&file, &database, &other, None).await;
        assert!(matches!(other, Err(NotKept::OtherSchema(_))));
        let mut bytes = fs::read(&file).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        let bad = folder.path().join("endret");
        fs::write(&bad, bytes).unwrap();
        let damaged = restore(&bad, &database, &newer, None).await;
        assert!(matches!(damaged, Err(NotKept::BadCopy(_))));
        assert!(is_empty(&database).await);
        restore(&file, &database, &newer, None).await.unwrap();
        let twice = restore(&file, &database, &newer, None).await;
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
        back_up(&test.owner, &file, occasion(), None).await.unwrap();
        let (database, _folder) = engine.empty().await;
        let steps = steps(&test);
        let mut touches = 0;
        for nth in 1.. {
            let work = restore(&file, &database, &steps, None);
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
    let there = back_up(&test.owner, &file, occasion(), None).await;
    assert!(
        matches!(there, Err(NotKept::Unwritable(error)) if error.kind() == ErrorKind::AlreadyExists)
    );
    assert_eq!(fs::read(&file).unwrap(), b"noe annet");
    fs::remove_file(&file).unwrap();
    let (failed, came_so_far) =
        database::failing_at(6, back_up(&test.owner, &file, occasion(), None)).await;
    assert!(failed.is_err() && came_so_far);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn a_sealed_copy_says_whose_it_is_and_no_other_passes_for_it() {
    let test = source(Engine::Sqlite, 3).await;
    let folder = tempfile::tempdir().unwrap();
    let key = |name: &str| Seal::open_or_make(&folder.path().join(name), &test.app.ids).unwrap();
    let (own, other) = (key("own"), key("other"));
    let (file, forged) = (folder.path().join("kopi"), folder.path().join("annen"));
    back_up(&test.owner, &file, occasion(), Some(&own))
        .await
        .unwrap();
    let tx = test.owner.begin().await.unwrap();
    audit::commit(tx, &told(2)).await.unwrap();
    back_up(&test.owner, &forged, occasion(), Some(&other))
        .await
        .unwrap();
    let sealed_by = check(&file).unwrap().sealed_by.unwrap();
    assert_eq!(sealed_by, own.public_key());
    let (database, _folder) = Engine::Sqlite.empty().await;
    let steps = steps(&test);
    let refused = restore(&forged, &database, &steps, Some(&sealed_by)).await;
    assert!(matches!(
        refused,
        Err(NotKept::BadCopy(BadCopy::SealedByAnother))
    ));
    assert!(is_empty(&database).await);
    let moved = with_seal_of(&forged, &file);
    fs::write(&forged, moved).unwrap();
    assert!(matches!(check(&forged), Err(BadCopy::Damaged(_))));
    restore(&file, &database, &steps, Some(&sealed_by))
        .await
        .unwrap();
}

/// The copy with the seal of the other, and a hash that fits.
fn with_seal_of(copy: &Path, other: &Path) -> Vec<u8> {
    let parts = |file: &Path| {
        let bytes = fs::read(file).unwrap();
        let body = bytes[..bytes.len() - 32].to_vec();
        let seal = body
            .windows(8)
            .rposition(|at| at == b"{\"key\":\"")
            .unwrap();
        (body[..seal].to_vec(), body[seal..].to_vec())
    };
    let mut forged = [parts(copy).0, parts(other).1].concat();
    let hash = Sha256::digest(&forged);
    forged.extend_from_slice(&hash);
    forged
}
