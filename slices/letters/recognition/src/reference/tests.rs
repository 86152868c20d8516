use super::{ReferenceKind as Kind, *};

fn read(text: &str) -> Vec<Reference> {
    references(text, &[])
}

#[test]
fn one_work_of_a_line() {
    for (text, kind, number, dated, title) in [
        (
            "Lov av 18. desember 2009 om sosiale tjenester i arbeids- og velferdsforvaltningen",
            Kind::Act,
            None,
            Some("2009-12-18"),
            "Lov om sosiale tjenester i arbeids- og velferdsforvaltningen",
        ),
        (
            "Lov 18.12.2009 nr. 131 om sosiale tjenester i NAV",
            Kind::Act,
            Some("131"),
            Some("2009-12-18"),
            "Lov om sosiale tjenester i NAV",
        ),
        (
            "Lov om gjeld (Gjeldsloven) av 17. juli 1992 nr. 99",
            Kind::Act,
            Some("99"),
            Some("1992-07-17"),
            "Lov om gjeld (Gjeldsloven)",
        ),
        (
            "Lov om arbeids- og velferdsforvaltningen § 14a, gjeldende fra 1.2.2010",
            Kind::Act,
            None,
            None,
            "Lov om arbeids- og velferdsforvaltningen § 14a, gjeldende fra 1.2.2010",
        ),
        (
            "Forskrift 21. desember 2011 nr 1471 om program og stønad",
            Kind::Regulation,
            Some("1471"),
            Some("2011-12-21"),
            "Forskrift om program og stønad",
        ),
        (
            "Rundskriv U-5/2003 Veileder etter lov om sosiale tjenester § 4-5",
            Kind::Circular,
            Some("U-5/2003"),
            None,
            "Veileder etter lov om sosiale tjenester § 4-5",
        ),
        (
            "Rundskriv H-2143 (2004) Retningslinjer",
            Kind::Circular,
            Some("H-2143 (2004)"),
            None,
            "Retningslinjer",
        ),
        (
            "Ot.prp. nr. 103 (2008-2009), Om lov om tjenester",
            Kind::Bill,
            Some("Ot.prp. nr. 103 (2008-2009)"),
            None,
            "Om lov om tjenester",
        ),
        (
            "Prop. 1 S (2011-2012) Departementet",
            Kind::Bill,
            Some("Prop. 1 S (2011-2012)"),
            None,
            "Departementet",
        ),
        (
            "Meld. St. 30 (2010-2011) Fordeling",
            Kind::WhitePaper,
            Some("Meld. St. 30 (2010-2011)"),
            None,
            "Fordeling",
        ),
        (
            "St.meld. nr. 23 (2003-2004) Bolig",
            Kind::WhitePaper,
            Some("St.meld. nr. 23 (2003-2004)"),
            None,
            "Bolig",
        ),
        (
            "Handlingsplan mot fattigdom - Vedlegg til St.prp. nr. 1 (2006-2007)",
            Kind::Plan,
            None,
            None,
            "Handlingsplan mot fattigdom - Vedlegg til St.prp. nr. 1 (2006-2007)",
        ),
        (
            "Opptrappingsplan for rusfeltet (St.prp. nr. 1 2007-2008)",
            Kind::Plan,
            None,
            None,
            "Opptrappingsplan for rusfeltet (St.prp. nr. 1 2007-2008)",
        ),
        (
            "Fafo-rapport 2009:50 Aktivitet for barn",
            Kind::Report,
            Some("Fafo-rapport 2009:50"),
            None,
            "Aktivitet for barn",
        ),
        (
            "NOVA-rapport nr 14/10 Unge i overgang",
            Kind::Report,
            Some("NOVA-rapport nr 14/10"),
            None,
            "Unge i overgang",
        ),
        (
            "www.nav.no/kommune (Sosiale tjenester)",
            Kind::Website,
            None,
            None,
            "Sosiale tjenester",
        ),
        (
            "Informasjonsbrev til kommunene av 1. november 2007",
            Kind::Letter,
            None,
            Some("2007-11-01"),
            "Informasjonsbrev til kommunene av 1. november 2007",
        ),
        (
            "Ingen kan alt - alle kan noe",
            Kind::Other,
            None,
            None,
            "Ingen kan alt - alle kan noe",
        ),
    ] {
        let works = read(text);
        assert_eq!(works.len(), 1, "{text}: {works:?}");
        let work = &works[0];
        assert_eq!(
            (
                work.kind,
                work.number.as_deref(),
                work.dated.map(|day| day.to_string()).as_deref(),
                work.title.as_str()
            ),
            (kind, number, dated, title),
            "{text}"
        );
    }
}

