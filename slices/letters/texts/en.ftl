letters-nav-status = Status
letters-nav-letters = Assignment letters
letters-title = Assignment letters
letters-lead = The letters that say what the offices are to do and what they are measured by.
letters-none = No letters have been read in yet.
letters-found = { $count ->
    [one] 1 letter
   *[other] { $count } letters
}
letters-column-year = Year
letters-column-letter = Letter
letters-column-for = For
letters-column-status = Status
letters-column-read-in = Read in
letters-for-all = All offices
letters-for-own-office = Own office
letters-untitled = Untitled
letters-go-on = Go through
letters-status-draft = Under review
letters-status-published = Published
letters-status-replaced = Replaced

letters-read-in = Read in a letter
letters-read-in-lead = The letter is divided into numbered sections and items. You go through the result before it is published.
letters-file = File with the letter
letters-file-help = Word (.docx), PDF with text, web page, Markdown or plain text, at most 20 MB. The file is kept as it is.
letters-paste = Or paste the text
letters-paste-help = Headings must stand on lines of their own, sections with numbers such as 73.1.
letters-read = Read in
fault-letter-nothing = Choose a file or paste the text of the letter.
fault-letter-both = You have both chosen a file and pasted text. Remove one of them.
fault-letter-empty = There is no text here. Choose the file with the letter.
fault-letter-too-large = The file is larger than { $most } MB. Take away images and attachments, or save only the text of the letter.
fault-letter-too-long = The text is longer than the text of a letter can be: { $megabytes } MB, or { $lines } lines. Check that this is an assignment letter, and save the letter without its attachments.
fault-letter-too-many-items = We find more than { $items } items or { $sections } numbered sections. Check that this is an assignment letter, and save the letter without its attachments.
fault-letter-other-format = We cannot read this file format. Save the letter as Word (.docx), PDF, web page, Markdown or plain text and try again.
fault-letter-binary = The file is not text: line { $line } has characters that text never has. Save the letter as Word (.docx), PDF or text and try again.
fault-letter-no-sections = We find no numbered headings such as «73.1 Lov om sosiale tjenester». Check that this is an assignment letter and that its headings stand on lines of their own with numbers.
fault-letter-unsure = This is not settled: { $what }. Look it over first, or tick that the letter is to be published as it is.
fault-letter-year-taken = A letter is already published for this year. Tick the box to replace it, or choose another year.

letters-part = Part of the letter
letters-part-introduction = Introduction
letters-part-assignment = Assignments
letters-part-funding = Funding
letters-part-background = Background
letters-part-requirement = Result requirements
letters-part-reporting = Reporting

letters-doubt-continued = The text seems to go on at line { $line } and has been joined.
letters-doubt-hyphenated = A word is broken over line { $line } and has been joined.
letters-doubt-prose = Running text between the items. Should it be an item?
letters-doubt-before-first-section = Stands before the first numbered section.
letters-doubt-empty-bullet = An item without text.
letters-doubt-unknown-heading = Stands under the heading «{ $heading }», which is not a known part of the letter.
letters-doubt-misspelled-heading = The heading «{ $heading }» was read as a known part of the letter.
letters-doubt-plain-heading = The line was read as a heading but is not marked as one.
letters-doubt-repeated-section = Section { $number } stands twice and was read as one.
letters-doubt-page-number = Looks like a page number.
letters-doubt-no-year = We did not find which year the letter is for.
letters-doubt-year = It is unsure which year the letter is for: { $years }.
letters-doubt-repeated = The same words stand on line { $line }. Is it one item or two?
letters-doubt-misread-bullet = The sign before it looks like a bullet that was misread.
letters-doubt-misread-word = The word “{ $word }” looks misread and was mended.
letters-doubt-unknown-table = Stands in a table without known columns.
letters-doubt-unknown-column = Stands in the column “{ $heading }”, which is not a known part of the letter.
letters-doubt-old-encoding = The file was in an older character set and has been converted. Check æ, ø and å.

letters-review-title = Go through the letter
letters-review-counts = { $items } items, of which { $assignments } assignments and { $requirements } result requirements.
letters-review-doubts = { $count ->
    [one] 1 place to look at
   *[other] { $count } places to look at
}
letters-review-no-doubts = Nothing unsure
letters-to-publish = Go on to publishing
letters-undo = Undo the last change
letters-unsure = Unsure
letters-unsure-lead = We found no certain place for this. Make it an item, or settle that it is none.
letters-line = Line { $line }
letters-make-item = Make it an item
letters-dismiss = Not an item
letters-original = The original
letters-as-read = As it was read
letters-look-here = Look here
letters-item-text = Text of the item
letters-save-text = Save the text
letters-save-part = Move to this part
letters-split = Split in two items
letters-split-first = First item
letters-split-second = Second item
letters-split-help = Cut the end and paste it below. Every word must be kept.
letters-leave-out = Take out of the letter
letters-leave-out-reason = Why is it not an item?
letters-left-out = Taken out
letters-put-back = Put it back
letters-join = Join with the item before
letters-close = Close
letters-correct = Correct
letters-accept = This is right
letters-discard = Discard the draft
letters-discard-lead = The draft and its corrections will be gone. Published letters are not touched.
fault-correction-not-there = The item is no longer there. Load the page again.
fault-correction-empty-text = Both parts must have text.
fault-correction-not-its-text = The two parts are not the text of the item. Cut and paste without changing the words.
fault-correction-nothing-before = There is no item before this one in the same part, so it cannot be joined.
fault-correction-no-section = The letter has no section to put the item in.

