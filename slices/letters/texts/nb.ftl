letters-nav-status = Status
letters-nav-letters = Tildelingsbrev
letters-title = Tildelingsbrev
letters-lead = Brevene som sier hva embetene skal gjøre, og hva de blir målt på.
letters-none = Ingen brev er lest inn ennå.
letters-found = { $count ->
    [one] 1 brev
   *[other] { $count } brev
}
letters-column-year = År
letters-column-letter = Brev
letters-column-for = Gjelder
letters-column-status = Status
letters-column-read-in = Lest inn
letters-for-all = Alle embeter
letters-for-own-office = Eget embete
letters-untitled = Uten tittel
letters-go-on = Gå gjennom
letters-status-draft = Til gjennomgang
letters-status-published = Publisert
letters-status-replaced = Erstattet

letters-read-in = Les inn et brev
letters-read-in-lead = Brevet deles i nummererte avsnitt og punkter. Du går gjennom resultatet før det publiseres.
letters-file = Fil med brevet
letters-file-help = Word (.docx), PDF med tekst, nettside, Markdown eller ren tekst, høyst 20 MB. Filen tas vare på slik den er.
letters-paste = Eller lim inn teksten
letters-paste-help = Overskriftene må stå på egne linjer, avsnittene med nummer som 73.1.
letters-read = Les inn
fault-letter-nothing = Velg en fil eller lim inn teksten i brevet.
fault-letter-both = Du har både valgt en fil og limt inn tekst. Fjern det ene.
fault-letter-empty = Det er ingen tekst her. Velg filen som inneholder brevet.
fault-letter-too-large = Filen er større enn { $most } MB. Ta bort bilder og vedlegg, eller lagre bare teksten i brevet.
fault-letter-too-long = Teksten er lengre enn teksten i et brev kan være: { $megabytes } MB, eller { $lines } linjer. Sjekk at det er et tildelingsbrev, og lagre brevet uten vedlegg.
fault-letter-too-many-items = Vi finner flere enn { $items } punkter eller { $sections } nummererte områder. Sjekk at det er et tildelingsbrev, og lagre brevet uten vedlegg.
fault-letter-other-format = Dette filformatet kan vi ikke lese. Lagre brevet som Word (.docx), PDF, nettside, Markdown eller ren tekst, og prøv igjen.
fault-letter-binary = Filen er ikke tekst: linje { $line } inneholder tegn som ikke finnes i tekst. Lagre brevet som Word (.docx), PDF eller tekst og prøv igjen.
fault-letter-no-sections = Vi finner ingen nummererte overskrifter, for eksempel «73.1 Lov om sosiale tjenester». Sjekk at det er et tildelingsbrev, og at overskriftene står på egne linjer med nummer.
fault-letter-unsure = Dette er ikke avklart: { $what }. Se over det først, eller kryss av for at brevet skal publiseres som det er.
fault-letter-year-taken = Det finnes et publisert brev for dette året. Kryss av for å erstatte det, eller velg et annet år.

letters-part = Del av brevet
letters-part-introduction = Innledning
letters-part-assignment = Oppdrag
letters-part-funding = Finansiering
letters-part-background = Bakgrunnsinformasjon
letters-part-requirement = Resultatkrav
letters-part-reporting = Rapportering

letters-doubt-continued = Teksten ser ut til å fortsette på linje { $line }, og er satt sammen.
letters-doubt-hyphenated = Et ord er delt over linje { $line }, og er satt sammen.
letters-doubt-prose = Løpende tekst mellom punktene. Skal den være et eget punkt?
letters-doubt-before-first-section = Står før det første nummererte avsnittet.
letters-doubt-empty-bullet = Et punkt uten tekst.
letters-doubt-unknown-heading = Står under overskriften «{ $heading }», som ikke er en kjent del av brevet.
letters-doubt-misspelled-heading = Overskriften «{ $heading }» er lest som en kjent del av brevet.
letters-doubt-plain-heading = Linjen er lest som en overskrift, men er ikke merket som en.
letters-doubt-repeated-section = Avsnitt { $number } står to ganger og er lest som ett.
letters-doubt-page-number = Ser ut som et sidetall.
letters-doubt-no-year = Vi fant ikke hvilket år brevet gjelder.
letters-doubt-year = Det er usikkert hvilket år brevet gjelder: { $years }.
letters-doubt-repeated = Det samme står på linje { $line }. Er det ett punkt eller to?
letters-doubt-misread-bullet = Tegnet foran ser ut til å være et kulepunkt som er lest feil.
letters-doubt-misread-word = Ordet «{ $word }» ser ut til å være lest feil, og er rettet.
letters-doubt-unknown-table = Står i en tabell uten kjente kolonner.
letters-doubt-unknown-column = Står i kolonnen «{ $heading }», som ikke er en kjent del av brevet.
letters-doubt-old-encoding = Filen var i et eldre tegnsett og er regnet om. Sjekk æ, ø og å.

letters-review-title = Gå gjennom brevet
letters-review-counts = { $items } punkter, av dem { $assignments } oppdrag og { $requirements } resultatkrav.
letters-review-doubts = { $count ->
    [one] 1 sted å se på
   *[other] { $count } steder å se på
}
letters-review-no-doubts = Ingenting usikkert
letters-to-publish = Gå videre til publisering
letters-undo = Angre siste endring
letters-unsure = Usikkert
letters-unsure-lead = Dette fant vi ikke en sikker plass til. Gjør det til et punkt, eller slå fast at det ikke er et.
letters-line = Linje { $line }
letters-make-item = Gjør til punkt
letters-dismiss = Ikke et punkt
letters-original = Originalen
letters-as-read = Slik er det lest
letters-look-here = Se her
letters-item-text = Teksten i punktet
letters-save-text = Lagre teksten
letters-save-part = Flytt til delen
letters-split = Del i to punkter
letters-split-first = Første punkt
letters-split-second = Andre punkt
letters-split-help = Klipp ut slutten og lim den inn under. Alle ordene må være med.
letters-leave-out = Ta ut av brevet
letters-leave-out-reason = Hvorfor er det ikke et punkt?
letters-left-out = Tatt ut
letters-put-back = Ta med likevel
letters-join = Slå sammen med punktet før
letters-close = Lukk
letters-correct = Rett
letters-accept = Dette er riktig
letters-discard = Forkast utkastet
letters-discard-lead = Utkastet og rettelsene blir borte. Publiserte brev berøres ikke.
fault-correction-not-there = Punktet er ikke der lenger. Last siden på nytt.
fault-correction-empty-text = Begge delene må ha tekst.
fault-correction-not-its-text = De to delene er ikke teksten i punktet. Klipp og lim uten å endre ordene.
fault-correction-nothing-before = Det er ikke noe punkt før dette i samme del, så det kan ikke slås sammen.
fault-correction-no-section = Brevet har ikke noe avsnitt å legge punktet i.

