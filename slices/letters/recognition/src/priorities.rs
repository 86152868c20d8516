/// The text leads in the year's priorities: «I 2012 skal Fylkesmannen særlig prioritere:».
pub fn leads_in_priorities(_text: &str) -> bool {
    false
}
