//! Ålesund was split on 1 January 2024: the series of what it was stops there, and the pages say so beside the figure.

use access::Role;
use testkit::{Client, on_both};

use crate::room::{Room, row};

/// Ålesund (1507) in 2020–2023; Ålesund (1508) and Haram (1580) afterwards; Molde (1506) throughout.
fn planted(heading: &str, of: impl Fn(&str, i32) -> i32) -> String {
    let mut file = format!("kommunenr;aar;{heading}\n");
    for year in 2020..=2025 {
        let numbers: &[&str] = if year < 2024 {
            &["1506", "1507"]
        } else {
            &["1506", "1508", "1580"]
        };
        for number in numbers {
            file += &format!("{number};{year};{}\n", of(number, year));
        }
    }
    file
}

fn people(number: &str, _: i32) -> i32 {
    match number {
        "1507" => 67_000,
        "1508" => 58_000,
        "1580" => 9_000,
        _ => 32_000,
    }
}

fn recipients(number: &str, year: i32) -> i32 {
    people(number, year) / 100 * 2 + year - 2020
}

async fn room_with_figures(engine: testkit::Engine) -> (Room, Client) {
    let room = Room::on(engine).await;
    let adviser = room.of_office("more-og-romsdal", Role::Adviser).await;
    let file = planted("befolkning", people);
    room.import(&adviser, "Befolkning", ("folk.csv", file.as_bytes()))
        .await;
    let file = planted("sosialhjelpstilfeller", recipients);
    room.import(&adviser, "Sosialtjenester", ("kostra.csv", file.as_bytes()))
        .await;
    (room, adviser)
}

const STOPS: &str = "Serien stopper her: Ålesund (1507) ble delt.";

#[tokio::test]
async fn what_became_of_a_split_municipality_has_figures_from_then_on_and_the_rule_beside() {
    on_both(async |engine| {
        let (_room, adviser) = room_with_figures(engine).await;
        let of = async |year: i32| {
            let page = format!("/levekar/indikatorer/social-assistance?ar={year}");
            adviser.get(&page).await
        };
        for year in 2020..=2023 {
            let page = of(year).await;
            for place in ["Ålesund", "Haram"] {
                let told = row(&page, place);
                assert!(told.contains(STOPS), "{year}: {told}");
                assert!(told.contains("|kan ikke sammenlignes||"), "{year}: {told}");
            }
            let molde = row(&page, "Molde");
            assert!(
                !molde.contains("stopper") && molde.contains("av 32\u{a0}000"),
                "{molde}"
            );
        }
        for (year, place, told) in [
            (2024, "Ålesund", "|20,1|1\u{a0}164 av 58\u{a0}000|"),
            (2024, "Haram", "|20,4|184 av 9\u{a0}000|"),
            (2025, "Ålesund", "|20,1|1\u{a0}165 av 58\u{a0}000|"),
            (2025, "Haram", "|20,6|185 av 9\u{a0}000|"),
        ] {
            let found = row(&of(year).await, place);
            assert!(found.contains(told), "{year}: {found}");
            assert!(
                !found.contains("2023"),
                "the line begins with the split: {found}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn the_profile_and_the_municipalitys_page_begin_with_the_split_and_say_why() {
    on_both(async |engine| {
        let (_room, adviser) = room_with_figures(engine).await;
        for (number, share) in [("1508", "20,1"), ("1580", "20,6")] {
            let profile = adviser.get(&format!("/kommuner/{number}/levekar")).await;
            let told = row(&profile, "Sosialhjelpsmottakere");
            assert!(told.contains(share), "{told}");
            assert!(
                told.contains("Ålesund (1507) ble delt"),
                "the profile says nothing of the split: {told}"
            );
            let part = adviser.get(&format!("/kommuner/{number}")).await;
            assert!(part.has(share), "{}", part.text());
        }
    })
    .await;
}
