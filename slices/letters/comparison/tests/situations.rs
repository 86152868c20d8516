//! What became of the items, in named situations.

mod made;

use comparison::{Anchors, DemandPart, Letter, Reason, compare};
use made::{letter, told};

const LETTER: &str = "
    # 73.1 Saker etter loven
    73.1-O1 Behandle klager over vedtak om økonomisk stønad.
    73.1-O2 Holde kurs for nyansatte i NAV-kontorene om saksbehandling.
    73.1-B1 Lov 18. desember 2009 nr. 131 om sosiale tjenester i NAV
    73.1-R1 90 % av klagene er avgjort innen tre måneder.
    # 73.2 Bolig
    73.2-O1 Veilede kommunene om midlertidig botilbud for barnefamilier.
    73.2-O2 Samarbeide med Husbanken om varige boliger.
    73.2-R1 Alle kommuner har fått tilbud om veiledning.";

fn of(old: &str, new: &str) -> Vec<String> {
    told(&compare(&letter(old), &letter(new), &Anchors::default()))
}

#[test]
fn a_letter_with_itself_is_unchanged() {
    let letter = letter(LETTER);
    let comparison = compare(&letter, &letter, &Anchors::default());
    assert!(comparison.is_all_unchanged());
    assert_eq!(comparison.pairs.len(), letter.entries.len());
    for pair in &comparison.pairs {
        assert_eq!(pair.old, pair.new);
        assert!((pair.similarity - 1.0).abs() < f64::EPSILON && pair.demands.is_empty());
        assert_eq!(pair.words.len(), 1);
    }
}

#[test]
fn empty_letters() {
    let (none, all) = (Letter::default(), letter(LETTER));
    assert_eq!(compare(&none, &none, &Anchors::default()).pairs, []);
    let new = compare(&none, &all, &Anchors::default());
    assert_eq!(
        (new.pairs.len(), new.new_items.len()),
        (0, all.entries.len())
    );
    let dropped = compare(&all, &none, &Anchors::default());
    assert_eq!(
        (dropped.pairs.len(), dropped.dropped.len()),
        (0, all.entries.len())
    );
}

#[test]
fn what_has_nothing_in_common_is_dropped_and_new() {
    assert_eq!(
        of(
            "# 1 Gammelt\n1-O1 Registrere fiskefartøy i havnen.",
            "# 2 Nytt\n2-O1 Plante epletrær langs veien."
        ),
        ["1-O1 dropped", "2-O1 new"]
    );
}

#[test]
fn a_letter_numbered_anew_is_unchanged() {
    let renumbered = LETTER.replace("73.2", "3.1.2.1").replace("73.1", "3.1.1.4");
    let comparison = compare(&letter(LETTER), &letter(&renumbered), &Anchors::default());
    assert!(comparison.is_all_unchanged(), "{:?}", told(&comparison));
    let numbers: Vec<_> = comparison
        .sections
        .iter()
        .map(|pair| {
            (
                pair.old.clone().unwrap().number,
                pair.new.clone().unwrap().number,
            )
        })
        .collect();
    assert_eq!(
        numbers,
        [
            ("73.1".into(), "3.1.1.4".into()),
            ("73.2".into(), "3.1.2.1".into())
        ] as [(String, String); 2]
    );
}

#[test]
fn sections_that_change_places_and_names_are_found_by_their_items() {
    let other = LETTER
        .replace("73.1", "73.9")
        .replace("73.2", "73.1")
        .replace("73.9", "73.2")
        .replace("Saker etter loven", "Rettssikkerhet");
    let comparison = compare(&letter(LETTER), &letter(&other), &Anchors::default());
    assert!(comparison.is_all_unchanged(), "{:?}", told(&comparison));
}

#[test]
fn an_item_in_another_section_is_moved() {
    let new = LETTER.replace("73.1-O2 Holde", "73.2-O9 Holde");
    let new = letter(&new);
    let comparison = compare(&letter(LETTER), &new, &Anchors::default());
    let line = "73.1-O2 → 73.2-O9 moved".to_owned();
    assert!(told(&comparison).contains(&line), "{:?}", told(&comparison));
}

#[test]
fn two_nearly_the_same_keep_each_its_own() {
    assert_eq!(
        of(
            "# 1 Kurs\n1-O1 Holde grunnkurs i gjeldsrådgivning for nye rådgivere.\n1-O2 Holde videregående kurs i gjeldsrådgivning for erfarne rådgivere.",
            "# 1 Kurs\n1-O1 Holde videregående kurs i gjeldsrådgivning for erfarne rådgivere i vår.\n1-O2 Holde grunnkurs i gjeldsrådgivning for nye rådgivere i høst."
        ),
        ["1-O2 → 1-O1 reworded", "1-O1 → 1-O2 reworded"]
    );
}