letters-publish-title = Publiser brevet
letters-publish-all = Brevet blir synlig for alle embeter og styrer året.
letters-publish-own = Brevet gjelder eget embete og styrer året her.
letters-back-to-review = Tilbake til gjennomgangen
letters-look-through = se over
letters-field-title = Tittel
letters-field-year = Året brevet gjelder
letters-field-year-help = Fire sifre
letters-publish-unsure = Publiser selv om dette ikke er avklart: { $what }
letters-publish-replace = Erstatt brevet som er publisert for samme år
letters-publish = Publiser

letters-contents = Innhold
letters-status-for = status for { $office }
letters-nested-in = under { $address }
letters-reader-believes = Lest som: { $guess }
letters-kind-time = behandlet i tide
letters-kind-cover = nådd eller tilbudt
letters-kind-done = gjennomført
letters-kind-trend = utvikling
letters-kind-joint = samordnet
letters-kind-topic = tema i dialog
letters-guess-share = { $share } %
letters-guess-days = { $count ->
    [one] innen 1 dag
   *[other] innen { $count } dager
}
letters-guess-weeks = { $count ->
    [one] innen 1 uke
   *[other] innen { $count } uker
}
letters-guess-months = { $count ->
    [one] innen 1 måned
   *[other] innen { $count } måneder
}
letters-guess-years = innen { $count } år
letters-guess-population = gjelder «{ $words }»

letters-measured-by = Slik måles det
letters-no-binding = Punktet er ikke knyttet til en måling.
letters-measure-gone = Målingen finnes ikke i denne versjonen av programmet.
letters-figure = Tallet mot målet
letters-trend = Utvikling
letters-rows = Se radene bak tallet
letters-rule = Telleregel:
letters-change-binding = Endre mål og frist
letters-save-binding = Lagre
letters-remove-binding = Fjern målingen
letters-bound-for-all = Satt av direktoratet for alle embeter.
letters-add-binding = Knytt til en måling
letters-proposed = Foreslått
letters-bind = Knytt til
letters-target-percent = Mål i prosent
letters-target-days = Mål i dager
letters-target-count = Mål i antall

letters-statement = Omtale
letters-statement-by = Sist skrevet av { $name } { $day }
letters-statement-label = Omtale til årsrapporten
letters-statement-help = Skriv hva embetet har gjort, og hva det har ført til. Ingen opplysninger om enkeltpersoner.
letters-statement-save = Lagre omtalen
letters-statement-written = Omtalt
letters-statement-missing = Uten omtale
fault-statement-changed = { $name } har lagret en annen omtale etter at du åpnet siden. Der står det nå: «{ $text }». Din tekst står i feltet under. Sett dem sammen og lagre på nytt.

letters-owner = Ansvarlig
letters-owner-label = Hvem svarer for punktet?
letters-owner-nobody = Ingen er satt som ansvarlig
letters-owner-save = Lagre ansvarlig
letters-owned-by = Ansvarlig: { $name }
letters-owner-filter = Hvilke punkter vises
letters-owner-all = Alle
letters-owner-mine = Mine ({ $count })
letters-owner-none-mine = Du står ikke som ansvarlig for noe i dette brevet. Ansvarlig velges på siden til hvert punkt.

letters-status-title = Oppdrag { $year }
letters-other-office = Velg et annet embete
letters-years = År
letters-due = Dette haster
letters-due-nothing = Ingenting haster akkurat nå.
letters-overdue = Over fristen
letters-behind = { $count ->
    [one] En stille oppgave henger etter
   *[other] { $count } stille oppgaver henger etter
}
letters-behind-of = mål { $target }
letters-neglected-why = Vis teksten og hvorfor
letters-neglected = { $count ->
    [one] Ikke målt: 1 resultatkrav
   *[other] Ikke målt: { $count } resultatkrav
}
letters-neglected-nothing = verken måling eller omtale
letters-neglected-only-statement = bare omtale, ingen måling
letters-column-requirement = Resultatkrav
letters-column-figure = Tall
letters-column-target = Mål
letters-column-trend = Utvikling
letters-column-next = Neste skritt
letters-has-statement = Omtalt, men ikke målt
letters-nothing-yet = Verken måling eller omtale ennå
letters-act-on-item = Velg måling eller skriv omtale
letters-open-item = Åpne
letters-assignments = { $count ->
    [one] 1 oppdrag, { $told } omtalt
   *[other] { $count } oppdrag, { $told } omtalt
}
letters-no-letter = Det er ikke publisert noe brev for { $year }
letters-no-letter-way-out = Les inn brevet og publiser det, så vises kravene her.

letters-as-of = Status per
letters-show-day = Vis
letters-show-today = Vis slik det er nå
letters-status-as-of = Slik det var { $day }
letters-shown-as-of = Siden vises slik det var { $day }.
letters-item-not-in-force = Punktet gjelder ikke { $day }.
letters-no-target = uten mål
letters-requirement-was = Kravet var { $target } til { $day }.
letters-requirement-was-counted = Kravet var { $target } til { $day }, talt slik: { $rule }
letters-amended-from = Endret fra { $day }
letters-added-from = Nytt fra { $day }
letters-wordings = Ordlyden gjennom året
letters-withdrawn = Trukket tilbake
letters-days-always = Hele året
letters-days-from = Fra { $first }
letters-days-until = Til og med { $last }
letters-days-between = { $first } til { $last }

