reports-menu = Reports
reports-list-title = Annual reports
reports-list-lead = { $office } answers the assignment letter with an annual report. Until the report is filed, its figures come live from the registers.
reports-list-caption = Annual reports by year
reports-list-empty = No assignment letter has been published for the office yet. The report is made when there is one.
reports-title = Annual report { $year }
reports-pdf-of = PDF for { $year }
reports-state = Status
reports-state-filed = Filed
reports-state-due = Can be filed
reports-state-draft = Draft
reports-document = Document

reports-office = Office
reports-year = Year
reports-as-of = Figures as of
reports-filed = Filed
reports-filed-by = { $moment } by { $name }
reports-contents = Contents
reports-page = page { $page } of { $pages }
reports-unprintable = □ stands where the text has a character that cannot be printed here: { $signs }. The register keeps the text as it was written.
reports-draft-mark = DRAFT
reports-draft-note = The report has not been filed. The figures show the registers as of { $day } and may change.
reports-target = Target:
reports-appendix = Appendix

reports-part-introduction = Introduction
reports-part-assignments = Assignments
reports-part-funding = Funding
reports-part-background = Background information
reports-part-requirements = Result requirements
reports-part-reporting = Reporting

reports-nothing-written = The office has not written anything about this item.
reports-written-by = { $name }, { $day }
reports-why = Why not measured
reports-not-bound = The requirement is not bound to a measure.
reports-amended = Changed during the year
reports-rule = Rule
reports-rows = Rows
reports-rows-counted = { $count ->
    [one] 1 row, fingerprint { $fingerprint }
   *[other] { $count } rows, fingerprint { $fingerprint }
}
reports-forecast = Forecast
reports-bar = A bar that shows { $figure }
reports-bar-target = A bar that shows { $figure }, with the target { $target }
reports-target-line = target { $target }
reports-trend-alt = The columns show how the measure “{ $measure }” developed: { $steps }.
reports-trend-step = { $value } in { $period }
reports-trend = { $requirement }: { $measure }

reports-changed = { $count ->
    [one] One figure would be different today. The report stands as it was filed; the new figure stands beside it.
   *[other] { $count } figures would be different today. The report stands as it was filed; the new figures stand beside them.
}
reports-changed-figure = Today the figure would be { $figure }. The registers have changed since the report was filed.
reports-changed-to-nothing = Today there would be nothing to measure. The registers have changed since the report was filed.
reports-changed-rows = The figure is the same today, but it rests on other rows than when the report was filed.

reports-download-pdf = Download PDF
reports-download-rows = Download the rows behind the figures
reports-show = Show
reports-go-file = File the report
reports-back = Back to the report

reports-file-title = File the annual report { $year }
reports-file-lead = Look over what is missing before you file on behalf of { $office }.
reports-nothing-missing = Every result requirement is measured, and every item has a statement.
reports-missing-figures = { $count ->
    [one] One result requirement is not measured
   *[other] { $count } result requirements are not measured
}
reports-missing-statements = { $count ->
    [one] One item has no statement
   *[other] { $count } items have no statement
}
reports-file-consequence = Once the report is filed, the figures are frozen with the rule they were counted by. A filed report cannot be changed.
reports-file-confirm = I have read the report and file it as it is
reports-file-button = File the report
reports-fault-confirm = Tick that you have read the report.
reports-cannot-file-year-not-over = The year is not over. The report can be filed from 1 January of the next year; until then you can download a draft.
reports-cannot-file-already-filed = The report of this year has already been filed. A filed report cannot be changed.

reports-column-requirement = Result requirement
reports-column-measure = Measure
reports-column-row = Row
reports-column-in-part = In the part
reports-yes = yes
reports-no = no

event-report-filed = Filed the annual report

reports-setting-by-two = Two people file the annual report
reports-setting-by-two-help = An adviser or leader prepares the report, and somebody else files it. When figures or words change afterwards, the report must be prepared again. Reports that are filed are not affected. When this is turned off, a report that is already prepared must still be filed by somebody else.
reports-prepared = Prepared
reports-prepare = Prepare the report
reports-prepare-again = Prepare the report again
reports-prepare-instead = Prepare the report in your own name instead
reports-step = Two people file the report
reports-step-not-prepared = The report is not prepared. One person prepares it, and another files it.
reports-step-changed = The report has changed since { $name } prepared it { $moment }. It must be prepared again before it can be filed.
reports-step-by-yourself = { $name } prepared the report { $moment }. Somebody other than the one who prepared it must file it.
reports-step-by-another = { $name } prepared the report { $moment }, and it has not changed since.
reports-cannot-file-not-prepared = The report is not prepared. In this office one person must prepare the report and another file it.
reports-cannot-file-changed = The report has changed since it was prepared. It must be prepared again before it can be filed.
reports-cannot-file-own = You prepared the report yourself, or are deputy for the one who did. Somebody else must file it.
reports-cannot-prepare-alone = In this office one person files the report alone, so it is not prepared first. The leader can change this in the settings.
reports-cannot-prepare-again = You have prepared the report already, and it has not changed since. Somebody else can file it.
event-report-prepared = Prepared the annual report
