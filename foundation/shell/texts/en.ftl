layout-skip = Skip to content
layout-demo = This is a demo. All cases, people and letters are made up.
layout-menu = Main menu
layout-sign-out = Sign out
layout-deputy-for = deputy for { $name }
layout-can-be-deputy = You are a deputy today
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
register-as-xlsx = Download as Excel
register-somebody-was-first = Somebody else changed this while you were writing. At the top it stands as it is now, and what you wrote stands in the form.

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
refusal-busy-title = Many are saving at once
refusal-busy = Your turn did not come in time. Nothing of what you sent was saved. Go back and try again.
refusal-too-many-title = A little too fast
refusal-too-many = Unusually many requests came from here in a short time. { $seconds ->
    [one] Wait one second and try again.
   *[other] Wait { $seconds } seconds and try again.
} Nothing of what you sent now was saved.
refusal-no-database-title = The register does not answer
refusal-no-database = The database does not answer right now. What was saved before is safe, but what you sent now was not saved. Try again in a moment.
refusal-disk-full-title = There is no room to save more
refusal-disk-full = Our disk is full. You can read everything as before, but nothing can be saved until room is made. Nothing is lost, and what you sent now was not saved. Keep your text and try again later.
refusal-code = Quote the code { $code } if you report this.

event-demo-furnished = Demo data was made

history-title = History
history-none = Nothing has been noted here yet.
history-nothing = nothing
reading-title = Who has opened this
reading-none = Nobody has been noted yet.
reading-page = opened the page
reading-export = took out a file
reading-rows = took out the rows behind the figures
