cases-title = Appeals
cases-queues = Queues
cases-tab-mine = My cases
cases-tab-unassigned = Not assigned
cases-tab-section = All open
cases-tab-soon = Due within 14 days
cases-tab-overdue = Overdue
cases-tab-decided = Decided
cases-new = Register a case
cases-import = Read in cases from a file
cases-forecast = Forecast
cases-filter = Filter the cases
cases-all = All
cases-more-filters = More filters
cases-show = Show
cases-clear = Clear
cases-none = No case matches the filter.
cases-no-more = There are no more cases in the list.
cases-shown = Showing { $shown } of { $count }
cases-order = Open cases with the fewest days left come first. In the list of decided cases the latest come first.
cases-export = Download the whole list:
cases-choose = Choose
cases-choose-one = Choose case { $number }
cases-hand-over = Hand the chosen cases over to
cases-hand-over-do = Hand over
cases-hand-over-nobody = Nobody – back to the section’s queue
cases-choose-colleague = Choose a colleague
cases-none-chosen = Choose at least one case in the list.
cases-pages = Pages
cases-first-page = First page
cases-next-page = Next page
cases-unread = These filters in the address could not be read and were not used: { $names }
cases-yes = Yes
cases-no = No
cases-cancel = Cancel
cases-choose-from-list = Choose from the list
cases-not-known = Not stated

cases-field-archive-number = Archive number
cases-field-municipality = Municipality
cases-field-municipality-number = Municipality number
cases-field-nav-office = NAV office
cases-field-received = Received
cases-field-received-from = Received from
cases-field-received-to = Received to
cases-field-due-day = Due
cases-field-days-left = Days left
cases-field-due-within = Due within days
cases-field-overdue = Overdue
cases-field-within = Decided within the limit
cases-field-reply-owed = Preliminary reply owed
cases-field-as-of = Open as of
cases-field-section = Section of the Act
cases-field-sections = Sections of the Act
cases-field-state = State
cases-field-officer = Case officer
cases-field-outcome = Outcome
cases-field-decided = Decided
cases-field-decided-from = Decided from
cases-field-decided-to = Decided to
cases-field-preliminary-due = Preliminary reply due
cases-field-preliminary-sent = Preliminary reply sent
cases-field-reasons = Why the decision did not stand
cases-field-themes = Themes of the finding
cases-field-note = Note
cases-field-waiting-from = Waiting from
cases-field-waiting-to = Resumed
cases-field-waiting-reason = Waiting for
cases-field-reopen-reason = Reason for reopening
cases-field-year = Year
cases-field-target = Target in percent
cases-parameter-months = Number of months

cases-help-archive-number = The year, a slash and the number in the archive, for example 2026/1234. No names.
cases-help-received = The day the case came to the office. The limit runs from this day.
cases-help-sections = Choose all that the appeal concerns.
cases-help-note = Short and without personal data. At most 500 characters.
cases-help-officer = Can be assigned later.
cases-help-reasons = Required when the decision is changed or set aside.
cases-help-themes = Themes are used when guidance and courses are planned.
cases-help-waiting = Waiting is shown beside the figures, but does not stop the clock.
cases-help-waiting-to = The first day on which the case no longer waits.
cases-help-reopen = Goes into the history. The limit is the same as before.
cases-new-lead = A case is known by its archive number. The register holds no names of those who appeal.
cases-register = Register the case
cases-save = Save the correction

cases-case-title = Case { $number }
cases-about = About the case
cases-clocks = Deadlines
cases-clock-rule = The limit runs from the day the case came to the office. Waiting does not stop it.
cases-handling-time = Handling time
cases-handling-time-net = Without waiting
cases-waited = Waited in all
cases-net-due = Due when waiting is added
cases-reply = Preliminary reply
cases-reply-sent = Sent { $day }
cases-reply-due = By { $day } unless the case is decided
cases-reply-not-needed = Not recorded before the case was decided
cases-reply-overdue = Overdue
cases-reply-record = Record preliminary reply
cases-waiting-periods = Waiting periods
cases-still-waiting = still waiting
cases-do = Work on the case
cases-decide = Decide
cases-assign = Assign
cases-wait = Set to wait
cases-resume = Resume
cases-reopen = Reopen
cases-edit = Correct what is registered
cases-unassigned = Not assigned
cases-somebody-who-left = Somebody who has left
cases-in-time = In time
cases-due-today = Due today
cases-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
cases-days-left = { $days ->
    [one] 1 day left
   *[other] { $days } days left
}
cases-days-over = { $days ->
    [one] 1 day over
   *[other] { $days } days over
}
cases-days-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
cases-state-new = New
cases-state-open = Being worked on
cases-state-waiting = Waiting
cases-state-decided = Decided
cases-show-open = Open
cases-show-waiting = Waiting
cases-show-decided = Decided
cases-show-all = All
cases-limit-decision = Decision
cases-limit-preliminary-reply = Preliminary reply