letters-versions = Versjoner
letters-versions-lead = Brevet og tilleggene til det, i den rekkefølgen de gjelder fra.
letters-history = Historikk
letters-read-in-by = Lest inn { $day } av { $name }
letters-published-by = publisert { $day } av { $name }
letters-dated = datert { $day }
letters-valid-from = gjelder fra { $day }
letters-holds = Gjelder
letters-holds-later = Gjelder ikke ennå
letters-amendment-new = Legg til tillegg
letters-amendment-new-lead = Et tillegg er et senere brev som endrer dette brevet fra en dag. Last opp eller lim inn brevet, eller skriv inn endringene selv i neste steg.
letters-amendment-for-all = Tillegget blir synlig for alle embeter når det publiseres.
letters-amendment-for-own = Tillegget gjelder bare eget embete.
letters-amendment-file = Fil med tillegget
letters-amendment-file-help = Høyst 10 MB. Har tillegget nummererte avsnitt og punkter, foreslås endringene.
letters-amendment-paste-help = Teksten blir stående ved siden av endringene.
letters-amendment-go-on = Gå videre
letters-field-dated = Datert
letters-field-dated-help = Datoen på tillegget
letters-field-valid-from = Gjelder fra
letters-field-valid-from-help = Første dag endringene gjelder
letters-field-answers = Svarer på
letters-field-answers-nothing = Ikke noe som er varslet
fault-amendment-outside = Velg en dag i { $year }, året brevet gjelder.
fault-amendment-same-words = Ordene er de samme som før. Endre dem, eller lukk.
fault-amendment-no-item = Velg et punkt i brevet.
fault-amendment-item-twice = Det samme punktet er allerede lagt til.
fault-amendment-stale = Punkt { $address } har fått andre ord eller en annen måling siden endringen ble laget. Gå tilbake, fjern endringen og lag den på nytt.
letters-amendment-draft = Under arbeid
letters-amendment-facts = Tittel og datoer
letters-amendment-text = Teksten i tillegget
letters-amendment-discard-lead = Utkastet til tillegg blir borte. Brevet berøres ikke.
letters-changes = Endringer
letters-changes-none = Ingen endringer er lagt inn ennå.
letters-amended-reworded = Ny ordlyd
letters-change-withdrawn = Trekkes tilbake
letters-change-added = Nytt punkt
letters-from-to = fra { $from } til { $to }
letters-unchanged-target = { $target }, uendret
letters-binding-open = Må avgjøres
letters-decide-binding = Slå fast
letters-change-reject = Ikke en endring
letters-change-remove = Fjern endringen
letters-change-item = Endre eller trekk tilbake et punkt
letters-new-words = Ny ordlyd fra den dagen
letters-save-words = Lagre ordlyden
letters-withdraw = Trekk punktet tilbake
letters-which-item = Hvilket punkt?
letters-open-words = Åpne punktet
letters-amended-new = Legg til et nytt punkt
letters-section = Avsnitt
letters-add-item = Legg til punktet
letters-amendment-publish = Publiser tillegget
letters-amendment-publish-lead = Fra den dagen gjelder de nye ordene, punktene og målene. Tall for dager før det, vises fortsatt mot det som gjaldt da. Publiseringen kan ikke angres.
letters-back-to-amendment = Tilbake til endringene
letters-not-ready = Dette må gjøres før tillegget kan publiseres
letters-not-ready-no-changes = Legg inn minst én endring.
letters-not-ready-proposals = Slå fast eller avvis forslagene som står åpne.
letters-not-ready-bindings = Slå fast hva målet blir der ordlyden er endret.
letters-not-ready-title = Gi tillegget en tittel.
letters-not-ready-day = Fyll inn hvilken dag endringene gjelder fra.
letters-not-ready-outside = Dagen endringene gjelder fra, må være i året brevet gjelder.
letters-announced = Varslet, ikke mottatt
letters-announced-open = Se alt som er varslet
letters-announced-none = Alt som er varslet, er mottatt eller avklart.
letters-announced-letter = Brev
letters-announced-meeting = Møte eller samling
letters-announced-template = Mal eller skjema
letters-announced-scheme = Opplegg eller ordning
letters-announced-other = Annet
letters-announced-received = Mottatt
letters-announced-not-coming = Kommer ikke
letters-announced-waiting = Ikke mottatt
letters-announced-noted-by = ført opp av { $name }
letters-announced-add = Før opp noe annet som er varslet
letters-announced-words = Ordene i brevet
letters-announced-words-help = Setningen som sier hva som kommer.
letters-announced-kind = Hva er det?
letters-see-amendment = Se tillegget
letters-see-letter = Se brevet
letters-take-back = Angre
letters-answer-amendment = Tillegget som kom
letters-answer-letter = Et annet brev som kom
letters-answer-none = Ingen
letters-answer-day = Mottatt dag
letters-answer-note = Merknad
letters-answer-note-help = For eksempel at møtet er holdt, eller hvorfor det ikke kommer.
letters-mark-received = Mottatt
letters-mark-not-coming = Kommer ikke
letters-answer-by-amendment = Legg inn tillegget
letters-answer-otherwise = Marker som mottatt eller avklart
fault-announcement-future = Dagen har ikke vært ennå.
fault-announcement-what = Velg tillegget eller brevet som kom, eller skriv en merknad.
fault-announcement-why = Skriv hvorfor det ikke kommer.
letters-versions-count = { $count ->
    [one] Versjoner: brevet og 1 tillegg
   *[other] Versjoner: brevet og { $count } tillegg
}
fault-amendment-not-readable = Vi kunne ikke lese teksten i filen. Lagre den på nytt, eller lim inn teksten i feltet under.
letters-announced-count = { $count ->
    [one] 1 varslet, ikke mottatt
   *[other] { $count } varslet, ikke mottatt
}
letters-announced-lead = { $count ->
    [one] Brevet varsler 1 ting som ikke er mottatt.
   *[other] Brevet varsler { $count } ting som ikke er mottatt.
}

event-letter-read-in = Leste inn brevet
event-letter-corrected = Rettet et sted i brevet
event-letter-correction-undone = Angret siste rettelse
event-letter-discarded = Forkastet utkastet
event-letter-published = Publiserte brevet
event-letter-replaced = Brevet ble erstattet
event-letter-bound = Knyttet punktet til en måling
event-letter-binding-changed = Endret målingen av punktet
event-letter-unbound = Fjernet målingen av punktet
event-letter-statement-written = Skrev omtale
event-letter-owner-chosen = Valgte hvem som svarer for punktet
event-letter-amendment-added = La inn et tillegg
event-letter-amendment-changed = Endret tillegget
event-letter-amendment-published = Publiserte tillegget
event-letter-amendment-discarded = Forkastet utkastet til tillegg
event-letter-announcement-noted = Førte opp noe som er varslet
event-letter-announcement-received = Markerte det varslede som mottatt
event-letter-announcement-not-coming = Markerte at det varslede ikke kommer
event-letter-announcement-reopened = Åpnet det varslede igjen

