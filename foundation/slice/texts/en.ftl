amount-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
amount-part-of-whole = { $part } of { $whole }
amount-ninetieth = 90 of 100 within { $days } days
target-percent = { $percent }%

standing-reached = Reached
standing-reachable = Can be reached
standing-missed = Not reached
standing-no-target = No target
standing-not-measured = Not measured
