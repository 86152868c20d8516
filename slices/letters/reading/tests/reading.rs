//! The reader against letters: made-up ones with every difficulty, any mixture at all, and the two real ones.

use kernel::MeasureKind as Kind;
use proptest::prelude::*;
use reading::{
    ItemKind, LetterReading, NotALetter,
    limits::{MAX_ITEMS, MAX_LINES, MAX_SECTIONS},
    read,
};

const DIFFICULT: &str = include_str!("letters/difficult.md");

fn ids(reading: &LetterReading) -> Vec<&str> {
    reading.items.iter().map(|item| item.id.as_str()).collect()
}

fn item<'a>(reading: &'a LetterReading, id: &str) -> &'a reading::Item {
    reading
        .items
        .iter()
        .find(|item| item.id == id)
        .unwrap_or_else(|| panic!("no {id}"))
}

#[test]
fn a_difficult_letter_is_read_item_by_item() {
    let reading = read(DIFFICULT).unwrap();
    assert_eq!(reading.title.as_deref(), Some("Embetsoppdrag 2026"));
    assert_eq!(reading.year, Some(2026));
    let sections: Vec<_> = reading
        .sections
        .iter()
        .map(|section| section.number.as_str())
        .collect();
    assert_eq!(sections, ["73", "73.1", "73.2"]);
    #[rustfmt::skip]
    assert_eq!(ids(&reading), [
        "73-I1", "73-I2", "73-I3",
        "73.1-I1", "73.1-O1", "73.1-O2", "73.1-O3", "73.1-O4", "73.1-F1", "73.1-B1", "73.1-B2", "73.1-R1", "73.1-R2", "73.1-P1",
        "73.2-I1", "73.2-O1", "73.2-O2", "73.2-R1", "73.2-R2", "73.2-P1", "73.2-P2",
    ]);
    assert_eq!(
        item(&reading, "73.1-O3").nested_in.as_deref(),
        Some("73.1-O2")
    );
    assert_eq!(
        item(&reading, "73.1-O4").nested_in.as_deref(),
        Some("73.1-O2")
    );
    assert_eq!(
        item(&reading, "73.1-O1").lead_in.as_deref(),
        Some("Statsforvalteren skal")
    );
    let broken = item(&reading, "73.2-O1");
    assert_eq!(
        broken.text,
        "Støtte kommunene i arbeidet med metodisk oppfølging av unge."
    );
    assert!(broken.doubts[0].to_string().contains("linje"));
    let kept: Vec<_> = reading
        .unsure
        .iter()
        .map(|unsure| unsure.text.as_str())
        .collect();
    assert!(
        kept.contains(&"Nærmere informasjon gis i eget brev."),
        "{kept:?}"
    );
    assert!(kept.contains(&"Resultatkarv"), "{kept:?}");
}

#[test]
fn the_json_has_the_agreed_shape() {
    let reading = read(DIFFICULT).unwrap();
    let json = serde_json::to_value(&reading).unwrap();
    let keys: Vec<_> = json
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(keys, ["items", "sections", "title", "unsure", "year"]);
    let items = json["items"].as_array().unwrap();
    let requirement = items.iter().find(|item| item["id"] == "73.1-R1").unwrap();
    assert_eq!(
        requirement["measure"],
        serde_json::json!({"kind": "time", "share": 90, "limit": {"amount": 3, "unit": "month"}, "population": null})
    );
    assert_eq!(requirement["unsure"], serde_json::Value::Null);
    assert_eq!(requirement["proposed"], false);
    let introduction = items.iter().find(|item| item["id"] == "73.1-I1").unwrap();
    assert_eq!(introduction["measure"], serde_json::Value::Null);
}

#[test]
fn what_is_no_letter_says_why() {
    assert_eq!(read("   \n"), Err(NotALetter::Empty));
    assert_eq!(
        read("# Et notat\n\n- med et punkt\n"),
        Err(NotALetter::NoNumberedSections { lines: 3 })
    );
    assert!(matches!(
        read(&"a".repeat(50_000_000)),
        Err(NotALetter::TooLarge { .. })
    ));
    assert_eq!(
        read(&"ord\n".repeat(MAX_LINES + 1)),
        Err(NotALetter::TooManyLines {
            lines: MAX_LINES + 1
        })
    );
    for reason in [
        NotALetter::Empty,
        NotALetter::NoNumberedSections { lines: 3 },
        NotALetter::TooManyLines { lines: 41_000 },
        NotALetter::TooManyItems,
    ] {
        assert!(reason.to_string().ends_with('.'));
    }
}

