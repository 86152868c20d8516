cases-title = Klagesaker
cases-queues = Køer
cases-tab-mine = Mine saker
cases-tab-unassigned = Ikke fordelt
cases-tab-section = Alle åpne
cases-tab-soon = Frist innen 14 dager
cases-tab-overdue = Over fristen
cases-tab-decided = Avgjort
cases-new = Registrer sak
cases-import = Les inn saker fra fil
cases-forecast = Prognose
cases-filter = Filtrer sakene
cases-all = Alle
cases-more-filters = Flere filtre
cases-show = Vis
cases-clear = Nullstill
cases-none = Ingen saker passer med filteret.
cases-no-more = Det er ikke flere saker i lista.
cases-shown = Viser { $shown } av { $count }
cases-order = Åpne saker med færrest dager igjen står øverst. I lista over avgjorte saker står de nyeste øverst.
cases-export = Last ned hele lista:
cases-choose = Velg
cases-choose-one = Velg sak { $number }
cases-hand-over = Overfør de valgte sakene til
cases-hand-over-do = Overfør
cases-hand-over-nobody = Ingen – tilbake til avdelingens kø
cases-choose-colleague = Velg en kollega
cases-none-chosen = Velg minst én sak i lista.
cases-pages = Sider
cases-first-page = Første side
cases-next-page = Neste side
cases-unread = Disse filtrene i adressen kunne ikke leses og er ikke brukt: { $names }
cases-yes = Ja
cases-no = Nei
cases-cancel = Avbryt
cases-choose-from-list = Velg i lista
cases-not-known = Ikke oppgitt

cases-field-archive-number = Arkivnummer
cases-field-municipality = Kommune
cases-field-municipality-number = Kommunenummer
cases-field-nav-office = NAV-kontor
cases-field-received = Mottatt
cases-field-received-from = Mottatt fra
cases-field-received-to = Mottatt til
cases-field-due-day = Frist
cases-field-days-left = Dager igjen
cases-field-due-within = Frist innen antall dager
cases-field-overdue = Over fristen
cases-field-within = Avgjort innen fristen
cases-field-reply-owed = Mangler foreløpig svar
cases-field-as-of = Åpne per dato
cases-field-section = Paragraf
cases-field-sections = Paragrafer
cases-field-state = Tilstand
cases-field-officer = Saksbehandler
cases-field-outcome = Utfall
cases-field-decided = Avgjort
cases-field-decided-from = Avgjort fra
cases-field-decided-to = Avgjort til
cases-field-preliminary-due = Frist for foreløpig svar
cases-field-preliminary-sent = Foreløpig svar sendt
cases-field-reasons = Hvorfor vedtaket ikke sto seg
cases-field-themes = Tema for funnet
cases-field-note = Merknad
cases-field-waiting-from = Venter fra
cases-field-waiting-to = Gjenopptatt
cases-field-waiting-reason = Venter på
cases-field-reopen-reason = Grunn til å gjenåpne
cases-field-year = År
cases-field-target = Mål i prosent
cases-parameter-months = Antall måneder

cases-help-archive-number = Året, en skråstrek og nummeret i arkivet, for eksempel 2026/1234. Ikke navn.
cases-help-received = Dagen saken kom til embetet. Fristen regnes fra denne dagen.
cases-help-sections = Velg alle som klagen gjelder.
cases-help-note = Kort og uten personopplysninger. Høyst 500 tegn.
cases-help-officer = Kan fordeles senere.
cases-help-reasons = Må fylles ut når vedtaket er endret eller opphevet.
cases-help-themes = Temaene brukes når veiledning og kurs planlegges.
cases-help-waiting = Ventetiden vises ved siden av, men stopper ikke fristen.
cases-help-waiting-to = Den første dagen saken ikke venter lenger.
cases-help-reopen = Skrives i historikken. Fristen er den samme som før.
cases-new-lead = En sak kjennes på arkivnummeret. Registeret har ingen navn på dem som klager.
cases-register = Registrer saken
cases-save = Lagre rettingen

