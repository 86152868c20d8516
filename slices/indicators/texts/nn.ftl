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
indicators-withdrawn = Trekt tilbake { $at }
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

indicators-fetch-what = Kva som blir henta
indicators-fetch-no-lines = Ingenting er valt ut for henting. Legg til ein dataserie først.
indicators-fetch-lines-caption = Kvar dataserie, og kvar tala kjem frå. Gir to linjer same serie for same år, gjeld den nedste.
indicators-fetch-table = Tabell
indicators-fetch-chosen = Utval
indicators-fetch-years = Talet på år
indicators-fetch-remove = Fjern
indicators-fetch-size = Hentinga tar { $requests ->
    [one] éin førespurnad
   *[other] { $requests } førespurnader
} og gir { $cells } tal. Ho varer omtrent { $time }.
indicators-fetch-seconds = { $count ->
    [one] eitt sekund
   *[other] { $count } sekund
}
indicators-fetch-minutes = { $count ->
    [one] eitt minutt
   *[other] { $count } minutt
}
indicators-fetch-not-set-up = Programmet får ikkje hente statistikk i dag. Dei som driftar det, kan opne for det i innstillingane. Filer kan lesast inn som før.
indicators-fetch-see-to-lines = Noko må rettast eller sjekkast før alt kan hentast; sjå merknadene i tabellen.
indicators-fetch-look-again = Sjå kor langt det er kome
indicators-fetch-now = Hent no
indicators-fetch-add-line = Legg til ein dataserie
indicators-fetch-ask-lead = Vel teneste og tabell. Programmet spør tenesta kva tabellen har, så vel du kva som skal hentast.
indicators-fetch-service = Teneste
indicators-fetch-service-ssb = Statistisk sentralbyrå
indicators-fetch-service-ssb-v1 = Statistisk sentralbyrå (eldre teneste)
indicators-fetch-service-fhi = Folkehelseinstituttet
indicators-fetch-table-help = Nummeret på tabellen, til dømes 07459; hos Folkehelseinstituttet kjelde og nummer, som nokkel/583.
indicators-fetch-not-a-table = Skriv nummeret på ein tabell, til dømes 07459 eller nokkel/583.
indicators-fetch-ask = Sjå kva tabellen har
indicators-fetch-known-tables = Tabellar det blir henta frå:
indicators-fetch-how = Når det blir henta og lese inn
indicators-fetch-on-schedule = Hent av seg sjølv når kjelda skal ha publisert nye tal
indicators-fetch-at-once = Les inn straks, utan at nokon har sett på tala
indicators-fetch-at-once-help = Vel dette først når du har sett at seriane over gir rette tal. Er det ein feil i det som er henta, blir ingenting lese inn, og det ligg her til nokon ser på det.
indicators-fetch-save = Lagre
indicators-fetch-yes = ja
indicators-fetch-no = nei
indicators-fetch-fetches = Hentingar
indicators-fetch-none = Ingenting er henta enno.
indicators-fetch-asked = Bestilt
indicators-fetch-by = Av
indicators-fetch-progress = Framdrift
indicators-fetch-far = { $done } av { $of } delar, { $cells } tal
indicators-fetch-waits-until = Ventar på tenesta til { $at }
indicators-fetch-cancel = Avbryt
indicators-fetch-open = Sjå på tala
indicators-fetch-fault = Kva som gjekk gale
indicators-fetch-owner = Utgivar
indicators-fetch-address = Les meir
indicators-fetch-table-asked-at = Slik tenesta skildra tabellen { $at }.
indicators-fetch-codes-from-to = { $count }: frå { $first } til { $last }
indicators-fetch-add-line-lead = Vel serien og kva han er sett saman av. Stader og år vel programmet sjølv: kommunar, fylke og landet, og dei nyaste åra.
indicators-fetch-series-help = Serien tala skal lagrast som.
indicators-fetch-choose = Vel dataserie
indicators-fetch-codes-help-boxes = Vel du fleire, blir tala lagde saman.
indicators-fetch-codes-help-text = Skriv kodar med mellomrom mellom, og 000–017 for alle frå den eine til den andre. Tala blir lagde saman.
indicators-fetch-codes-may-be-left-out = Kan stå tom; då gjeld tala alle under eitt.
indicators-fetch-codes-must = Vel minst éin.
indicators-fetch-codes-all = Alle dei { $count } kodane
indicators-fetch-years-help = Dei nyaste så mange åra, frå 1 til 60.
indicators-fetch-add = Legg til
indicators-fetch-wrong-no-service = Programmet får ikkje spørje tenesta «{ $code }».
indicators-fetch-wrong-not-asked = Ikkje sjekka mot tabellen. Det skjer når det blir henta.
indicators-fetch-wrong-no-place = Tabellen har ingen stader.
indicators-fetch-wrong-no-year = Tabellen har ingen år.
indicators-fetch-wrong-not-a-year = Tabellen har andre periodar enn år, som «{ $code }».
indicators-fetch-wrong-sum = Tal i denne serien kan ikkje leggjast saman. Vel berre éin kode av kvar.
indicators-fetch-wrong-nothing = Ingenting er valt.
indicators-fetch-wrong-too-much = Utvalet er for stort til å hentast på éin gong. Vel færre kodar eller år.
indicators-fetch-wrong-no-dimension = Tabellen deler ikkje lenger inn etter «{ $dimension }».
indicators-fetch-wrong-no-code = «{ $code }» finst ikkje under «{ $dimension }».
indicators-fetch-wrong-needed = Vel minst éin kode under «{ $dimension }».
indicators-fetch-state-waiting = Ventar på tur
indicators-fetch-state-running = Blir henta no
indicators-fetch-state-fetched = Henta, må sjåast på
indicators-fetch-state-opened = Opna for innlesing
indicators-fetch-state-imported = Lesen inn
indicators-fetch-state-nothing = Ingen nye tal
indicators-fetch-state-dropped = Ikkje lesen inn, sletta
indicators-fetch-state-failed = Vart ikkje henta
indicators-fetch-state-cancelled = Avbroten
indicators-fetch-advice-try-later = Tenesta svarer ikkje som ho skal. Prøv igjen seinare.
indicators-fetch-advice-see-to-the-lines = Tabellen har ikkje det som er valt. Sjå merknadene ved dataseriane og rett dei.
indicators-fetch-advice-choose-fewer = Tenesta gir ikkje så mykje på éin gong. Vel færre kodar eller år.
indicators-fetch-advice-look-the-table-up = Tenesta har ingen slik tabell. Slå opp nummeret på nytt.
indicators-fetch-advice-see-to-the-setup = Programmet slepp ikkje til hos tenesta. Sei frå til dei som driftar det.
indicators-fetch-advice-report-the-form = Tenesta svarer på ein måte programmet ikkje kjenner. Sei frå til dei som driftar det.

event-statistics-fetching-prepared = la inn kva som kan hentast av statistikk
event-statistics-fetching-changed = endra når statistikk blir henta og lesen inn
event-statistics-table-asked = spurde kva ein statistikktabell har
event-statistics-line-added = la til ein dataserie som blir henta
event-statistics-line-removed = fjerna ein dataserie som vart henta
event-statistics-fetch-asked = bestilte henting av statistikk
event-statistics-fetch-rests = venta på ei statistikkteneste
event-statistics-fetched = henta statistikk
event-statistics-fetch-failed = fekk ikkje henta statistikk
event-statistics-fetch-cancelled = avbraut henting av statistikk
event-statistics-fetched-opened = opna henta statistikk for innlesing
event-statistics-fetched-forgotten = sletta henta statistikk som ingen las inn
job-indicators-fetch = Hentar statistikk som nokon har bestilt
job-indicators-fetch-due = Bestiller henting frå kjelder som skal ha publisert nye tal, og slettar det ingen las inn
