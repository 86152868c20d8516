indicators-title = Living conditions
indicators-lead = Figures on living conditions in the county of { $office }, set against the nation. Each indicator shows where its figures come from and how they are reckoned.
indicators-indicator = Indicator
indicators-children-and-youth = children and youth
indicators-development = Development
indicators-the-nation = The whole country
indicators-per = per { $per }
indicators-per-cent = per cent
indicators-part-of-whole = { $part } of { $whole }
indicators-nothing-below-the-line = cannot be reckoned
indicators-year = Year
indicators-show = Show
indicators-place = Place
indicators-count = Count
indicators-note = Note
indicators-table-caption = The municipalities in alphabetical order, then the counties and the country. The figures are of { $year } and of the municipalities as they are today.
indicators-no-figures = No figures have been imported for this indicator.
indicators-how-to-read = How to read the figure
indicators-synthetic-lead = The figures here were made up for the demo. They say nothing of real municipalities.
indicators-rule-least = Counts from 1 to { $least } are not shown, nor are others that they could be worked out of.

indicators-theme-social-assistance = Social assistance
indicators-theme-qualification = The qualification programme
indicators-theme-housing = Housing
indicators-theme-income = Low income and child poverty
indicators-theme-debt-counselling = Debt counselling
indicators-theme-work = Work
indicators-theme-education = Education
indicators-theme-population = Population

indicators-need-high = A high figure suggests greater need.
indicators-need-low = A low figure suggests greater need.
indicators-need-none = The figure alone says nothing of need.
indicators-merging-sum = Where municipalities have merged, their figures are added up for the years before.
indicators-merging-weighted = Where municipalities have merged, the figure is a weighted mean for the years before.
indicators-merging-not-comparable = Where municipalities have merged, the series begins anew; the figures cannot be added up.

indicators-mark-cannot-occur = the figure cannot occur
indicators-mark-missing = the figure is missing
indicators-mark-missing-yet = the figure is not there yet
indicators-mark-not-published = the source does not show the figure
indicators-mark-nil = nobody to count
indicators-mark-provisional = provisional
indicators-mark-break = break in the series
indicators-mark-suppressed = hidden, concerns few persons
indicators-mark-not-comparable = not comparable

indicators-note-renumbered = The same municipality under an earlier number: { $places }.
indicators-note-summed = Sum of { $places }.
indicators-note-weighted = Weighted mean of { $places }.
indicators-note-split = The series stops here: { $places } was split.
indicators-note-not-comparable = The series stops here: { $places } merged, and the figures cannot be added up.
indicators-note-aggregated = Reckoned from { $covered } of { $members } municipalities.

indicators-sources = Sources
indicators-source = Source
indicators-sources-lead = Where the figures come from, how new they are, and what has been imported. The statistics are shared by all offices.
indicators-sources-caption = The sources, and when they were last imported
indicators-published = Published
indicators-state = State
indicators-licence = Terms
indicators-never-imported = Not imported
indicators-fresh = Up to date
indicators-due = New figures expected from { $day }
indicators-imports = Imported files
indicators-imports-caption = The newest first
indicators-no-imports = No files have been imported.
indicators-imported = Imported
indicators-figures = Figures
indicators-do = Do
indicators-withdraw = Withdraw
indicators-why = Why is the file withdrawn?
indicators-withdrawn = Withdrawn { $at }
indicators-synthetic = Made up for the demo
indicators-in-force = In use
indicators-is-built-on = A later file has changed the same figures. Withdraw that one first.

indicators-import = Import statistics
indicators-import-lead = Choose a source and a file. You see what the file changes before anything is imported.
indicators-import-file = File
indicators-import-file-help = JSON-stat, CSV or Excel, at most 20 MB.
indicators-import-no-file = Choose a file.
indicators-import-look = Look at the file
indicators-import-look-again = Look again
indicators-import-how = What the file can look like
indicators-import-how-long = A row for each municipality and year, with the columns kommunenr and aar and a column for each figure.
indicators-import-how-wide = A row for each municipality, with a column for each year. The file then holds one figure.
indicators-import-how-cube = JSON-stat 2.0 from Statistics Norway or the Norwegian Institute of Public Health, as it is downloaded.
indicators-import-how-marks = The signs of Statistics Norway are understood: full stop, two full stops, colon, dash and asterisk. None of them becomes zero.
indicators-import-ready = The file can be imported: { $new } new figures and { $revised } that have changed.
indicators-import-nothing-new = All figures of the file have been imported before.
indicators-import-faults = { $count ->
    [one] The file has one fault. Correct it and upload the file again; nothing has been imported.
   *[other] The file has { $count } faults. Correct them and upload the file again; nothing has been imported.
}
indicators-import-fault-caption = The faults, in the order of the file
indicators-import-row = Row
indicators-import-column = Column
indicators-import-found = Says
indicators-import-what = What is wrong
indicators-import-hidden = { $count } more are not shown.
indicators-import-columns = The columns
indicators-import-columns-lead = Choose which series each column is. What is not chosen is not imported.
indicators-leave-out = Do not import
indicators-the-figures = The figures
indicators-published-help = The day on which the source published the figures.
indicators-published-ahead = The day cannot be after today.
indicators-import-do = { $count ->
    [one] Import one figure
   *[other] Import { $count } figures
}
indicators-import-give-up = Discard the file
indicators-import-changes = What the file changes
indicators-import-changes-caption = Each series and year of the file
indicators-series = Series
indicators-new = New
indicators-revised = Changed
indicators-same = Unchanged
indicators-revisions = Figures that the source has changed
indicators-before = Before
indicators-after = Now
indicators-change-first = New year
indicators-change-revised = Changed
indicators-change-same = Unchanged
indicators-left-out = { $figures } figures of { $regions } areas that are no municipality, county or country are not imported: { $first } …