letters-publish-title = Publish the letter
letters-publish-all = The letter becomes visible to all offices and steers the year.
letters-publish-own = The letter is for your own office and steers the year here.
letters-back-to-review = Back to the review
letters-look-through = look through
letters-field-title = Title
letters-field-year = The year the letter is for
letters-field-year-help = Four digits
letters-publish-unsure = Publish though this is not settled: { $what }
letters-publish-replace = Replace the letter that is published for the same year
letters-publish = Publish

letters-contents = Contents
letters-status-for = status for { $office }
letters-nested-in = under { $address }
letters-reader-believes = Read as: { $guess }
letters-kind-time = handled in time
letters-kind-cover = reached or offered
letters-kind-done = carried out
letters-kind-trend = trend
letters-kind-joint = coordinated
letters-kind-topic = topic in dialogue
letters-guess-share = { $share } %
letters-guess-days = { $count ->
    [one] within 1 day
   *[other] within { $count } days
}
letters-guess-weeks = { $count ->
    [one] within 1 week
   *[other] within { $count } weeks
}
letters-guess-months = { $count ->
    [one] within 1 month
   *[other] within { $count } months
}
letters-guess-years = { $count ->
    [one] within 1 year
   *[other] within { $count } years
}
letters-guess-population = about «{ $words }»

letters-measured-by = How it is measured
letters-no-binding = The item is not bound to a measure.
letters-measure-gone = The measure is not in this version of the program.
letters-figure = The figure against its target
letters-trend = Trend
letters-rows = See the rows behind the figure
letters-rule = Counting rule:
letters-change-binding = Change target and limit
letters-save-binding = Save
letters-remove-binding = Remove the measure
letters-bound-for-all = Set by the directorate for all offices.
letters-add-binding = Bind to a measure
letters-proposed = Proposed
letters-bind = Bind
letters-target-percent = Target in percent
letters-target-days = Target in days
letters-target-count = Target as a count

letters-statement = Statement
letters-statement-by = Last written by { $name } { $day }
letters-statement-label = Statement for the annual report
letters-statement-help = Write what the office has done and what came of it. Nothing about individuals.
letters-statement-save = Save the statement
letters-statement-written = Has a statement
letters-statement-missing = No statement
fault-statement-changed = { $name } saved another statement after you opened the page. It now says: «{ $text }». Your text stands in the field below. Put them together and save again.

letters-owner = Responsible
letters-owner-label = Who answers for the item?
letters-owner-nobody = Nobody has been given it
letters-owner-save = Save responsible
letters-owned-by = Responsible: { $name }
letters-owner-filter = Which items are shown
letters-owner-all = All
letters-owner-mine = Mine ({ $count })
letters-owner-none-mine = You are not responsible for anything in this letter. The responsible person is chosen on the page of each item.

letters-status-title = Assignments { $year }
letters-other-office = Choose another office
letters-years = Years
letters-due = Urgent
letters-due-nothing = Nothing is urgent right now.
letters-overdue = Overdue
letters-behind = { $count ->
    [one] One quiet duty is behind
   *[other] { $count } quiet duties are behind
}
letters-behind-of = target { $target }
letters-neglected-why = Show the text and why
letters-neglected = { $count ->
    [one] Not measured: 1 result requirement
   *[other] Not measured: { $count } result requirements
}
letters-neglected-nothing = neither measure nor statement
letters-neglected-only-statement = only a statement, no measure
letters-column-requirement = Result requirement
letters-column-figure = Figure
letters-column-target = Target
letters-column-trend = Trend
letters-column-next = Next step
letters-has-statement = Has a statement, but is not measured
letters-nothing-yet = Neither measure nor statement yet
letters-act-on-item = Choose a measure or write a statement
letters-open-item = Open
letters-assignments = { $count ->
    [one] 1 assignment, { $told } with a statement
   *[other] { $count } assignments, { $told } with statements
}
letters-no-letter = No letter is published for { $year }
letters-no-letter-way-out = Read in the letter and publish it, and the requirements will show here.

letters-as-of = Status on
letters-show-day = Show
letters-show-today = Show as it is now
letters-status-as-of = As it was on { $day }
letters-shown-as-of = The page is shown as it was on { $day }.
letters-item-not-in-force = The item is not in force on { $day }.
letters-no-target = without a target
letters-requirement-was = The requirement was { $target } until { $day }.
letters-requirement-was-counted = The requirement was { $target } until { $day }, counted like this: { $rule }
letters-amended-from = Changed from { $day }
letters-added-from = New from { $day }
letters-wordings = The wording through the year
letters-withdrawn = Withdrawn
letters-days-always = The whole year
letters-days-from = From { $first }
letters-days-until = Until { $last }
letters-days-between = { $first } to { $last }