cases-case-title = Sak { $number }
cases-about = Om saken
cases-clocks = Frister
cases-clock-rule = Fristen regnes fra dagen saken kom til embetet. Ventetid stopper den ikke.
cases-handling-time = Saksbehandlingstid
cases-handling-time-net = Uten ventetid
cases-waited = Ventet i alt
cases-net-due = Frist når ventetid legges til
cases-reply = Foreløpig svar
cases-reply-sent = Sendt { $day }
cases-reply-due = Innen { $day } hvis saken ikke er avgjort
cases-reply-not-needed = Ikke registrert før saken ble avgjort
cases-reply-overdue = Over fristen
cases-reply-record = Noter foreløpig svar
cases-waiting-periods = Venteperioder
cases-still-waiting = venter fortsatt
cases-do = Gjør noe med saken
cases-decide = Avgjør
cases-assign = Fordel
cases-wait = Sett på vent
cases-resume = Ta av vent
cases-reopen = Gjenåpne
cases-edit = Rett opplysninger
cases-unassigned = Ikke fordelt
cases-somebody-who-left = En som har sluttet
cases-in-time = Innen fristen
cases-due-today = Frist i dag
cases-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dager
}
cases-days-left = { $days ->
    [one] 1 dag igjen
   *[other] { $days } dager igjen
}
cases-days-over = { $days ->
    [one] 1 dag over
   *[other] { $days } dager over
}
cases-days-late = { $days ->
    [one] 1 dag for sent
   *[other] { $days } dager for sent
}
cases-state-new = Ny
cases-state-open = Under arbeid
cases-state-waiting = Venter
cases-state-decided = Avgjort
cases-show-open = Åpne
cases-show-waiting = Venter
cases-show-decided = Avgjorte
cases-show-all = Alle
cases-limit-decision = Avgjørelse
cases-limit-preliminary-reply = Foreløpig svar

cases-outcome-upheld = Stadfestet
cases-outcome-changed-wholly = Endret helt
cases-outcome-changed-partly = Endret delvis
cases-outcome-sent-back = Opphevet og sendt tilbake
cases-outcome-dismissed = Avvist
cases-outcome-withdrawn = Trukket
cases-reason-facts-lacking = Saken var ikke godt nok opplyst
cases-reason-wrong-law = Loven var forstått eller brukt feil
cases-reason-discretion = Skjønnet var åpenbart urimelig
cases-reason-grounds = Begrunnelsen manglet eller var for knapp
cases-reason-procedure = Annen feil i saksbehandlingen
cases-reason-new-facts = Nye opplysninger i klagesaken
cases-theme-needs-mapped = Kartlegging av behov
cases-theme-children = Barn og unge
cases-theme-individual-assessment = Individuell vurdering
cases-theme-user-involvement = Medvirkning
cases-theme-amount = Utmåling av stønad
cases-theme-conditions = Bruk av vilkår
cases-theme-housing = Bolig og midlertidig botilbud
cases-theme-case-handling-time = Saksbehandlingstid på NAV-kontoret
cases-theme-qualification = Kvalifiseringsprogram
cases-waiting-complainant = Den som klager
cases-waiting-nav-office = NAV-kontoret
cases-waiting-other-authority = En annen myndighet
cases-waiting-legal-clarification = Rettslig avklaring

cases-section-17 = § 17 Opplysning, råd og veiledning
cases-section-18 = § 18 Stønad til livsopphold
cases-section-19 = § 19 Stønad i særlige tilfeller
cases-section-20 = § 20 Bruk av vilkår
cases-section-20a = § 20 a Vilkår om aktivitet for dem under 30 år
cases-section-21-26 = §§ 21–26 Stønadsform, utbetaling, tilbakebetaling og refusjon
cases-section-27 = § 27 Midlertidig botilbud
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

