/// Declares an enum whose variants are stored as a code and shown by a text key, with nothing to keep in step by hand.
///
/// Each variant is written `Name = "code", "text-key";`. The enum gets `ALL`, `KEYS`, `code`, `key` and `FromStr` over the codes.
#[macro_export]
macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal, $key:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            pub const ALL: &[Self] = &[$(Self::$variant),+];
            /// The text keys, in the same order.
            pub const KEYS: &[&'static str] = &[$($key),+];

            /// As stored and as in addresses.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The text key of the word people read.
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),+ }
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = ();

            fn from_str(code: &str) -> Result<Self, ()> {
                Self::ALL.iter().copied().find(|one| one.code() == code).ok_or(())
            }
        }
    };
}