letters-versions = Versions
letters-versions-lead = The letter and its amendments, in the order in which they take effect.
letters-history = History
letters-read-in-by = Read in { $day } by { $name }
letters-published-by = published { $day } by { $name }
letters-dated = dated { $day }
letters-valid-from = in force from { $day }
letters-holds = In force
letters-holds-later = Not yet in force
letters-amendment-new = Add an amendment
letters-amendment-new-lead = An amendment is a later letter that changes this letter from a day on. Upload or paste it, or enter the changes yourself in the next step.
letters-amendment-for-all = The amendment becomes visible to all offices when it is published.
letters-amendment-for-own = The amendment applies to your own office only.
letters-amendment-file = File with the amendment
letters-amendment-file-help = At most 10 MB. If it has numbered sections and items, the changes are proposed.
letters-amendment-paste-help = The text stays beside the changes.
letters-amendment-go-on = Continue
letters-field-dated = Dated
letters-field-dated-help = The date on the amendment
letters-field-valid-from = In force from
letters-field-valid-from-help = The first day the changes are in force
letters-field-answers = Answers
letters-field-answers-nothing = Nothing that was announced
fault-amendment-outside = Choose a day in { $year }, the year of the letter.
fault-amendment-same-words = The words are the same as before. Change them, or close.
fault-amendment-no-item = Choose an item of the letter.
fault-amendment-item-twice = The same item has already been added.
fault-amendment-stale = Item { $address } has got other words or another measure since the change was made. Go back, remove the change and make it again.
letters-amendment-draft = In progress
letters-amendment-facts = Title and dates
letters-amendment-text = The text of the amendment
letters-amendment-discard-lead = The draft amendment is thrown away. The letter is not touched.
letters-changes = Changes
letters-changes-none = No changes have been entered yet.
letters-amended-reworded = New wording
letters-change-withdrawn = Withdrawn
letters-change-added = New item
letters-from-to = from { $from } to { $to }
letters-unchanged-target = { $target }, unchanged
letters-binding-open = To be decided
letters-decide-binding = Decide
letters-change-reject = Not a change
letters-change-remove = Remove the change
letters-change-item = Change or withdraw an item
letters-new-words = New wording from that day
letters-save-words = Save the wording
letters-withdraw = Withdraw the item
letters-which-item = Which item?
letters-open-words = Open the item
letters-amended-new = Add a new item
letters-section = Section
letters-add-item = Add the item
letters-amendment-publish = Publish the amendment
letters-amendment-publish-lead = From that day the new words, items and targets are in force. Figures for days before are still shown against what was in force then. Publishing cannot be undone.
letters-back-to-amendment = Back to the changes
letters-not-ready = This must be done before the amendment can be published
letters-not-ready-no-changes = Enter at least one change.
letters-not-ready-proposals = Accept or reject the open proposals.
letters-not-ready-bindings = Decide what the target becomes where the wording has changed.
letters-not-ready-title = Give the amendment a title.
letters-not-ready-day = Fill in the day from which the changes are in force.
letters-not-ready-outside = The day from which the changes are in force must be in the year of the letter.
letters-announced = Announced, not received
letters-announced-open = See all that is announced
letters-announced-none = Everything announced has been received or settled.
letters-announced-letter = Letter
letters-announced-meeting = Meeting
letters-announced-template = Template or form
letters-announced-scheme = Scheme
letters-announced-other = Other
letters-announced-received = Received
letters-announced-not-coming = Not coming
letters-announced-waiting = Not received
letters-announced-noted-by = noted by { $name }
letters-announced-add = Note something else that is announced
letters-announced-words = The words of the letter
letters-announced-words-help = The sentence that says what will come.
letters-announced-kind = What is it?
letters-see-amendment = See the amendment
letters-see-letter = See the letter
letters-take-back = Undo
letters-answer-amendment = The amendment that came
letters-answer-letter = Another letter that came
letters-answer-none = Not chosen
letters-answer-day = Day received
letters-answer-note = Note
letters-answer-note-help = For example that the meeting was held, or why it is not coming.
letters-mark-received = Received
letters-mark-not-coming = Not coming
letters-answer-by-amendment = Enter the amendment
letters-answer-otherwise = Mark as received or settled
fault-announcement-future = That day has not come yet.
fault-announcement-what = Choose the amendment or letter that came, or write a note.
fault-announcement-why = Write why it is not coming.
letters-versions-count = { $count ->
    [one] Versions: the letter and 1 amendment
   *[other] Versions: the letter and { $count } amendments
}
fault-amendment-not-readable = We could not read the text of the file. Save it again, or paste the text into the field below.
letters-announced-count = { $count ->
    [one] 1 announced, not received
   *[other] { $count } announced, not received
}
letters-announced-lead = { $count ->
    [one] The letter announces 1 thing that has not been received.
   *[other] The letter announces { $count } things that have not been received.
}

event-letter-read-in = Read in the letter
event-letter-corrected = Corrected a place in the letter
event-letter-correction-undone = Undid the last correction
event-letter-discarded = Discarded the draft
event-letter-published = Published the letter
event-letter-replaced = The letter was replaced
event-letter-bound = Bound the item to a measure
event-letter-binding-changed = Changed the measure of the item
event-letter-unbound = Removed the measure of the item
event-letter-statement-written = Wrote a statement
event-letter-owner-chosen = Chose who answers for the item
event-letter-amendment-added = Added an amendment
event-letter-amendment-changed = Changed the amendment
event-letter-amendment-published = Published the amendment
event-letter-amendment-discarded = Discarded the draft amendment
event-letter-announcement-noted = Noted something announced
event-letter-announcement-received = Marked the announced as received
event-letter-announcement-not-coming = Marked that the announced is not coming
event-letter-announcement-reopened = Reopened the announced

