indicators-title = Levekår
indicators-lead = Tal om levekåra i fylket til { $office }, sett mot landet. Kvar indikator viser kvar tala kjem frå, og korleis dei er rekna ut.
indicators-indicator = Indikator
indicators-children-and-youth = barn og unge
indicators-development = Utvikling
indicators-the-nation = Heile landet
indicators-per = per { $per }
indicators-per-cent = prosent
indicators-part-of-whole = { $part } av { $whole }
indicators-nothing-below-the-line = kan ikkje reknast ut
indicators-year = År
indicators-show = Vis
indicators-place = Stad
indicators-count = Tal på
indicators-note = Merknad
indicators-table-caption = Kommunane i alfabetisk rekkjefølgje, så fylka og landet. Tala gjeld { $year } og kommunane slik dei er i dag.
indicators-no-figures = Ingen tal er lesne inn for denne indikatoren.
indicators-how-to-read = Slik les du talet
indicators-synthetic-lead = Tala her er laga for demoen. Dei seier ingenting om verkelege kommunar.
indicators-rule-least = Tal på personar frå 1 til { $least } blir ikkje viste, og heller ikkje andre tal som dei kunne reknast ut av.

indicators-theme-social-assistance = Økonomisk sosialhjelp
indicators-theme-qualification = Kvalifiseringsprogrammet
indicators-theme-housing = Bustad
indicators-theme-income = Låginntekt og barnefattigdom
indicators-theme-debt-counselling = Gjeldsrådgiving
indicators-theme-work = Arbeid
indicators-theme-education = Utdanning
indicators-theme-population = Befolkning

indicators-need-high = Eit høgt tal tyder på større behov.
indicators-need-low = Eit lågt tal tyder på større behov.
indicators-need-none = Talet seier ikkje noko om behovet åleine.
indicators-merging-sum = Når kommunar er slegne saman, er tala deira lagde saman bakover i tid.
indicators-merging-weighted = Når kommunar er slegne saman, er talet eit vege gjennomsnitt bakover i tid.
indicators-merging-not-comparable = Når kommunar er slegne saman, byrjar serien på nytt; tala kan ikkje leggjast saman.

indicators-mark-cannot-occur = talet kan ikkje førekome
indicators-mark-missing = talet manglar
indicators-mark-missing-yet = talet er ikkje kome enno
indicators-mark-not-published = kjelda viser ikkje talet
indicators-mark-nil = ingen å telje
indicators-mark-provisional = førebels
indicators-mark-break = brot i serien
indicators-mark-suppressed = skjult, gjeld få personar
indicators-mark-not-comparable = kan ikkje samanliknast

indicators-note-renumbered = Same kommune med eit tidlegare nummer: { $places }.
indicators-note-summed = Sum av { $places }.
indicators-note-weighted = Vege gjennomsnitt av { $places }.
indicators-note-split = Serien stoppar her: { $places } vart delt.
indicators-note-not-comparable = Serien stoppar her: { $places } vart slegne saman, og tala kan ikkje leggjast saman.
indicators-note-aggregated = Rekna ut av { $covered } av { $members } kommunar.

indicators-sources = Kjelder
indicators-source = Kjelde
indicators-sources-lead = Kvar tala kjem frå, kor nye dei er, og kva som er lese inn. Statistikken er felles for alle embeta.
indicators-sources-caption = Kjeldene, og når dei sist vart lesne inn
indicators-published = Publisert
indicators-state = Tilstand
indicators-licence = Vilkår
indicators-never-imported = Ikkje lesen inn
indicators-fresh = Oppdatert
indicators-due = Nye tal venta frå { $day }
indicators-imports = Innlesne filer
indicators-imports-caption = Den nyaste først
indicators-no-imports = Ingen filer er lesne inn.
indicators-imported = Lesen inn
indicators-figures = Tal
indicators-do = Gjer
indicators-withdraw = Trekk tilbake
indicators-why = Kvifor blir fila trekt tilbake?
indicators-withdrawn = Trekt tilbake { $at }: { $why }
indicators-synthetic = Laga for demoen
indicators-in-force = I bruk
indicators-is-built-on = Ei seinare fil har endra dei same tala. Trekk henne tilbake først.