letters-compare-title = Sammenlign to brev
letters-compare-lead = Velg to brev, så vises hva som er blitt av hvert punkt: det som er uendret, omformulert, flyttet, delt, slått sammen, nytt eller utgått.
letters-compare-from = Fra
letters-compare-to = Til
letters-compare-choose = Velg
letters-compare-do = Sammenlign
letters-compare-swap = Bytt om
letters-compare-same = Du har valgt det samme brevet to ganger. Da er alt likt. Velg et annet brev i ett av feltene.
letters-compare-accounted = Alle { $old } punkter i det første og alle { $new } i det andre er gjort rede for.
letters-compare-filter = Hva vises
letters-compare-changes = Hva som har skjedd
letters-compare-all-parts = Alle deler
letters-compare-duties = Bare det som binder oss
letters-compare-show = Vis utvalget
letters-compare-all = Vis alt
letters-compare-pdf = Last ned PDF
letters-compare-docx = Last ned Word
letters-compare-json = Data (JSON)
letters-compare-demands = { $count ->
    [one] 1 punkt stiller andre krav
   *[other] { $count } punkter stiller andre krav
}
letters-compare-meaning = Hva dette betyr for oss
letters-compare-meaning-lead = Punkter som er endret, og som { $office } har knyttet målinger, ansvarlige eller omtaler til.
letters-compare-nothing = Ingen punkter passer til utvalget.
letters-compare-doubtful = Usikkert, se over
letters-compare-why = Hvorfor disse to
letters-compare-correct = Rett
letters-compare-previous = Sammenlign med { $letter }
letters-becomes = blir til
letters-word-gone = { "[tatt ut:" }
letters-word-added = { "[nytt:" }
letters-word-end = { "]" }
letters-became-unchanged = Uendret
letters-became-reworded = Omformulert
letters-became-moved = Flyttet
letters-became-split = Delt
letters-became-joined = Slått sammen
letters-became-new = Nytt
letters-became-dropped = Utgått
letters-demand-number = Tallet
letters-demand-limit = Fristen
letters-demand-population = Hvem det gjelder
letters-demand-demand = Hva som kreves
letters-demand-partner = Hvem det gjøres sammen med
letters-demand-rhythm = Hvor ofte
letters-demand-nothing = ikke nevnt
letters-why-decided = En person har bestemt det.
letters-why-same-words = Ordene er de samme.
letters-why-common-words = { $percent } % av ordene er felles når ord som sier mye, teller mest.
letters-why-covered = { $percent } % av ordene i delene finnes i helheten.
letters-why-same-section = Begge står i avsnitt { $section }.
letters-why-sections-answer = Avsnitt { $old } svarer til { $new }.
letters-why-same-order = Punktene ved siden av hører også sammen.
letters-why-lean = Begge bygger på { $what }.
letters-why-another-kind = Det var { $old } og er nå { $new }.
letters-section-was = I { $letter } het avsnittet { $name }.
letters-section-new = Avsnittet er nytt.
letters-section-gone = Avsnittet er ikke med lenger.
letters-section-none = Uten avsnitt
letters-tie-measured = Måling i { $letter }: { $what }
letters-tie-owner = Ansvarlig i { $letter }: { $what }
letters-tie-told = Omtalt i { $letter }
letters-target-words = mål { $target }
letters-decided-by = Bestemt av { $name } { $day }.
letters-said-together = { $old } og { $new } hører sammen.
letters-said-apart = { $old } og { $new } hører ikke sammen.
letters-said-ended = { $old } har ingen etterfølger.
letters-said-new = { $new } er nytt.
letters-decisions = { $count ->
    [one] 1 sammenheng er bestemt av folk
   *[other] { $count } sammenhenger er bestemt av folk
}
letters-decision-undo = Ta tilbake
letters-correct-old = Hvilket punkt i { $letter } svarer til { $address }?
letters-correct-next = Hvilket punkt i { $letter } ble { $address } til?
letters-correct-keep-old = Behold også det som alt hører til (punktene er slått sammen)
letters-correct-keep-new = Behold også det som alt hører til (punktet er delt)
letters-correct-together = Disse hører sammen
letters-correct-new = { $address } er nytt
letters-correct-ended = { $address } har ingen etterfølger
letters-correct-apart = { $old } og { $new } hører ikke sammen
fault-correct-nothing = Velg hvilket punkt det hører sammen med, og prøv igjen.
letters-print-page = side { $page } av { $pages }
letters-print-unprintable = □ står der teksten har et tegn som ikke kan trykkes her: { $signs }. I registeret står teksten slik den ble skrevet.
letters-print-items = Punkter
letters-print-items-count = { $old } i det første brevet, { $new } i det andre
letters-print-shown = Utvalg
letters-print-shown-rows = { $count } av radene vises
letters-print-item = Punkt
letters-print-what = Hva
letters-print-before = Før
letters-print-now = Nå
event-letter-pairing-decided = Bestemte hva et punkt er blitt til i et annet brev
event-letter-pairing-undone = Tok tilbake hva et punkt er blitt til

