//! One case through all of the house: the list, the figure, the forecast, the workbook and the report agree.

#![expect(
    clippy::unwrap_used,
    reason = "a test may say by panicking what it needs"
)]

mod desk;

use desk::Desk;
use testkit::on_both;

/// What everyone must say of the year's decided cases.
struct Expected {
    percent: &'static str,
    part: usize,
    whole: usize,
}

fn expected(percent: &'static str, part: usize, whole: usize) -> Expected {
    Expected {
        percent,
        part,
        whole,
    }
}

#[tokio::test]
async fn one_case_is_the_same_everywhere() {
    on_both(async |engine| {
        let desk = Desk::open(engine).await;
        let status = desk.officer.get("/").await;
        assert!(status.has("Ikke målt"), "nothing is decided yet");

        let followed = desk.register("2026/17", "2026-01-15").await;
        desk.decide(&followed, "2026-04-15", "upheld").await;
        desk.agrees(&expected("100,0", 1, 1)).await;

        let late = desk.register("2026/18", "2026-01-14").await;
        desk.decide(&late, "2026-04-30", "changed_wholly").await;
        desk.agrees(&expected("50,0", 1, 2)).await;

        let withdrawn = desk.register("2026/19", "2026-02-01").await;
        desk.decide(&withdrawn, "2026-03-01", "withdrawn").await;
        desk.agrees(&expected("50,0", 1, 2)).await;
        desk.agrees_on_paper(&expected("50,0", 1, 2)).await;

        // The followed case was decided a day too late after all.
        desk.reopen(&followed).await;
        desk.agrees(&expected("0,0", 0, 1)).await;
        desk.decide(&followed, "2026-04-16", "upheld").await;
        desk.agrees(&expected("0,0", 0, 2)).await;
        desk.agrees_on_paper(&expected("0,0", 0, 2)).await;

        let verified = audit::verify(&mut desk.test.app.database.read().await.unwrap())
            .await
            .unwrap();
        assert!(verified.is_whole(), "{verified:?}");
    })
    .await;
}

impl Desk {
    /// The report on paper; typesetting takes its time, so not every step asks for it.
    async fn agrees_on_paper(&self, expected: &Expected) {
        let Expected {
            percent,
            part,
            whole,
        } = *expected;
        let (said, of) = (format!("{percent}\u{a0}%"), format!("{part} av {whole}"));
        let pdf = self.officer.get("/rapporter/2026/pdf").await;
        if let Some(text) = desk::text_of(&pdf.bytes) {
            let text = text.replace('\u{a0}', " ");
            assert!(
                text.contains(&format!("{percent} %")) && text.contains(&of),
                "the PDF says {said} ({of}):\n{text}"
            );
        } else {
            eprintln!("the text of the PDF was not compared: pdftotext is not installed");
        }
    }

    /// The first page, its rows as a list and as a workbook, the forecast, and the report as a page.
    async fn agrees(&self, expected: &Expected) {
        let Expected {
            percent,
            part,
            whole,
        } = *expected;
        let said = format!("{percent}\u{a0}%");
        let of = format!("{part} av {whole}");
        let status = self.officer.get("/").await;
        let rows = rows_link(&status.text(), &said, &of);

        let list = self.officer.get(&rows).await;
        assert!(
            list.has(&format!("Viser {whole} av {whole}")),
            "the rows of the figure"
        );
        let within = self.officer.get(&format!("{rows}&innen=ja")).await;
        if part > 0 {
            assert!(
                within.has(&format!("Viser {part} av {part}")),
                "the rows within the limit"
            );
        }
        let workbook = self
            .officer
            .get(&rows.replacen("/saker?", "/saker/eksport.xlsx?", 1))
            .await;
        let sheet =
            documents::tables::read(&workbook.bytes, documents::tables::Limits::default()).unwrap();
        assert_eq!(sheet.rows.len(), whole, "the rows of the workbook");

        let forecast = self
            .officer
            .get("/saker/prognose?ar=2026&maaneder=3&mal=90")
            .await;
        assert!(
            forecast.has(&said) && forecast.has(&of),
            "the forecast begins with {said} ({of})"
        );
        let report = self.officer.get("/rapporter/2026").await;
        assert!(
            report.has(&said) && report.has(&of),
            "the report says {said} ({of})"
        );
    }
}

/// The address of the rows behind the figure of the time requirement.
fn rows_link(status: &str, said: &str, of: &str) -> String {
    // Other requirements may have the same share, of other wholes.
    let stands = |(at, _): &(usize, &str)| status[*at..].find(of).is_some_and(|of| of < 200);
    let (figure, _) = status
        .match_indices(said)
        .find(stands)
        .unwrap_or_else(|| panic!("the first page does not say {said} beside {of}:\n{status}"));
    let before = &status[..figure];
    let href = before.rfind("href=\"").expect("the figure is a link") + 6;
    let end = href + before[href..].find('"').expect("the link ends");
    before[href..end]
        .replace("&amp;", "&")
        .replace("&#38;", "&")
}