cases-somebody-was-first = Noen andre har endret saken etter at du åpnet den. Her er saken slik den er nå, og skjemaet slik du fylte det ut. Se over og send på nytt.
cases-cannot-decided = Saken er avgjort. Gjenåpne den først.
cases-cannot-future = Dagen er ikke kommet ennå. Velg i dag eller tidligere.
cases-cannot-before-received = Dagen er før saken ble mottatt.
cases-cannot-before-the-act = Loven gjelder fra 1. januar 2010. Saken kan ikke være mottatt før det.
cases-cannot-archive-number = Skriv arkivnummeret som år og nummer, for eksempel 2026/1234.
cases-cannot-same-number = Embetet har alt en sak med dette arkivnummeret.
cases-cannot-no-section = Velg minst én paragraf.
cases-cannot-nav-office = NAV-kontoret hører ikke til embetet. Velg et i lista.
cases-cannot-assign-elsewhere = Velg en som arbeider i embetet nå.
cases-cannot-wait-already = Saken venter alt. Ta den av vent først.
cases-cannot-wait-overlaps = Dagen ligger i eller før en tidligere venteperiode.
cases-cannot-resume-not-waiting = Saken venter ikke.
cases-cannot-resume-before = Dagen er før ventingen begynte.
cases-cannot-reply-again = Foreløpig svar er alt notert.
cases-cannot-decide-again = Saken er alt avgjort.
cases-cannot-decide-waiting = Dagen er før den siste venteperioden var over.
cases-cannot-decide-no-reason = Velg minst én grunn når vedtaket er endret eller opphevet.
cases-cannot-decide-reason-unwanted = Fjern grunnene. De hører bare til vedtak som er endret eller opphevet.
cases-cannot-reopen-not-decided = Saken er ikke avgjort, så den kan ikke gjenåpnes.
cases-cannot-reopen-no-reason = Skriv hvorfor saken gjenåpnes.
cases-cannot-received-after = Det er gjort noe med saken før denne dagen. Den kan ikke være mottatt senere.

