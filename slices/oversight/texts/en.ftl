oversight-nav = Access log
oversight-title = Access log
oversight-lead = Who has opened the cases of { $office }, and what has been taken out of the register.
oversight-filter = Narrow the access log
oversight-from = From
oversight-to = To
oversight-person = Person
oversight-everyone = Everyone
oversight-case = Case (archive number)
oversight-show = Show
oversight-clear = Clear
oversight-from-after-to = The first day is after the last one. Swap them.
oversight-too-long = The period is longer than a year. Choose a shorter one.
oversight-unusual = Unusual use
oversight-unusual-lead = Unusual is not the same as wrong. Ask the person before you draw a conclusion.
oversight-rules = How unusual use is found
oversight-rule-hours = Something was opened before 6 am, after 9 pm, on a Saturday, a Sunday or a public holiday.
oversight-rule-many = A person opened more than three times as many cases on a day as is usual for that person in the last 90 days, and at least 16. Where we do not know what is usual, we tell of more than 40 cases.
oversight-rule-municipality = A case officer or adviser opened a case of a municipality from which that person has had no case in the last 90 days.
oversight-rule-not-own = A case officer or adviser opened, on one day, at least five cases that the person neither has nor has done anything with.
oversight-rule-rows = A person took out at least 200 rows on one day.
oversight-cut = The period has more readings than we look through at once. Only the latest 20,000 were considered. Choose a shorter period.
oversight-nothing-unusual = We found nothing unusual in the period.
oversight-found = { $count ->
    [one] We found one thing that is unusual.
   *[other] We found { $count } things that are unusual.
}
oversight-why-hours = outside working hours, or on a day that is no working day
oversight-why-many = { $cases } different cases on one day
oversight-why-more-than-usual = { $cases } different cases on one day; usual for the person is { $usual }
oversight-why-municipality = a case of { $municipality }, where the person otherwise has no cases
oversight-why-not-own = { $cases } cases that the person neither has nor has done anything with
oversight-why-rows = { $rows } rows taken out of the register
oversight-more = { $count ->
    [one] One more reading is not shown here.
   *[other] { $count } more readings are not shown here.
}
oversight-all = All readings
oversight-none = Nobody has opened anything that matches what you chose.
oversight-when = When
oversight-who = Who
oversight-what = What
oversight-municipality = Municipality
oversight-own = The person’s own case
oversight-yes = Yes
oversight-no = No
oversight-rows = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}
oversight-next = Earlier readings
oversight-note = Opening the same case several times within the same clock hour stands once. Every export stands by itself.
