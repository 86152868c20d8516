/// Adds `words` with each sign as people write it: ligatures taken apart, soft hyphens and zero-width signs gone, the
/// bullets of symbol fonts as `•`, other spaces as a space, non-breaking hyphens as hyphens.
pub fn push_normal(words: &str, into: &mut String) {
    for sign in words.chars() {
        match sign {
            '\u{fb00}' => into.push_str("ff"),
            // U+F001 and U+F002 are where older fonts keep them.
            '\u{fb01}' | '\u{f001}' => into.push_str("fi"),
            '\u{fb02}' | '\u{f002}' => into.push_str("fl"),
            '\u{fb03}' => into.push_str("ffi"),
            '\u{fb04}' => into.push_str("ffl"),
            '\u{fb05}' | '\u{fb06}' => into.push_str("st"),
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'
            | '\u{feff}' => {}
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
                into.push(' ');
            }
            '\u{2010}' | '\u{2011}' => into.push('-'),
            sign if is_symbol_bullet(sign) => into.push('•'),
            sign => into.push(sign),
        }
    }
}

/// Bullets of the fonts Symbol and Wingdings, which live where Unicode leaves signs to their users.
fn is_symbol_bullet(sign: char) -> bool {
    matches!(
        sign,
        '\u{f0b7}'
            | '\u{f0a7}'
            | '\u{f0a8}'
            | '\u{f076}'
            | '\u{f0d8}'
            | '\u{f0fc}'
            | '\u{f0e8}'
            | '\u{f06f}'
            | '\u{f0be}'
            | '\u{f0b0}'
            | '\u{f02d}'
            | '\u{f06e}'
            | '\u{f071}'
            | '\u{f0e0}'
    )
}

/// Signs that open an item where a list was typed rather than marked up.
pub fn is_bullet(sign: char) -> bool {
    matches!(
        sign,
        '•' | '·' | '●' | '▪' | '■' | '◦' | '○' | '‣' | '§' | '⁃' | '➢' | '✓'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_as_people_write_them() {
        for (found, normal) in [
            ("kvali\u{fb01}sering", "kvalifisering"),
            ("saks\u{ad}behandling", "saksbehandling"),
            ("90\u{a0}prosent", "90 prosent"),
            ("\u{f0b7} ha kontroll", "• ha kontroll"),
            ("NAV\u{2011}kontor", "NAV-kontor"),
        ] {
            let mut into = String::new();
            push_normal(found, &mut into);
            assert_eq!(into, normal);
        }
    }
}
