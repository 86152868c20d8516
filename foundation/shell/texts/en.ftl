layout-skip = Skip to content
layout-demo = This is a demo. All cases, people and letters are made up.
layout-menu = Main menu
layout-sign-out = Sign out
layout-footer = oppdrag – from assignment letter to annual report, with the rows behind every figure.

role-case-officer = Case officer
role-adviser = Adviser
role-leader = Leader
role-county-governor = County governor
role-nav-partner = Partner at NAV county level
role-municipality-contact = Municipality contact
role-steward = The directorate
role-auditor = Auditor
role-administrator = Administrator

form-faults = { $count ->
    [one] One thing must be corrected before the form can be saved
   *[other] { $count } things must be corrected before the form can be saved
}
fault-required = Fill in this field.
fault-too-long = The text is too long. Use at most { $most } characters.
fault-national-identity-number = The text holds a national identity number or D number. Take it out; the register must not hold such numbers.
fault-not-a-day = Write the date as day, month and year, for example 30.04.2026.
fault-not-a-choice = Choose one of the options in the list.
fault-not-a-number = Write a whole number.
fault-number-outside = Write a number from { $least } to { $most }.

refusal-to-start = To the first page
refusal-not-found-title = We cannot find the page
refusal-not-found = The address may be wrong, or what you are looking for belongs to another office.
refusal-sign-in-title = You must sign in
refusal-sign-in = Sign in and try again.
refusal-not-allowed-title = Your role does not give access here
refusal-not-allowed = Ask your leader if you need access.
refusal-somebody-was-first-title = Somebody else was first
refusal-somebody-was-first = What you wanted to change was changed by somebody else after you opened the page. Nothing of what you sent was saved. Go back, load the page again and see what has changed.
refusal-not-a-form-title = The form could not be read
refusal-not-a-form = Something went wrong when the form was sent. Go back and try again.
refusal-too-large-title = What you sent is too large
refusal-too-large = Split it up or choose a smaller file. Nothing was saved.
refusal-not-now-title = This cannot be done now
refusal-not-now = { $sentence }
refusal-broken-title = Something went wrong on our side
refusal-broken = The fault is ours, and it is written in the log. Nothing was saved halfway. Try again in a moment.
refusal-no-database = The register does not answer right now. Try again in a minute.

event-demo-furnished = Demo data was made
