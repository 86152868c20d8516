amount-days = { $days ->
    [one] 1 dag
   *[other] { $days } dagar
}
amount-part-of-whole = { $part } av { $whole }
amount-ninetieth = 90 av 100 innan { $days } dagar
target-percent = { $percent } %

standing-reached = Nådd
standing-reachable = Kan nåast
standing-missed = Ikkje nådd
standing-no-target = Utan mål
standing-not-measured = Ikkje målt