cases-import-lead = Fila leses helt eller ikke i det hele tatt. Før noe lagres, ser du hva som vil skje og alle feil med rad og kolonne.
cases-import-file = Fil med saker
cases-import-file-help = CSV eller XLSX, høyst 20 MB. Den første raden må ha overskrifter.
cases-import-upload = Last opp og kontroller
cases-import-empty-file = Last ned en tom fil med overskrifter
cases-import-columns = Kolonner som kan leses inn
cases-import-columns-caption = Rekkefølgen er fri, og andre kolonner blir ikke lest. Overskrifter som ikke kjennes igjen, velger du selv etterpå.
cases-import-column = Kolonne
cases-import-needed = Må være med
cases-import-written = Slik skrives det
cases-import-help-archive-number = År og nummer: 2026/1234
cases-import-help-municipality = Kommunenummer eller navn slik det var den dagen saken ble mottatt
cases-import-help-nav-office = Navnet på NAV-kontoret
cases-import-help-received = 30.04.2026 eller 2026-04-30
cases-import-help-sections = § 18. Flere skilles med komma: 18, 20a
cases-import-help-preliminary-sent = Dato, hvis foreløpig svar er sendt
cases-import-help-decided = Dato, hvis saken er avgjort
cases-import-help-outcome = Stadfestet, endret helt, endret delvis, opphevet, avvist eller trukket
cases-import-no-file = Velg en fil.
cases-import-seen = Akkurat denne fila ble lest inn { $when }. Ingenting er endret.
cases-import-file-has-number = Rad { $row } inneholder et fødselsnummer eller D-nummer. Ta det ut av fila; ingenting er lagret.
cases-import-ready = { $count ->
    [one] Fila er uten feil. 1 sak kan leses inn.
   *[other] Fila er uten feil. { $count } saker kan leses inn.
}
cases-import-faults = { $count ->
    [one] 1 feil i { $rows } rader. Rett fila og last den opp på nytt. Ingenting er lagret.
   *[other] { $count } feil i { $rows } rader. Rett fila og last den opp på nytt. Ingenting er lagret.
}
cases-import-do = { $count ->
    [one] Les inn 1 sak
   *[other] Les inn { $count } saker
}
cases-import-give-up = Gi opp og slett den opplastede fila
cases-import-mapping = Hvilken kolonne er hva?
cases-import-not-in-file = Ikke i fila
cases-import-check = Kontroller på nytt
cases-import-fault-list = Feil i fila
cases-import-fault-caption = Radnummeret er det samme som i regnearket.
cases-import-row = Rad
cases-import-what = Hva som er feil
cases-import-hidden = { $count ->
    [one] 1 feil til er ikke vist.
   *[other] { $count } feil til er ikke vist.
}
cases-import-no-column = Velg hvilken kolonne dette står i.
cases-import-empty = Cella er tom.
cases-import-archive-number = «{ $found }» er ikke et arkivnummer. Skriv år og nummer, for eksempel 2026/1234.
cases-import-already-registered = Embetet har alt sak { $found }.
cases-import-same-as-row = { $found } står også i rad { $row }.
cases-import-not-a-day = «{ $found }» er ikke en dato. Skriv for eksempel 30.04.2026.
cases-import-in-future = { $found } er ikke kommet ennå.
cases-import-before-the-act = { $found } er før loven tok til å gjelde 1. januar 2010.
cases-import-decided-before-received = Avgjort { $found }, men mottatt senere.
cases-import-sent-before-received = Foreløpig svar { $found }, men mottatt senere.
cases-import-unknown-municipality = «{ $found }» er ikke en kommune.
cases-import-municipality-then = Kommunenummer { $found } gjaldt ikke { $day }.
cases-import-municipality-then-instead = Kommunenummer { $found } gjaldt ikke { $day }. Da gjaldt { $instead }.
cases-import-another-office = { $municipality } hører til et annet embete.
cases-import-unknown-nav-office = «{ $found }» er ikke et NAV-kontor i embetet.
cases-import-nav-office-elsewhere = { $found } er ikke NAV-kontor for denne kommunen.
cases-import-unknown-section = «{ $found }» er ikke en paragraf det kan klages etter. Skriv for eksempel 18 eller 20a.
cases-import-section-not-in-force = { $section } gjaldt ikke da saken ble mottatt.
cases-import-unknown-outcome = «{ $found }» er ikke et utfall. Skriv stadfestet, endret helt, endret delvis, opphevet, avvist eller trukket.
cases-import-outcome-missing = Saken er avgjort, men utfallet mangler.
cases-import-decided-missing = Utfallet er oppgitt, men ikke dagen saken ble avgjort.
cases-import-national-identity-number = Cella inneholder et fødselsnummer eller D-nummer. Ta det ut.
cases-file-empty = Fila er tom.
cases-file-no-rows = Fila har overskrifter, men ingen rader.
cases-file-too-large = Fila er for stor. Del den opp; høyst { $most } MB kan leses.
cases-file-too-many-rows = Fila har for mange rader. Del den opp; høyst { $most } rader kan leses.
cases-file-too-many-columns = Fila har for mange kolonner; høyst { $most } kan leses.
cases-file-old-workbook = Arbeidsboka er av den gamle typen (.xls) eller har passord. Lagre den som .xlsx uten passord.
cases-file-too-many-parts = Arbeidsboka er pakket av flere enn { $most } deler, og blir ikke lest. Lagre det første arket i en ny arbeidsbok.
cases-file-broken = Arbeidsboka er ødelagt og kan ikke leses.
cases-file-neither = Fila er verken tekst (CSV) eller arbeidsbok (XLSX).
cases-file-no-columns = Fila er ikke delt i kolonner. Bruk semikolon, komma eller tabulator mellom dem.
cases-file-same-heading = Kolonne { $column } har samme overskrift som en kolonne før den.
cases-file-row-too-long = Rad { $row } har flere celler enn det er overskrifter.

