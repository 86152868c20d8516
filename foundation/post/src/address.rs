/// What stands in a message where the program's own address belongs, in front of a path: whoever delivers the message
/// knows the address, and whoever writes it need not. An address taken from a request could be anybody's.
pub const OUR_ADDRESS: &str = "{oppdrag}";

/// The text as it is delivered, with the program's own address (`https://oppdrag.example.no`) in its places.
pub fn addressed(text: &str, own: &str) -> String {
    text.replace(OUR_ADDRESS, own.trim_end_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_address_comes_in_where_it_belongs() {
        let text = format!("Se {OUR_ADDRESS}/pamelding/trekk/a\nog {OUR_ADDRESS}/b");
        let told =
            "Se https://oppdrag.example.no/pamelding/trekk/a\nog https://oppdrag.example.no/b";
        for own in ["https://oppdrag.example.no", "https://oppdrag.example.no/"] {
            assert_eq!(addressed(&text, own), told);
        }
        assert_eq!(addressed("Ingen lenke", "https://a.no"), "Ingen lenke");
    }
}
