oversight-nav = Innsynslogg
oversight-title = Innsynslogg
oversight-lead = Hvem som har åpnet sakene hos { $office }, og hva som er tatt ut av registeret.
oversight-filter = Avgrens innsynsloggen
oversight-from = Fra og med
oversight-to = Til og med
oversight-person = Person
oversight-everyone = Alle
oversight-case = Sak (arkivnummer)
oversight-show = Vis
oversight-clear = Nullstill
oversight-from-after-to = Fra-dagen er etter til-dagen. Bytt om på dem.
oversight-too-long = Perioden er lengre enn ett år. Velg en kortere periode.
oversight-unusual = Uvanlig bruk
oversight-unusual-lead = Uvanlig er ikke det samme som galt. Spør den det gjelder før du trekker en slutning.
oversight-rules = Slik finner vi uvanlig bruk
oversight-rule-hours = Noe er åpnet før kl. 6, etter kl. 21, på en lørdag, en søndag eller en helligdag.
oversight-rule-many = En person har åpnet mer enn tre ganger så mange saker på én dag som det vanlige for personen siste 90 dager, og minst 16. Vet vi ikke hva som er vanlig, sier vi fra over 40 saker.
oversight-rule-municipality = En saksbehandler eller rådgiver har åpnet en sak fra en kommune som personen ikke har hatt saker fra siste 90 dager.
oversight-rule-not-own = En saksbehandler eller rådgiver har på én dag åpnet minst fem saker som personen verken har eller har gjort noe med.
oversight-rule-rows = En person har tatt ut minst 200 rader på én dag.
oversight-cut = Perioden har flere oppslag enn vi leser gjennom på én gang. Bare de siste 20 000 er vurdert. Velg en kortere periode.
oversight-nothing-unusual = Vi har ikke funnet noe uvanlig i perioden.
oversight-found = { $count ->
    [one] Vi har funnet én ting som er uvanlig.
   *[other] Vi har funnet { $count } ting som er uvanlige.
}
oversight-why-hours = utenom arbeidstiden, eller på en dag som ikke er virkedag
oversight-why-many = { $cases } ulike saker på én dag
oversight-why-more-than-usual = { $cases } ulike saker på én dag; vanlig for personen er { $usual }
oversight-why-municipality = sak fra { $municipality }, der personen ellers ikke har saker
oversight-why-not-own = { $cases } saker som personen verken har eller har gjort noe med
oversight-why-rows = { $rows } rader tatt ut av registeret
oversight-more = { $count ->
    [one] Ett oppslag til er ikke vist her.
   *[other] { $count } oppslag til er ikke vist her.
}
oversight-all = Alle oppslag
oversight-none = Ingen har åpnet noe som passer med det du har valgt.
oversight-when = Når
oversight-who = Hvem
oversight-what = Hva
oversight-municipality = Kommune
oversight-own = Personens egen sak
oversight-yes = Ja
oversight-no = Nei
oversight-rows = { $rows ->
    [one] 1 rad
   *[other] { $rows } rader
}
oversight-next = Eldre oppslag
oversight-note = Åpner noen den samme saken flere ganger innenfor samme klokketime, står det én gang. Hver eksport står for seg.