letters-turn-title = Årsskifte
letters-turn-next = Før videre fra { $letter }
letters-turn-lead-all = Her fører du videre målingene som gjelder for alle embeter.
letters-turn-lead-own = Her fører du videre embetets egne målinger og hvem som er ansvarlig. Målinger som gjelder alle embeter, fører direktoratet videre.
letters-turn-compare = Se sammenligningen av brevene
letters-turn-taken = Ført videre
letters-turn-undo = Angre
letters-turn-nothing = Det er ikke noe som venter på å bli ført videre.
letters-turn-going = { $count ->
    [one] 1 punkt har noe å føre videre
   *[other] { $count } punkter har noe å føre videre
}
letters-turn-none = Uten etterfølger
letters-turn-successor = Føres videre til
letters-turn-later = Bestem senere
letters-turn-end = Avslutt – har ingen etterfølger
letters-turn-carry-binding = Måling: { $what }
letters-turn-by-new-words = Bruk tallene i det nye brevet:
letters-turn-carry-owner = Ansvarlig: { $name }
letters-turn-reason = Grunn, hvis det avsluttes
fault-turn-reason = Skriv hvorfor det avsluttes.
letters-turn-untied = { $count ->
    [one] I tillegg knyttes 1 punkt uten noe å føre videre til etterfølgeren, så rekken over år blir hel.
   *[other] I tillegg knyttes { $count } punkter uten noe å føre videre til etterfølgerne, så rekkene over år blir hele.
}
letters-turn-take = Før videre
letters-turn-unanswered = { $count ->
    [one] 1 resultatkrav i det nye brevet måles ikke ennå
   *[other] { $count } resultatkrav i det nye brevet måles ikke ennå
}
letters-turn-announced = { $count ->
    [one] 1 ting er varslet i { $letter }, men ikke mottatt
   *[other] { $count } ting er varslet i { $letter }, men ikke mottatt
}
letters-turn-reports = Rapportering for { $office }
letters-turn-reports-delivered = Alt som { $letter } ber om, er levert.
letters-turn-reports-deliver = Merk rapportene som levert
letters-turn-report-late = { $period }: skulle vært levert { $day }
letters-turn-report-due = { $period }: skal leveres { $day }
letters-turn-reports-missing = { $count ->
    [one] 1 rapport etter { $letter } er ikke levert
   *[other] { $count } rapporter etter { $letter } er ikke levert
}
letters-turn-reports-go-on = { $count ->
    [one] 1 rapport går videre i det nye brevet
   *[other] { $count } rapporter går videre i det nye brevet
}
letters-turn-reports-ended = { $count ->
    [one] 1 rapport er ikke med i det nye brevet
   *[other] { $count } rapporter er ikke med i det nye brevet
}
letters-turn-reports-new = { $count ->
    [one] 1 rapport er ny
   *[other] { $count } rapporter er nye
}
letters-turn-ended = Avsluttet
letters-turn-no-previous = Det er ikke publisert noe tidligere brev å føre videre fra.
letters-turn-sentence = { $name } førte videre { $bindings } målinger og { $owners } ansvarlige { $day }.
letters-turn-built-on = Noe av det som ble ført videre, er endret siden, eller det er bygd videre på det. Da kan det ikke angres. Rett det enkelte punktet i stedet.
letters-became-chosen = Valgt av folk
letters-series = Tidligere år
letters-series-lead = Kravet gjennom årene, målt slik hvert brev ba om.
letters-series-after = Videre i { $year }:
event-letter-turned = Førte videre fra det forrige brevet
event-letter-turn-undone = Angret at noe ble ført videre
letters-somebody = Noen
letters-you-wrote = Du skrev dette
letters-review-proposals = { $count ->
    [one] 1 forslag å ta stilling til
   *[other] { $count } forslag å ta stilling til
}
letters-download-original = Last ned originalen ({ $name })
letters-others-lately = { $name } har rettet i brevet den siste halvtimen.
letters-undone = (angret)
letters-redo = Gjør om igjen
letters-did-by = { $what } ({ $name })
letters-views = Hva som vises
letters-view-all = Alt
letters-view-look = Bare det som må ses på
letters-view-look-none = Det er ikke noe igjen å se på.
letters-view-left-out = Bare det som ikke er punkter
letters-panes = Original og lesing
letters-keys = Hurtigtaster
letters-keys-on = Bruk hurtigtaster på denne siden
letters-keys-next = Neste sted å se på
letters-keys-previous = Forrige sted å se på
letters-keys-accept = Godta stedet du står på
letters-keys-reject = Avvis forslaget du står på
letters-keys-open = Rett punktet du står på
letters-keys-kind = Innledning, oppdrag, finansiering, bakgrunn, resultatkrav, rapportering
letters-keys-help = Vis eller skjul denne listen
letters-keys-place = Sted {"{n}"} av {"{all}"}
letters-keys-none = Det er ikke noe igjen å se på
letters-proposals = { $count ->
    [one] 1 foreslått krav fra løpende tekst
   *[other] { $count } foreslåtte krav fra løpende tekst
}
letters-proposals-lead = Setningene ser ut til å pålegge noe. Godta dem som er krav, og avvis resten. De godtatte får merket T i adressen.
letters-accept-chosen = Godta de valgte
letters-reject-chosen = Avvis de valgte
letters-accept-proposal = Det er et krav
letters-reject-proposal = Ikke et krav
letters-proposal = Forslag
letters-priority = Prioritert i år
letters-priority-of-year = Blant årets prioriteringer
letters-save-priority = Lagre prioritering
letters-own-number = Nummeret punktet har i brevet
letters-own-number-help = For eksempel 3.1.2.1.1. La feltet stå tomt hvis punktet ikke har noe nummer.
letters-save-number = Lagre nummeret
letters-move = Flytt punktet
letters-move-help = Punkter som står under dette, blir med.
letters-move-it = Flytt
letters-spot-last = Sist i { $section }
letters-spot-before = Foran { $address }
letters-spot-after = Etter { $address }
letters-addressees = Hvem punktet gjelder
letters-addressees-help = Velg embetene når brevet navngir dem. La det stå åpent når brevet bare sier «noen» eller «aktuelle».
letters-addressed-open = Åpent hvem det gjelder
letters-addressed-named = Disse embetene
letters-addressed-to = Gjelder { $names }
letters-save-addressees = Lagre hvem det gjelder
letters-rename-section = Endre nummer eller tittel
letters-section-number = Nummer på avsnittet
letters-add-from-line = Nytt punkt fra linje { $line }
letters-why-not-a-demand = ikke et krav
letters-why-undecided = forslag, ikke avgjort
letters-outcome-item = punkt
letters-outcome-heading = overskrift
letters-outcome-lead-in = leder inn
letters-outcome-facts = opplysninger om punktet
letters-outcome-unsure = usikkert
letters-outcome-left-out = tatt ut
letters-outcome-dismissed = sett på, ikke et punkt
letters-outcome-contents = innholdsliste
letters-outcome-running-head = topp- eller bunntekst
letters-outcome-page-mark = sidemerke
letters-outcome-nothing = uten innhold
letters-outcome-unexplained = uten forklaring
letters-tally = { $count ->
    [one] 1 avsnitt i originalen: { $parts }.
   *[other] { $count } avsnitt i originalen: { $parts }.
}
letters-tally-item = { $count } med punkter
letters-tally-heading = { $count ->
    [one] 1 overskrift
   *[other] { $count } overskrifter
}
letters-tally-lead-in = { $count } som leder inn
letters-tally-facts = { $count } med opplysninger om punkter
letters-tally-unsure = { $count ->
    [one] 1 usikkert
   *[other] { $count } usikre
}
letters-tally-left-out = { $count } tatt ut
letters-tally-dismissed = { $count } sett på
letters-tally-contents = { $count } i innholdslisten
letters-tally-running-head = { $count ->
    [one] 1 topp- eller bunntekst
   *[other] { $count } topp- og bunntekster
}
letters-tally-page-mark = { $count ->
    [one] 1 sidemerke
   *[other] { $count } sidemerker
}
letters-tally-nothing = { $count } uten innhold
letters-tally-unexplained = { $count } uten forklaring
letters-lost-images = { $count ->
    [one] 1 bilde er ikke tatt med.
   *[other] { $count } bilder er ikke tatt med.
}
letters-lost-text-boxes = { $count ->
    [one] Teksten i 1 tekstboks står etter avsnittet den hører til.
   *[other] Teksten i { $count } tekstbokser står etter avsnittene de hører til.
}
letters-lost-tracked-deletions = { $count ->
    [one] 1 sporet sletting er regnet som slettet, selv om ingen har godtatt den.
   *[other] { $count } sporede slettinger er regnet som slettet, selv om ingen har godtatt dem.
}
letters-lost-tracked-insertions = { $count ->
    [one] 1 sporet innsetting er tatt med, selv om ingen har godtatt den.
   *[other] { $count } sporede innsettinger er tatt med, selv om ingen har godtatt dem.
}
letters-lost-comments = { $count ->
    [one] 1 merknad i margen er ikke tatt med.
   *[other] { $count } merknader i margen er ikke tatt med.
}
letters-lost-headers-and-footers = { $count ->
    [one] 1 topptekst eller bunntekst er ikke tatt med.
   *[other] { $count } topptekster og bunntekster er ikke tatt med.
}
letters-lost-embedded-objects = { $count ->
    [one] 1 innebygd objekt er ikke tatt med.
   *[other] { $count } innebygde objekter er ikke tatt med.
}
letters-lost-hidden-text = { $count ->
    [one] Skjult tekst er ikke tatt med (1 sted).
   *[other] Skjult tekst er ikke tatt med ({ $count } steder).
}
letters-lost-scripts = { $count ->
    [one] 1 skript er fjernet.
   *[other] { $count } skript er fjernet.
}
letters-lost-surroundings-of-page = { $count ->
    [one] Menyer og annet rundt teksten på nettsiden er ikke tatt med (1 sted).
   *[other] Menyer og annet rundt teksten på nettsiden er ikke tatt med ({ $count } steder).
}
letters-lost-unknown-signs = { $count ->
    [one] 1 tegn kunne ikke leses og er merket «�».
   *[other] { $count } tegn kunne ikke leses og er merket «�».
}
letters-lost-macros = Filen inneholder makroer. De er verken lest eller kjørt.
letters-lost-pages-without-text = Disse sidene har ikke tekst, kanskje er de skannet: { $pages }.
letters-lost-other = { $count } deler av originalen er ikke tatt med.
letters-did-kind = Flyttet { $address } til delen { $to }
letters-did-text = Rettet teksten i { $address }
letters-did-split = Delte { $address } i to
letters-did-join = Slo sammen { $address } med punktet før
letters-did-leave-out = Tok ut { $address }: { $to }
letters-did-put-back = Tok med igjen { $address }
letters-did-accept = Godtok { $address } slik det er lest
letters-did-make-item = { $address }: gjort til punkt under { $to }
letters-did-dismiss = { $address }: ikke et punkt
letters-did-move-to = Flyttet { $address } til slutten av { $to }
letters-did-move = Flyttet { $address }
letters-did-number = Ga { $address } nummeret «{ $to }»
letters-did-priority = Merket { $address } som prioritert
letters-did-no-priority = Fjernet prioriteringen av { $address }
letters-did-address = Endret hvem { $address } gjelder
letters-did-add = La til et punkt fra linje { $line }
letters-did-accept-proposal = Godtok forslaget { $address }
letters-did-accept-proposals = Godtok { $count } forslag
letters-did-reject-proposal = Avviste forslaget { $address }
letters-did-reject-proposals = Avviste { $count } forslag
letters-did-section = Endret avsnitt { $number } til «{ $to }»
fault-correction-changed = { $name } har endret dette etter at du åpnet siden. Du ser hvordan det står nå. Det du skrev, er ikke lagret, men står fortsatt i feltet. Se over og lagre på nytt.
fault-undo-changed = Det er gjort en ny rettelse etter at du åpnet siden, så ingenting er angret. Se i historikken hva som er sist.
fault-correction-within-itself = Punktet kan ikke stå under seg selv. Velg et annet sted.
fault-correction-number-taken = Et annet avsnitt har allerede dette nummeret.
fault-correction-not-a-number = Skriv et nummer med bokstaver, sifre, punktum og bindestrek, høyst 20 tegn.
fault-correction-nothing-chosen = Kryss av for ett eller flere forslag først.
fault-correction-no-office = Kryss av for minst ett embete.
fault-letter-old-word = Filen er i det gamle Word-formatet (.doc). Åpne den i Word, velg «Lagre som» og «Word-dokument (.docx)», og prøv igjen.
fault-letter-rtf = Filen er en RTF-fil. Åpne den i Word, velg «Lagre som» og «Word-dokument (.docx)», og prøv igjen.
fault-letter-password = Filen er beskyttet med passord. Åpne den med passordet, lagre en kopi uten passord, og prøv igjen.
fault-letter-damaged = Filen er skadet eller ikke hel. Hent den på nytt der den kom fra, eller åpne den og lagre den på nytt.
fault-letter-too-many-pages = Filen har { $pages } sider. Vi leser høyst { $most }. Skriv ut sidene med brevet til en egen PDF og prøv igjen.
fault-letter-no-text = Filen har { $pages } sider, men ingen tekst. Sidene er bilder, for eksempel fra en skanner. Be avsenderen om brevet som Word eller PDF med tekst, eller kjør tekstgjenkjenning (OCR) på filen først.
fault-letter-bomb = Filen er laget slik at den ikke kan leses trygt. Åpne den i Word eller nettleseren, lagre den på nytt, og prøv igjen.
fault-letter-took-too-long = Det tok for lang tid å lese filen. Lagre brevet som Word (.docx) eller skriv det ut til en ny PDF, og prøv igjen.
letters-unresolved-doubts = { $count ->
    [one] 1 usikkert sted
   *[other] { $count } usikre steder
}
letters-unresolved-proposals = { $count ->
    [one] 1 forslag som ikke er avgjort
   *[other] { $count } forslag som ikke er avgjort
}
letters-unresolved-addressees = { $count ->
    [one] 1 punkt der det er åpent hvem det gjelder
   *[other] { $count } punkter der det er åpent hvem de gjelder
}
letters-publish-items = { $count ->
    [one] Dette blir 1 punkt
   *[other] Dette blir { $count } punkter
}
letters-publish-sum = Sum
letters-publish-look = Se over før du publiserer
letters-publish-undecided = { $count ->
    [one] 1 forslag er ikke avgjort og blir ikke et punkt
   *[other] { $count } forslag er ikke avgjort og blir ikke punkter
}
letters-publish-priorities = { $count ->
    [one] 1 prioritering for året
   *[other] { $count } prioriteringer for året
}
letters-publish-announced = { $count ->
    [one] 1 varsel om noe som kommer senere
   *[other] { $count } varsler om noe som kommer senere
}
letters-publish-left-out = { $count ->
    [one] 1 punkt er tatt ut
   *[other] { $count } punkter er tatt ut
}
letters-publish-replaces = Det er allerede publisert et brev for dette året: «{ $title }», lest inn { $day }. Det nye brevet tar over. Det som er knyttet til et punkt, følger med når punktet har de samme ordene.
letters-replace-account = Hva som følger med til det nye brevet
letters-replace-nothing = Ingen har knyttet noe til brevet som blir erstattet.
letters-replace-carried = Følger med
letters-replace-left = Følger ikke med
letters-replace-a-draft = Et utkast til tillegg
letters-replaced-by = «{ $title }» tok over for dette brevet { $day }, publisert av { $name }.
letters-took-over = Erstattet et tidligere brev for samme år
letters-took-over-from = Brevet tok over for «{ $title }» { $day }, publisert av { $name }. Det som ikke fulgte med, står fortsatt der.
fault-letter-account-changed = Noe er endret siden du så hva som følger med. Se over listen på nytt, og kryss av igjen.
letters-left-other-words = punktet har fått andre ord
letters-left-gone = finnes ikke i det nye brevet
letters-left-said-now = det nye brevet sier selv hvem punktet gjelder
letters-left-other-report = det nye brevet ber ikke om den samme rapporten
letters-left-past = trengs ikke lenger, for det nye brevet er allerede slik
letters-way-turn = Når brevet er publisert, kan dere føre dem videre til punktene som ligner.
letters-way-statement = Omtalene blir stående i det gamle brevet. Åpne punktet der, og kopier det som fortsatt gjelder.
letters-way-applies = Embetet avgjør på nytt hvem punktet gjelder, der brevet lar det stå åpent.
letters-way-delivery = Er rapporten god nok etter de nye ordene, merker dere den som levert på nytt.
letters-way-amendment = Endringer som ikke passer lenger, venter som forslag i et utkast til tillegg. De gjelder først når noen slår dem fast og publiserer.
letters-way-announcement = Gjelder varselet fortsatt, kan dere notere det på nytt.
letters-way-decision = Si på nytt hva som hører sammen når dere sammenligner brevene.
letters-way-there = Gå dit
letters-tied-binding = { $count ->
    [one] 1 måling
   *[other] { $count } målinger
}
letters-tied-statement = { $count ->
    [one] 1 omtale
   *[other] { $count } omtaler
}
letters-tied-owner = { $count ->
    [one] 1 ansvarlig
   *[other] { $count } ansvarlige
}
letters-tied-succession = { $count ->
    [one] 1 kobling til et annet år
   *[other] { $count } koblinger til andre år
}
letters-tied-applies = { $count ->
    [one] 1 avgjørelse om hvem et punkt gjelder
   *[other] { $count } avgjørelser om hvem punkter gjelder
}
letters-tied-delivery = { $count ->
    [one] 1 levert rapport
   *[other] { $count } leverte rapporter
}
letters-tied-amendment = { $count ->
    [one] 1 tillegg eller endring i tillegg
   *[other] { $count } tillegg eller endringer i tillegg
}
letters-tied-announcement = { $count ->
    [one] 1 varsel
   *[other] { $count } varsler
}
letters-tied-answer = { $count ->
    [one] 1 svar på et varsel
   *[other] { $count } svar på varsler
}
letters-tied-decision = { $count ->
    [one] 1 avgjørelse i en sammenligning
   *[other] { $count } avgjørelser i sammenligninger
}
letters-publish-beside = Det finnes et brev til alle embeter for samme år: «{ $title }». Når embetet har sitt eget brev, er det eget brev som styrer året her. Brevet til alle kan fortsatt leses.
letters-publish-addressed = Punkter som ikke gjelder alle embeter: { $count }. Åpent for { $open } av dem.
letters-undecided-for-us = { $count ->
    [one] Ikke avgjort om det gjelder oss: 1 punkt
   *[other] Ikke avgjort om det gjelder oss: { $count } punkter
}
letters-show-others = Vis også det som gjelder andre embeter ({ $count })
letters-hide-others = Vis bare det som gjelder oss
letters-binds-undecided = Ikke avgjort om det gjelder oss
letters-binds-us = Embetet har avgjort at det gjelder oss
letters-binds-not-us = Embetet har avgjort at det ikke gjelder oss
letters-numbered = Nummer { $number } i brevet
letters-from-prose = Sto i løpende tekst
letters-card-addressees = Adressater
letters-card-ministries = Departement
letters-card-field = Fagområde
letters-card-directorate = Direktorat
letters-applies-title = Gjelder det oss?
letters-applies-lead = Brevet sier ikke hvilke embeter dette gjelder. Avgjør det for eget embete, så teller det med eller ikke i oversikten.
letters-applies-yes = Det gjelder oss
letters-applies-no = Det gjelder ikke oss
letters-applies-by = Avgjort av { $name } { $day }
event-letter-applies-decided = Avgjorde om punktet gjelder embetet
letters-nav-library = Kilder
letters-library = Kilder brevene bygger på
letters-library-lead = Lover, forskrifter, rundskriv, planer og rapporter som punktene i brevene viser til. Samme kilde står bare én gang, også når flere brev bruker den.
letters-library-words = Søk i tittel og nummer
letters-library-all-kinds = Alle slag
letters-library-year = Brev for året
letters-library-all-years = Alle år
letters-library-only = Vis bare
letters-library-everything = Alle kilder
letters-library-show = Vis
letters-library-none = Ingen publiserte brev viser til noen kilde ennå.
letters-library-no-hit = Ingen kilder passer med det du søkte etter.
letters-library-found = Viser { $count } av { $total } kilder
letters-work-act = Lov
letters-work-regulation = Forskrift
letters-work-circular = Rundskriv
letters-work-bill = Proposisjon
letters-work-white-paper = Stortingsmelding
letters-work-report = Rapport
letters-work-plan = Plan eller strategi
letters-work-website = Nettsted
letters-work-letter = Brev
letters-work-other = Annet
letters-work-kind = Slag
letters-work-title = Tittel
letters-work-number = Nummer
letters-work-dated = Dato
letters-work-items = Punkter
letters-work-letters = Brev
letters-work-link = Lenke
letters-work-link-help = Skriv hele adressen, for eksempel https://lovdata.no.
letters-work-access = Tilgang
letters-work-unavailable = Ikke tilgjengelig elektronisk
letters-work-replaced = Gjelder ikke lenger
letters-work-valid-until = Gjelder til
letters-work-replaced-by = Erstattet av
letters-work-not-replaced = Ikke erstattet
letters-work-leaning = { $count } punkter bygger på denne
letters-work-correct = Rett opplysningene
letters-work-save = Lagre
letters-work-join = Slå sammen med en annen kilde
letters-work-join-lead = Er dette samme kilde som en annen i listen, kan de slås sammen. Alle punkter følger med, og senere brev finner den du velger.
letters-work-join-with = Er samme kilde som
letters-work-choose = Velg kilde
fault-work-link = Lenken må begynne med https://, http:// eller www.
letters-links = Lenkene
letters-links-progress = { $linked ->
    [one] Én kilde har lenke.
   *[other] { $linked } kilder har lenke.
} Sjekket i dag: { $checked }. Gjenstår: { $remaining }. Døde: { $dead }.
letters-links-check = Sjekk lenkene
letters-links-help = Sjekker opptil { $most } lenker om gangen. De som aldri er sjekket, tas først, så de det er lengst siden. Det kan ta et halvt minutt.
letters-links-no-way-out = Ingen av lenkene som er sjekket i dag, ble nådd. Programmet ser ikke ut til å ha noen vei ut på nettet. Ingen lenke er regnet som død på grunn av det.
letters-links-forbidden = Her er programmet satt opp uten trafikk ut på nettet. Derfor kan lenker ikke sjekkes.
letters-link-state = Virker lenken?
letters-link-works = Virker
letters-link-moved = Flyttet for godt
letters-link-gone = Siden finnes ikke lenger
letters-link-refused = Avvist, krever kanskje innlogging
letters-link-fault = Feil i den andre enden
letters-link-no-host = Nettstedet finnes ikke
letters-link-not-reached = Ikke nådd
letters-link-not-allowed = Ikke spurt: ingen adresse på det åpne nettet
letters-link-dead = Død lenke
letters-link-unchecked = Ikke sjekket
letters-link-checked = Sjekket { $moment }
letters-link-answered = Sjekket { $moment }, svarte { $status }
letters-link-moved-to = Ny adresse
letters-link-check = Sjekk lenken
letters-link-use = Bruk den nye adressen
letters-library-dead = Døde lenker
letters-library-moved = Flyttede lenker
letters-cross = Viser til
letters-cross-nowhere = finnes ikke i brevet
letters-cross-unresolved = Henvisninger til steder som ikke finnes i brevet
letters-leans-on = Bygger på
letters-funding = Bevilgning
letters-chapter = kap. { $chapter }
letters-chapter-post = kap. { $chapter } post { $post }
letters-duties = Rapportering og bevilgninger
letters-duties-lead = Det brevet ber { $office } rapportere, og når.
letters-duties-none = Brevet ber ikke om noen rapport.
letters-duty-recipient = Mottaker
letters-duty-with = Sammen med
letters-duty-channel = Gjennom
letters-duty-due-day = Frist
letters-duty-in-letter = i brevet: «{ $words }»
letters-duty-template = Mal
letters-duty-template-promised = Brevet sier at ramme eller mal blir sendt i forkant.
letters-duty-when-it-happens = Rapporteres når det skjer noe; ingen fast frist.
letters-duty-ended = Det er ingen flere rapporter å levere etter disse ordene.
letters-duty-delivered = Levert { $day } av { $name }
letters-duty-late = Fristen er ute
letters-duty-coming = Ikke levert ennå
letters-duty-deliver = Merk som levert
letters-duty-take-back = Angre levert
letters-duty-overdue = Rapportering { $address } for { $period } skulle vært levert { $day }
letters-duty-done = Rapporten etter { $address } for { $period } er levert (frist { $day })
letters-duty-due = Rapportering { $address } for { $period } skal leveres { $day }
letters-period-half-year = { $number }. halvår { $year }
letters-period-tertial = { $number }. tertial { $year }
letters-period-quarter = { $number }. kvartal { $year }
letters-period-month = måned { $number } i { $year }
letters-rhythm-yearly = Hvert år
letters-rhythm-half-yearly = Hvert halvår
letters-rhythm-tertial = Hvert tertial
letters-rhythm-quarterly = Hvert kvartal
letters-rhythm-monthly = Hver måned
letters-rhythm-once = Én gang
letters-rhythm-per-event = Når det skjer noe
letters-rules = Frister for rapportering
letters-rules-lead = Står det ingen frist i brevet, gjelder reglene her. Sjekk dem mot årets brev.
letters-rules-order = En regel for én mottaker går foran en regel for alle mottakere, og embetets egen foran direktoratets.
letters-rule-rhythm = Hvor ofte
letters-rule-set-by = Bestemt av
letters-rule-every-recipient = Alle mottakere
letters-rule-usual = Vanlig frist, ikke bestemt av noen
letters-rule-of-all = Direktoratet, for alle
letters-rule-of-office = Embetet
letters-rule-set-for-all = Bestem en frist for alle embeter
letters-rule-set-for-own = Bestem en frist for eget embete
letters-rule-recipient-help = La stå tomt for alle mottakere. Ellers slik navnet står i brevet.
letters-rule-way = Slik regnes fristen
letters-rule-way-on = En bestemt dato etter perioden
letters-rule-way-next-month = En dag i måneden etter perioden
letters-rule-way-working-days = Virkedager etter perioden
letters-rule-way-days = Dager etter perioden
letters-rule-way-weeks = Uker etter perioden
letters-rule-way-months = Måneder etter perioden
letters-rule-amount = Dag eller antall
letters-rule-amount-help = Dagen i måneden, eller hvor mange dager, uker eller måneder.
letters-rule-month = Måned
letters-rule-month-help = 1–12, bare når fristen er en bestemt dato.
letters-rule-save = Lagre fristen
fault-rule-no-such-day = Måneden har ikke så mange dager.
letters-rule-on = { $day } etter perioden
letters-rule-next-month = den { $day }. i måneden etter
letters-rule-days = { $count } dager etter perioden
letters-rule-working-days = { $count } virkedager etter perioden
letters-rule-weeks = { $count } uker etter perioden
letters-rule-months = { $count } måneder etter perioden
event-reference-corrected = Rettet en kilde
event-reference-links-checked = Sjekket lenker til kilder
event-reference-joined = Slo sammen to kilder
event-reporting-delivered = Merket en rapport som levert
event-reporting-taken-back = Angret at en rapport var levert
event-reporting-rule-set = Bestemte en frist for rapportering

letters-history-year = År
letters-history-items = Punkter
letters-history-changes = Endringer
letters-history-valid-from = Gjelder fra
letters-history-characters = Tegn i omtalen
letters-history-yes = Ja
letters-history-no = Nei
letters-history-joined = Slått sammen med
letters-history-rhythm = Hvor ofte
letters-history-recipient = Mottaker
letters-history-rule = Frist
job-letters-check-links = Sjekke lenkene i kildebiblioteket
