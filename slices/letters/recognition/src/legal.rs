/// What the text leans on in law, in one spelling, sorted and each once: `§14a`, `kap5`, `lov:2009-12-18`, `rundskriv:i-34/2001`.
pub fn legal_tokens(_text: &str) -> Vec<String> {
    Vec::new()
}
