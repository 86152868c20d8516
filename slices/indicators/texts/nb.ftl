indicators-title = Levekår
indicators-lead = Tall om levekårene i fylket til { $office }, sett mot landet. Hver indikator viser hvor tallene kommer fra, og hvordan de er regnet ut.
indicators-indicator = Indikator
indicators-children-and-youth = barn og unge
indicators-development = Utvikling
indicators-the-nation = Hele landet
indicators-per = per { $per }
indicators-per-cent = prosent
indicators-part-of-whole = { $part } av { $whole }
indicators-nothing-below-the-line = kan ikke regnes ut
indicators-year = År
indicators-show = Vis
indicators-place = Sted
indicators-count = Antall
indicators-note = Merknad
indicators-table-caption = Kommunene i alfabetisk rekkefølge, så fylkene og landet. Tallene gjelder { $year } og kommunene slik de er i dag.
indicators-no-figures = Ingen tall er lest inn for denne indikatoren.
indicators-how-to-read = Slik leser du tallet
indicators-synthetic-lead = Tallene her er laget for demoen. De sier ingenting om virkelige kommuner.
indicators-rule-least = Antall fra 1 til { $least } vises ikke, og heller ikke andre tall som de kunne regnes ut av.

indicators-theme-social-assistance = Økonomisk sosialhjelp
indicators-theme-qualification = Kvalifiseringsprogrammet
indicators-theme-housing = Bolig
indicators-theme-income = Lavinntekt og barnefattigdom
indicators-theme-debt-counselling = Gjeldsrådgivning
indicators-theme-work = Arbeid
indicators-theme-education = Utdanning
indicators-theme-population = Befolkning

indicators-need-high = Et høyt tall tyder på større behov.
indicators-need-low = Et lavt tall tyder på større behov.
indicators-need-none = Tallet sier ikke noe om behovet alene.
indicators-merging-sum = Når kommuner er slått sammen, er tallene deres lagt sammen bakover i tid.
indicators-merging-weighted = Når kommuner er slått sammen, er tallet et veid gjennomsnitt bakover i tid.
indicators-merging-not-comparable = Når kommuner er slått sammen, begynner serien på nytt; tallene kan ikke legges sammen.

indicators-mark-cannot-occur = tallet kan ikke forekomme
indicators-mark-missing = tallet mangler
indicators-mark-missing-yet = tallet er ikke kommet ennå
indicators-mark-not-published = kilden viser ikke tallet
indicators-mark-nil = ingen å telle
indicators-mark-provisional = foreløpig
indicators-mark-break = brudd i serien
indicators-mark-suppressed = skjult, gjelder få personer
indicators-mark-not-comparable = kan ikke sammenlignes

indicators-note-renumbered = Samme kommune med et tidligere nummer: { $places }.
indicators-note-summed = Sum av { $places }.
indicators-note-weighted = Veid gjennomsnitt av { $places }.
indicators-note-split = Serien stopper her: { $places } ble delt.
indicators-note-not-comparable = Serien stopper her: { $places } ble slått sammen, og tallene kan ikke legges sammen.
indicators-note-aggregated = Regnet ut av { $covered } av { $members } kommuner.

indicators-sources = Kilder
indicators-source = Kilde
indicators-sources-lead = Hvor tallene kommer fra, hvor nye de er, og hva som er lest inn. Statistikken er felles for alle embetene.
indicators-sources-caption = Kildene, og når de sist ble lest inn
indicators-published = Publisert
indicators-state = Tilstand
indicators-licence = Vilkår
indicators-never-imported = Ikke lest inn
indicators-fresh = Oppdatert
indicators-due = Nye tall ventet fra { $day }
indicators-imports = Innleste filer
indicators-imports-caption = Den nyeste først
indicators-no-imports = Ingen filer er lest inn.
indicators-imported = Lest inn
indicators-figures = Tall
indicators-do = Gjør
indicators-withdraw = Trekk tilbake
indicators-why = Hvorfor trekkes filen tilbake?
indicators-withdrawn = Trukket tilbake { $at }: { $why }
indicators-synthetic = Laget for demoen
indicators-in-force = I bruk
indicators-is-built-on = En senere fil har endret de samme tallene. Trekk den tilbake først.

