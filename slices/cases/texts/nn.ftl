cases-title = Klagesaker
cases-queues = Køar
cases-tab-mine = Mine saker
cases-tab-unassigned = Ikkje fordelt
cases-tab-section = Alle opne
cases-tab-soon = Frist innan 14 dagar
cases-tab-overdue = Over fristen
cases-tab-decided = Avgjort
cases-new = Registrer sak
cases-import = Les inn saker frå fil
cases-forecast = Prognose
cases-filter = Filtrer sakene
cases-all = Alle
cases-more-filters = Fleire filter
cases-show = Vis
cases-clear = Nullstill
cases-none = Ingen saker passar med filteret.
cases-no-more = Det er ikkje fleire saker i lista.
cases-shown = Viser { $shown } av { $count }
cases-order = Opne saker med færrast dagar att står øvst. I lista over avgjorde saker står dei nyaste øvst.
cases-export = Last ned heile lista:
cases-choose = Vel
cases-choose-one = Vel sak { $number }
cases-hand-over = Overfør dei valde sakene til
cases-hand-over-do = Overfør
cases-hand-over-nobody = Ingen – tilbake til køen i avdelinga
cases-choose-colleague = Vel ein kollega
cases-none-chosen = Vel minst éi sak i lista.
cases-pages = Sider
cases-first-page = Første side
cases-next-page = Neste side
cases-unread = Desse filtera i adressa kunne ikkje lesast og er ikkje brukte: { $names }
cases-yes = Ja
cases-no = Nei
cases-cancel = Avbryt
cases-choose-from-list = Vel i lista
cases-not-known = Ikkje oppgitt

cases-field-archive-number = Arkivnummer
cases-field-municipality = Kommune
cases-field-municipality-number = Kommunenummer
cases-field-nav-office = NAV-kontor
cases-field-received = Motteken
cases-field-received-from = Motteken frå
cases-field-received-to = Motteken til
cases-field-due-day = Frist
cases-field-days-left = Dagar att
cases-field-due-within = Frist innan talet på dagar
cases-field-overdue = Over fristen
cases-field-within = Avgjort innan fristen
cases-field-reply-owed = Manglar førebels svar
cases-field-as-of = Opne per dato
cases-field-section = Paragraf
cases-field-sections = Paragrafar
cases-field-state = Tilstand
cases-field-officer = Saksbehandlar
cases-field-outcome = Utfall
cases-field-decided = Avgjord
cases-field-decided-from = Avgjord frå
cases-field-decided-to = Avgjord til
cases-field-preliminary-due = Frist for førebels svar
cases-field-preliminary-sent = Førebels svar sendt
cases-field-reasons = Kvifor vedtaket ikkje stod seg
cases-field-themes = Tema for funnet
cases-field-note = Merknad
cases-field-waiting-from = Ventar frå
cases-field-waiting-to = Teken opp att
cases-field-waiting-reason = Ventar på
cases-field-reopen-reason = Grunn til å opne att
cases-field-year = År
cases-field-target = Mål i prosent
cases-parameter-months = Talet på månader

cases-help-archive-number = Året, ein skråstrek og nummeret i arkivet, til dømes 2026/1234. Ikkje namn.
cases-help-received = Dagen saka kom til embetet. Fristen blir rekna frå denne dagen.
cases-help-sections = Vel alle som klaga gjeld.
cases-help-note = Kort og utan personopplysningar. Høgst 500 teikn.
cases-help-officer = Kan fordelast seinare.
cases-help-reasons = Må fyllast ut når vedtaket er endra eller oppheva.
cases-help-themes = Temaa blir brukte når rettleiing og kurs blir planlagde.
cases-help-waiting = Ventetida blir vist ved sida av, men stoppar ikkje fristen.
cases-help-waiting-to = Den første dagen saka ikkje ventar lenger.
cases-help-reopen = Blir skriven i historikken. Fristen er den same som før.
cases-new-lead = Ei sak blir kjend att på arkivnummeret. Registeret har ingen namn på dei som klagar.
cases-register = Registrer saka
cases-save = Lagre rettinga