cases-outcome-upheld = Upheld
cases-outcome-changed-wholly = Changed wholly
cases-outcome-changed-partly = Changed partly
cases-outcome-sent-back = Set aside and sent back
cases-outcome-dismissed = Dismissed
cases-outcome-withdrawn = Withdrawn
cases-reason-facts-lacking = The facts were not well enough established
cases-reason-wrong-law = The law was misread or misapplied
cases-reason-discretion = The discretion was clearly unreasonable
cases-reason-grounds = The grounds were missing or too brief
cases-reason-procedure = Another fault in the procedure
cases-reason-new-facts = New facts in the appeal
cases-theme-needs-mapped = Mapping of needs
cases-theme-children = Children and young people
cases-theme-individual-assessment = Individual assessment
cases-theme-user-involvement = Involvement of the user
cases-theme-amount = Amount of support
cases-theme-conditions = Use of conditions
cases-theme-housing = Housing and temporary housing
cases-theme-case-handling-time = Handling time at the NAV office
cases-theme-qualification = Qualification programme
cases-waiting-complainant = The complainant
cases-waiting-nav-office = The NAV office
cases-waiting-other-authority = Another authority
cases-waiting-legal-clarification = Legal clarification

cases-section-17 = § 17 Information, advice and guidance
cases-section-18 = § 18 Support for subsistence
cases-section-19 = § 19 Support in special cases
cases-section-20 = § 20 Use of conditions
cases-section-20a = § 20 a Conditions of activity for those under 30
cases-section-21-26 = §§ 21–26 Form of support, payment, repayment and refund
cases-section-27 = § 27 Temporary housing
cases-section-28 = § 28 Individual plan
cases-section-29 = §§ 29 ff. Qualification programme and benefit
cases-section-17-short = § 17
cases-section-18-short = § 18
cases-section-19-short = § 19
cases-section-20-short = § 20
cases-section-20a-short = § 20 a
cases-section-21-26-short = §§ 21–26
cases-section-27-short = § 27
cases-section-28-short = § 28
cases-section-29-short = §§ 29 ff.

cases-somebody-was-first = Somebody has changed the case since you opened it. Here is the case as it is now, and the form as you filled it in. Look it over and send it again.
cases-cannot-decided = The case is decided. Reopen it first.
cases-cannot-future = That day has not come yet. Choose today or earlier.
cases-cannot-before-received = That day is before the case was received.
cases-cannot-before-the-act = The Act applies from 1 January 2010. The case cannot have been received before that.
cases-cannot-archive-number = Write the archive number as year and number, for example 2026/1234.
cases-cannot-same-number = The office already has a case with this archive number.
cases-cannot-no-section = Choose at least one section.
cases-cannot-nav-office = The NAV office does not belong to this office. Choose one from the list.
cases-cannot-assign-elsewhere = Choose somebody who works in the office now.
cases-cannot-wait-already = The case is waiting already. Resume it first.
cases-cannot-wait-overlaps = The day lies in or before an earlier waiting period.
cases-cannot-resume-not-waiting = The case is not waiting.
cases-cannot-resume-before = That day is before the waiting began.
cases-cannot-reply-again = The preliminary reply is recorded already.
cases-cannot-decide-again = The case is decided already.
cases-cannot-decide-waiting = That day is before the last waiting period was over.
cases-cannot-decide-no-reason = Choose at least one reason when the decision is changed or set aside.
cases-cannot-decide-reason-unwanted = Remove the reasons. They belong only to decisions that are changed or set aside.
cases-cannot-reopen-not-decided = The case is not decided, so it cannot be reopened.
cases-cannot-reopen-no-reason = Write why the case is reopened.
cases-cannot-received-after = Something was done with the case before that day. It cannot have been received later.