indicators-fault-no-region-column = The file has no column for the place. Call it kommunenr or region.
indicators-fault-no-year-column = The file has no column for the year, and no headings are years. Call the column aar.
indicators-fault-no-figures = The file has no figures.
indicators-fault-not-a-region = This should be a municipality number, a county number or 0 for the country.
indicators-fault-not-a-year = This should be a year of four digits.
indicators-fault-not-a-number = This should be a number or one of the signs of Statistics Norway.
indicators-fault-below-zero = A count cannot be below zero.
indicators-fault-twice = The same place stands there twice.
indicators-fault-twice-in-row = The same place and year stand in row { $row } too.
indicators-fault-unknown-municipality = No municipality has had this number since 2006.
indicators-fault-unknown-county = No county has had this number since 2006.
indicators-fault-same-series = The column “{ $other }” is chosen as the same series.
indicators-fault-nothing-chosen = No column is chosen as a series. Choose at least one below.

indicators-file-bad-cube = The file is not valid JSON-stat 2.0: { $why }
indicators-file-empty = The file is empty.
indicators-file-too-large = The file is larger than { $most } MB.
indicators-file-too-many-rows = The file has more than { $most } rows. Divide it.
indicators-file-same-heading = Two columns have the same heading; the second is number { $column }.
indicators-file-row-too-long = Row { $row } has more cells than there are columns.
indicators-file-no-table = The file holds no table that can be read.

event-statistics-catalogue-recorded = recorded sources and indicators
event-statistics-uploaded = uploaded a file of statistics
event-statistics-upload-given-up = discarded an uploaded file of statistics
event-statistics-imported = imported statistics
event-statistics-withdrawn = withdrew imported statistics
event-statistics-drafts-forgotten = deleted uploaded files of statistics that nobody went on with
job-indicators-forget-drafts = Deletes uploaded files of statistics that nobody has gone on with