#[test]
fn a_letter_has_room_for_so_many_items_and_sections_and_no_more() {
    let items = |count| {
        format!(
            "## 73.1 Saker\n\n### Oppdrag\n\n{}",
            "- Gi råd\n".repeat(count)
        )
    };
    // The paragraph is an item too.
    let demands = |count| {
        format!(
            "## 73.1 Saker\n\n{}",
            "Fylkesmannen skal gi råd. ".repeat(count - 1)
        )
    };
    let cells = |count| {
        let rows = "| Gi råd | Tal |\n".repeat(count / 2);
        format!("## 73.1 Saker\n\n| Resultatmål | Rapportering |\n| --- | --- |\n{rows}")
    };
    for many in [items, demands, cells] {
        assert_eq!(read(&many(MAX_ITEMS)).unwrap().items.len(), MAX_ITEMS);
        assert_eq!(read(&many(MAX_ITEMS + 2)), Err(NotALetter::TooManyItems));
    }
    let sections = |count: usize| -> String {
        (1..=count)
            .map(|at| format!("## {}.{} Saker\n", at % 100, at / 100))
            .collect()
    };
    assert_eq!(
        read(&sections(MAX_SECTIONS)).unwrap().sections.len(),
        MAX_SECTIONS
    );
    assert_eq!(
        read(&sections(MAX_SECTIONS + 1)),
        Err(NotALetter::TooManyItems)
    );
}

/// What every item below it carries along must be short, or a small file would fill the memory.
#[test]
fn no_item_carries_a_long_text_of_another_along() {
    let bullets = "- Gi råd\n".repeat(1_000);
    for before in [
        "## 73.1 Saker\n\n# ",
        "## 73.1 Saker\n\n### Oppdrag\n\n",
        "## 73.2 ",
    ] {
        let long = "Ord ".repeat(50_000);
        let text = format!("## 73.1 Saker\n\n{before}{long}:\n\n{bullets}");
        let reading = read(&text).unwrap();
        let json = serde_json::to_string(&reading).unwrap();
        let led_in = reading
            .items
            .iter()
            .filter_map(|item| item.lead_in.as_ref());
        let carried: usize = led_in.map(String::len).sum();
        assert!(
            json.len() + carried < 4 * text.len(),
            "{before}: {} bytes",
            json.len() + carried
        );
    }
}

/// Bullets of the source as a simple count sees them, without the reader.
fn count_bullets(text: &str) -> Vec<usize> {
    let is_bullet = |line: &str| {
        ["- ", "* ", "+ "]
            .iter()
            .any(|mark| line.trim_start().starts_with(mark))
    };
    text.lines()
        .enumerate()
        .filter(|(_, line)| is_bullet(line))
        .map(|(at, _)| at + 1)
        .collect()
}

fn real_letter(name: &str) -> Option<String> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/letters")
        .join(name);
    std::fs::read_to_string(&path)
        .inspect_err(|_| eprintln!("skipped: no {}", path.display()))
        .ok()
}

fn check_real(name: &str, year: i32, title: &str, assignments: usize, requirements: &[Kind]) {
    let Some(text) = real_letter(name) else {
        return;
    };
    let reading = read(&text).expect("a letter");
    assert_eq!(reading.year, Some(year));
    assert_eq!(reading.title.as_deref(), Some(title));
    let accepted: Vec<_> = reading.items.iter().filter(|item| !item.proposed).collect();
    let of = |kind| accepted.iter().filter(move |item| item.kind == kind);
    assert_eq!(of(ItemKind::Assignment).count(), assignments);
    let kinds: Vec<_> = of(ItemKind::Requirement)
        .map(|item| {
            (
                item.id.as_str(),
                item.measure.as_ref().and_then(|guess| guess.kind),
            )
        })
        .collect();
    let expected: Vec<_> = kinds
        .iter()
        .zip(requirements)
        .map(|((id, _), kind)| (*id, Some(*kind)))
        .collect();
    assert_eq!(kinds.len(), requirements.len());
    assert_eq!(kinds, expected);
    for section in 1..=6 {
        let number = format!("73.{section}");
        for kind in ItemKind::ALL
            .into_iter()
            .filter(|kind| *kind != ItemKind::Introduction)
        {
            assert!(
                of(kind).any(|item| item.section == number),
                "{number} has no {kind:?}"
            );
        }
    }
    let bullets = count_bullets(&text);
    let lines: Vec<usize> = reading.items.iter().map(|item| item.line).collect();
    assert!(lines.is_sorted(), "{lines:?}");
    for line in &bullets {
        assert_eq!(
            lines.iter().filter(|found| *found == line).count(),
            1,
            "bullet of line {line}"
        );
    }
    let paragraphs = reading.items.len() - bullets.len();
    let starts_a_bullet = |line: usize| bullets.contains(&line);
    assert_eq!(
        lines.iter().filter(|line| !starts_a_bullet(**line)).count(),
        paragraphs
    );
    assert!(
        reading
            .items
            .iter()
            .filter(|item| !starts_a_bullet(item.line))
            .all(|item| item.kind.counts_paragraphs())
    );
}

#[test]
fn the_letter_of_2010() {
    use Kind::{Cover, Done, Joint, Time};
    #[rustfmt::skip]
    let kinds = [
        Time, Done,
        Joint, Cover, Done, Cover, Done,
        Cover, Cover, Cover,
        Cover, Cover, Cover, Cover,
        Done, Cover, Cover, Joint,
        Cover, Cover, Joint,
    ];
    check_real(
        "2010-resultatomrade-73.md",
        2010,
        "Resultatområde 73 Levekår og sosiale tjenester",
        44,
        &kinds,
    );
}