cases-case-title = Sak { $number }
cases-about = Om saka
cases-clocks = Fristar
cases-clock-rule = Fristen blir rekna frå dagen saka kom til embetet. Ventetid stoppar han ikkje.
cases-handling-time = Saksbehandlingstid
cases-handling-time-net = Utan ventetid
cases-waited = Venta i alt
cases-net-due = Frist når ventetid blir lagd til
cases-reply = Førebels svar
cases-reply-sent = Sendt { $day }
cases-reply-due = Innan { $day } om saka ikkje er avgjord
cases-reply-not-needed = Ikkje registrert før saka vart avgjord
cases-reply-overdue = Over fristen
cases-reply-record = Noter førebels svar
cases-waiting-periods = Venteperiodar
cases-still-waiting = ventar framleis
cases-do = Gjer noko med saka
cases-decide = Avgjer
cases-assign = Fordel
cases-wait = Set på vent
cases-resume = Ta av vent
cases-reopen = Opne att
cases-edit = Rett opplysningar
cases-unassigned = Ikkje fordelt
cases-somebody-who-left = Ein som har slutta
cases-in-time = Innan fristen
cases-due-today = Frist i dag
cases-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dagar
}
cases-days-left = { $days ->
    [one] 1 dag att
   *[other] { $days } dagar att
}
cases-days-over = { $days ->
    [one] 1 dag over
   *[other] { $days } dagar over
}
cases-days-late = { $days ->
    [one] 1 dag for seint
   *[other] { $days } dagar for seint
}
cases-state-new = Ny
cases-state-open = Under arbeid
cases-state-waiting = Ventar
cases-state-decided = Avgjord
cases-show-open = Opne
cases-show-waiting = Ventar
cases-show-decided = Avgjorde
cases-show-all = Alle
cases-limit-decision = Avgjerd
cases-limit-preliminary-reply = Førebels svar

cases-outcome-upheld = Stadfesta
cases-outcome-changed-wholly = Endra heilt
cases-outcome-changed-partly = Endra delvis
cases-outcome-sent-back = Oppheva og send tilbake
cases-outcome-dismissed = Avvist
cases-outcome-withdrawn = Trekt
cases-reason-facts-lacking = Saka var ikkje godt nok opplyst
cases-reason-wrong-law = Lova var forstått eller brukt feil
cases-reason-discretion = Skjønet var openbert urimeleg
cases-reason-grounds = Grunngivinga mangla eller var for knapp
cases-reason-procedure = Annan feil i saksbehandlinga
cases-reason-new-facts = Nye opplysningar i klagesaka
cases-theme-needs-mapped = Kartlegging av behov
cases-theme-children = Barn og unge
cases-theme-individual-assessment = Individuell vurdering
cases-theme-user-involvement = Medverknad
cases-theme-amount = Utmåling av stønad
cases-theme-conditions = Bruk av vilkår
cases-theme-housing = Bustad og mellombels butilbod
cases-theme-case-handling-time = Saksbehandlingstid på NAV-kontoret
cases-theme-qualification = Kvalifiseringsprogram
cases-waiting-complainant = Den som klagar
cases-waiting-nav-office = NAV-kontoret
cases-waiting-other-authority = Ei anna styresmakt
cases-waiting-legal-clarification = Rettsleg avklaring

cases-section-17 = § 17 Opplysning, råd og rettleiing
cases-section-18 = § 18 Stønad til livsopphald
cases-section-19 = § 19 Stønad i særlege tilfelle
cases-section-20 = § 20 Bruk av vilkår
cases-section-20a = § 20 a Vilkår om aktivitet for dei under 30 år
cases-section-21-26 = §§ 21–26 Stønadsform, utbetaling, tilbakebetaling og refusjon
cases-section-27 = § 27 Mellombels butilbod
cases-section-28 = § 28 Individuell plan
cases-section-29 = §§ 29 flg. Kvalifiseringsprogram og kvalifiseringsstønad
cases-section-17-short = § 17
cases-section-18-short = § 18
cases-section-19-short = § 19
cases-section-20-short = § 20
cases-section-20a-short = § 20 a
cases-section-21-26-short = §§ 21–26
cases-section-27-short = § 27
cases-section-28-short = § 28
cases-section-29-short = §§ 29 flg.