indicators-fetch-what = What is fetched
indicators-fetch-no-lines = Nothing is chosen to be fetched. Add a data series first.
indicators-fetch-lines-caption = Each data series, and where its figures come from. Where two rows give the same series for the same year, the lower one counts.
indicators-fetch-table = Table
indicators-fetch-chosen = Selection
indicators-fetch-years = Number of years
indicators-fetch-remove = Remove
indicators-fetch-size = The fetch takes { $requests ->
    [one] one request
   *[other] { $requests } requests
} and gives { $cells } figures. It lasts about { $time }.
indicators-fetch-seconds = { $count ->
    [one] one second
   *[other] { $count } seconds
}
indicators-fetch-minutes = { $count ->
    [one] one minute
   *[other] { $count } minutes
}
indicators-fetch-not-set-up = The program may not fetch statistics today. Those who operate it can allow it in its settings. Files can be read in as before.
indicators-fetch-see-to-lines = Something must be corrected or checked before all can be fetched; see the notes in the table.
indicators-fetch-look-again = See how far it has come
indicators-fetch-now = Fetch now
indicators-fetch-add-line = Add a data series
indicators-fetch-ask-lead = Choose a service and a table. The program asks the service what the table has, and you choose what to fetch.
indicators-fetch-service = Service
indicators-fetch-service-ssb = Statistics Norway
indicators-fetch-service-ssb-v1 = Statistics Norway (older service)
indicators-fetch-service-fhi = Norwegian Institute of Public Health
indicators-fetch-table-help = The number of the table, such as 07459; at the Institute of Public Health the source and the number, such as nokkel/583.
indicators-fetch-not-a-table = Write the number of a table, such as 07459 or nokkel/583.
indicators-fetch-ask = See what the table has
indicators-fetch-known-tables = Tables that are fetched from:
indicators-fetch-how = When it is fetched and read in
indicators-fetch-on-schedule = Fetch by itself when the source should have published new figures
indicators-fetch-at-once = Read in at once, without anyone having looked at the figures
indicators-fetch-at-once-help = Choose this only when you have seen that the series above give the right figures. Where there is a fault in what was fetched, nothing is read in, and it lies here until someone looks at it.
indicators-fetch-save = Save
indicators-fetch-yes = yes
indicators-fetch-no = no
indicators-fetch-fetches = Fetches
indicators-fetch-none = Nothing has been fetched yet.
indicators-fetch-asked = Asked for
indicators-fetch-by = By
indicators-fetch-progress = Progress
indicators-fetch-far = { $done } of { $of } parts, { $cells } figures
indicators-fetch-waits-until = Waits for the service until { $at }
indicators-fetch-cancel = Cancel
indicators-fetch-open = Look at the figures
indicators-fetch-fault = What went wrong
indicators-fetch-owner = Publisher
indicators-fetch-address = Read more
indicators-fetch-table-asked-at = As the service described the table { $at }.
indicators-fetch-codes-from-to = { $count }: from { $first } to { $last }
indicators-fetch-add-line-lead = Choose the series and what it is made of. The program chooses places and years by itself: municipalities, counties and the nation, and the newest years.
indicators-fetch-series-help = The series that the figures are stored as.
indicators-fetch-choose = Choose a data series
indicators-fetch-codes-help-boxes = If you choose several, the numbers are added up.
indicators-fetch-codes-help-text = Write codes with spaces between them, and 000–017 for all from the one to the other. The numbers are added up.
indicators-fetch-codes-may-be-left-out = May be left empty; then the figures are of all together.
indicators-fetch-codes-must = Choose at least one.
indicators-fetch-codes-all = All { $count } codes
indicators-fetch-years-help = The newest so many years, from 1 to 60.
indicators-fetch-add = Add
indicators-fetch-wrong-no-service = The program may not ask the service «{ $code }».
indicators-fetch-wrong-not-asked = Not checked against the table. That happens when it is fetched.
indicators-fetch-wrong-no-place = The table has no places.
indicators-fetch-wrong-no-year = The table has no years.
indicators-fetch-wrong-not-a-year = The table has other periods than years, such as «{ $code }».
indicators-fetch-wrong-sum = Numbers of this series cannot be added up. Choose only one code of each.
indicators-fetch-wrong-nothing = Nothing is chosen.
indicators-fetch-wrong-too-much = The selection is too large to be fetched at once. Choose fewer codes or years.
indicators-fetch-wrong-no-dimension = The table is no longer divided by «{ $dimension }».
indicators-fetch-wrong-no-code = There is no «{ $code }» under «{ $dimension }».
indicators-fetch-wrong-needed = Choose at least one code under «{ $dimension }».
indicators-fetch-state-waiting = Waits its turn
indicators-fetch-state-running = Being fetched
indicators-fetch-state-fetched = Fetched, to be looked at
indicators-fetch-state-opened = Opened for reading in
indicators-fetch-state-imported = Read in
indicators-fetch-state-nothing = No new figures
indicators-fetch-state-dropped = Not read in, deleted
indicators-fetch-state-failed = Was not fetched
indicators-fetch-state-cancelled = Cancelled
indicators-fetch-advice-try-later = The service does not answer as it should. Try again later.
indicators-fetch-advice-see-to-the-lines = The table does not have what is chosen. See the notes beside the data series and correct them.
indicators-fetch-advice-choose-fewer = The service does not give so much at once. Choose fewer codes or years.
indicators-fetch-advice-look-the-table-up = The service has no such table. Look its number up again.
indicators-fetch-advice-see-to-the-setup = The program is not let in at the service. Tell those who operate it.
indicators-fetch-advice-report-the-form = The service answers in a form that the program does not know. Tell those who operate it.

event-statistics-fetching-prepared = recorded what statistics can be fetched
event-statistics-fetching-changed = changed when statistics are fetched and read in
event-statistics-table-asked = asked what a table of statistics has
event-statistics-line-added = added a data series that is fetched
event-statistics-line-removed = removed a data series that was fetched
event-statistics-fetch-asked = asked for statistics to be fetched
event-statistics-fetch-rests = waited for a service of statistics
event-statistics-fetched = fetched statistics
event-statistics-fetch-failed = could not fetch statistics
event-statistics-fetch-cancelled = cancelled a fetch of statistics
event-statistics-fetched-opened = opened fetched statistics for reading in
event-statistics-fetched-forgotten = deleted fetched statistics that nobody read in
job-indicators-fetch = Fetches statistics that someone asked for
job-indicators-fetch-due = Asks for sources that should have published new figures, and deletes what nobody read in
