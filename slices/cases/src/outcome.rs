kernel::coded! {
    /// Utfall: how the appeal ended.
    Outcome {
        /// Stadfestet: the decision stands.
        Upheld = "upheld", "cases-outcome-upheld";
        /// Endret, helt til gunst.
        ChangedWholly = "changed_wholly", "cases-outcome-changed-wholly";
        /// Endret, delvis til gunst.
        ChangedPartly = "changed_partly", "cases-outcome-changed-partly";
        /// Opphevet og sendt tilbake til NAV-kontoret.
        SentBack = "sent_back", "cases-outcome-sent-back";
        /// Avvist: the appeal could not be heard.
        Dismissed = "dismissed", "cases-outcome-dismissed";
        /// Trukket, or already changed by the NAV office; closed without a decision.
        Withdrawn = "withdrawn", "cases-outcome-withdrawn";
    }
}

impl Outcome {
    /// Whether the case counts as decided in the measures. Withdrawn cases are left out of every whole.
    pub fn counts(self) -> bool {
        self != Self::Withdrawn
    }

    /// The outcomes that count.
    pub fn counted() -> Vec<Self> {
        Self::ALL
            .iter()
            .copied()
            .filter(|outcome| outcome.counts())
            .collect()
    }

    /// Whether the NAV office's decision did not stand.
    pub fn changed_or_sent_back(self) -> bool {
        matches!(
            self,
            Self::ChangedWholly | Self::ChangedPartly | Self::SentBack
        )
    }

    /// Reads what people write: the code, or the words of the field in bokmål and nynorsk.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let known: &[(&[&str], Self)] = &[
            (&["stadfestet", "stadfesta", "opprettholdt"], Self::Upheld),
            (
                &[
                    "endret",
                    "endra",
                    "endret helt",
                    "endra heilt",
                    "omgjort",
                    "omgjort helt",
                    "helt medhold",
                ],
                Self::ChangedWholly,
            ),
            (
                &[
                    "endret delvis",
                    "endra delvis",
                    "omgjort delvis",
                    "delvis endret",
                    "delvis omgjort",
                    "delvis medhold",
                ],
                Self::ChangedPartly,
            ),
            (
                &[
                    "opphevet",
                    "oppheva",
                    "opphevet og sendt tilbake",
                    "oppheva og send tilbake",
                    "sendt tilbake",
                ],
                Self::SentBack,
            ),
            (&["avvist"], Self::Dismissed),
            (&["trukket", "trekt", "henlagt"], Self::Withdrawn),
        ];
        let by_word = known
            .iter()
            .find(|(words, _)| words.contains(&text.as_str()))
            .map(|(_, outcome)| *outcome);
        by_word.or_else(|| text.parse().ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_are_read_as_the_field_writes_them() {
        for (text, outcome) in [
            ("Stadfestet", Some(Outcome::Upheld)),
            (" endra delvis ", Some(Outcome::ChangedPartly)),
            ("Opphevet og sendt tilbake", Some(Outcome::SentBack)),
            ("changed_wholly", Some(Outcome::ChangedWholly)),
            ("trekt", Some(Outcome::Withdrawn)),
            ("vunnet", None),
            ("", None),
        ] {
            assert_eq!(Outcome::read(text), outcome, "{text}");
        }
    }
}