#[test]
fn several_works_of_a_line() {
    let keys: Vec<String> = read("Rundskriv I-34/2001 Loven kapittel 5 og Tilleggsrundskriv A-16/2006, IS-6/2004 og IS-17/2005").iter().map(Reference::key).collect();
    assert_eq!(
        keys,
        [
            "circular:i-34/2001",
            "circular:a-16/2006",
            "circular:is-6/2004",
            "circular:is-17/2005"
        ]
    );
    assert_eq!(
        read(
            "Rundskriv I-1/94 Tilleggsrundskriv til rundskriv I-1/93 Lov om sosiale tjenester m.v."
        )
        .len(),
        1
    );
    assert_eq!(
        read("Forskrift 21. desember 2011 om program og stønad").len(),
        1
    );
    assert_eq!(
        read("Rundskrivene nevnt over skal erstattes av et nytt.").len(),
        0
    );
    assert_eq!(read("  ").len(), 0);
}

#[test]
fn the_same_work_has_one_key() {
    for group in [
        vec![
            "Lov av 18. desember 2009 om sosiale tjenester i arbeids- og velferdsforvaltningen",
            "Lov 18.12.2009 nr. 131 om sosiale tjenester i arbeids- og velferdsforvaltningen",
            "Lov om sosiale tjenester i arbeids- og velferdsforvaltningen av 18. desember 2009 (om råd)",
            "Lov 18. desember nr 131 om sosiale tjenester i arbeids- og velferdsforvaltningen § 1",
            "Lov av 18. desember 2009 nr 131: om sosiale tjenester i arbeids- og velferdsforvaltningen",
            "Lov 18. desember 2009 nr. 131 om sosiale tenester i arbeids- og velferdsforvaltninga",
        ],
        vec![
            "Lov av 16.juni 2006 om arbeids og velferdsforvaltningen",
            "Lov om arbeids- og velferdsforvaltningen § 14a, gjeldende fra 1.2.2010",
            "Lov av 16. juni 2006 nr. 20 om arbeids- og velferdsforvaltningen",
        ],
        vec![
            "Forskrift 12.03.2007 om tvisteløsning mellom NAV og kommune",
            "forskrift 2007-03-12 nr 294",
        ],
        vec![
            "Rundskriv I-1/93 Lov om tjenester",
            "Rundskriv I-1/1993 Lov om tjenester",
        ],
        vec![
            "St.prp. nr. 46 (2004-2005) Ny forvaltning",
            "St. prp nr. 46 (2004–2005) Ny arbeids- og velferdsforvaltning",
        ],
        vec![
            "Prop. 1 S (2011-2012) Departementet",
            "Prop 1 S (2011–2012)",
        ],
        vec![
            "St.meld. nr. 9 (2006-2007) Arbeid",
            "St.meld. nr 9 (2006–2007)",
        ],
        vec!["NOVA-rapport nr 14/10 Unge", "NOVA-rapport 14/2010"],
        vec![
            "Strategien På vei til egen bolig",
            "Strategien – På vei til egen bolig",
        ],
        vec!["http://www.nav.no/kommune/", "www.nav.no/kommune"],
    ] {
        let keys: Vec<String> = group
            .iter()
            .flat_map(|text| read(text))
            .map(|work| work.key())
            .collect();
        assert_eq!(keys.len(), group.len(), "{group:?}");
        assert!(keys.iter().all(|key| *key == keys[0]), "{keys:#?}");
    }
}

#[test]
fn other_works_have_other_keys() {
    for (one, other) in [
        (
            "Lov 24. juni 2011 nr. 29 om folkehelsearbeid",
            "Lov 24. juni 2011 nr. 30 om kommunale helse- og omsorgstjenester",
        ),
        (
            "Forskrift av 19. november 2010 om individuell plan",
            "Forskrift av 19. november 2010 om internkontroll for kommunen",
        ),
        ("Rundskriv I-1/93 Lov", "Rundskriv I-1/94 Lov"),
        ("Ot.prp. nr. 70 (2006-2007)", "Ot.prp. nr. 70 (2008-2009)"),
        ("St.prp. nr. 9 (2006-2007)", "St.meld. nr. 9 (2006-2007)"),
        (
            "Handlingsplan mot fattigdom - Vedlegg til St.prp. nr. 1 (2006-2007)",
            "Handlingsplan mot fattigdom - Vedlegg til St.prp. nr. 1 (2008-2009)",
        ),
        ("Fafo-rapport 2009:50 A", "Fafo-rapport 2009:38 B"),
        (
            "Lov av 13. desember 1991 nr. 81 om sosiale tjenester m.v.",
            "Lov av 18. desember 2009 om sosiale tjenester i arbeids- og velferdsforvaltningen",
        ),
    ] {
        assert_ne!(read(one)[0].key(), read(other)[0].key(), "{one} | {other}");
    }
}