#[test]
fn the_letter_of_2012() {
    use Kind::{Cover, Done, Joint, Time, Topic, Trend};
    #[rustfmt::skip]
    let kinds = [
        Time, Cover,
        Joint, Done, Trend, Joint,
        Done, Topic, Cover, Cover,
        Cover, Done, Done, Cover,
        Trend, Trend, Joint,
        Done, Done, Cover, Cover, Cover,
    ];
    check_real(
        "2012-resultatomrade-73.md",
        2012,
        "Resultatområde 73 Sosiale tjenester",
        31,
        &kinds,
    );
}

/// A line that a letter can have, and whether it begins a bullet.
fn any_line() -> impl Strategy<Value = (String, Option<String>)> {
    let words = "[A-ZÆØÅ][a-zæøå]{2,9}( ([a-zæøå]{1,9}|[0-9]{1,4})){0,5}[.]";
    prop_oneof![
        4 => (0usize..4, prop::sample::select(vec!["-", "*", "+", "•", "- -"]), words)
            .prop_map(|(indent, mark, text)| (format!("{}{mark} {text}", "  ".repeat(indent)), Some(text))),
        1 => prop::sample::select(vec!["### Oppdrag", "## **Resultatkrav**", "#### Rapportering", "**Finansiering**", "## Bakgrunnsinformasjon", "## Noe annet"])
            .prop_map(|line| (line.to_owned(), None)),
        1 => (1..9u8).prop_map(|number| (format!("## 73.{number} Et avsnitt"), None)),
        2 => prop::sample::select(vec!["", "", "---", "\u{c}"]).prop_map(|line| (line.to_owned(), None)),
    ]
}

proptest! {
    #[test]
    fn every_bullet_exactly_once_in_order(lines in prop::collection::vec(any_line(), 0..60)) {
        let mut source = vec!["## 73.1 Først".to_owned()];
        source.extend(lines.iter().map(|(line, _)| line.clone()));
        let reading = read(&source.join("\n")).unwrap();
        let expected: Vec<(usize, &str)> = lines
            .iter()
            .enumerate()
            .filter_map(|(at, (_, text))| text.as_deref().map(|text| (at + 2, text)))
            .collect();
        let found: Vec<(usize, &str)> = reading.items.iter().map(|item| (item.line, item.text.as_str())).collect();
        prop_assert_eq!(found, expected);
        let mut addresses = ids(&reading);
        addresses.sort_unstable();
        addresses.dedup();
        prop_assert_eq!(addresses.len(), reading.items.len());
        for item in &reading.items {
            if let Some(parent) = &item.nested_in {
                let parent = reading.items.iter().find(|other| other.id == *parent).unwrap();
                prop_assert!(parent.line < item.line && parent.kind == item.kind && parent.section == item.section);
            }
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "(\\PC|\n|[-*#\\[\\]()<>_\\\\ ]){0,400}") {
        let _ = read(&text);
        let _ = read(&format!("## 1 A\n{text}"));
    }

    #[test]
    fn no_letter_of_the_source_is_lost(words in prop::collection::vec("[a-zæøå]{4,8}", 1..40), breaks in prop::collection::vec(0u8..6, 40)) {
        let mut source = String::from("## 73.1 Avsnitt\n### Oppdrag\n");
        for (word, gap) in words.iter().zip(&breaks) {
            source.push_str(word);
            source.push_str(match gap { 0 => "\n", 1 => "\n\n", 2 => ".\n\n", 3 => "\n- ", _ => " " });
        }
        let reading = read(&source).unwrap();
        let mut kept: Vec<String> = reading.items.iter().map(|item| item.text.clone()).collect();
        kept.extend(reading.items.iter().filter_map(|item| item.lead_in.clone()));
        kept.extend(reading.unsure.iter().map(|unsure| unsure.text.clone()));
        let kept = kept.join(" ");
        for word in &words {
            prop_assert!(kept.contains(word.as_str()), "{} is lost from {}", word, source);
        }
    }

    #[test]
    fn every_line_is_accounted_for_once(lines in prop::collection::vec(any_line(), 0..60), prose in prop::collection::vec("(\\PC|[-*#|:_ ]){0,40}", 0..20)) {
        let mut source = vec!["## 73.1 Først".to_owned()];
        for (at, (line, _)) in lines.iter().enumerate() {
            source.push(line.clone());
            source.extend(prose.get(at).cloned());
        }
        let text = source.join("\n");
        let reading = read(&text).unwrap();
        let accounted: Vec<usize> = reading
            .accounted
            .iter()
            .flat_map(|one| one.line..=one.last_line)
            .filter(|line| text.lines().nth(line - 1).is_some_and(|line| !line.trim().is_empty()))
            .collect();
        let filled: Vec<usize> = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).map(|(at, _)| at + 1).collect();
        prop_assert_eq!(accounted, filled);
        for item in &reading.items {
            let named = reading.accounted.iter().any(|one| matches!(&one.fate, reading::Fate::Items(ids) if ids.contains(&item.id)));
            prop_assert!(named, "{} is named nowhere", item.id);
        }
    }
}