indicators-import = Les inn statistikk
indicators-import-lead = Velg kilde og fil. Du får se hva filen endrer før noe blir lest inn.
indicators-import-file = Fil
indicators-import-file-help = JSON-stat, CSV eller Excel, høyst 20 MB.
indicators-import-no-file = Velg en fil.
indicators-import-look = Se på filen
indicators-import-look-again = Se på nytt
indicators-import-how = Slik kan filen se ut
indicators-import-how-long = En rad for hver kommune og hvert år, med kolonnene kommunenr og aar og en kolonne for hvert tall.
indicators-import-how-wide = En rad for hver kommune, med en kolonne for hvert år. Da inneholder filen ett tall.
indicators-import-how-cube = JSON-stat 2.0 fra Statistisk sentralbyrå eller Folkehelseinstituttet, slik den blir lastet ned.
indicators-import-how-marks = Tegnene til Statistisk sentralbyrå blir forstått: punktum, to punktum, kolon, strek og stjerne. Ingen av dem blir til null.
indicators-import-ready = Filen kan leses inn: { $new } nye tall og { $revised } som er endret.
indicators-import-nothing-new = Alle tallene i filen er lest inn fra før.
indicators-import-faults = { $count ->
    [one] Filen har én feil. Rett den og last opp på nytt; ingenting er lest inn.
   *[other] Filen har { $count } feil. Rett dem og last opp på nytt; ingenting er lest inn.
}
indicators-import-fault-caption = Feilene, i rekkefølgen de står i filen
indicators-import-row = Rad
indicators-import-column = Kolonne
indicators-import-found = Står
indicators-import-what = Hva er galt
indicators-import-hidden = { $count } til er ikke vist.
indicators-import-columns = Kolonnene
indicators-import-columns-lead = Velg hvilken dataserie hver kolonne er. Det som ikke er valgt, blir ikke lest inn.
indicators-leave-out = Les ikke inn
indicators-the-figures = Tallene
indicators-published-help = Dagen kilden publiserte tallene.
indicators-published-ahead = Dagen kan ikke være etter i dag.
indicators-import-do = { $count ->
    [one] Les inn ett tall
   *[other] Les inn { $count } tall
}
indicators-import-give-up = Forkast filen
indicators-import-changes = Hva filen endrer
indicators-import-changes-caption = Hver dataserie og hvert år i filen
indicators-series = Dataserie
indicators-new = Nye
indicators-revised = Endret
indicators-same = Uendret
indicators-revisions = Tall som kilden har endret
indicators-before = Før
indicators-after = Nå
indicators-change-first = Nytt år
indicators-change-revised = Endret
indicators-change-same = Uendret
indicators-left-out = { $figures } tall for { $regions } områder som ikke er kommune, fylke eller land, blir ikke lest inn: { $first } …

indicators-fault-no-region-column = Filen har ingen kolonne for sted. Kall den kommunenr eller region.
indicators-fault-no-year-column = Filen har ingen kolonne for år, og ingen overskrifter er årstall. Kall kolonnen aar.
indicators-fault-no-figures = Filen har ingen tall.
indicators-fault-not-a-region = Her skal det stå et kommunenummer, et fylkesnummer eller 0 for landet.
indicators-fault-not-a-year = Her skal det stå et årstall med fire siffer.
indicators-fault-not-a-number = Her skal det stå et tall eller et av tegnene til Statistisk sentralbyrå.
indicators-fault-below-zero = Et antall kan ikke være mindre enn null.
indicators-fault-twice = Samme sted står to ganger.
indicators-fault-twice-in-row = Samme sted og år står også i rad { $row }.
indicators-fault-unknown-municipality = Ingen kommune har hatt dette nummeret siden 2006.
indicators-fault-unknown-county = Intet fylke har hatt dette nummeret siden 2006.
indicators-fault-same-series = Kolonnen «{ $other }» er valgt som samme dataserie.
indicators-fault-nothing-chosen = Ingen kolonne er valgt som dataserie. Velg minst én nedenfor.

indicators-file-bad-cube = Filen er ikke gyldig JSON-stat 2.0: { $why }
indicators-file-empty = Filen er tom.
indicators-file-too-large = Filen er større enn { $most } MB.
indicators-file-too-many-rows = Filen har mer enn { $most } rader. Del den opp.
indicators-file-same-heading = To kolonner har samme overskrift; den andre er nummer { $column }.
indicators-file-row-too-long = Rad { $row } har flere felt enn det er kolonner.
indicators-file-no-table = Filen inneholder ingen tabell som kan leses.

event-statistics-catalogue-recorded = la inn kilder og indikatorer
event-statistics-uploaded = lastet opp en fil med statistikk
event-statistics-upload-given-up = forkastet en opplastet fil med statistikk
event-statistics-imported = leste inn statistikk
event-statistics-withdrawn = trakk tilbake innlest statistikk
event-statistics-drafts-forgotten = slettet opplastede filer med statistikk som ingen gikk videre med
job-indicators-forget-drafts = Sletter opplastede filer med statistikk som ingen har gått videre med
