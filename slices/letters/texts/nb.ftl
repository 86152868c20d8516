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
letters-file-help = Tekst eller Markdown (.txt eller .md), høyst 10 MB.
letters-paste = Eller lim inn teksten
letters-paste-help = Overskriftene må stå på egne linjer, avsnittene med nummer som 73.1.
letters-read = Les inn
fault-letter-nothing = Velg en fil eller lim inn teksten i brevet.
fault-letter-both = Du har både valgt en fil og limt inn tekst. Fjern det ene.
fault-letter-empty = Det er ingen tekst her. Velg filen som inneholder brevet.
fault-letter-too-large = Filen er større enn { $most } MB. Velg filen som bare inneholder teksten i brevet.
fault-letter-other-format = Filen er en { $format }. Lagre brevet som tekst eller Markdown (.txt eller .md) og prøv igjen.
fault-letter-binary = Filen er ikke tekst: linje { $line } inneholder tegn som ikke finnes i tekst. Lagre brevet som tekst eller Markdown og prøv igjen.
fault-letter-no-sections = Vi finner ingen nummererte overskrifter, for eksempel «73.1 Lov om sosiale tjenester». Sjekk at det er et tildelingsbrev, og at overskriftene står på egne linjer med nummer.
fault-letter-unsure = Se over det som er usikkert, eller kryss av for at det skal publiseres som det er.
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
letters-publish-unsure = { $count ->
    [one] Publiser selv om 1 sted er usikkert
   *[other] Publiser selv om { $count } steder er usikre
}
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
letters-change-reworded = Ny ordlyd
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
letters-change-new = Legg til et nytt punkt
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
