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
