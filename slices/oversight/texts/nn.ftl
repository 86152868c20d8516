oversight-nav = Innsynslogg
oversight-title = Innsynslogg
oversight-lead = Kven som har opna sakene hos { $office }, og kva som er teke ut av registeret.
oversight-filter = Avgrens innsynsloggen
oversight-from = Frå og med
oversight-to = Til og med
oversight-person = Person
oversight-everyone = Alle
oversight-case = Sak (arkivnummer)
oversight-show = Vis
oversight-clear = Nullstill
oversight-from-after-to = Frå-dagen er etter til-dagen. Byt om på dei.
oversight-too-long = Perioden er lengre enn eitt år. Vel ein kortare periode.
oversight-unusual = Uvanleg bruk
oversight-unusual-lead = Uvanleg er ikkje det same som gale. Spør den det gjeld før du trekkjer ei slutning.
oversight-rules = Slik finn vi uvanleg bruk
oversight-rule-hours = Noko er opna før kl. 6, etter kl. 21, på ein laurdag, ein søndag eller ein heilagdag.
oversight-rule-many = Ein person har opna meir enn tre gonger så mange saker på éin dag som det vanlege for personen siste 90 dagar, og minst 16. Veit vi ikkje kva som er vanleg, seier vi frå over 40 saker.
oversight-rule-municipality = Ein saksbehandlar eller rådgjevar har opna ei sak frå ein kommune som personen ikkje har hatt saker frå siste 90 dagar.
oversight-rule-not-own = Ein saksbehandlar eller rådgjevar har på éin dag opna minst fem saker som personen verken har eller har gjort noko med.
oversight-rule-rows = Ein person har teke ut minst 200 rader på éin dag.
oversight-cut = Perioden har fleire oppslag enn vi les gjennom på éin gong. Berre dei siste 20 000 er vurderte. Vel ein kortare periode.
oversight-nothing-unusual = Vi har ikkje funne noko uvanleg i perioden.
oversight-found = { $count ->
    [one] Vi har funne éin ting som er uvanleg.
   *[other] Vi har funne { $count } ting som er uvanlege.
}
oversight-why-hours = utanom arbeidstida, eller på ein dag som ikkje er yrkedag
oversight-why-many = { $cases } ulike saker på éin dag
oversight-why-more-than-usual = { $cases } ulike saker på éin dag; vanleg for personen er { $usual }
oversight-why-municipality = sak frå { $municipality }, der personen elles ikkje har saker
oversight-why-not-own = { $cases } saker som personen verken har eller har gjort noko med
oversight-why-rows = { $rows } rader tekne ut av registeret
oversight-more = { $count ->
    [one] Eitt oppslag til er ikkje vist her.
   *[other] { $count } oppslag til er ikkje viste her.
}
oversight-all = Alle oppslag
oversight-none = Ingen har opna noko som passar med det du har valt.
oversight-when = Når
oversight-who = Kven
oversight-what = Kva
oversight-municipality = Kommune
oversight-own = Personen si eiga sak
oversight-yes = Ja
oversight-no = Nei
oversight-rows = { $rows ->
    [one] 1 rad
   *[other] { $rows } rader
}
oversight-next = Eldre oppslag
oversight-note = Opnar nokon den same saka fleire gonger innanfor same klokketime, står det éin gong. Kvar eksport står for seg.
