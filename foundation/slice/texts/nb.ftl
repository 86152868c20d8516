amount-days = { $days ->
    [one] 1 dag
   *[other] { $days } dager
}
amount-part-of-whole = { $part } av { $whole }
amount-ninetieth = 90 av 100 innen { $days } dager
target-percent = { $percent } %

standing-reached = Nådd
standing-reachable = Kan nås
standing-missed = Ikke nådd
standing-no-target = Uten mål
standing-not-measured = Ikke målt