cases-measure-decided-within = Klagesaker avgjort innen fristen
cases-measure-decided-within-rule = Saker avgjort senest { $months } måneder etter at de kom til embetet, av alle som er avgjort i perioden: stadfestet, endret, opphevet og sendt tilbake, eller avvist. Trukne saker er ikke med. Ventetid stopper ikke fristen.
cases-measure-open = Åpne klagesaker
cases-measure-open-rule = Saker som var mottatt og ikke avgjort ved slutten av dagen. Saker som venter, er med.
cases-measure-overdue = Åpne klagesaker over fristen
cases-measure-overdue-rule = Åpne saker der fristen var ute før dagen det måles på. De telles ikke blant avgjorte saker før de er avgjort.
cases-measure-handling-time = Saksbehandlingstid i klagesaker
cases-measure-handling-time-rule = Dager fra saken kom til embetet, til den ble avgjort, for saker avgjort i perioden. Medianen er det minste antall dager som minst halvparten av sakene ble avgjort innen; 90-prosentilen det minste som minst 90 av 100 ble avgjort innen. Trukne saker er ikke med.
cases-measure-changed = Endret eller opphevet
cases-measure-changed-rule = Saker der NAV-kontorets vedtak ble endret helt eller delvis, eller opphevet og sendt tilbake, av alle som er avgjort i perioden. Trukne saker er ikke med.
cases-not-begun = Perioden har ikke begynt.
cases-nothing-decided = Ingen klagesaker er avgjort i perioden.
cases-aside-late = Avgjort for sent
cases-aside-net = Uten ventetid
cases-aside-overdue = Åpne over fristen
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
cases-forecast-safe = Målet nås selv om saker som forfaller senere i år, skulle bli sene. Kan nå { $best }.
cases-forecast-needed = { $needed ->
    [one] Kan nå { $best }: avgjør 1 sak innen fristen og før { $last }.
   *[other] Kan nå { $best }: avgjør { $needed } saker innen fristen og før { $last }.
}
cases-forecast-needed-from = { $needed ->
    [one] Kan nå { $best }: avgjør 1 sak innen fristen og før { $last }, senest { $first }.
   *[other] Kan nå { $best }: avgjør { $needed } saker innen fristen og før { $last }, de første senest { $first }.
}
cases-forecast-lost = Målet på { $target } kan ikke lenger nås i år. Det beste som kan nås, er { $best }.
cases-forecast-over = Året er slutt. Tallet er endelig hvis ingen saker blir rettet.
cases-forecast-bar = { $share } avgjort innen fristen, målet er { $target } prosent
cases-forecast-so-far = Avgjort innen fristen hittil i år
cases-forecast-best = Det beste som kan nås
cases-forecast-worst = Hvis alle som forfaller i år, blir sene
cases-forecast-overdue = Åpne over fristen, teller som sene
cases-forecast-due-within = Åpne med frist i år, avgjør om målet nås
cases-forecast-due-after = Åpne med frist neste år, hjelper hvis de avgjøres i år
cases-forecast-needed-count = Må avgjøres i tide for å nå målet
cases-forecast-may-be-late = Kan bli sene uten at målet ryker
cases-forecast-rule = Slik regnes det: Åpne saker som er over fristen eller forfaller i år, blir også avgjort i år. De som er over fristen, teller som sene uansett. Saker med frist neste år er med bare hvis de avgjøres i år. Ventetid stopper ikke fristen.
cases-forecast-deciding = Saker som avgjør om målet nås
cases-forecast-deciding-caption = Åpne saker med frist i år, de som forfaller først øverst.
cases-forecast-none-deciding = Ingen åpne saker har frist resten av året.
cases-forecast-by-then = Senest da
cases-forecast-at-least = Minst { $count } avgjort innen { $day }
cases-part-of-whole = { $part } av { $whole }

cases-report-heading = Klagesaker etter sosialtjenesteloven
cases-report-summary = Embetet avgjorde { $whole } klagesaker. { $part } av dem ({ $share }) ble avgjort innen tre måneder. I tillegg ble { $withdrawn } saker trukket.
cases-report-table = Avgjorte klagesaker etter paragraf, utfall og tid
cases-report-decided = Avgjort i alt
cases-report-within = Innen tre måneder
cases-report-late = Senere
cases-report-share = Andel innen tre måneder
cases-report-total = Alle saker
cases-report-note = En sak som gjelder flere paragrafer, står i flere rader. Den siste raden teller hver sak én gang. Trukne saker er ikke med.
cases-report-tertials = Avgjorte klagesaker per tertial
cases-report-tertial-alt = { $name }: { $within } innen tre måneder, { $late } senere.
cases-municipality-decided = Avgjort i perioden
cases-municipality-first-due = Første frist
cases-municipality-more = Alle klagesaker fra kommunen
cases-due-overdue = { $count ->
    [one] 1 klagesak er over fristen
   *[other] { $count } klagesaker er over fristen
}
cases-due-that-day = { $count ->
    [one] { $count } klagesak har frist
   *[other] { $count } klagesaker har frist
}
cases-due-soon = { $count ->
    [one] 1 klagesak går over fristen innen { $days } dager
   *[other] { $count } klagesaker går over fristen innen { $days } dager
}
cases-due-replies-overdue = { $count ->
    [one] 1 foreløpig svar skulle vært sendt
   *[other] { $count } foreløpige svar skulle vært sendt
}
cases-due-replies-soon = { $count ->
    [one] 1 foreløpig svar må sendes innen { $days } dager
   *[other] { $count } foreløpige svar må sendes innen { $days } dager
}