#[test]
fn split_and_joined() {
    let whole = "# 1 Bolig\n1-O1 Veilede kommunene om midlertidig botilbud, og samarbeide med Husbanken om varige boliger til barnefamilier.";
    let parts = "# 1 Bolig\n1-O1 Veilede kommunene om midlertidig botilbud.\n1-O2 Samarbeide med Husbanken om varige boliger til barnefamilier.";
    assert_eq!(of(whole, parts), ["1-O1 → 1-O1 + 1-O2 split"]);
    assert_eq!(of(parts, whole), ["1-O1 + 1-O2 → 1-O1 joined"]);
}

#[test]
fn from_bokmal_to_nynorsk() {
    let lines = of(
        "# 73.1 Sosiale tjenester\n73.1-O1 Veilede kommunene om tjenestene for utsatte barn.\n73.1-O2 Behandle saker etter loven innen tre måneder.",
        "# 73.1 Sosiale tenester\n73.1-O1 Handsame saker etter lova innan tre månader.\n73.1-O2 Rettleie kommunane om tenestene for utsette born.",
    );
    assert_eq!(
        lines,
        ["73.1-O2 → 73.1-O1 reworded", "73.1-O1 → 73.1-O2 reworded"]
    );
}

#[test]
fn another_kind_only_for_plainly_the_same_words() {
    let old = "# 1 Kurs\n1-O1 Alle kommuner har fått tilbud om kurs i økonomisk rådgivning.\n1-O2 Gi råd om gjeld.";
    let new = "# 1 Kurs\n1-R1 Alle kommuner har fått tilbud om kurs i økonomisk rådgivning.\n1-R2 Råd er gitt til alle om leie.";
    let comparison = compare(&letter(old), &letter(new), &Anchors::default());
    assert_eq!(
        told(&comparison),
        ["1-O1 → 1-R1 unchanged", "1-O2 dropped", "1-R2 new"]
    );
    let told = |reason: &Reason| matches!(reason, Reason::AnotherKind { .. });
    assert!(comparison.pairs[0].why.iter().any(told));
}

#[test]
fn changed_demands_stand_in_the_letters_words() {
    use DemandPart::{Demand, Limit, Number, Partner, Population, Rhythm};
    for (old, new, expected) in [
        (
            "90 % av sakene er avgjort.",
            "95 % av sakene er avgjort.",
            &[(Number, "90 %", "95 %")][..],
        ),
        (
            "Svare innen tre måneder.",
            "Svare innen to måneder.",
            &[(Limit, "tre måneder", "to måneder")],
        ),
        (
            "Rapportere innen 1. mars.",
            "Rapportere innen 1. februar.",
            &[(Limit, "1. mars", "1. februar")],
        ),
        (
            "Holde minst to kurs.",
            "Holde minst tre kurs.",
            &[(Number, "to kurs", "tre kurs")],
        ),
        (
            "Alle ansatte skal ha fått tilbud om opplæring.",
            "Alle ansatte skal ha gjennomført opplæring.",
            &[(
                Demand,
                "ha fått tilbud om opplæring",
                "ha gjennomført opplæring",
            )],
        ),
        (
            "Alle ansatte skal ha fått tilbud om opplæring.",
            "Alle ansatte skal ha fått opplæring.",
            &[(Demand, "ha fått tilbud om opplæring", "ha fått opplæring")],
        ),
        (
            "Informere kommunene om kravene.",
            "Sikre kommunene om kravene.",
            &[(Demand, "Informere kommunene", "Sikre kommunene")],
        ),
        (
            "Alle NAV-kontor skal ha fått kurs.",
            "Alle kommuner skal ha fått kurs.",
            &[(Population, "Alle NAV-kontor", "Alle kommuner")],
        ),
        (
            "Holde kurs for ansatte i vår.",
            "Holde kurs for ansatte i vår sammen med NAV Fylke.",
            &[(Partner, "", "NAV Fylke")],
        ),
        (
            "Rapportere om programmet hvert tertial.",
            "Rapportere om programmet årlig.",
            &[(Rhythm, "hvert tertial", "årlig")],
        ),
        (
            "Følge lov 18. desember 2009 nr. 131.",
            "Følge lov 18. desember 2009 nr. 132.",
            &[],
        ),
        ("Innan tre månader.", "Innen tre måneder.", &[]),
    ] {
        let (old, new) = (
            format!("# 1 Krav\n1-R1 {old}"),
            format!("# 1 Krav\n1-R1 {new}"),
        );
        let comparison = compare(&letter(&old), &letter(&new), &Anchors::default());
        let demands: Vec<_> = comparison.pairs[0]
            .demands
            .iter()
            .map(|change| (change.what, change.from.as_str(), change.to.as_str()))
            .collect();
        assert_eq!(demands, expected, "{old} | {new}");
    }
}
