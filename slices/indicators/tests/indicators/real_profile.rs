//! The profile of real municipalities from the published files, where they are.

use access::Role;
use testkit::on_both;

use crate::{
    published::shared,
    room::{Room, row},
};

const SOCIAL: &str = "kostra/sosialhjelp_kommune_2015_2020.csv";
const LONG: &str = "kostra/sosialhjelp_langtid_kommune_2015_2017.csv";
const PEOPLE: &str = "kostra/folkemengde_1jan_2024grenser.csv";

/// The cells of the line of the municipality and year, by heading.
fn cell(file: &[u8], number: &str, year: &str, heading: &str) -> f64 {
    let text = String::from_utf8(file.to_vec()).unwrap();
    let mut lines = text.lines();
    let headings: Vec<&str> = lines.next().unwrap().split(',').collect();
    let at = |name: &str| headings.iter().position(|one| *one == name).unwrap();
    let line = lines.find(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        cells[at("kommunenr")] == number && cells[at("aar")] == year
    });
    let line = line.unwrap_or_else(|| panic!("{number} in {year}"));
    line.split(',').nth(at(heading)).unwrap().parse().unwrap()
}

fn told(number: f64) -> String {
    format!("{number:.1}").replace('.', ",")
}

#[tokio::test]
async fn the_profile_of_a_real_municipality_says_what_the_files_say() {
    let files = [SOCIAL, LONG, PEOPLE].map(shared);
    let [Some(social), Some(long), Some(people)] = files else {
        return;
    };
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        for (source, name, bytes) in [
            ("Sosialtjenester", "sosialhjelp.csv", &social),
            ("Sosialtjenester", "langtid.csv", &long),
            ("Befolkning", "folkemengde.csv", &people),
        ] {
            room.import(&adviser, source, (name, bytes)).await;
        }
        // Alver is Lindås, Meland and Radøy until 2020; Bergen was 1201.
        for (number, name, before, how) in [
            (
                "4601",
                "Bergen",
                &["1201"][..],
                "Samme kommune med et tidligere nummer: Bergen (1201)",
            ),
            (
                "4631",
                "Alver",
                &["1263", "1256", "1260"],
                "Sum av Meland (1256), Radøy (1260), Lindås (1263)",
            ),
        ] {
            let page = adviser.get(&format!("/kommuner/{number}/levekar")).await;
            assert!(page.has(&format!("Levekår i {name}")));
            let recipients = cell(&social, number, "2020", "sosialhjelpstilfeller");
            let inhabitants = cell(&people, number, "2020", "alle");
            let told_of = row(&page, "Sosialhjelpsmottakere");
            let rate = told(recipients * 1000.0 / inhabitants);
            assert!(told_of.contains(&rate), "{rate}: {told_of}");
            assert!(told_of.contains("2020"), "{told_of}");
            let sum = |heading: &str| -> f64 {
                let each = before.iter().map(|one| cell(&long, one, "2017", heading));
                each.sum()
            };
            let share = sum("herav_6_mnd_eller_mer") * 100.0 / sum("sosialhjelpstilfeller");
            let told_of = row(&page, "Langtidsmottakere");
            assert!(told_of.contains(&told(share)), "{share}: {told_of}");
            assert!(page.has(how), "how it came to be: {}", page.text());
            assert!(told_of.contains("det trengs minst 5"), "{told_of}");
            let young =
                cell(&people, number, "2026", "alder_0_17") / cell(&people, number, "2026", "alle");
            let told_of = row(&page, "Barn og unge i befolkningen");
            assert!(told_of.contains(&told(young * 100.0)), "{told_of}");
            assert!(page.has("Sammenlignet med de 9 som ligner mest"));
            println!("{}", row(&page, "Sosialhjelpsmottakere"));
            let file = adviser
                .get(&format!("/kommuner/{number}/levekar.pdf"))
                .await;
            assert!(file.bytes.starts_with(b"%PDF-"));
            if let Some(folder) = std::env::var_os("OPPDRAG_KEEP_PROFILES") {
                let path = std::path::Path::new(&folder).join(format!("{number}.pdf"));
                std::fs::write(path, &file.bytes).unwrap();
            }
        }
    })
    .await;
}