cases-import-lead = The file is read in wholly or not at all. Before anything is stored you see what will happen, and every fault with row and column.
cases-import-file = File of cases
cases-import-file-help = CSV or XLSX, at most 20 MB. The first row must hold headings.
cases-import-upload = Upload and check
cases-import-empty-file = Download an empty file with headings
cases-import-columns = Columns that can be read in
cases-import-columns-caption = Any order will do, and other columns are not read. Headings that are not recognised you choose yourself afterwards.
cases-import-column = Column
cases-import-needed = Required
cases-import-written = How it is written
cases-import-help-archive-number = Year and number: 2026/1234
cases-import-help-municipality = Number or name of the municipality as it was the day the case was received
cases-import-help-nav-office = The name of the NAV office
cases-import-help-received = 30.04.2026 or 2026-04-30
cases-import-help-sections = § 18. Several are separated by commas: 18, 20a
cases-import-help-preliminary-sent = Date, if a preliminary reply was sent
cases-import-help-decided = Date, if the case is decided
cases-import-help-outcome = Stadfestet, endret helt, endret delvis, opphevet, avvist or trukket
cases-import-no-file = Choose a file.
cases-import-seen = This very file was read in { $when }. Nothing has changed.
cases-import-file-has-number = Row { $row } holds a national identity number. Take it out of the file; nothing was stored.
cases-import-ready = { $count ->
    [one] The file is without faults. 1 case can be read in.
   *[other] The file is without faults. { $count } cases can be read in.
}
cases-import-faults = { $count ->
    [one] 1 fault in { $rows } rows. Correct the file and upload it again. Nothing was stored.
   *[other] { $count } faults in { $rows } rows. Correct the file and upload it again. Nothing was stored.
}
cases-import-do = { $count ->
    [one] Read in 1 case
   *[other] Read in { $count } cases
}
cases-import-give-up = Give up and delete the uploaded file
cases-import-mapping = Which column is what?
cases-import-not-in-file = Not in the file
cases-import-check = Check again
cases-import-fault-list = Faults in the file
cases-import-fault-caption = The row number is the same as in the spreadsheet.
cases-import-row = Row
cases-import-what = What is wrong
cases-import-hidden = { $count ->
    [one] 1 more fault is not shown.
   *[other] { $count } more faults are not shown.
}
cases-import-no-column = Choose which column holds this.
cases-import-empty = The cell is empty.
cases-import-archive-number = “{ $found }” is not an archive number. Write year and number, for example 2026/1234.
cases-import-already-registered = The office already has case { $found }.
cases-import-same-as-row = { $found } also stands in row { $row }.
cases-import-not-a-day = “{ $found }” is not a date. Write for example 30.04.2026.
cases-import-in-future = { $found } has not come yet.
cases-import-before-the-act = { $found } is before the Act came into force on 1 January 2010.
cases-import-decided-before-received = Decided { $found }, but received later.
cases-import-sent-before-received = Preliminary reply { $found }, but received later.
cases-import-unknown-municipality = “{ $found }” is not a municipality.
cases-import-municipality-then = Municipality number { $found } was not valid on { $day }.
cases-import-municipality-then-instead = Municipality number { $found } was not valid on { $day }. Then it was { $instead }.
cases-import-another-office = { $municipality } belongs to another county governor’s office.
cases-import-unknown-nav-office = “{ $found }” is not a NAV office here.
cases-import-nav-office-elsewhere = { $found } does not serve this municipality.
cases-import-unknown-section = “{ $found }” is not a section that can be appealed. Write for example 18 or 20a.
cases-import-section-not-in-force = { $section } was not in force when the case was received.
cases-import-unknown-outcome = “{ $found }” is not an outcome. Write stadfestet, endret helt, endret delvis, opphevet, avvist or trukket.
cases-import-outcome-missing = The case is decided, but the outcome is missing.
cases-import-decided-missing = The outcome is stated, but not the day of the decision.
cases-import-national-identity-number = The cell holds a national identity number. Take it out.
cases-file-empty = The file is empty.
cases-file-no-rows = The file has headings but no rows.
cases-file-too-large = The file is too large. Divide it; at most { $most } MB can be read.
cases-file-too-many-rows = The file has too many rows. Divide it; at most { $most } rows can be read.
cases-file-too-many-columns = The file has too many columns; at most { $most } can be read.
cases-file-old-workbook = The workbook is of the old kind (.xls) or has a password. Save it as .xlsx without a password.
cases-file-too-many-parts = The workbook is packed of more than { $most } parts, and is not read. Save the first sheet in a new workbook.
cases-file-broken = The workbook is broken and cannot be read.
cases-file-neither = The file is neither text (CSV) nor a workbook (XLSX).
cases-file-no-columns = The file is not divided into columns. Put semicolons, commas or tabs between them.
cases-file-same-heading = Column { $column } has the same heading as one before it.
cases-file-row-too-long = Row { $row } has more cells than there are headings.

