use super::*;

fn read(address: &str) -> (Filter, Vec<String>) {
    Filter::read(&serde_urlencoded::from_str::<Vec<(String, String)>>(address).unwrap())
}

#[test]
fn an_address_is_read_and_written_back_the_same() {
    for address in [
        "tilstand=apen",
        "tilstand=avgjort&utfall=upheld&utfall=sent_back&avgjort-fra=2026-01-01&avgjort-til=2026-12-31&innen=nei&maneder=2",
        "tilstand=alle&ko=mine&kommune=4601&paragraf=20a&mottatt-til=2026-01-01",
        "tilstand=apen&per=2026-04-30&over-frist=ja",
        "tilstand=venter&ko=ufordelt&frist-innen=14&svar-mangler=ja&venter-pa=nav_office",
        "tilstand=avgjort&innen=ja&maneder=3&netto=ja",
        "tilstand=apen&til-godkjenning=ja",
    ] {
        let (filter, unread) = read(address);
        assert!(unread.is_empty(), "{address}: {unread:?}");
        let again = filter.href();
        let mut words: Vec<_> = again.trim_start_matches("/saker?").split('&').collect();
        let mut wanted: Vec<_> = address.split('&').collect();
        words.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(words, wanted);
        assert_eq!(read(again.trim_start_matches("/saker?")).0, filter);
    }
}

#[test]
fn what_cannot_be_read_is_named() {
    let (filter, unread) = read(
        "tilstand=tapt&kommune=9999&mottatt-fra=2026-13-01&frist-innen=snart&innen=kanskje&utfall=vunnet",
    );
    assert_eq!(
        unread,
        [
            "tilstand",
            "kommune",
            "mottatt-fra",
            "frist-innen",
            "innen",
            "utfall"
        ]
    );
    assert_eq!(filter.show, Show::Open);
}

#[test]
fn a_municipality_is_found_by_any_number_it_has_had() {
    assert_eq!(
        read("kommune=1201").0.municipality,
        read("kommune=4601").0.municipality
    );
    assert_eq!(read("kommune=1201").0.municipality_number(), Some("4601"));
}