event-case-registered = Registrert
event-case-assigned = Fordelt
event-case-handed-over = Overført til en kollega
event-case-waiting = Satt på vent
event-case-resumed = Tatt av vent
event-case-preliminary-reply = Foreløpig svar notert
event-case-decided = Avgjort
event-case-reopened = Gjenåpnet
event-case-edited = Rettet
event-cases-imported = Saker lest inn fra fil
event-cases-uploaded = Fil lastet opp
event-cases-upload-given-up = Opplastet fil slettet

cases-setting-by-two = To avgjør hver klagesak
cases-setting-by-two-help = Den som behandler saken, foreslår hvordan den skal avgjøres. En annen i embetet godkjenner forslaget eller sender det i retur. Saken er åpen til den er godkjent, og fristen løper. Slås dette av, må forslag som alt er sendt til godkjenning, fortsatt godkjennes av en annen.
cases-tab-approval = Til godkjenning ({ $count })
cases-state-proposed = Til godkjenning
cases-state-returned = I retur
cases-propose = Send til godkjenning
cases-propose-lead = En annen i embetet må godkjenne avgjørelsen. Saken regnes som avgjort den dagen den blir godkjent.
cases-proposed = Til godkjenning
cases-proposed-lead = En annen enn den som foreslo avgjørelsen, må godkjenne den. Saken er åpen så lenge, og fristen løper.
cases-proposed-by = { $name }, { $moment }
cases-proposed-own = Du har foreslått avgjørelsen selv, så en annen må godkjenne den. Vil du endre noe, trekk forslaget først.
cases-field-proposed-outcome = Foreslått utfall
cases-field-proposed-by = Foreslått av
cases-field-return-reason = Hva må endres?
cases-help-return = Den som foreslo avgjørelsen, ser dette. Kort og uten personopplysninger. Høyst 500 tegn.
cases-approve = Godkjenn avgjørelsen
cases-approve-lead = Godkjenner du, er saken avgjort i dag, { $day }.
cases-return = Send i retur
cases-returned = Forslaget kom i retur
cases-take-back = Trekk forslaget
cases-cannot-proposed = Saken ligger til godkjenning. Forslaget må trekkes eller sendes i retur før noe kan endres.
cases-cannot-decide-by-key = I embetet avgjør to personer hver sak. En nøkkel kan derfor ikke avgjøre: foreslå avgjørelsen på sakens side, så en annen kan godkjenne den.
cases-cannot-settle-nothing = Det ligger ikke lenger noe forslag til godkjenning i saken.
cases-cannot-settle-own = Du har foreslått avgjørelsen selv, eller er stedfortreder for den som gjorde det. En annen må godkjenne den eller sende den i retur.
cases-cannot-take-back = Bare den som foreslo avgjørelsen, kan trekke forslaget. Send det heller i retur.
cases-cannot-return-no-reason = Skriv hva som må endres.
event-case-proposed = Sendt til godkjenning
event-case-approved = Godkjent og avgjort
event-case-returned = Forslag sendt i retur
event-case-taken-back = Forslag trukket
job-cases-forget-drafts = Slette importer som ingen fullførte
event-case-import-drafts-forgotten = Importer som ingen fullførte, ble slettet
cases-in-hand = { $count ->
    [one] Én åpen klagesak. Den blir liggende på personen til noen fordeler den på nytt.
   *[other] { $count } åpne klagesaker. De blir liggende på personen til noen fordeler dem på nytt.
}
