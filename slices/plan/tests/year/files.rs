use testkit::on_both;

use crate::room::Room;

/// The titles of the list's rows, in its order.
fn titles(page: &str) -> Vec<String> {
    let body = page.split("<tbody>").nth(1).unwrap_or_default();
    let rows = body.split("<th scope=\"row\">").skip(1);
    let title = |row: &str| {
        let link = row.split("</a>").next().unwrap();
        link.rsplit('>').next().unwrap().to_owned()
    };
    rows.map(title).collect()
}

#[tokio::test]
async fn a_file_has_the_rows_of_the_list_with_the_same_filter_and_order() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.adviser().await;
        for filter in [
            "",
            "?ar=2025",
            "?ar=2026&slag=visit",
            "?ar=2026&tema=housing&tilstand=held",
            "?ar=2026&del=73.6",
            "?ar=2026&del=uten",
            "?ar=2026&over-tiden=ja",
        ] {
            let shown = titles(&adviser.get(&format!("/plan{filter}")).await.text());
            assert!(
                !shown.is_empty() || filter.contains("over-tiden"),
                "{filter}"
            );
            let csv = adviser.get(&format!("/plan/eksport.csv{filter}")).await;
            assert_eq!(csv.status, 200);
            let csv = csv.text();
            let rows: Vec<&str> = csv.lines().skip(1).collect();
            assert_eq!(rows.len(), shown.len(), "{filter}");
            for (row, title) in rows.iter().zip(&shown) {
                let title = title.replace("&#34;", "\"");
                assert!(row.contains(&title), "{filter}: {row} is not {title}");
            }
            let xlsx = adviser.get(&format!("/plan/eksport.xlsx{filter}")).await;
            let sheet = documents::tables::read(&xlsx.bytes, documents::tables::Limits::default());
            match sheet {
                Ok(sheet) => assert_eq!(sheet.rows.len(), shown.len(), "{filter}"),
                Err(error) => assert!(shown.is_empty(), "{filter}: {error}"),
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_title_that_is_a_formula_is_a_text() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.adviser().await;
        room.plan(&adviser, "=1+1", "2026-08-03", &[]).await;
        let csv = adviser.get("/plan/eksport.csv?ar=2026").await.text();
        assert!(csv.contains("'=1+1"), "{csv}");
    })
    .await;
}