indicators-import = Les inn statistikk
indicators-import-lead = Vel kjelde og fil. Du får sjå kva fila endrar før noko blir lese inn.
indicators-import-file = Fil
indicators-import-file-help = JSON-stat, CSV eller Excel, høgst 20 MB.
indicators-import-no-file = Vel ei fil.
indicators-import-look = Sjå på fila
indicators-import-look-again = Sjå på nytt
indicators-import-how = Slik kan fila sjå ut
indicators-import-how-long = Ei rad for kvar kommune og kvart år, med kolonnane kommunenr og aar og ein kolonne for kvart tal.
indicators-import-how-wide = Ei rad for kvar kommune, med ein kolonne for kvart år. Da inneheld fila eitt tal.
indicators-import-how-cube = JSON-stat 2.0 frå Statistisk sentralbyrå eller Folkehelseinstituttet, slik fila blir lasta ned.
indicators-import-how-marks = Teikna til Statistisk sentralbyrå blir forstått: punktum, to punktum, kolon, strek og stjerne. Ingen av dei blir til null.
indicators-import-ready = Fila kan lesast inn: { $new } nye tal og { $revised } som er endra.
indicators-import-nothing-new = Alle tala i fila er lesne inn frå før.
indicators-import-faults = { $count ->
    [one] Fila har éin feil. Rett han og last opp på nytt; ingenting er lese inn.
   *[other] Fila har { $count } feil. Rett dei og last opp på nytt; ingenting er lese inn.
}
indicators-import-fault-caption = Feila, i den rekkjefølgja dei står i fila
indicators-import-row = Rad
indicators-import-column = Kolonne
indicators-import-found = Står
indicators-import-what = Kva er gale
indicators-import-hidden = { $count } til er ikkje viste.
indicators-import-columns = Kolonnane
indicators-import-columns-lead = Vel kva dataserie kvar kolonne er. Det som ikkje er valt, blir ikkje lese inn.
indicators-leave-out = Les ikkje inn
indicators-the-figures = Tala
indicators-published-help = Dagen kjelda publiserte tala.
indicators-published-ahead = Dagen kan ikkje vere etter i dag.
indicators-import-do = { $count ->
    [one] Les inn eitt tal
   *[other] Les inn { $count } tal
}
indicators-import-give-up = Forkast fila
indicators-import-changes = Kva fila endrar
indicators-import-changes-caption = Kvar dataserie og kvart år i fila
indicators-series = Dataserie
indicators-new = Nye
indicators-revised = Endra
indicators-same = Uendra
indicators-revisions = Tal som kjelda har endra
indicators-before = Før
indicators-after = No
indicators-change-first = Nytt år
indicators-change-revised = Endra
indicators-change-same = Uendra
indicators-left-out = { $figures } tal for { $regions } område som ikkje er kommune, fylke eller land, blir ikkje lesne inn: { $first } …

indicators-fault-no-region-column = Fila har ingen kolonne for stad. Kall han kommunenr eller region.
indicators-fault-no-year-column = Fila har ingen kolonne for år, og ingen overskrifter er årstal. Kall kolonnen aar.
indicators-fault-no-figures = Fila har ingen tal.
indicators-fault-not-a-region = Her skal det stå eit kommunenummer, eit fylkesnummer eller 0 for landet.
indicators-fault-not-a-year = Her skal det stå eit årstal med fire siffer.
indicators-fault-not-a-number = Her skal det stå eit tal eller eitt av teikna til Statistisk sentralbyrå.
indicators-fault-below-zero = Eit tal på noko kan ikkje vere mindre enn null.
indicators-fault-twice = Same stad står to gonger.
indicators-fault-twice-in-row = Same stad og år står òg i rad { $row }.
indicators-fault-unknown-municipality = Ingen kommune har hatt dette nummeret sidan 2006.
indicators-fault-unknown-county = Ikkje noko fylke har hatt dette nummeret sidan 2006.
indicators-fault-same-series = Kolonnen «{ $other }» er vald som same dataserie.
indicators-fault-nothing-chosen = Ingen kolonne er vald som dataserie. Vel minst éin nedanfor.

indicators-file-bad-cube = Fila er ikkje gyldig JSON-stat 2.0: { $why }
indicators-file-empty = Fila er tom.
indicators-file-too-large = Fila er større enn { $most } MB.
indicators-file-too-many-rows = Fila har meir enn { $most } rader. Del henne opp.
indicators-file-same-heading = To kolonnar har same overskrift; den andre er nummer { $column }.
indicators-file-row-too-long = Rad { $row } har fleire felt enn det er kolonnar.
indicators-file-no-table = Fila inneheld ingen tabell som kan lesast.

event-statistics-catalogue-recorded = la inn kjelder og indikatorar
event-statistics-uploaded = lasta opp ei fil med statistikk
event-statistics-upload-given-up = forkasta ei opplasta fil med statistikk
event-statistics-imported = las inn statistikk
event-statistics-withdrawn = trekte tilbake innlesen statistikk
event-statistics-drafts-forgotten = sletta opplasta filer med statistikk som ingen gjekk vidare med
job-indicators-forget-drafts = Slettar opplasta filer med statistikk som ingen har gått vidare med