cases-measure-decided-within = Appeals decided within the limit
cases-measure-decided-within-rule = Cases decided no later than { $months } months after they came to the office, of all decided in the period: upheld, changed, set aside and sent back, or dismissed. Withdrawn cases are left out. Waiting does not stop the clock.
cases-measure-open = Open appeals
cases-measure-open-rule = Cases received and not decided by the end of the day. Waiting cases are included.
cases-measure-overdue = Open appeals past the limit
cases-measure-overdue-rule = Open cases whose due day was before the day of measuring. They do not count among decided cases until they are decided.
cases-measure-handling-time = Handling time of appeals
cases-measure-handling-time-rule = Days from when the case came to the office until it was decided, for cases decided in the period. The median is the smallest number of days within which at least half of the cases were decided; the 90th percentile the smallest within which at least 90 of 100 were. Withdrawn cases are left out.
cases-measure-changed = Changed or set aside
cases-measure-changed-rule = Cases in which the NAV office’s decision was changed wholly or partly, or set aside and sent back, of all decided in the period. Withdrawn cases are left out.
cases-not-begun = The period has not begun.
cases-nothing-decided = No appeals have been decided in the period.
cases-aside-late = Decided late
cases-aside-net = Without waiting
cases-aside-overdue = Open and overdue
cases-month = { $month ->
    [1] Jan { $year }
    [2] Feb { $year }
    [3] Mar { $year }
    [4] Apr { $year }
    [5] May { $year }
    [6] Jun { $year }
    [7] Jul { $year }
    [8] Aug { $year }
    [9] Sep { $year }
    [10] Oct { $year }
    [11] Nov { $year }
   *[12] Dec { $year }
}
cases-tertial = Tertial { $number }, { $year }

cases-forecast-title = Forecast for { $year }
cases-forecast-safe = The target is reached even if cases due later this year become late. Can reach { $best }.
cases-forecast-needed = { $needed ->
    [one] Can reach { $best }: decide 1 case in time and by { $last }.
   *[other] Can reach { $best }: decide { $needed } cases in time and by { $last }.
}
cases-forecast-needed-from = { $needed ->
    [one] Can reach { $best }: decide 1 case in time and by { $last }, no later than { $first }.
   *[other] Can reach { $best }: decide { $needed } cases in time and by { $last }, the first no later than { $first }.
}
cases-forecast-lost = The target of { $target } can no longer be reached this year. The best that can be reached is { $best }.
cases-forecast-over = The year is over. The figure is final unless cases are corrected.
cases-forecast-bar = { $share } decided within the limit, the target is { $target } percent
cases-forecast-so-far = Decided within the limit so far
cases-forecast-best = The best that can be reached
cases-forecast-worst = If every case due this year becomes late
cases-forecast-overdue = Open and overdue, counted late
cases-forecast-due-within = Open and due this year, these decide it
cases-forecast-due-after = Open and due next year, these help if decided this year
cases-forecast-needed-count = Must be decided in time to reach the target
cases-forecast-may-be-late = May become late without losing the target
cases-forecast-rule = How it is reckoned: Open cases that are overdue or fall due this year are also decided this year. Those overdue count as late whatever is done. Cases due next year count only if they are decided this year. Waiting does not stop the clock.
cases-forecast-deciding = Cases that decide it
cases-forecast-deciding-caption = Open cases due this year, those due first on top.
cases-forecast-none-deciding = No open case is due in the rest of the year.
cases-forecast-by-then = By then
cases-forecast-at-least = At least { $count } decided by { $day }
cases-part-of-whole = { $part } of { $whole }