letters-compare-title = Compare two letters
letters-compare-lead = Choose two letters to see what became of every item: unchanged, reworded, moved, split, joined, new or dropped.
letters-compare-from = From
letters-compare-to = To
letters-compare-choose = Choose
letters-compare-do = Compare
letters-compare-swap = Swap
letters-compare-same = You have chosen the same letter twice, so everything is the same. Choose another letter in one of the fields.
letters-compare-accounted = All { $old } items of the first and all { $new } of the second are accounted for.
letters-compare-filter = What is shown
letters-compare-changes = What happened
letters-compare-all-parts = All parts
letters-compare-duties = Only what binds us
letters-compare-show = Show these
letters-compare-all = Show all
letters-compare-pdf = Download PDF
letters-compare-docx = Download Word
letters-compare-json = Data (JSON)
letters-compare-demands = { $count ->
    [one] 1 item makes other demands
   *[other] { $count } items make other demands
}
letters-compare-meaning = What this means for us
letters-compare-meaning-lead = Changed items that { $office } has tied measures, responsible people or statements to.
letters-compare-nothing = No items match what you chose.
letters-compare-doubtful = Unsure, please check
letters-compare-why = Why these two
letters-compare-correct = Correct
letters-compare-previous = Compare with { $letter }
letters-becomes = becomes
letters-word-gone = { "[removed:" }
letters-word-added = { "[added:" }
letters-word-end = { "]" }
letters-became-unchanged = Unchanged
letters-became-reworded = Reworded
letters-became-moved = Moved
letters-became-split = Split
letters-became-joined = Joined
letters-became-new = New
letters-became-dropped = Dropped
letters-demand-number = The number
letters-demand-limit = The limit
letters-demand-population = Whom it is about
letters-demand-demand = What is demanded
letters-demand-partner = With whom it is done
letters-demand-rhythm = How often
letters-demand-nothing = not mentioned
letters-why-decided = A person decided it.
letters-why-same-words = The words are the same.
letters-why-common-words = { $percent }% of the words are shared when telling words count most.
letters-why-covered = { $percent }% of the words of the parts stand in the whole.
letters-why-same-section = Both stand in section { $section }.
letters-why-sections-answer = Section { $old } answers to { $new }.
letters-why-same-order = The items beside them belong together too.
letters-why-lean = Both lean on { $what }.
letters-why-another-kind = It was { $old } and is now { $new }.
letters-section-was = In { $letter } the section was called { $name }.
letters-section-new = The section is new.
letters-section-gone = The section is gone.
letters-section-none = Without section
letters-tie-measured = Measured in { $letter }: { $what }
letters-tie-owner = Responsible in { $letter }: { $what }
letters-tie-told = Statement written in { $letter }
letters-target-words = target { $target }
letters-decided-by = Decided by { $name } on { $day }.
letters-said-together = { $old } and { $new } belong together.
letters-said-apart = { $old } and { $new } do not belong together.
letters-said-ended = { $old } has no successor.
letters-said-new = { $new } is new.
letters-decisions = { $count ->
    [one] 1 link was decided by people
   *[other] { $count } links were decided by people
}
letters-decision-undo = Take back
letters-correct-old = Which item of { $letter } answers to { $address }?
letters-correct-next = Which item of { $letter } did { $address } become?
letters-correct-keep-old = Also keep what already belongs (the items were joined)
letters-correct-keep-new = Also keep what already belongs (the item was split)
letters-correct-together = These belong together
letters-correct-new = { $address } is new
letters-correct-ended = { $address } has no successor
letters-correct-apart = { $old } and { $new } do not belong together
fault-correct-nothing = Choose which item it belongs with, and try again.
letters-print-page = page { $page } of { $pages }
letters-print-unprintable = □ stands where the text has a character that cannot be printed here: { $signs }. The register keeps the text as it was written.
letters-print-items = Items
letters-print-items-count = { $old } in the first letter, { $new } in the second
letters-print-shown = Selection
letters-print-shown-rows = { $count } of the rows are shown
letters-print-item = Item
letters-print-what = What
letters-print-before = Before
letters-print-now = Now
event-letter-pairing-decided = Decided what an item became in another letter
event-letter-pairing-undone = Took back what an item became