cases-somebody-was-first = Nokon andre har endra saka etter at du opna ho. Her er saka slik ho er no, og skjemaet slik du fylte det ut. Sjå over og send på nytt.
cases-cannot-decided = Saka er avgjord. Opne ho att først.
cases-cannot-future = Dagen er ikkje komen enno. Vel i dag eller tidlegare.
cases-cannot-before-received = Dagen er før saka vart motteken.
cases-cannot-before-the-act = Lova gjeld frå 1. januar 2010. Saka kan ikkje vere motteken før det.
cases-cannot-archive-number = Skriv arkivnummeret som år og nummer, til dømes 2026/1234.
cases-cannot-same-number = Embetet har alt ei sak med dette arkivnummeret.
cases-cannot-no-section = Vel minst éin paragraf.
cases-cannot-nav-office = NAV-kontoret høyrer ikkje til embetet. Vel eit i lista.
cases-cannot-assign-elsewhere = Vel ein som arbeider i embetet no.
cases-cannot-wait-already = Saka ventar alt. Ta ho av vent først.
cases-cannot-wait-overlaps = Dagen ligg i eller før ein tidlegare venteperiode.
cases-cannot-resume-not-waiting = Saka ventar ikkje.
cases-cannot-resume-before = Dagen er før ventinga byrja.
cases-cannot-reply-again = Førebels svar er alt notert.
cases-cannot-decide-again = Saka er alt avgjord.
cases-cannot-decide-waiting = Dagen er før den siste venteperioden var over.
cases-cannot-decide-no-reason = Vel minst éin grunn når vedtaket er endra eller oppheva.
cases-cannot-decide-reason-unwanted = Fjern grunnane. Dei høyrer berre til vedtak som er endra eller oppheva.
cases-cannot-reopen-not-decided = Saka er ikkje avgjord, så ho kan ikkje opnast att.
cases-cannot-reopen-no-reason = Skriv kvifor saka blir opna att.
cases-cannot-received-after = Det er gjort noko med saka før denne dagen. Ho kan ikkje vere motteken seinare.

