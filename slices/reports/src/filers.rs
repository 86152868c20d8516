use access::{Hand, OfficeScope};
use database::{Fetch, Reader};
use shell::App;
use slice::OfficeSetting;
use texts::Tongue;

use crate::{
    annual_report::View,
    filed::{CannotFile, as_of},
    fingerprint::Fingerprint,
    preparation::{Preparation, Readiness},
};

/// One prepares the annual report, and another files it.
pub(crate) const FILED_BY_TWO: OfficeSetting = OfficeSetting {
    key: "reports.filed-by-two",
    title: "reports-setting-by-two",
    help: "reports-setting-by-two-help",
};

/// Hvem som leverer: one alone, or two, with what the first of them has said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Filers {
    One,
    Two(Option<Preparation>),
}

impl Filers {
    /// As the office wants it; a report that is prepared already takes two whatever the office wants since.
    pub async fn of(
        reader: &mut impl Fetch,
        scope: &OfficeScope,
        preparation: Option<Preparation>,
    ) -> anyhow::Result<Self> {
        let by_two = preparation.is_some()
            || organisations::settings(reader, scope)
                .await?
                .has(&FILED_BY_TWO);
        Ok(if by_two {
            Self::Two(preparation)
        } else {
            Self::One
        })
    }

    pub fn preparation(&self) -> Option<&Preparation> {
        match self {
            Self::One => None,
            Self::Two(preparation) => preparation.as_ref(),
        }
    }

    /// The language that the report is filed in: the one it was prepared in, or that of who files it alone.
    pub fn tongue(&self, app: &App, own: &Tongue) -> Tongue {
        self.preparation().map_or_else(
            || own.clone(),
            |preparation| app.texts.tongue(preparation.language),
        )
    }

    /// Where the report with this fingerprint stands, seen by this hand; `None` where one files alone.
    pub fn readiness(&self, report: &Fingerprint, hand: Hand) -> Option<Readiness> {
        match self {
            Self::One => None,
            Self::Two(preparation) => Some(Readiness::of(preparation.as_ref(), report, hand)),
        }
    }

    /// As [`Filers::readiness`], of the report as it would be filed now.
    pub async fn readiness_now(
        &self,
        app: &App,
        view: View<'_>,
        reader: &mut Reader,
        hand: Hand,
    ) -> anyhow::Result<Option<Readiness>> {
        let preparation = match self {
            Self::One => return Ok(None),
            Self::Two(None) => return Ok(Some(Readiness::NotPrepared)),
            Self::Two(Some(preparation)) => preparation,
        };
        let t = self.tongue(app, view.t);
        let view = View {
            as_of: as_of(view.year, view.today, None).unwrap_or(view.as_of),
            t: &t,
            ..view
        };
        let who = (preparation.name.clone(), preparation.at);
        let Some(now) = view.assemble(reader, Some(who)).await? else {
            return Ok(Some(Readiness::Changed));
        };
        let report = Fingerprint::of_report(&now.report, &now.figures)?;
        Ok(self.readiness(&report, hand))
    }
}

/// Whether a report that stands so may be filed by whoever saw it so.
pub(crate) fn may_file_by(readiness: Option<Readiness>) -> Result<(), CannotFile> {
    match readiness {
        None | Some(Readiness::ByAnother) => Ok(()),
        Some(Readiness::NotPrepared) => Err(CannotFile::NotPrepared),
        Some(Readiness::Changed) => Err(CannotFile::ChangedSincePrepared),
        Some(Readiness::ByYourself) => Err(CannotFile::PreparedByYourself),
    }
}