letters-turn-title = Turn of the year
letters-turn-next = Carry over from { $letter }
letters-turn-lead-all = Here you carry over the measures that hold for all offices.
letters-turn-lead-own = Here you carry over the office's own measures and who is responsible. The directorate carries over what holds for all offices.
letters-turn-compare = See the comparison of the letters
letters-turn-taken = Carried over
letters-turn-undo = Undo
letters-turn-nothing = Nothing is waiting to be carried over.
letters-turn-going = { $count ->
    [one] 1 item has something to carry over
   *[other] { $count } items have something to carry over
}
letters-turn-none = Without successor
letters-turn-successor = Carried over to
letters-turn-later = Decide later
letters-turn-end = End – has no successor
letters-turn-carry-binding = Measure: { $what }
letters-turn-by-new-words = Use the numbers of the new letter:
letters-turn-carry-owner = Responsible: { $name }
letters-turn-reason = Reason, if it ends
fault-turn-reason = Write why it ends.
letters-turn-untied = { $count ->
    [one] 1 item with nothing to carry over is also tied to its successor, so that its series is whole.
   *[other] { $count } items with nothing to carry over are also tied to their successors, so that their series are whole.
}
letters-turn-take = Carry over
letters-turn-unanswered = { $count ->
    [one] 1 requirement of the new letter is not measured yet
   *[other] { $count } requirements of the new letter are not measured yet
}
letters-turn-announced = { $count ->
    [one] 1 thing announced in { $letter } has not been received
   *[other] { $count } things announced in { $letter } have not been received
}
letters-turn-reports = Reporting for { $office }
letters-turn-reports-delivered = Everything that { $letter } asks for is delivered.
letters-turn-reports-deliver = Mark the reports as delivered
letters-turn-report-late = { $period }: should have been delivered on { $day }
letters-turn-report-due = { $period }: to be delivered on { $day }
letters-turn-reports-missing = { $count ->
    [one] 1 report asked for by { $letter } is not delivered
   *[other] { $count } reports asked for by { $letter } are not delivered
}
letters-turn-reports-go-on = { $count ->
    [one] 1 report goes on in the new letter
   *[other] { $count } reports go on in the new letter
}
letters-turn-reports-ended = { $count ->
    [one] 1 report is not in the new letter
   *[other] { $count } reports are not in the new letter
}
letters-turn-reports-new = { $count ->
    [one] 1 report is new
   *[other] { $count } reports are new
}
letters-turn-ended = Ended
letters-turn-no-previous = No earlier letter is published to carry over from.
letters-turn-sentence = { $name } carried over { $bindings } measures and { $owners } responsible people on { $day }.
letters-turn-built-on = Some of what was carried over has changed since, or has been built on, so it cannot be undone. Correct the single item instead.
letters-became-chosen = Chosen by people
letters-series = Earlier years
letters-series-lead = The demand over the years, measured as each letter asked.
letters-series-after = Continued in { $year }:
event-letter-turned = Carried over from the previous letter
event-letter-turn-undone = Undid a carrying over
letters-somebody = Somebody
letters-you-wrote = You wrote this
letters-review-proposals = { $count ->
    [one] 1 proposal to decide on
   *[other] { $count } proposals to decide on
}
letters-download-original = Download the original ({ $name })
letters-others-lately = { $name } has corrected this letter in the last half hour.
letters-undone = (undone)
letters-redo = Redo
letters-did-by = { $what } ({ $name })
letters-views = What is shown
letters-view-all = Everything
letters-view-look = Only what needs a look
letters-view-look-none = There is nothing left to look at.
letters-view-left-out = Only what was left out
letters-panes = Original and reading
letters-keys = Keyboard shortcuts
letters-keys-on = Use shortcuts on this page
letters-keys-next = Next place to look at
letters-keys-previous = Previous place to look at
letters-keys-accept = Accept the place you are at
letters-keys-reject = Reject the proposal you are at
letters-keys-open = Correct the item you are at
letters-keys-kind = Introduction, assignment, funding, background, result requirement, reporting
letters-keys-help = Show or hide this list
letters-keys-place = Place {"{n}"} of {"{all}"}
letters-keys-none = There is nothing left to look at
letters-proposals = { $count ->
    [one] 1 demand proposed from running text
   *[other] { $count } demands proposed from running text
}
letters-proposals-lead = These sentences seem to oblige. Accept those that are demands and reject the rest. Accepted ones have the mark T in their address.
letters-accept-chosen = Accept the chosen
letters-reject-chosen = Reject the chosen
letters-accept-proposal = It is a demand
letters-reject-proposal = Not a demand
letters-proposal = Proposal
letters-priority = Priority this year
letters-priority-of-year = Among the priorities of the year
letters-save-priority = Save the priority
letters-own-number = The number the letter gives the item
letters-own-number-help = For example 3.1.2.1.1. Leave it empty when the item has no number.
letters-save-number = Save the number
letters-move = Move the item
letters-move-help = Items below it come along.
letters-move-it = Move
letters-spot-last = Last in { $section }
letters-spot-before = Before { $address }
letters-spot-after = After { $address }
letters-addressees = Whom the item binds
letters-addressees-help = Choose the offices when the letter names them. Leave it open when the letter only says “some” or “relevant”.
letters-addressed-open = Open whom it binds
letters-addressed-named = These offices
letters-addressed-to = Binds { $names }
letters-save-addressees = Save whom it binds
letters-rename-section = Change number or title
letters-section-number = Number of the section
letters-add-from-line = New item from line { $line }
letters-why-not-a-demand = not a demand
letters-why-undecided = a proposal nobody decided on
letters-outcome-item = item
letters-outcome-heading = heading
letters-outcome-lead-in = leads in
letters-outcome-facts = facts of the item
letters-outcome-unsure = unsure
letters-outcome-left-out = left out
letters-outcome-dismissed = looked at, not an item
letters-outcome-contents = table of contents
letters-outcome-running-head = running head
letters-outcome-page-mark = page mark
letters-outcome-nothing = without content
letters-outcome-unexplained = unexplained
letters-tally = { $count ->
    [one] 1 paragraph in the original: { $parts }.
   *[other] { $count } paragraphs in the original: { $parts }.
}
letters-tally-item = { $count } with items
letters-tally-heading = { $count ->
    [one] 1 heading
   *[other] { $count } headings
}
letters-tally-lead-in = { $count } leading in
letters-tally-facts = { $count } with facts of items
letters-tally-unsure = { $count } unsure
letters-tally-left-out = { $count } left out
letters-tally-dismissed = { $count } looked at
letters-tally-contents = { $count } in the table of contents
letters-tally-running-head = { $count ->
    [one] 1 running head
   *[other] { $count } running heads
}
letters-tally-page-mark = { $count ->
    [one] 1 page mark
   *[other] { $count } page marks
}
letters-tally-nothing = { $count } without content
letters-tally-unexplained = { $count } unexplained
letters-lost-images = { $count ->
    [one] 1 image was not taken along.
   *[other] { $count } images were not taken along.
}
letters-lost-text-boxes = { $count ->
    [one] The text of 1 text box stands after the paragraph it belongs to.
   *[other] The text of { $count } text boxes stands after the paragraphs they belong to.
}
letters-lost-tracked-deletions = { $count ->
    [one] 1 tracked deletion counts as deleted though nobody has accepted it.
   *[other] { $count } tracked deletions count as deleted though nobody has accepted them.
}
letters-lost-tracked-insertions = { $count ->
    [one] 1 tracked insertion was taken along though nobody has accepted it.
   *[other] { $count } tracked insertions were taken along though nobody has accepted them.
}
letters-lost-comments = { $count ->
    [one] 1 comment was not taken along.
   *[other] { $count } comments were not taken along.
}
letters-lost-headers-and-footers = { $count ->
    [one] 1 header or footer was not taken along.
   *[other] { $count } headers and footers were not taken along.
}
letters-lost-embedded-objects = { $count ->
    [one] 1 embedded object was not taken along.
   *[other] { $count } embedded objects were not taken along.
}
letters-lost-hidden-text = { $count ->
    [one] Hidden text was not taken along (1 place).
   *[other] Hidden text was not taken along ({ $count } places).
}
letters-lost-scripts = { $count ->
    [one] 1 script was removed.
   *[other] { $count } scripts were removed.
}
letters-lost-surroundings-of-page = { $count ->
    [one] Menus and other surroundings of the web page were not taken along (1 place).
   *[other] Menus and other surroundings of the web page were not taken along ({ $count } places).
}
letters-lost-unknown-signs = { $count ->
    [one] 1 character could not be read and is marked “�”.
   *[other] { $count } characters could not be read and are marked “�”.
}
letters-lost-macros = The file has macros. They were neither read nor run.
letters-lost-pages-without-text = These pages have no text, they may be scanned: { $pages }.
letters-lost-other = { $count } parts of the original were not taken along.
letters-did-kind = Moved { $address } to the part { $to }
letters-did-text = Corrected the text of { $address }
letters-did-split = Split { $address } in two
letters-did-join = Joined { $address } to the item before
letters-did-leave-out = Left out { $address }: { $to }
letters-did-put-back = Put back { $address }
letters-did-accept = Accepted { $address } as it was read
letters-did-make-item = { $address }: made an item under { $to }
letters-did-dismiss = { $address }: not an item
letters-did-move-to = Moved { $address } to the end of { $to }
letters-did-move = Moved { $address }
letters-did-number = Gave { $address } the number “{ $to }”
letters-did-priority = Marked { $address } as a priority
letters-did-no-priority = Took the priority from { $address }
letters-did-address = Changed whom { $address } binds
letters-did-add = Added an item from line { $line }
letters-did-accept-proposal = Accepted the proposal { $address }
letters-did-accept-proposals = Accepted { $count } proposals
letters-did-reject-proposal = Rejected the proposal { $address }
letters-did-reject-proposals = Rejected { $count } proposals
letters-did-section = Changed section { $number } to “{ $to }”
fault-correction-changed = { $name } changed this after you opened the page. You see how it stands now. What you wrote is not stored but still stands in the field. Look it over and save again.
fault-undo-changed = There is a newer correction since you opened the page, so nothing was undone. The history shows what is latest.
fault-correction-within-itself = An item cannot stand within itself. Choose another place.
fault-correction-number-taken = Another section already has this number.
fault-correction-not-a-number = Write a number of letters, digits, dots and hyphens, at most 20 characters.
fault-correction-nothing-chosen = Tick one or more proposals first.
fault-correction-no-office = Tick at least one office.
fault-letter-old-word = The file has the old Word format (.doc). Open it in Word, choose “Save as” and “Word document (.docx)”, and try again.
fault-letter-rtf = The file is an RTF file. Open it in Word, choose “Save as” and “Word document (.docx)”, and try again.
fault-letter-password = The file is protected by a password. Open it with the password, save a copy without one, and try again.
fault-letter-damaged = The file is damaged or not whole. Fetch it again where it came from, or open it and save it anew.
fault-letter-too-many-pages = The file has { $pages } pages. We read { $most } at most. Print the pages with the letter to a PDF of their own and try again.
fault-letter-no-text = The file has { $pages } pages but no text. The pages are images, for example from a scanner. Ask the sender for the letter as Word or as a PDF with text, or run text recognition (OCR) on it first.
fault-letter-bomb = The file is made so that it cannot be read safely. Open it in Word or the browser, save it anew, and try again.
fault-letter-took-too-long = Reading the file took too long. Save the letter as Word (.docx) or print it to a new PDF and try again.
letters-unresolved-doubts = { $count ->
    [one] 1 unsure place
   *[other] { $count } unsure places
}
letters-unresolved-proposals = { $count ->
    [one] 1 proposal nobody decided on
   *[other] { $count } proposals nobody decided on
}
letters-unresolved-addressees = { $count ->
    [one] 1 item open as to whom it binds
   *[other] { $count } items open as to whom they bind
}
letters-publish-items = { $count ->
    [one] This becomes 1 item
   *[other] This becomes { $count } items
}
letters-publish-sum = Sum
letters-publish-look = Look this over before you publish
letters-publish-undecided = { $count ->
    [one] 1 proposal is undecided and will not become an item
   *[other] { $count } proposals are undecided and will not become items
}
letters-publish-priorities = { $count ->
    [one] 1 priority of the year
   *[other] { $count } priorities of the year
}
letters-publish-announced = { $count ->
    [one] 1 announcement of something to come
   *[other] { $count } announcements of something to come
}
letters-publish-left-out = { $count ->
    [one] 1 item is left out
   *[other] { $count } items are left out
}
letters-publish-replaces = A letter is already published for this year: “{ $title }”, read in { $day }. The new one takes over. What is tied to an item goes along when the item has the same words.
letters-replace-account = What goes along to the new letter
letters-replace-nothing = Nobody has tied anything to the letter that is replaced.
letters-replace-carried = Goes along
letters-replace-left = Does not go along
letters-replace-a-draft = A draft of an amendment
letters-replaced-by = “{ $title }” took over from this letter on { $day }, published by { $name }.
letters-took-over = Replaced an earlier letter of the same year
letters-took-over-from = The letter took over from “{ $title }” on { $day }, published by { $name }. What did not go along still stands there.
fault-letter-account-changed = Something has changed since you saw what goes along. Look through the list again, and tick the box again.
letters-left-other-words = the item has other words
letters-left-gone = is not in the new letter
letters-left-said-now = the new letter itself says whom the item binds
letters-left-other-report = the new letter does not ask for the same report
letters-left-past = is no longer needed, for the new letter is like that already
letters-way-turn = Once the letter is published, you can carry them on to the items that resemble theirs.
letters-way-statement = The statements remain in the old letter. Open the item there, and copy what still holds.
letters-way-applies = The office decides again whom the item binds, where the letter leaves it open.
letters-way-delivery = If the report is good enough by the new words, mark it as delivered again.
letters-way-amendment = Changes that do not fit any more wait as proposals in a draft of an amendment. They hold only when somebody confirms and publishes them.
letters-way-announcement = If the announcement still holds, you can note it again.
letters-way-decision = Say again what belongs together when you compare the letters.
letters-way-there = Go there
letters-tied-binding = { $count ->
    [one] 1 measure
   *[other] { $count } measures
}
letters-tied-statement = { $count ->
    [one] 1 statement
   *[other] { $count } statements
}
letters-tied-owner = { $count ->
    [one] 1 person who answers for an item
   *[other] { $count } people who answer for items
}
letters-tied-succession = { $count ->
    [one] 1 link to another year
   *[other] { $count } links to other years
}
letters-tied-applies = { $count ->
    [one] 1 decision on whom an item binds
   *[other] { $count } decisions on whom items bind
}
letters-tied-delivery = { $count ->
    [one] 1 delivered report
   *[other] { $count } delivered reports
}
letters-tied-amendment = { $count ->
    [one] 1 amendment or change of an amendment
   *[other] { $count } amendments or changes of amendments
}
letters-tied-announcement = { $count ->
    [one] 1 announcement
   *[other] { $count } announcements
}
letters-tied-answer = { $count ->
    [one] 1 answer to an announcement
   *[other] { $count } answers to announcements
}
letters-tied-decision = { $count ->
    [one] 1 decision in a comparison
   *[other] { $count } decisions in comparisons
}
letters-publish-beside = There is a letter to all offices for the same year: “{ $title }”. When the office has a letter of its own, that one steers the year here. The letter to all can still be read.
letters-publish-addressed = Items that do not bind all offices: { $count }. Open for { $open } of them.
letters-undecided-for-us = { $count ->
    [one] Not decided whether it binds us: 1 item
   *[other] Not decided whether it binds us: { $count } items
}
letters-show-others = Show also what binds other offices ({ $count })
letters-hide-others = Show only what binds us
letters-binds-undecided = Not decided whether it binds us
letters-binds-us = The office decided that it binds us
letters-binds-not-us = The office decided that it does not bind us
letters-numbered = Number { $number } in the letter
letters-from-prose = Stood in running text
letters-card-addressees = Addressees
letters-card-ministries = Ministries
letters-card-field = Field
letters-card-directorate = Directorate
letters-applies-title = Does it bind us?
letters-applies-lead = The letter does not say which offices this binds. Decide it for your own office, and it counts or does not count in the overview.
letters-applies-yes = It binds us
letters-applies-no = It does not bind us
letters-applies-by = Decided by { $name } on { $day }
event-letter-applies-decided = Decided whether the item binds the office
letters-nav-library = Sources
letters-library = Sources the letters lean on
letters-library-lead = Acts, regulations, circulars, plans and reports that the items of the letters refer to. A source stands here once, also when several letters use it.
letters-library-words = Search in title and number
letters-library-all-kinds = All kinds
letters-library-year = Letter of the year
letters-library-all-years = All years
letters-library-only = Show only
letters-library-everything = All sources
letters-library-show = Show
letters-library-none = No published letter refers to a source yet.
letters-library-no-hit = No sources match your search.
letters-library-found = Showing { $count } of { $total } sources
letters-work-act = Act
letters-work-regulation = Regulation
letters-work-circular = Circular
letters-work-bill = Bill
letters-work-white-paper = White paper
letters-work-report = Report
letters-work-plan = Plan or strategy
letters-work-website = Website
letters-work-letter = Letter
letters-work-other = Other
letters-work-kind = Kind
letters-work-title = Title
letters-work-number = Number
letters-work-dated = Date
letters-work-items = Items
letters-work-letters = Letters
letters-work-link = Link
letters-work-link-help = Write the whole address, for example https://lovdata.no.
letters-work-access = Access
letters-work-unavailable = Not available electronically
letters-work-replaced = No longer in force
letters-work-valid-until = In force until
letters-work-replaced-by = Replaced by
letters-work-not-replaced = Not replaced
letters-work-leaning = { $count } items lean on this
letters-work-correct = Correct the facts
letters-work-save = Save
letters-work-join = Join with another source
letters-work-join-lead = If this is the same source as another in the list, they can be joined. All items follow, and later letters find the one you choose.
letters-work-join-with = Is the same source as
letters-work-choose = Choose a source
fault-work-link = The link must begin with https://, http:// or www.
letters-links = The links
letters-links-progress = { $linked ->
    [one] One source has a link.
   *[other] { $linked } sources have a link.
} Checked today: { $checked }. Remaining: { $remaining }. Dead: { $dead }.
letters-links-check = Check the links
letters-links-help = Checks up to { $most } links at a time. Those never checked come first, then those checked longest ago. It can take half a minute.
letters-links-no-way-out = Not one of the links checked today was reached. The program seems to have no way out to the internet. No link is counted as dead because of that.
letters-links-forbidden = Here the program is set up without traffic to the internet, so links cannot be checked.
letters-link-state = Does the link work?
letters-link-works = Works
letters-link-moved = Moved for good
letters-link-gone = The page is gone
letters-link-refused = Refused, may need signing in
letters-link-fault = Fault at the other end
letters-link-no-host = The site does not exist
letters-link-not-reached = Not reached
letters-link-not-allowed = Not asked: no address on the open internet
letters-link-dead = Dead link
letters-link-unchecked = Not checked
letters-link-checked = Checked { $moment }
letters-link-answered = Checked { $moment }, answered { $status }
letters-link-moved-to = New address
letters-link-check = Check the link
letters-link-use = Use the new address
letters-library-dead = Dead links
letters-library-moved = Moved links
letters-cross = Refers to
letters-cross-nowhere = not in the letter
letters-cross-unresolved = References to places that the letter does not have
letters-leans-on = Leans on
letters-funding = Funding
letters-chapter = chapter { $chapter }
letters-chapter-post = chapter { $chapter } item { $post }
letters-duties = Reporting and funding
letters-duties-lead = What the letter asks { $office } to report, and when.
letters-duties-none = The letter asks for no report.
letters-duty-recipient = Recipient
letters-duty-with = Together with
letters-duty-channel = Through
letters-duty-due-day = Due
letters-duty-in-letter = in the letter: “{ $words }”
letters-duty-template = Template
letters-duty-template-promised = The letter says that a frame or template will be sent beforehand.
letters-duty-when-it-happens = Reported when something happens; no fixed date.
letters-duty-ended = These words ask for no further reports.
letters-duty-delivered = Delivered { $day } by { $name }
letters-duty-late = Overdue
letters-duty-coming = Not delivered yet
letters-duty-deliver = Mark as delivered
letters-duty-take-back = Undo delivered
letters-duty-overdue = Report { $address } for { $period } was due { $day }
letters-duty-done = The report under { $address } for { $period } is delivered (due { $day })
letters-duty-due = Report { $address } for { $period } is due { $day }
letters-period-half-year = half-year { $number } of { $year }
letters-period-tertial = tertial { $number } of { $year }
letters-period-quarter = quarter { $number } of { $year }
letters-period-month = month { $number } of { $year }
letters-rhythm-yearly = Every year
letters-rhythm-half-yearly = Every half-year
letters-rhythm-tertial = Every four months
letters-rhythm-quarterly = Every quarter
letters-rhythm-monthly = Every month
letters-rhythm-once = Once
letters-rhythm-per-event = When something happens
letters-rules = Due days for reports
letters-rules-lead = Where the letter gives no date, these rules apply. Check them against the letter of the year.
letters-rules-order = A rule for one recipient goes before one for all recipients, and the office’s own before the directorate’s.
letters-rule-rhythm = How often
letters-rule-set-by = Set by
letters-rule-every-recipient = Every recipient
letters-rule-usual = Usual date, set by nobody
letters-rule-of-all = The directorate, for all
letters-rule-of-office = The office
letters-rule-set-for-all = Set a due day for all offices
letters-rule-set-for-own = Set a due day for your office
letters-rule-recipient-help = Leave empty for every recipient. Otherwise as the name stands in the letter.
letters-rule-way = How the date is found
letters-rule-way-on = A certain date after the period
letters-rule-way-next-month = A day of the month after the period
letters-rule-way-working-days = Working days after the period
letters-rule-way-days = Days after the period
letters-rule-way-weeks = Weeks after the period
letters-rule-way-months = Months after the period
letters-rule-amount = Day or number
letters-rule-amount-help = The day of the month, or how many days, weeks or months.
letters-rule-month = Month
letters-rule-month-help = 1–12, only when it is a certain date.
letters-rule-save = Save
fault-rule-no-such-day = The month has not so many days.
letters-rule-on = { $day } after the period
letters-rule-next-month = day { $day } of the month after
letters-rule-days = { $count } days after the period
letters-rule-working-days = { $count } working days after the period
letters-rule-weeks = { $count } weeks after the period
letters-rule-months = { $count } months after the period
event-reference-corrected = Corrected a source
event-reference-links-checked = Checked links of sources
event-reference-joined = Joined two sources
event-reporting-delivered = Marked a report as delivered
event-reporting-taken-back = Took back that a report was delivered
event-reporting-rule-set = Set a due day for reports

letters-history-year = Year
letters-history-items = Items
letters-history-changes = Changes
letters-history-valid-from = Valid from
letters-history-characters = Characters in the statement
letters-history-yes = Yes
letters-history-no = No
letters-history-joined = Joined with
letters-history-rhythm = How often
letters-history-recipient = Recipient
letters-history-rule = Due
job-letters-check-links = Checking the links of the library