cases-import-lead = Fila blir lesen heilt eller ikkje i det heile. Før noko blir lagra, ser du kva som vil skje og alle feil med rad og kolonne.
cases-import-file = Fil med saker
cases-import-file-help = CSV eller XLSX, høgst 20 MB. Den første rada må ha overskrifter.
cases-import-upload = Last opp og kontroller
cases-import-empty-file = Last ned ei tom fil med overskrifter
cases-import-columns = Kolonnar som kan lesast inn
cases-import-columns-caption = Rekkjefølgja er fri, og andre kolonnar blir ikkje lesne. Overskrifter som ikkje blir kjende att, vel du sjølv etterpå.
cases-import-column = Kolonne
cases-import-needed = Må vere med
cases-import-written = Slik blir det skrive
cases-import-help-archive-number = År og nummer: 2026/1234
cases-import-help-municipality = Kommunenummer eller namn slik det var den dagen saka vart motteken
cases-import-help-nav-office = Namnet på NAV-kontoret
cases-import-help-received = 30.04.2026 eller 2026-04-30
cases-import-help-sections = § 18. Fleire blir skilde med komma: 18, 20a
cases-import-help-preliminary-sent = Dato, om førebels svar er sendt
cases-import-help-decided = Dato, om saka er avgjord
cases-import-help-outcome = Stadfesta, endra heilt, endra delvis, oppheva, avvist eller trekt
cases-import-no-file = Vel ei fil.
cases-import-seen = Akkurat denne fila vart lesen inn { $when }. Ingenting er endra.
cases-import-file-has-number = Rad { $row } inneheld eit fødselsnummer eller D-nummer. Ta det ut av fila; ingenting er lagra.
cases-import-ready = { $count ->
    [one] Fila er utan feil. 1 sak kan lesast inn.
   *[other] Fila er utan feil. { $count } saker kan lesast inn.
}
cases-import-faults = { $count ->
    [one] 1 feil i { $rows } rader. Rett fila og last ho opp på nytt. Ingenting er lagra.
   *[other] { $count } feil i { $rows } rader. Rett fila og last ho opp på nytt. Ingenting er lagra.
}
cases-import-do = { $count ->
    [one] Les inn 1 sak
   *[other] Les inn { $count } saker
}
cases-import-give-up = Gi opp og slett den opplasta fila
cases-import-mapping = Kva kolonne er kva?
cases-import-not-in-file = Ikkje i fila
cases-import-check = Kontroller på nytt
cases-import-fault-list = Feil i fila
cases-import-fault-caption = Radnummeret er det same som i reknearket.
cases-import-row = Rad
cases-import-what = Kva som er feil
cases-import-hidden = { $count ->
    [one] 1 feil til er ikkje vist.
   *[other] { $count } feil til er ikkje viste.
}
cases-import-no-column = Vel kva kolonne dette står i.
cases-import-empty = Cella er tom.
cases-import-archive-number = «{ $found }» er ikkje eit arkivnummer. Skriv år og nummer, til dømes 2026/1234.
cases-import-already-registered = Embetet har alt sak { $found }.
cases-import-same-as-row = { $found } står også i rad { $row }.
cases-import-not-a-day = «{ $found }» er ikkje ein dato. Skriv til dømes 30.04.2026.
cases-import-in-future = { $found } er ikkje komen enno.
cases-import-before-the-act = { $found } er før lova tok til å gjelde 1. januar 2010.
cases-import-decided-before-received = Avgjord { $found }, men motteken seinare.
cases-import-sent-before-received = Førebels svar { $found }, men motteken seinare.
cases-import-unknown-municipality = «{ $found }» er ikkje ein kommune.
cases-import-municipality-then = Kommunenummer { $found } gjaldt ikkje { $day }.
cases-import-municipality-then-instead = Kommunenummer { $found } gjaldt ikkje { $day }. Då gjaldt { $instead }.
cases-import-another-office = { $municipality } høyrer til eit anna embete.
cases-import-unknown-nav-office = «{ $found }» er ikkje eit NAV-kontor i embetet.
cases-import-nav-office-elsewhere = { $found } er ikkje NAV-kontor for denne kommunen.
cases-import-unknown-section = «{ $found }» er ikkje ein paragraf det kan klagast etter. Skriv til dømes 18 eller 20a.
cases-import-section-not-in-force = { $section } gjaldt ikkje då saka vart motteken.
cases-import-unknown-outcome = «{ $found }» er ikkje eit utfall. Skriv stadfesta, endra heilt, endra delvis, oppheva, avvist eller trekt.
cases-import-outcome-missing = Saka er avgjord, men utfallet manglar.
cases-import-decided-missing = Utfallet er oppgitt, men ikkje dagen saka vart avgjord.
cases-import-national-identity-number = Cella inneheld eit fødselsnummer eller D-nummer. Ta det ut.
cases-file-empty = Fila er tom.
cases-file-no-rows = Fila har overskrifter, men ingen rader.
cases-file-too-large = Fila er for stor. Del ho opp; høgst { $most } MB kan lesast.
cases-file-too-many-rows = Fila har for mange rader. Del ho opp; høgst { $most } rader kan lesast.
cases-file-too-many-columns = Fila har for mange kolonnar; høgst { $most } kan lesast.
cases-file-old-workbook = Arbeidsboka er av den gamle typen (.xls) eller har passord. Lagre ho som .xlsx utan passord.
cases-file-too-many-parts = Arbeidsboka er pakka av fleire enn { $most } delar, og blir ikkje lesen. Lagre det første arket i ei ny arbeidsbok.
cases-file-broken = Arbeidsboka er øydelagd og kan ikkje lesast.
cases-file-neither = Fila er verken tekst (CSV) eller arbeidsbok (XLSX).
cases-file-no-columns = Fila er ikkje delt i kolonnar. Bruk semikolon, komma eller tabulator mellom dei.
cases-file-same-heading = Kolonne { $column } har same overskrift som ein kolonne før han.
cases-file-row-too-long = Rad { $row } har fleire celler enn det er overskrifter.

