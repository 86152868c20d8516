use super::Years;

/// Fylke: a county number with its name and the years it was valid.
#[derive(Debug)]
pub struct County {
    pub number: &'static str,
    pub name: &'static str,
    pub years: Years,
}