cases-report-heading = Appeals under the Social Services Act
cases-report-summary = The office decided { $whole } appeals. { $part } of them ({ $share }) were decided within three months. In addition { $withdrawn } cases were withdrawn.
cases-report-table = Decided appeals by section of the Act, outcome and time
cases-report-decided = Decided in all
cases-report-within = Within three months
cases-report-late = Later
cases-report-share = Share within three months
cases-report-total = All cases
cases-report-note = A case under several sections stands in several rows. The last row counts each case once. Withdrawn cases are left out.
cases-report-tertials = Decided appeals per tertial
cases-report-tertial-alt = { $name }: { $within } within three months, { $late } later.
cases-municipality-decided = Decided in the period
cases-municipality-first-due = First due
cases-municipality-more = All appeals from the municipality
cases-due-overdue = { $count ->
    [one] 1 appeal is overdue
   *[other] { $count } appeals are overdue
}
cases-due-that-day = { $count ->
    [one] { $count } appeal is due
   *[other] { $count } appeals are due
}
cases-due-soon = { $count ->
    [one] 1 appeal falls due within { $days } days
   *[other] { $count } appeals fall due within { $days } days
}
cases-due-replies-overdue = { $count ->
    [one] 1 preliminary reply should have been sent
   *[other] { $count } preliminary replies should have been sent
}
cases-due-replies-soon = { $count ->
    [one] 1 preliminary reply must be sent within { $days } days
   *[other] { $count } preliminary replies must be sent within { $days } days
}

event-case-registered = Registered
event-case-assigned = Assigned
event-case-handed-over = Handed over
event-case-waiting = Set to wait
event-case-resumed = Resumed
event-case-preliminary-reply = Preliminary reply recorded
event-case-decided = Decided
event-case-reopened = Reopened
event-case-edited = Corrected
event-cases-imported = Cases read in from a file
event-cases-uploaded = File uploaded
event-cases-upload-given-up = Uploaded file deleted

cases-setting-by-two = Two people decide each appeal
cases-setting-by-two-help = The one who handles the case proposes how it is decided. Somebody else in the office approves the proposal or sends it back. The case is open until it is approved, and its time limit runs. When this is turned off, proposals that already wait must still be approved by somebody else.
cases-tab-approval = For approval ({ $count })
cases-state-proposed = For approval
cases-state-returned = Sent back
cases-propose = Send for approval
cases-propose-lead = Somebody else in the office must approve the decision. The case counts as decided on the day of the approval.
cases-proposed = For approval
cases-proposed-lead = Somebody other than the one who proposed the decision must approve it. Until then the case is open, and its time limit runs.
cases-proposed-by = { $name }, { $moment }
cases-proposed-own = You proposed the decision yourself, so somebody else must approve it. To change anything, take the proposal back first.
cases-field-proposed-outcome = Proposed outcome
cases-field-proposed-by = Proposed by
cases-field-return-reason = What must be changed?
cases-help-return = The one who proposed the decision sees this. Short and without personal data. At most 500 characters.
cases-approve = Approve the decision
cases-approve-lead = If you approve, the case is decided today, { $day }.
cases-return = Send back
cases-returned = The proposal was sent back
cases-take-back = Take the proposal back
cases-cannot-proposed = The case waits for approval. The proposal must be taken back or sent back before anything can be changed.
cases-cannot-decide-by-key = Two people decide each case in this office. A key can therefore not decide: propose the decision on the page of the case, so that somebody else can approve it.
cases-cannot-settle-nothing = Nothing in the case waits for approval any longer.
cases-cannot-settle-own = You proposed the decision yourself, or are deputy for the one who did. Somebody else must approve it or send it back.
cases-cannot-take-back = Only the one who proposed the decision can take it back. Send it back instead.
cases-cannot-return-no-reason = Write what must be changed.
event-case-proposed = Sent for approval
event-case-approved = Approved and decided
event-case-returned = Proposal sent back
event-case-taken-back = Proposal taken back
job-cases-forget-drafts = Deleting imports that nobody finished
event-case-import-drafts-forgotten = Imports that nobody finished were deleted
cases-in-hand = { $count ->
    [one] One open appeal. It stays with the person until somebody hands it out anew.
   *[other] { $count } open appeals. They stay with the person until somebody hands them out anew.
}