cases-measure-decided-within = Klagesaker avgjorde innan fristen
cases-measure-decided-within-rule = Saker avgjorde seinast { $months } månader etter at dei kom til embetet, av alle som er avgjorde i perioden: stadfesta, endra, oppheva og sende tilbake, eller avviste. Trekte saker er ikkje med. Ventetid stoppar ikkje fristen.
cases-measure-open = Opne klagesaker
cases-measure-open-rule = Saker som var mottekne og ikkje avgjorde ved slutten av dagen. Saker som ventar, er med.
cases-measure-overdue = Opne klagesaker over fristen
cases-measure-overdue-rule = Opne saker der fristen var ute før dagen det blir målt på. Dei blir ikkje talde mellom avgjorde saker før dei er avgjorde.
cases-measure-handling-time = Saksbehandlingstid i klagesaker
cases-measure-handling-time-rule = Dagar frå saka kom til embetet, til ho vart avgjord, for saker avgjorde i perioden. Medianen er det minste talet på dagar som minst halvparten av sakene vart avgjorde innan; 90-prosentilen det minste som minst 90 av 100 vart avgjorde innan. Trekte saker er ikkje med.
cases-measure-changed = Endra eller oppheva
cases-measure-changed-rule = Saker der vedtaket til NAV-kontoret vart endra heilt eller delvis, eller oppheva og sendt tilbake, av alle som er avgjorde i perioden. Trekte saker er ikkje med.
cases-not-begun = Perioden har ikkje byrja.
cases-nothing-decided = Ingen klagesaker er avgjorde i perioden.
cases-aside-late = Avgjort for seint
cases-aside-net = Utan ventetid
cases-aside-overdue = Opne over fristen
cases-month = { $month ->
    [1] jan. { $year }
    [2] feb. { $year }
    [3] mars { $year }
    [4] april { $year }
    [5] mai { $year }
    [6] juni { $year }
    [7] juli { $year }
    [8] aug. { $year }
    [9] sep. { $year }
    [10] okt. { $year }
    [11] nov. { $year }
   *[12] des. { $year }
}
cases-tertial = { $number }. tertial { $year }

cases-forecast-title = Prognose for { $year }
cases-forecast-safe = Målet blir nådd sjølv om saker som forfell seinare i år, skulle bli seine. Kan nå { $best }.
cases-forecast-needed = { $needed ->
    [one] Kan nå { $best }: avgjer 1 sak innan fristen og før { $last }.
   *[other] Kan nå { $best }: avgjer { $needed } saker innan fristen og før { $last }.
}
cases-forecast-needed-from = { $needed ->
    [one] Kan nå { $best }: avgjer 1 sak innan fristen og før { $last }, seinast { $first }.
   *[other] Kan nå { $best }: avgjer { $needed } saker innan fristen og før { $last }, dei første seinast { $first }.
}
cases-forecast-lost = Målet på { $target } kan ikkje lenger bli nådd i år. Det beste som kan bli nådd, er { $best }.
cases-forecast-over = Året er slutt. Talet er endeleg om ingen saker blir retta.
cases-forecast-bar = { $share } avgjorde innan fristen, målet er { $target } prosent
cases-forecast-so-far = Avgjort innan fristen hittil i år
cases-forecast-best = Det beste som kan bli nådd
cases-forecast-worst = Om alle som forfell i år, blir seine
cases-forecast-overdue = Opne over fristen, tel som seine
cases-forecast-due-within = Opne med frist i år, avgjer om målet blir nådd
cases-forecast-due-after = Opne med frist neste år, hjelper om dei blir avgjorde i år
cases-forecast-needed-count = Må avgjerast i tide for å nå målet
cases-forecast-may-be-late = Kan bli seine utan at målet ryk
cases-forecast-rule = Slik blir det rekna: Opne saker som er over fristen eller forfell i år, blir også avgjorde i år. Dei som er over fristen, tel som seine uansett. Saker med frist neste år er med berre om dei blir avgjorde i år. Ventetid stoppar ikkje fristen.
cases-forecast-deciding = Saker som avgjer om målet blir nådd
cases-forecast-deciding-caption = Opne saker med frist i år, dei som forfell først øvst.
cases-forecast-none-deciding = Ingen opne saker har frist resten av året.
cases-forecast-by-then = Seinast då
cases-forecast-at-least = Minst { $count } avgjorde innan { $day }
cases-part-of-whole = { $part } av { $whole }

cases-report-heading = Klagesaker etter sosialtenestelova
cases-report-summary = Embetet avgjorde { $whole } klagesaker. { $part } av dei ({ $share }) vart avgjorde innan tre månader. I tillegg vart { $withdrawn } saker trekte.
cases-report-table = Avgjorde klagesaker etter paragraf, utfall og tid
cases-report-decided = Avgjorde i alt
cases-report-within = Innan tre månader
cases-report-late = Seinare
cases-report-share = Del innan tre månader
cases-report-total = Alle saker
cases-report-note = Ei sak som gjeld fleire paragrafar, står i fleire rader. Den siste rada tel kvar sak éin gong. Trekte saker er ikkje med.
cases-report-tertials = Avgjorde klagesaker per tertial
cases-report-tertial-alt = { $name }: { $within } innan tre månader, { $late } seinare.
cases-municipality-decided = Avgjorde i perioden
cases-municipality-first-due = Første frist
cases-municipality-more = Alle klagesaker frå kommunen
cases-due-overdue = { $count ->
    [one] 1 klagesak er over fristen
   *[other] { $count } klagesaker er over fristen
}
cases-due-that-day = { $count ->
    [one] { $count } klagesak har frist
   *[other] { $count } klagesaker har frist
}
cases-due-soon = { $count ->
    [one] 1 klagesak går over fristen innan { $days } dagar
   *[other] { $count } klagesaker går over fristen innan { $days } dagar
}
cases-due-replies-overdue = { $count ->
    [one] 1 førebels svar skulle vore sendt
   *[other] { $count } førebelse svar skulle vore sende
}
cases-due-replies-soon = { $count ->
    [one] 1 førebels svar må sendast innan { $days } dagar
   *[other] { $count } førebelse svar må sendast innan { $days } dagar
}

