event-nation-recorded = Municipalities, offices and NAV offices were recorded

organisations-nav-municipalities = Municipalities
organisations-nav-offices = Offices

organisations-office = County governor’s office
organisations-office-fylkesmannen = County Governor of { $place }
organisations-office-statsforvalteren = County Governor of { $place }
organisations-office-chosen = (chosen)
organisations-office-change = choose another office
organisations-offices-title = Choose an office
organisations-offices-lead = You see one office at a time. Your choice holds until you choose another.
organisations-offices-count = { $count } offices

organisations-municipality = Municipality
organisations-municipalities = Municipalities
organisations-municipalities-count = Showing { $count } of { $all } municipalities in alphabetical order
organisations-municipalities-none = The office covers no municipalities today.
organisations-number = Municipality number
organisations-number-short = Number
organisations-name = Name
organisations-county = County
organisations-counties = Counties
organisations-nav-office = NAV office
organisations-nav-office-others = – shared with { $municipalities }
organisations-path = You are here
organisations-search = Search by name, number, county or NAV office
organisations-search-button = Search
organisations-search-all = Show all
organisations-search-nothing = None of the { $all } municipalities match “{ $sought }”. Check the spelling, or show all.
organisations-history = Municipality numbers over the years
organisations-history-lead = A municipality number is valid only in its own years. The list begins in 2006.
organisations-years = Valid
organisations-years-from = from { $year }
organisations-years-until = until the end of { $year }
organisations-years-all = all the time since 2006
organisations-source = Source: Statistics Norway and the Norwegian Mapping Authority (CC BY 4.0).

organisations-number-not-a-number = “{ $written }” is not a municipality number. A municipality number has four digits, for example 4601.
organisations-number-unknown = No municipality has had the number { $written } since 2006. Check the number.
organisations-number-ended = { $number } { $name } was valid { $years }. On { $day } it is { $instead }.
organisations-number-not-yet = { $number } { $name } is valid { $years }. On { $day } it was { $instead }.

organisations-nav-settings = Settings
organisations-settings-title = Settings of the office
organisations-settings-lead = Here { $office } chooses how the work is done. A change holds at once, for everyone in the office.
organisations-settings-on = On
organisations-settings-off = Off
organisations-settings-save = Save the settings
organisations-settings-none = There is nothing to choose.
organisations-settings-who = Leaders and administrators of the office can change the settings.
organisations-settings-no-office = The settings belong to an office, and you belong to none. Ask a leader or administrator of the office to change them.
organisations-settings-somebody-was-first = Somebody else has changed the settings since you opened them. Beside each choice stands what holds now; the box is as you set it. Look them over and save again.
event-office-settings-changed = Settings changed
organisations-api-office-missing = The key is for the whole nation. Say which office you ask about.
