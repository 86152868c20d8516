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
indicators-withdrawn = Trukket tilbake { $at }
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

indicators-fetch-what = Hva som hentes
indicators-fetch-no-lines = Ingenting er valgt ut for henting. Legg til en dataserie først.
indicators-fetch-lines-caption = Hver dataserie, og hvor tallene kommer fra. Gir to linjer samme serie for samme år, gjelder den nederste.
indicators-fetch-table = Tabell
indicators-fetch-chosen = Utvalg
indicators-fetch-years = Antall år
indicators-fetch-remove = Fjern
indicators-fetch-size = Hentingen tar { $requests ->
    [one] én forespørsel
   *[other] { $requests } forespørsler
} og gir { $cells } tall. Den varer omtrent { $time }.
indicators-fetch-seconds = { $count ->
    [one] ett sekund
   *[other] { $count } sekunder
}
indicators-fetch-minutes = { $count ->
    [one] ett minutt
   *[other] { $count } minutter
}
indicators-fetch-not-set-up = Programmet får ikke hente statistikk i dag. De som drifter det, kan åpne for det i innstillingene. Filer kan leses inn som før.
indicators-fetch-see-to-lines = Noe må rettes eller sjekkes før alt kan hentes; se merknadene i tabellen.
indicators-fetch-look-again = Se hvor langt det er kommet
indicators-fetch-now = Hent nå
indicators-fetch-add-line = Legg til en dataserie
indicators-fetch-ask-lead = Velg tjeneste og tabell. Programmet spør tjenesten hva tabellen har, så velger du hva som skal hentes.
indicators-fetch-service = Tjeneste
indicators-fetch-service-ssb = Statistisk sentralbyrå
indicators-fetch-service-ssb-v1 = Statistisk sentralbyrå (eldre tjeneste)
indicators-fetch-service-fhi = Folkehelseinstituttet
indicators-fetch-table-help = Nummeret på tabellen, for eksempel 07459; hos Folkehelseinstituttet kilde og nummer, som nokkel/583.
indicators-fetch-not-a-table = Skriv nummeret på en tabell, for eksempel 07459 eller nokkel/583.
indicators-fetch-ask = Se hva tabellen har
indicators-fetch-known-tables = Tabeller det hentes fra:
indicators-fetch-how = Når det hentes og leses inn
indicators-fetch-on-schedule = Hent av seg selv når kilden skal ha publisert nye tall
indicators-fetch-at-once = Les inn straks, uten at noen har sett på tallene
indicators-fetch-at-once-help = Velg dette først når du har sett at seriene over gir riktige tall. Er det en feil i det som er hentet, blir ingenting lest inn, og det ligger her til noen ser på det.
indicators-fetch-save = Lagre
indicators-fetch-yes = ja
indicators-fetch-no = nei
indicators-fetch-fetches = Hentinger
indicators-fetch-none = Ingenting er hentet ennå.
indicators-fetch-asked = Bestilt
indicators-fetch-by = Av
indicators-fetch-progress = Framdrift
indicators-fetch-far = { $done } av { $of } deler, { $cells } tall
indicators-fetch-waits-until = Venter på tjenesten til { $at }
indicators-fetch-cancel = Avbryt
indicators-fetch-open = Se på tallene
indicators-fetch-fault = Hva som gikk galt
indicators-fetch-owner = Utgiver
indicators-fetch-address = Les mer
indicators-fetch-table-asked-at = Slik tjenesten beskrev tabellen { $at }.
indicators-fetch-codes-from-to = { $count }: fra { $first } til { $last }
indicators-fetch-add-line-lead = Velg serien og hva den er satt sammen av. Steder og år velger programmet selv: kommuner, fylker og landet, og de nyeste årene.
indicators-fetch-series-help = Serien tallene skal lagres som.
indicators-fetch-choose = Velg dataserie
indicators-fetch-codes-help-boxes = Velger du flere, blir tallene lagt sammen.
indicators-fetch-codes-help-text = Skriv koder med mellomrom mellom, og 000–017 for alle fra den ene til den andre. Tallene blir lagt sammen.
indicators-fetch-codes-may-be-left-out = Kan stå tom; da gjelder tallene alle under ett.
indicators-fetch-codes-must = Velg minst én.
indicators-fetch-codes-all = Alle { $count } kodene
indicators-fetch-years-help = De nyeste så mange årene, fra 1 til 60.
indicators-fetch-add = Legg til
indicators-fetch-wrong-no-service = Programmet får ikke spørre tjenesten «{ $code }».
indicators-fetch-wrong-not-asked = Ikke sjekket mot tabellen. Det skjer når det blir hentet.
indicators-fetch-wrong-no-place = Tabellen har ingen steder.
indicators-fetch-wrong-no-year = Tabellen har ingen år.
indicators-fetch-wrong-not-a-year = Tabellen har andre perioder enn år, som «{ $code }».
indicators-fetch-wrong-sum = Tall i denne serien kan ikke legges sammen. Velg bare én kode av hver.
indicators-fetch-wrong-nothing = Ingenting er valgt.
indicators-fetch-wrong-too-much = Utvalget er for stort til å hentes på én gang. Velg færre koder eller år.
indicators-fetch-wrong-no-dimension = Tabellen deler ikke lenger inn etter «{ $dimension }».
indicators-fetch-wrong-no-code = «{ $code }» finnes ikke under «{ $dimension }».
indicators-fetch-wrong-needed = Velg minst én kode under «{ $dimension }».
indicators-fetch-state-waiting = Venter på tur
indicators-fetch-state-running = Hentes nå
indicators-fetch-state-fetched = Hentet, må ses på
indicators-fetch-state-opened = Åpnet for innlesing
indicators-fetch-state-imported = Lest inn
indicators-fetch-state-nothing = Ingen nye tall
indicators-fetch-state-dropped = Ikke lest inn, slettet
indicators-fetch-state-failed = Ble ikke hentet
indicators-fetch-state-cancelled = Avbrutt
indicators-fetch-advice-try-later = Tjenesten svarer ikke som den skal. Prøv igjen senere.
indicators-fetch-advice-see-to-the-lines = Tabellen har ikke det som er valgt. Se merknadene ved dataseriene og rett dem.
indicators-fetch-advice-choose-fewer = Tjenesten gir ikke så mye på én gang. Velg færre koder eller år.
indicators-fetch-advice-look-the-table-up = Tjenesten har ingen slik tabell. Slå opp nummeret på nytt.
indicators-fetch-advice-see-to-the-setup = Programmet slipper ikke til hos tjenesten. Si fra til dem som drifter det.
indicators-fetch-advice-report-the-form = Tjenesten svarer på en måte programmet ikke kjenner. Si fra til dem som drifter det.

event-statistics-fetching-prepared = la inn hva som kan hentes av statistikk
event-statistics-fetching-changed = endret når statistikk hentes og leses inn
event-statistics-table-asked = spurte hva en statistikktabell har
event-statistics-line-added = la til en dataserie som hentes
event-statistics-line-removed = fjernet en dataserie som ble hentet
event-statistics-fetch-asked = bestilte henting av statistikk
event-statistics-fetch-rests = ventet på en statistikktjeneste
event-statistics-fetched = hentet statistikk
event-statistics-fetch-failed = fikk ikke hentet statistikk
event-statistics-fetch-cancelled = avbrøt henting av statistikk
event-statistics-fetched-opened = åpnet hentet statistikk for innlesing
event-statistics-fetched-forgotten = slettet hentet statistikk som ingen leste inn
job-indicators-fetch = Henter statistikk som noen har bestilt
job-indicators-fetch-due = Bestiller henting fra kilder som skal ha publisert nye tall, og sletter det ingen leste inn