event-case-registered = Registrert
event-case-assigned = Fordelt
event-case-handed-over = Overført til ein kollega
event-case-waiting = Sett på vent
event-case-resumed = Teken av vent
event-case-preliminary-reply = Førebels svar notert
event-case-decided = Avgjord
event-case-reopened = Opna att
event-case-edited = Retta
event-cases-imported = Saker lesne inn frå fil
event-cases-uploaded = Fil lasta opp
event-cases-upload-given-up = Opplasta fil sletta

cases-setting-by-two = To avgjer kvar klagesak
cases-setting-by-two-help = Den som behandlar saka, foreslår korleis ho skal avgjerast. Ein annan i embetet godkjenner forslaget eller sender det i retur. Saka er open til ho er godkjend, og fristen går. Blir dette slått av, må forslag som alt er sende til godkjenning, framleis godkjennast av ein annan.
cases-tab-approval = Til godkjenning ({ $count })
cases-state-proposed = Til godkjenning
cases-state-returned = I retur
cases-propose = Send til godkjenning
cases-propose-lead = Ein annan i embetet må godkjenne avgjerda. Saka blir rekna som avgjord den dagen ho blir godkjend.
cases-proposed = Til godkjenning
cases-proposed-lead = Ein annan enn den som foreslo avgjerda, må godkjenne henne. Saka er open så lenge, og fristen går.
cases-proposed-by = { $name }, { $moment }
cases-proposed-own = Du har foreslått avgjerda sjølv, så ein annan må godkjenne henne. Vil du endre noko, trekk forslaget først.
cases-field-proposed-outcome = Foreslått utfall
cases-field-proposed-by = Foreslått av
cases-field-return-reason = Kva må endrast?
cases-help-return = Den som foreslo avgjerda, ser dette. Kort og utan personopplysningar. Høgst 500 teikn.
cases-approve = Godkjenn avgjerda
cases-approve-lead = Godkjenner du, er saka avgjord i dag, { $day }.
cases-return = Send i retur
cases-returned = Forslaget kom i retur
cases-take-back = Trekk forslaget
cases-cannot-proposed = Saka ligg til godkjenning. Forslaget må trekkjast eller sendast i retur før noko kan endrast.
cases-cannot-decide-by-key = I embetet avgjer to personar kvar sak. Ein nøkkel kan difor ikkje avgjere: foreslå avgjerda på sida til saka, så ein annan kan godkjenne henne.
cases-cannot-settle-nothing = Det ligg ikkje lenger noko forslag til godkjenning i saka.
cases-cannot-settle-own = Du har foreslått avgjerda sjølv, eller er stadfortredar for den som gjorde det. Ein annan må godkjenne henne eller sende henne i retur.
cases-cannot-take-back = Berre den som foreslo avgjerda, kan trekkje forslaget. Send det heller i retur.
cases-cannot-return-no-reason = Skriv kva som må endrast.
event-case-proposed = Sendt til godkjenning
event-case-approved = Godkjend og avgjord
event-case-returned = Forslag sendt i retur
event-case-taken-back = Forslag trekt
job-cases-forget-drafts = Slette importar som ingen fullførte
event-case-import-drafts-forgotten = Importar som ingen fullførte, vart sletta
cases-in-hand = { $count ->
    [one] Éi open klagesak. Ho blir liggjande på personen til nokon fordeler henne på nytt.
   *[other] { $count } opne klagesaker. Dei blir liggjande på personen til nokon fordeler dei på nytt.
}
