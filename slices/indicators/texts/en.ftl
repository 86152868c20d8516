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
indicators-withdrawn = Withdrawn { $at }: { $why }
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
