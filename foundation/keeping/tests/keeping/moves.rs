use keeping::{NotKept, accounts, move_to};
use testkit::{Engine, on_both};

use crate::source::{is_empty, occasion, source, steps, told};

#[tokio::test]
async fn everything_is_moved_to_either_engine() {
    on_both(async |from| {
        let test = source(from, 40).await;
        on_both(async |to| {
            let (into, _folder) = to.empty().await;
            let moved = move_to(&test.owner, &into, &steps(&test), occasion()).await;
            let there = accounts(&mut into.read().await.unwrap()).await.unwrap();
            let here = accounts(&mut test.owner.read().await.unwrap())
                .await
                .unwrap();
            assert_eq!(there, here, "{from:?} to {to:?}");
            assert_eq!(moved.unwrap().tables, here);
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn what_is_written_while_it_is_moved_is_not_left_behind() {
    let test = source(Engine::Sqlite, 2000).await;
    let database = test.owner.clone();
    let writing = tokio::spawn(async move {
        for number in 2.. {
            let tx = database.begin().await.unwrap();
            audit::commit(tx, &told(number)).await.unwrap();
        }
    });
    let (into, _folder) = Engine::Sqlite.empty().await;
    let moved = move_to(&test.owner, &into, &steps(&test), occasion()).await;
    writing.abort();
    assert!(matches!(moved, Err(NotKept::InUse)), "{moved:?}");
    assert!(is_empty(&into).await);
}
