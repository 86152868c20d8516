use kernel::{Day, Id, Instant, coded};

coded! {
    /// Tilstanden til en henting.
    FetchState {
        /// It will be worked on soon, or when the service lets itself be asked again.
        Waiting = "waiting", "indicators-fetch-state-waiting";
        Running = "running", "indicators-fetch-state-running";
        /// It is there, and nobody has looked at it.
        Fetched = "fetched", "indicators-fetch-state-fetched";
        /// Somebody has opened it to look at it and read it in.
        Opened = "opened", "indicators-fetch-state-opened";
        /// It was read in at once.
        Imported = "imported", "indicators-fetch-state-imported";
        /// Every figure stood there already.
        Nothing = "nothing", "indicators-fetch-state-nothing";
        /// Nobody read it in within its time.
        Dropped = "dropped", "indicators-fetch-state-dropped";
        Failed = "failed", "indicators-fetch-state-failed";
        Cancelled = "cancelled", "indicators-fetch-state-cancelled";
    }
}

coded! {
    /// Råd: what people can do when a fetch failed.
    FetchAdvice {
        TryLater = "try-later", "indicators-fetch-advice-try-later";
        SeeToTheLines = "see-to-the-lines", "indicators-fetch-advice-see-to-the-lines";
        ChooseFewer = "choose-fewer", "indicators-fetch-advice-choose-fewer";
        LookTheTableUp = "look-the-table-up", "indicators-fetch-advice-look-the-table-up";
        SeeToTheSetup = "see-to-the-setup", "indicators-fetch-advice-see-to-the-setup";
        ReportTheForm = "report-the-form", "indicators-fetch-advice-report-the-form";
    }
}

impl FetchState {
    /// Whether there is still something to do for the program.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Running)
    }

    /// Whether there are figures to look at.
    pub fn has_file(self) -> bool {
        matches!(self, Self::Fetched | Self::Opened)
    }
}

impl From<statbank::Advice> for FetchAdvice {
    fn from(advice: statbank::Advice) -> Self {
        use statbank::Advice;
        match advice {
            Advice::TryLater(_) => Self::TryLater,
            Advice::ReadTheTableAnew => Self::SeeToTheLines,
            Advice::PlanSmaller => Self::ChooseFewer,
            Advice::LookTheTableUp => Self::LookTheTableUp,
            Advice::SeeToTheSetup | Advice::SeeToTheShelf => Self::SeeToTheSetup,
            Advice::ReportTheForm => Self::ReportTheForm,
        }
    }
}

/// Henting: one time that the figures of a source are fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetching {
    pub id: Id,
    pub source: Id,
    pub state: FetchState,
    pub asked_at: Instant,
    /// Who asked for it; nobody where the program did.
    pub asked_by: Option<Id>,
    pub asked_by_name: String,
    /// Their office; none of the directorate.
    pub office: Option<Id>,
    pub far: Far,
    pub waits_until: Option<Instant>,
    pub advice: Option<FetchAdvice>,
    /// What went wrong, in the words of the service and the program.
    pub fault: Option<String>,
    /// The day on which the source published what was fetched.
    pub published: Option<Day>,
    pub ended_at: Option<Instant>,
}

/// Hvor langt en henting er kommet: parts and figures that are there, of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Far {
    pub parts_done: usize,
    pub parts: usize,
    pub cells_done: usize,
    pub cells: usize,
}
