letters-nav-status = Status
letters-nav-letters = Tildelingsbrev
letters-title = Tildelingsbrev
letters-lead = Breva som seier kva embeta skal gjere, og kva dei blir målte på.
letters-none = Ingen brev er lesne inn enno.
letters-found = { $count ->
    [one] 1 brev
   *[other] { $count } brev
}
letters-column-year = År
letters-column-letter = Brev
letters-column-for = Gjeld
letters-column-status = Status
letters-column-read-in = Lese inn
letters-for-all = Alle embete
letters-for-own-office = Eige embete
letters-untitled = Utan tittel
letters-go-on = Gå gjennom
letters-status-draft = Til gjennomgang
letters-status-published = Publisert
letters-status-replaced = Erstatta

letters-read-in = Les inn eit brev
letters-read-in-lead = Brevet blir delt i nummererte avsnitt og punkt. Du går gjennom resultatet før det blir publisert.
letters-file = Fil med brevet
letters-file-help = Word (.docx), PDF med tekst, nettside, Markdown eller rein tekst, høgst 20 MB. Fila blir teken vare på slik ho er.
letters-paste = Eller lim inn teksten
letters-paste-help = Overskriftene må stå på eigne linjer, avsnitta med nummer som 73.1.
letters-read = Les inn
fault-letter-nothing = Vel ei fil eller lim inn teksten i brevet.
fault-letter-both = Du har både valt ei fil og limt inn tekst. Fjern det eine.
fault-letter-empty = Det er ingen tekst her. Vel fila som inneheld brevet.
fault-letter-too-large = Fila er større enn { $most } MB. Ta bort bilete og vedlegg, eller lagre berre teksten i brevet.
fault-letter-too-long = Teksten er lengre enn teksten i eit brev kan vere: { $megabytes } MB, eller { $lines } linjer. Sjekk at det er eit tildelingsbrev, og lagre brevet utan vedlegg.
fault-letter-too-many-items = Vi finn fleire enn { $items } punkt eller { $sections } nummererte område. Sjekk at det er eit tildelingsbrev, og lagre brevet utan vedlegg.
fault-letter-other-format = Dette filformatet kan vi ikkje lese. Lagre brevet som Word (.docx), PDF, nettside, Markdown eller rein tekst, og prøv igjen.
fault-letter-binary = Fila er ikkje tekst: linje { $line } inneheld teikn som ikkje finst i tekst. Lagre brevet som Word (.docx), PDF eller tekst og prøv igjen.
fault-letter-no-sections = Vi finn ingen nummererte overskrifter, til dømes «73.1 Lov om sosiale tenester». Sjekk at det er eit tildelingsbrev, og at overskriftene står på eigne linjer med nummer.
fault-letter-unsure = Dette er ikkje avklart: { $what }. Sjå over det først, eller kryss av for at brevet skal publiserast som det er.
fault-letter-year-taken = Det finst eit publisert brev for dette året. Kryss av for å erstatte det, eller vel eit anna år.

letters-part = Del av brevet
letters-part-introduction = Innleiing
letters-part-assignment = Oppdrag
letters-part-funding = Finansiering
letters-part-background = Bakgrunnsinformasjon
letters-part-requirement = Resultatkrav
letters-part-reporting = Rapportering

letters-doubt-continued = Teksten ser ut til å halde fram på linje { $line }, og er sett saman.
letters-doubt-hyphenated = Eit ord er delt over linje { $line }, og er sett saman.
letters-doubt-prose = Laupande tekst mellom punkta. Skal han vere eit eige punkt?
letters-doubt-before-first-section = Står før det første nummererte avsnittet.
letters-doubt-empty-bullet = Eit punkt utan tekst.
letters-doubt-unknown-heading = Står under overskrifta «{ $heading }», som ikkje er ein kjend del av brevet.
letters-doubt-misspelled-heading = Overskrifta «{ $heading }» er lesen som ein kjend del av brevet.
letters-doubt-plain-heading = Linja er lesen som ei overskrift, men er ikkje merkt som ei.
letters-doubt-repeated-section = Avsnitt { $number } står to gonger og er lese som eitt.
letters-doubt-page-number = Ser ut som eit sidetal.
letters-doubt-no-year = Vi fann ikkje kva år brevet gjeld.
letters-doubt-year = Det er usikkert kva år brevet gjeld: { $years }.
letters-doubt-repeated = Det same står på linje { $line }. Er det eitt punkt eller to?
letters-doubt-misread-bullet = Teiknet framfor ser ut til å vere eit kulepunkt som er lese feil.
letters-doubt-misread-word = Ordet «{ $word }» ser ut til å vere lese feil, og er retta.
letters-doubt-unknown-table = Står i ein tabell utan kjende kolonnar.
letters-doubt-unknown-column = Står i kolonnen «{ $heading }», som ikkje er ein kjend del av brevet.
letters-doubt-old-encoding = Fila var i eit eldre teiknsett og er rekna om. Sjekk æ, ø og å.

letters-review-title = Gå gjennom brevet
letters-review-counts = { $items } punkt, av dei { $assignments } oppdrag og { $requirements } resultatkrav.
letters-review-doubts = { $count ->
    [one] 1 stad å sjå på
   *[other] { $count } stader å sjå på
}
letters-review-no-doubts = Ingenting usikkert
letters-to-publish = Gå vidare til publisering
letters-undo = Angre siste endring
letters-unsure = Usikkert
letters-unsure-lead = Dette fann vi ikkje ein sikker plass til. Gjer det til eit punkt, eller slå fast at det ikkje er eit.
letters-line = Linje { $line }
letters-make-item = Gjer til punkt
letters-dismiss = Ikkje eit punkt
letters-original = Originalen
letters-as-read = Slik er det lese
letters-look-here = Sjå her
letters-item-text = Teksten i punktet
letters-save-text = Lagre teksten
letters-save-part = Flytt til delen
letters-split = Del i to punkt
letters-split-first = Første punkt
letters-split-second = Andre punkt
letters-split-help = Klipp ut slutten og lim han inn under. Alle orda må vere med.
letters-leave-out = Ta ut av brevet
letters-leave-out-reason = Kvifor er det ikkje eit punkt?
letters-left-out = Teke ut
letters-put-back = Ta med likevel
letters-join = Slå saman med punktet før
letters-close = Lukk
letters-correct = Rett
letters-accept = Dette er rett
letters-discard = Forkast utkastet
letters-discard-lead = Utkastet og rettingane blir borte. Publiserte brev blir ikkje rørte.
fault-correction-not-there = Punktet er ikkje der lenger. Last sida på nytt.
fault-correction-empty-text = Begge delane må ha tekst.
fault-correction-not-its-text = Dei to delane er ikkje teksten i punktet. Klipp og lim utan å endre orda.
fault-correction-nothing-before = Det er ikkje noko punkt før dette i same delen, så det kan ikkje slåast saman.
fault-correction-no-section = Brevet har ikkje noko avsnitt å leggje punktet i.

letters-publish-title = Publiser brevet
letters-publish-all = Brevet blir synleg for alle embete og styrer året.
letters-publish-own = Brevet gjeld eige embete og styrer året her.
letters-back-to-review = Tilbake til gjennomgangen
letters-look-through = sjå over
letters-field-title = Tittel
letters-field-year = Året brevet gjeld
letters-field-year-help = Fire siffer
letters-publish-unsure = Publiser sjølv om dette ikkje er avklart: { $what }
letters-publish-replace = Erstatt brevet som er publisert for same året
letters-publish = Publiser

letters-contents = Innhald
letters-status-for = status for { $office }
letters-nested-in = under { $address }
letters-reader-believes = Lese som: { $guess }
letters-kind-time = handsama i tide
letters-kind-cover = nådd eller tilbode
letters-kind-done = gjennomført
letters-kind-trend = utvikling
letters-kind-joint = samordna
letters-kind-topic = tema i dialog
letters-guess-share = { $share } %
letters-guess-days = { $count ->
    [one] innan 1 dag
   *[other] innan { $count } dagar
}
letters-guess-weeks = { $count ->
    [one] innan 1 veke
   *[other] innan { $count } veker
}
letters-guess-months = { $count ->
    [one] innan 1 månad
   *[other] innan { $count } månader
}
letters-guess-years = innan { $count } år
letters-guess-population = gjeld «{ $words }»

letters-measured-by = Slik blir det målt
letters-no-binding = Punktet er ikkje knytt til ei måling.
letters-measure-gone = Målinga finst ikkje i denne versjonen av programmet.
letters-figure = Talet mot målet
letters-trend = Utvikling
letters-rows = Sjå radene bak talet
letters-rule = Teljeregel:
letters-change-binding = Endre mål og frist
letters-save-binding = Lagre
letters-remove-binding = Fjern målinga
letters-bound-for-all = Sett av direktoratet for alle embete.
letters-add-binding = Knyt til ei måling
letters-proposed = Føreslått
letters-bind = Knyt til
letters-target-percent = Mål i prosent
letters-target-days = Mål i dagar
letters-target-count = Mål i tal

letters-statement = Omtale
letters-statement-by = Sist skriven av { $name } { $day }
letters-statement-label = Omtale til årsrapporten
letters-statement-help = Skriv kva embetet har gjort, og kva det har ført til. Ingen opplysningar om enkeltpersonar.
letters-statement-save = Lagre omtalen
letters-statement-written = Omtalt
letters-statement-missing = Utan omtale
fault-statement-changed = { $name } har lagra ein annan omtale etter at du opna sida. Der står det no: «{ $text }». Teksten din står i feltet under. Set dei saman og lagre på nytt.

letters-owner = Ansvarleg
letters-owner-label = Kven svarer for punktet?
letters-owner-nobody = Ingen er sett som ansvarleg
letters-owner-save = Lagre ansvarleg
letters-owned-by = Ansvarleg: { $name }
letters-owner-filter = Kva punkt som blir viste
letters-owner-all = Alle
letters-owner-mine = Mine ({ $count })
letters-owner-none-mine = Du står ikkje som ansvarleg for noko i dette brevet. Ansvarleg vel ein på sida til kvart punkt.

letters-status-title = Oppdrag { $year }
letters-other-office = Vel eit anna embete
letters-years = År
letters-due = Dette hastar
letters-due-nothing = Ingenting hastar akkurat no.
letters-overdue = Over fristen
letters-behind = { $count ->
    [one] Ei stille oppgåve heng etter
   *[other] { $count } stille oppgåver heng etter
}
letters-behind-of = mål { $target }
letters-neglected-why = Vis teksten og kvifor
letters-neglected = { $count ->
    [one] Ikkje målt: 1 resultatkrav
   *[other] Ikkje målt: { $count } resultatkrav
}
letters-neglected-nothing = verken måling eller omtale
letters-neglected-only-statement = berre omtale, inga måling
letters-column-requirement = Resultatkrav
letters-column-figure = Tal
letters-column-target = Mål
letters-column-trend = Utvikling
letters-column-next = Neste steg
letters-has-statement = Omtalt, men ikkje målt
letters-nothing-yet = Verken måling eller omtale enno
letters-act-on-item = Vel måling eller skriv omtale
letters-open-item = Opne
letters-assignments = { $count ->
    [one] 1 oppdrag, { $told } omtalt
   *[other] { $count } oppdrag, { $told } omtalte
}
letters-no-letter = Det er ikkje publisert noko brev for { $year }
letters-no-letter-way-out = Les inn brevet og publiser det, så kjem krava fram her.

letters-as-of = Status per
letters-show-day = Vis
letters-show-today = Vis slik det er no
letters-status-as-of = Slik det var { $day }
letters-shown-as-of = Sida blir vist slik det var { $day }.
letters-item-not-in-force = Punktet gjeld ikkje { $day }.
letters-no-target = utan mål
letters-requirement-was = Kravet var { $target } til { $day }.
letters-requirement-was-counted = Kravet var { $target } til { $day }, talt slik: { $rule }
letters-amended-from = Endra frå { $day }
letters-added-from = Nytt frå { $day }
letters-wordings = Ordlyden gjennom året
letters-withdrawn = Trekt tilbake
letters-days-always = Heile året
letters-days-from = Frå { $first }
letters-days-until = Til og med { $last }
letters-days-between = { $first } til { $last }

letters-versions = Versjonar
letters-versions-lead = Brevet og tillegga til det, i den rekkjefølgja dei gjeld frå.
letters-history = Historikk
letters-read-in-by = Lese inn { $day } av { $name }
letters-published-by = publisert { $day } av { $name }
letters-dated = datert { $day }
letters-valid-from = gjeld frå { $day }
letters-holds = Gjeld
letters-holds-later = Gjeld ikkje enno
letters-amendment-new = Legg til tillegg
letters-amendment-new-lead = Eit tillegg er eit seinare brev som endrar dette brevet frå ein dag. Last opp eller lim inn brevet, eller skriv inn endringane sjølv i neste steg.
letters-amendment-for-all = Tillegget blir synleg for alle embete når det blir publisert.
letters-amendment-for-own = Tillegget gjeld berre eige embete.
letters-amendment-file = Fil med tillegget
letters-amendment-file-help = Høgst 10 MB. Har tillegget nummererte avsnitt og punkt, blir endringane foreslåtte.
letters-amendment-paste-help = Teksten blir ståande ved sida av endringane.
letters-amendment-go-on = Gå vidare
letters-field-dated = Datert
letters-field-dated-help = Datoen på tillegget
letters-field-valid-from = Gjeld frå
letters-field-valid-from-help = Første dagen endringane gjeld
letters-field-answers = Svarer på
letters-field-answers-nothing = Ikkje noko som er varsla
fault-amendment-outside = Vel ein dag i { $year }, året brevet gjeld.
fault-amendment-same-words = Orda er dei same som før. Endre dei, eller lukk.
fault-amendment-no-item = Vel eit punkt i brevet.
fault-amendment-item-twice = Det same punktet er alt lagt til.
fault-amendment-stale = Punkt { $address } har fått andre ord eller ei anna måling sidan endringa blei laga. Gå tilbake, fjern endringa og lag ho på nytt.
letters-amendment-draft = Under arbeid
letters-amendment-facts = Tittel og datoar
letters-amendment-text = Teksten i tillegget
letters-amendment-discard-lead = Utkastet til tillegg blir borte. Brevet blir ikkje rørt.
letters-changes = Endringar
letters-changes-none = Ingen endringar er lagde inn enno.
letters-amended-reworded = Ny ordlyd
letters-change-withdrawn = Blir trekt tilbake
letters-change-added = Nytt punkt
letters-from-to = frå { $from } til { $to }
letters-unchanged-target = { $target }, uendra
letters-binding-open = Må avgjerast
letters-decide-binding = Slå fast
letters-change-reject = Ikkje ei endring
letters-change-remove = Fjern endringa
letters-change-item = Endre eller trekk tilbake eit punkt
letters-new-words = Ny ordlyd frå den dagen
letters-save-words = Lagre ordlyden
letters-withdraw = Trekk punktet tilbake
letters-which-item = Kva punkt?
letters-open-words = Opne punktet
letters-amended-new = Legg til eit nytt punkt
letters-section = Avsnitt
letters-add-item = Legg til punktet
letters-amendment-publish = Publiser tillegget
letters-amendment-publish-lead = Frå den dagen gjeld dei nye orda, punkta og måla. Tal for dagar før det blir framleis viste mot det som galdt då. Publiseringa kan ikkje angrast.
letters-back-to-amendment = Tilbake til endringane
letters-not-ready = Dette må gjerast før tillegget kan publiserast
letters-not-ready-no-changes = Legg inn minst éi endring.
letters-not-ready-proposals = Slå fast eller avvis forslaga som står opne.
letters-not-ready-bindings = Slå fast kva målet blir der ordlyden er endra.
letters-not-ready-title = Gi tillegget ein tittel.
letters-not-ready-day = Fyll inn kva dag endringane gjeld frå.
letters-not-ready-outside = Dagen endringane gjeld frå, må vere i året brevet gjeld.
letters-announced = Varsla, ikkje motteke
letters-announced-open = Sjå alt som er varsla
letters-announced-none = Alt som er varsla, er motteke eller avklart.
letters-announced-letter = Brev
letters-announced-meeting = Møte eller samling
letters-announced-template = Mal eller skjema
letters-announced-scheme = Opplegg eller ordning
letters-announced-other = Anna
letters-announced-received = Motteke
letters-announced-not-coming = Kjem ikkje
letters-announced-waiting = Ikkje motteke
letters-announced-noted-by = ført opp av { $name }
letters-announced-add = Før opp noko anna som er varsla
letters-announced-words = Orda i brevet
letters-announced-words-help = Setninga som seier kva som kjem.
letters-announced-kind = Kva er det?
letters-see-amendment = Sjå tillegget
letters-see-letter = Sjå brevet
letters-take-back = Angre
letters-answer-amendment = Tillegget som kom
letters-answer-letter = Eit anna brev som kom
letters-answer-none = Ingen
letters-answer-day = Motteken dag
letters-answer-note = Merknad
letters-answer-note-help = Til dømes at møtet er halde, eller kvifor det ikkje kjem.
letters-mark-received = Motteke
letters-mark-not-coming = Kjem ikkje
letters-answer-by-amendment = Legg inn tillegget
letters-answer-otherwise = Marker som motteke eller avklart
fault-announcement-future = Dagen har ikkje vore enno.
fault-announcement-what = Vel tillegget eller brevet som kom, eller skriv ein merknad.
fault-announcement-why = Skriv kvifor det ikkje kjem.
letters-versions-count = { $count ->
    [one] Versjonar: brevet og 1 tillegg
   *[other] Versjonar: brevet og { $count } tillegg
}
fault-amendment-not-readable = Vi kunne ikkje lese teksten i fila. Lagre ho på nytt, eller lim inn teksten i feltet under.
letters-announced-count = { $count ->
    [one] 1 varsla, ikkje motteke
   *[other] { $count } varsla, ikkje mottekne
}
letters-announced-lead = { $count ->
    [one] Brevet varslar 1 ting som ikkje er motteken.
   *[other] Brevet varslar { $count } ting som ikkje er mottekne.
}

event-letter-read-in = Las inn brevet
event-letter-corrected = Retta ein stad i brevet
event-letter-correction-undone = Angra siste retting
event-letter-discarded = Forkasta utkastet
event-letter-published = Publiserte brevet
event-letter-replaced = Brevet vart erstatta
event-letter-bound = Knytte punktet til ei måling
event-letter-binding-changed = Endra målinga av punktet
event-letter-unbound = Fjerna målinga av punktet
event-letter-statement-written = Skreiv omtale
event-letter-owner-chosen = Valde kven som svarer for punktet
event-letter-amendment-added = La inn eit tillegg
event-letter-amendment-changed = Endra tillegget
event-letter-amendment-published = Publiserte tillegget
event-letter-amendment-discarded = Forkasta utkastet til tillegg
event-letter-announcement-noted = Førte opp noko som er varsla
event-letter-announcement-received = Markerte det varsla som motteke
event-letter-announcement-not-coming = Markerte at det varsla ikkje kjem
event-letter-announcement-reopened = Opna det varsla igjen

letters-compare-title = Samanlikn to brev
letters-compare-lead = Vel to brev, så ser du kva som er blitt av kvart punkt: det som er uendra, omformulert, flytta, delt, slått saman, nytt eller utgått.
letters-compare-from = Frå
letters-compare-to = Til
letters-compare-choose = Vel
letters-compare-do = Samanlikn
letters-compare-swap = Byt om
letters-compare-same = Du har valt det same brevet to gonger. Då er alt likt. Vel eit anna brev i eitt av felta.
letters-compare-accounted = Det er gjort greie for alle { $old } punkt i det første og alle { $new } i det andre.
letters-compare-filter = Kva som blir vist
letters-compare-changes = Kva som har hendt
letters-compare-all-parts = Alle delar
letters-compare-duties = Berre det som bind oss
letters-compare-show = Vis utvalet
letters-compare-all = Vis alt
letters-compare-pdf = Last ned PDF
letters-compare-docx = Last ned Word
letters-compare-json = Data (JSON)
letters-compare-demands = { $count ->
    [one] 1 punkt stiller andre krav
   *[other] { $count } punkt stiller andre krav
}
letters-compare-meaning = Kva dette har å seie for oss
letters-compare-meaning-lead = Punkt som er endra, og som { $office } har knytt målingar, ansvarlege eller omtalar til.
letters-compare-nothing = Ingen punkt passar til utvalet.
letters-compare-doubtful = Usikkert, sjå over
letters-compare-why = Kvifor desse to
letters-compare-correct = Rett
letters-compare-previous = Samanlikn med { $letter }
letters-becomes = blir til
letters-word-gone = { "[teke ut:" }
letters-word-added = { "[nytt:" }
letters-word-end = { "]" }
letters-became-unchanged = Uendra
letters-became-reworded = Omformulert
letters-became-moved = Flytta
letters-became-split = Delt
letters-became-joined = Slått saman
letters-became-new = Nytt
letters-became-dropped = Utgått
letters-demand-number = Talet
letters-demand-limit = Fristen
letters-demand-population = Kven det gjeld
letters-demand-demand = Kva som blir kravd
letters-demand-partner = Kven det blir gjort saman med
letters-demand-rhythm = Kor ofte
letters-demand-nothing = ikkje nemnt
letters-why-decided = Ein person har bestemt det.
letters-why-same-words = Orda er dei same.
letters-why-common-words = { $percent } % av orda er felles når ord som seier mykje, tel mest.
letters-why-covered = { $percent } % av orda i delane finst i heilskapen.
letters-why-same-section = Begge står i avsnitt { $section }.
letters-why-sections-answer = Avsnitt { $old } svarer til { $new }.
letters-why-same-order = Punkta ved sida av høyrer òg saman.
letters-why-lean = Begge byggjer på { $what }.
letters-why-another-kind = Det var { $old } og er no { $new }.
letters-section-was = I { $letter } heitte avsnittet { $name }.
letters-section-new = Avsnittet er nytt.
letters-section-gone = Avsnittet er ikkje med lenger.
letters-section-none = Utan avsnitt
letters-tie-measured = Måling i { $letter }: { $what }
letters-tie-owner = Ansvarleg i { $letter }: { $what }
letters-tie-told = Omtalt i { $letter }
letters-target-words = mål { $target }
letters-decided-by = Bestemt av { $name } { $day }.
letters-said-together = { $old } og { $new } høyrer saman.
letters-said-apart = { $old } og { $new } høyrer ikkje saman.
letters-said-ended = { $old } har ingen etterfølgjar.
letters-said-new = { $new } er nytt.
letters-decisions = { $count ->
    [one] 1 samanheng er bestemt av folk
   *[other] { $count } samanhengar er bestemte av folk
}
letters-decision-undo = Ta tilbake
letters-correct-old = Kva punkt i { $letter } svarer til { $address }?
letters-correct-next = Kva punkt i { $letter } vart { $address } til?
letters-correct-keep-old = Behald òg det som alt høyrer til (punkta er slått saman)
letters-correct-keep-new = Behald òg det som alt høyrer til (punktet er delt)
letters-correct-together = Desse høyrer saman
letters-correct-new = { $address } er nytt
letters-correct-ended = { $address } har ingen etterfølgjar
letters-correct-apart = { $old } og { $new } høyrer ikkje saman
fault-correct-nothing = Vel kva punkt det høyrer saman med, og prøv igjen.
letters-print-page = side { $page } av { $pages }
letters-print-unprintable = □ står der teksten har eit teikn som ikkje kan trykkjast her: { $signs }. I registeret står teksten slik han vart skriven.
letters-print-items = Punkt
letters-print-items-count = { $old } i det første brevet, { $new } i det andre
letters-print-shown = Utval
letters-print-shown-rows = { $count } av radene er viste
letters-print-item = Punkt
letters-print-what = Kva
letters-print-before = Før
letters-print-now = No
event-letter-pairing-decided = Bestemte kva eit punkt er blitt til i eit anna brev
event-letter-pairing-undone = Tok tilbake kva eit punkt er blitt til

letters-turn-title = Årsskifte
letters-turn-next = Før vidare frå { $letter }
letters-turn-lead-all = Her fører du vidare målingane som gjeld for alle embete.
letters-turn-lead-own = Her fører du vidare målingane til embetet og kven som er ansvarleg. Målingar som gjeld alle embete, fører direktoratet vidare.
letters-turn-compare = Sjå samanlikninga av breva
letters-turn-taken = Ført vidare
letters-turn-undo = Angre
letters-turn-nothing = Det er ikkje noko som ventar på å bli ført vidare.
letters-turn-going = { $count ->
    [one] 1 punkt har noko å føre vidare
   *[other] { $count } punkt har noko å føre vidare
}
letters-turn-none = Utan etterfølgjar
letters-turn-successor = Blir ført vidare til
letters-turn-later = Bestem seinare
letters-turn-end = Avslutt – har ingen etterfølgjar
letters-turn-carry-binding = Måling: { $what }
letters-turn-by-new-words = Bruk tala i det nye brevet:
letters-turn-carry-owner = Ansvarleg: { $name }
letters-turn-reason = Grunn, om det blir avslutta
fault-turn-reason = Skriv kvifor det blir avslutta.
letters-turn-untied = { $count ->
    [one] I tillegg blir 1 punkt utan noko å føre vidare knytt til etterfølgjaren, så rekkja over år blir heil.
   *[other] I tillegg blir { $count } punkt utan noko å føre vidare knytte til etterfølgjarane, så rekkjene over år blir heile.
}
letters-turn-take = Før vidare
letters-turn-unanswered = { $count ->
    [one] 1 resultatkrav i det nye brevet blir ikkje målt enno
   *[other] { $count } resultatkrav i det nye brevet blir ikkje målte enno
}
letters-turn-announced = { $count ->
    [one] 1 ting er varsla i { $letter }, men ikkje motteken
   *[other] { $count } ting er varsla i { $letter }, men ikkje mottekne
}
letters-turn-reports = Rapportering for { $office }
letters-turn-reports-delivered = Alt som { $letter } ber om, er levert.
letters-turn-reports-deliver = Merk rapportane som leverte
letters-turn-report-late = { $period }: skulle vore levert { $day }
letters-turn-report-due = { $period }: skal leverast { $day }
letters-turn-reports-missing = { $count ->
    [one] 1 rapport etter { $letter } er ikkje levert
   *[other] { $count } rapportar etter { $letter } er ikkje leverte
}
letters-turn-reports-go-on = { $count ->
    [one] 1 rapport går vidare i det nye brevet
   *[other] { $count } rapportar går vidare i det nye brevet
}
letters-turn-reports-ended = { $count ->
    [one] 1 rapport er ikkje med i det nye brevet
   *[other] { $count } rapportar er ikkje med i det nye brevet
}
letters-turn-reports-new = { $count ->
    [one] 1 rapport er ny
   *[other] { $count } rapportar er nye
}
letters-turn-ended = Avslutta
letters-turn-no-previous = Det er ikkje publisert noko tidlegare brev å føre vidare frå.
letters-turn-sentence = { $name } førte vidare { $bindings } målingar og { $owners } ansvarlege { $day }.
letters-turn-built-on = Noko av det som vart ført vidare, er endra sidan, eller det er bygd vidare på det. Då kan det ikkje angrast. Rett det einskilde punktet i staden.
letters-became-chosen = Valt av folk
letters-series = Tidlegare år
letters-series-lead = Kravet gjennom åra, målt slik kvart brev bad om.
letters-series-after = Vidare i { $year }:
event-letter-turned = Førte vidare frå det førre brevet
event-letter-turn-undone = Angra at noko vart ført vidare
letters-somebody = Nokon
letters-you-wrote = Du skreiv dette
letters-review-proposals = { $count ->
    [one] 1 framlegg å ta stilling til
   *[other] { $count } framlegg å ta stilling til
}
letters-download-original = Last ned originalen ({ $name })
letters-others-lately = { $name } har retta i brevet den siste halvtimen.
letters-undone = (angra)
letters-redo = Gjer om att
letters-did-by = { $what } ({ $name })
letters-views = Kva som er vist
letters-view-all = Alt
letters-view-look = Berre det som må sjåast på
letters-view-look-none = Det er ikkje noko att å sjå på.
letters-view-left-out = Berre det som ikkje er punkt
letters-panes = Original og lesing
letters-keys = Snøggtastar
letters-keys-on = Bruk snøggtastar på denne sida
letters-keys-next = Neste stad å sjå på
letters-keys-previous = Førre staden å sjå på
letters-keys-accept = Godta staden du står på
letters-keys-reject = Avvis framlegget du står på
letters-keys-open = Rett punktet du står på
letters-keys-kind = Innleiing, oppdrag, finansiering, bakgrunn, resultatkrav, rapportering
letters-keys-help = Vis eller gøym denne lista
letters-keys-place = Stad {"{n}"} av {"{all}"}
letters-keys-none = Det er ikkje noko att å sjå på
letters-proposals = { $count ->
    [one] 1 føreslått krav frå løpande tekst
   *[other] { $count } føreslåtte krav frå løpande tekst
}
letters-proposals-lead = Setningane ser ut til å påleggje noko. Godta dei som er krav, og avvis resten. Dei godtekne får merket T i adressa.
letters-accept-chosen = Godta dei valde
letters-reject-chosen = Avvis dei valde
letters-accept-proposal = Det er eit krav
letters-reject-proposal = Ikkje eit krav
letters-proposal = Framlegg
letters-priority = Prioritert i år
letters-priority-of-year = Blant prioriteringane i år
letters-save-priority = Lagre prioritering
letters-own-number = Nummeret punktet har i brevet
letters-own-number-help = Til dømes 3.1.2.1.1. Lat feltet stå tomt om punktet ikkje har noko nummer.
letters-save-number = Lagre nummeret
letters-move = Flytt punktet
letters-move-help = Punkt som står under dette, blir med.
letters-move-it = Flytt
letters-spot-last = Sist i { $section }
letters-spot-before = Framføre { $address }
letters-spot-after = Etter { $address }
letters-addressees = Kven punktet gjeld
letters-addressees-help = Vel embeta når brevet namngir dei. Lat det stå ope når brevet berre seier «nokre» eller «aktuelle».
letters-addressed-open = Ope kven det gjeld
letters-addressed-named = Desse embeta
letters-addressed-to = Gjeld { $names }
letters-save-addressees = Lagre kven det gjeld
letters-rename-section = Endre nummer eller tittel
letters-section-number = Nummer på avsnittet
letters-add-from-line = Nytt punkt frå linje { $line }
letters-why-not-a-demand = ikkje eit krav
letters-why-undecided = framlegg, ikkje avgjort
letters-outcome-item = punkt
letters-outcome-heading = overskrift
letters-outcome-lead-in = leier inn
letters-outcome-facts = opplysningar om punktet
letters-outcome-unsure = usikkert
letters-outcome-left-out = teke ut
letters-outcome-dismissed = sett på, ikkje eit punkt
letters-outcome-contents = innhaldsliste
letters-outcome-running-head = topp- eller botntekst
letters-outcome-page-mark = sidemerke
letters-outcome-nothing = utan innhald
letters-outcome-unexplained = utan forklaring
letters-tally = { $count ->
    [one] 1 avsnitt i originalen: { $parts }.
   *[other] { $count } avsnitt i originalen: { $parts }.
}
letters-tally-item = { $count } med punkt
letters-tally-heading = { $count ->
    [one] 1 overskrift
   *[other] { $count } overskrifter
}
letters-tally-lead-in = { $count } som leier inn
letters-tally-facts = { $count } med opplysningar om punkt
letters-tally-unsure = { $count ->
    [one] 1 usikkert
   *[other] { $count } usikre
}
letters-tally-left-out = { $count } tekne ut
letters-tally-dismissed = { $count } sette på
letters-tally-contents = { $count } i innhaldslista
letters-tally-running-head = { $count ->
    [one] 1 topp- eller botntekst
   *[other] { $count } topp- og botntekstar
}
letters-tally-page-mark = { $count ->
    [one] 1 sidemerke
   *[other] { $count } sidemerke
}
letters-tally-nothing = { $count } utan innhald
letters-tally-unexplained = { $count } utan forklaring
letters-lost-images = { $count ->
    [one] 1 bilete er ikkje teke med.
   *[other] { $count } bilete er ikkje tekne med.
}
letters-lost-text-boxes = { $count ->
    [one] Teksten i 1 tekstboks står etter avsnittet han høyrer til.
   *[other] Teksten i { $count } tekstboksar står etter avsnitta dei høyrer til.
}
letters-lost-tracked-deletions = { $count ->
    [one] 1 spora sletting er rekna som sletta, sjølv om ingen har godteke ho.
   *[other] { $count } spora slettingar er rekna som sletta, sjølv om ingen har godteke dei.
}
letters-lost-tracked-insertions = { $count ->
    [one] 1 spora innsetjing er teken med, sjølv om ingen har godteke ho.
   *[other] { $count } spora innsetjingar er tekne med, sjølv om ingen har godteke dei.
}
letters-lost-comments = { $count ->
    [one] 1 merknad i margen er ikkje teken med.
   *[other] { $count } merknader i margen er ikkje tekne med.
}
letters-lost-headers-and-footers = { $count ->
    [one] 1 topptekst eller botntekst er ikkje teken med.
   *[other] { $count } topptekstar og botntekstar er ikkje tekne med.
}
letters-lost-embedded-objects = { $count ->
    [one] 1 innebygd objekt er ikkje teke med.
   *[other] { $count } innebygde objekt er ikkje tekne med.
}
letters-lost-hidden-text = { $count ->
    [one] Gøymd tekst er ikkje teken med (1 stad).
   *[other] Gøymd tekst er ikkje teken med ({ $count } stader).
}
letters-lost-scripts = { $count ->
    [one] 1 skript er fjerna.
   *[other] { $count } skript er fjerna.
}
letters-lost-surroundings-of-page = { $count ->
    [one] Menyar og anna rundt teksten på nettsida er ikkje teke med (1 stad).
   *[other] Menyar og anna rundt teksten på nettsida er ikkje teke med ({ $count } stader).
}
letters-lost-unknown-signs = { $count ->
    [one] 1 teikn kunne ikkje lesast og er merkt «�».
   *[other] { $count } teikn kunne ikkje lesast og er merkte «�».
}
letters-lost-macros = Fila inneheld makroar. Dei er verken lesne eller køyrde.
letters-lost-pages-without-text = Desse sidene har ikkje tekst, kanskje er dei skanna: { $pages }.
letters-lost-other = { $count } delar av originalen er ikkje tekne med.
letters-did-kind = Flytta { $address } til delen { $to }
letters-did-text = Retta teksten i { $address }
letters-did-split = Delte { $address } i to
letters-did-join = Slo saman { $address } med punktet før
letters-did-leave-out = Tok ut { $address }: { $to }
letters-did-put-back = Tok med att { $address }
letters-did-accept = Godtok { $address } slik det er lese
letters-did-make-item = { $address }: gjort til punkt under { $to }
letters-did-dismiss = { $address }: ikkje eit punkt
letters-did-move-to = Flytta { $address } til slutten av { $to }
letters-did-move = Flytta { $address }
letters-did-number = Gav { $address } nummeret «{ $to }»
letters-did-priority = Merkte { $address } som prioritert
letters-did-no-priority = Fjerna prioriteringa av { $address }
letters-did-address = Endra kven { $address } gjeld
letters-did-add = La til eit punkt frå linje { $line }
letters-did-accept-proposal = Godtok framlegget { $address }
letters-did-accept-proposals = Godtok { $count } framlegg
letters-did-reject-proposal = Avviste framlegget { $address }
letters-did-reject-proposals = Avviste { $count } framlegg
letters-did-section = Endra avsnitt { $number } til «{ $to }»
fault-correction-changed = { $name } har endra dette etter at du opna sida. Du ser korleis det står no. Det du skreiv, er ikkje lagra, men står framleis i feltet. Sjå over og lagre på nytt.
fault-undo-changed = Det er gjort ei ny retting etter at du opna sida, så ingenting er angra. Sjå i historikken kva som er sist.
fault-correction-within-itself = Punktet kan ikkje stå under seg sjølv. Vel ein annan stad.
fault-correction-number-taken = Eit anna avsnitt har alt dette nummeret.
fault-correction-not-a-number = Skriv eit nummer med bokstavar, siffer, punktum og bindestrek, høgst 20 teikn.
fault-correction-nothing-chosen = Kryss av for eitt eller fleire framlegg først.
fault-correction-no-office = Kryss av for minst eitt embete.
fault-letter-old-word = Fila er i det gamle Word-formatet (.doc). Opne ho i Word, vel «Lagre som» og «Word-dokument (.docx)», og prøv igjen.
fault-letter-rtf = Fila er ei RTF-fil. Opne ho i Word, vel «Lagre som» og «Word-dokument (.docx)», og prøv igjen.
fault-letter-password = Fila er verna med passord. Opne ho med passordet, lagre ein kopi utan passord, og prøv igjen.
fault-letter-damaged = Fila er skadd eller ikkje heil. Hent ho på nytt der ho kom frå, eller opne ho og lagre ho på nytt.
fault-letter-too-many-pages = Fila har { $pages } sider. Vi les høgst { $most }. Skriv ut sidene med brevet til ein eigen PDF og prøv igjen.
fault-letter-no-text = Fila har { $pages } sider, men ingen tekst. Sidene er bilete, til dømes frå ein skannar. Be avsendaren om brevet som Word eller PDF med tekst, eller køyr tekstattkjenning (OCR) på fila først.
fault-letter-bomb = Fila er laga slik at ho ikkje kan lesast trygt. Opne ho i Word eller nettlesaren, lagre ho på nytt, og prøv igjen.
fault-letter-took-too-long = Det tok for lang tid å lese fila. Lagre brevet som Word (.docx) eller skriv det ut til ein ny PDF, og prøv igjen.
letters-unresolved-doubts = { $count ->
    [one] 1 usikker stad
   *[other] { $count } usikre stader
}
letters-unresolved-proposals = { $count ->
    [one] 1 framlegg som ikkje er avgjort
   *[other] { $count } framlegg som ikkje er avgjorde
}
letters-unresolved-addressees = { $count ->
    [one] 1 punkt der det er ope kven det gjeld
   *[other] { $count } punkt der det er ope kven dei gjeld
}
letters-publish-items = { $count ->
    [one] Dette blir 1 punkt
   *[other] Dette blir { $count } punkt
}
letters-publish-sum = Sum
letters-publish-look = Sjå over før du publiserer
letters-publish-undecided = { $count ->
    [one] 1 framlegg er ikkje avgjort og blir ikkje eit punkt
   *[other] { $count } framlegg er ikkje avgjorde og blir ikkje punkt
}
letters-publish-priorities = { $count ->
    [one] 1 prioritering for året
   *[other] { $count } prioriteringar for året
}
letters-publish-announced = { $count ->
    [one] 1 varsel om noko som kjem seinare
   *[other] { $count } varsel om noko som kjem seinare
}
letters-publish-left-out = { $count ->
    [one] 1 punkt er teke ut
   *[other] { $count } punkt er tekne ut
}
letters-publish-replaces = Det er alt publisert eit brev for dette året: «{ $title }», lese inn { $day }. Det nye brevet tek over. Det som er knytt til eit punkt, følgjer med når punktet har dei same orda.
letters-replace-account = Kva som følgjer med til det nye brevet
letters-replace-nothing = Ingen har knytt noko til brevet som blir erstatta.
letters-replace-carried = Følgjer med
letters-replace-left = Følgjer ikkje med
letters-replace-a-draft = Eit utkast til tillegg
letters-replaced-by = «{ $title }» tok over for dette brevet { $day }, publisert av { $name }.
letters-took-over = Erstatta eit tidlegare brev for same år
letters-took-over-from = Brevet tok over for «{ $title }» { $day }, publisert av { $name }. Det som ikkje følgde med, står framleis der.
fault-letter-account-changed = Noko er endra sidan du såg kva som følgjer med. Sjå over lista på nytt, og kryss av igjen.
letters-left-other-words = punktet har fått andre ord
letters-left-gone = finst ikkje i det nye brevet
letters-left-said-now = det nye brevet seier sjølv kven punktet gjeld
letters-left-other-report = det nye brevet ber ikkje om den same rapporten
letters-left-past = trengst ikkje lenger, for det nye brevet er alt slik
letters-way-turn = Når brevet er publisert, kan de føre dei vidare til punkta som liknar.
letters-way-statement = Omtalane blir ståande i det gamle brevet. Opne punktet der, og kopier det som framleis gjeld.
letters-way-applies = Embetet avgjer på nytt kven punktet gjeld, der brevet lèt det stå ope.
letters-way-delivery = Er rapporten god nok etter dei nye orda, merkjer de han som levert på nytt.
letters-way-amendment = Endringar som ikkje passar lenger, ventar som forslag i eit utkast til tillegg. Dei gjeld først når nokon slår dei fast og publiserer.
letters-way-announcement = Gjeld varselet framleis, kan de notere det på nytt.
letters-way-decision = Sei på nytt kva som høyrer saman når de samanliknar breva.
letters-way-there = Gå dit
letters-tied-binding = { $count ->
    [one] 1 måling
   *[other] { $count } målingar
}
letters-tied-statement = { $count ->
    [one] 1 omtale
   *[other] { $count } omtalar
}
letters-tied-owner = { $count ->
    [one] 1 ansvarleg
   *[other] { $count } ansvarlege
}
letters-tied-succession = { $count ->
    [one] 1 kopling til eit anna år
   *[other] { $count } koplingar til andre år
}
letters-tied-applies = { $count ->
    [one] 1 avgjerd om kven eit punkt gjeld
   *[other] { $count } avgjerder om kven punkt gjeld
}
letters-tied-delivery = { $count ->
    [one] 1 levert rapport
   *[other] { $count } leverte rapportar
}
letters-tied-amendment = { $count ->
    [one] 1 tillegg eller endring i tillegg
   *[other] { $count } tillegg eller endringar i tillegg
}
letters-tied-announcement = { $count ->
    [one] 1 varsel
   *[other] { $count } varsel
}
letters-tied-answer = { $count ->
    [one] 1 svar på eit varsel
   *[other] { $count } svar på varsel
}
letters-tied-decision = { $count ->
    [one] 1 avgjerd i ei samanlikning
   *[other] { $count } avgjerder i samanlikningar
}
letters-publish-beside = Det finst eit brev til alle embete for same år: «{ $title }». Når embetet har sitt eige brev, er det eige brev som styrer året her. Brevet til alle kan framleis lesast.
letters-publish-addressed = Punkt som ikkje gjeld alle embete: { $count }. Ope for { $open } av dei.
letters-undecided-for-us = { $count ->
    [one] Ikkje avgjort om det gjeld oss: 1 punkt
   *[other] Ikkje avgjort om det gjeld oss: { $count } punkt
}
letters-show-others = Vis òg det som gjeld andre embete ({ $count })
letters-hide-others = Vis berre det som gjeld oss
letters-binds-undecided = Ikkje avgjort om det gjeld oss
letters-binds-us = Embetet har avgjort at det gjeld oss
letters-binds-not-us = Embetet har avgjort at det ikkje gjeld oss
letters-numbered = Nummer { $number } i brevet
letters-from-prose = Stod i løpande tekst
letters-card-addressees = Adressatar
letters-card-ministries = Departement
letters-card-field = Fagområde
letters-card-directorate = Direktorat
letters-applies-title = Gjeld det oss?
letters-applies-lead = Brevet seier ikkje kva embete dette gjeld. Avgjer det for eige embete, så tel det med eller ikkje i oversikta.
letters-applies-yes = Det gjeld oss
letters-applies-no = Det gjeld ikkje oss
letters-applies-by = Avgjort av { $name } { $day }
event-letter-applies-decided = Avgjorde om punktet gjeld embetet
letters-nav-library = Kjelder
letters-library = Kjelder breva byggjer på
letters-library-lead = Lover, forskrifter, rundskriv, planar og rapportar som punkta i breva viser til. Same kjelde står berre éin gong, også når fleire brev bruker ho.
letters-library-words = Søk i tittel og nummer
letters-library-all-kinds = Alle slag
letters-library-year = Brev for året
letters-library-all-years = Alle år
letters-library-only = Vis berre
letters-library-everything = Alle kjelder
letters-library-show = Vis
letters-library-none = Ingen publiserte brev viser til noka kjelde enno.
letters-library-no-hit = Ingen kjelder passar med det du søkte etter.
letters-library-found = Viser { $count } av { $total } kjelder
letters-work-act = Lov
letters-work-regulation = Forskrift
letters-work-circular = Rundskriv
letters-work-bill = Proposisjon
letters-work-white-paper = Stortingsmelding
letters-work-report = Rapport
letters-work-plan = Plan eller strategi
letters-work-website = Nettstad
letters-work-letter = Brev
letters-work-other = Anna
letters-work-kind = Slag
letters-work-title = Tittel
letters-work-number = Nummer
letters-work-dated = Dato
letters-work-items = Punkt
letters-work-letters = Brev
letters-work-link = Lenkje
letters-work-link-help = Skriv heile adressa, til dømes https://lovdata.no.
letters-work-access = Tilgang
letters-work-unavailable = Ikkje tilgjengeleg elektronisk
letters-work-replaced = Gjeld ikkje lenger
letters-work-valid-until = Gjeld til
letters-work-replaced-by = Erstatta av
letters-work-not-replaced = Ikkje erstatta
letters-work-leaning = { $count } punkt byggjer på denne
letters-work-correct = Rett opplysningane
letters-work-save = Lagre
letters-work-join = Slå saman med ei anna kjelde
letters-work-join-lead = Er dette same kjelde som ei anna i lista, kan dei slåast saman. Alle punkt følgjer med, og seinare brev finn den du vel.
letters-work-join-with = Er same kjelde som
letters-work-choose = Vel kjelde
fault-work-link = Lenkja må byrje med https://, http:// eller www.
letters-links = Lenkjene
letters-links-progress = { $linked ->
    [one] Éi kjelde har lenkje.
   *[other] { $linked } kjelder har lenkje.
} Sjekka i dag: { $checked }. Står att: { $remaining }. Døde: { $dead }.
letters-links-check = Sjekk lenkjene
letters-links-help = Sjekkar opptil { $most } lenkjer om gongen. Dei som aldri er sjekka, kjem først, så dei det er lengst sidan. Det kan ta eit halvt minutt.
letters-links-no-way-out = Ingen av lenkjene som er sjekka i dag, vart nådde. Programmet ser ikkje ut til å ha nokon veg ut på nettet. Inga lenkje er rekna som død på grunn av det.
letters-links-forbidden = Her er programmet sett opp utan trafikk ut på nettet. Difor kan lenkjer ikkje sjekkast.
letters-link-state = Verkar lenkja?
letters-link-works = Verkar
letters-link-moved = Flytt for godt
letters-link-gone = Sida finst ikkje lenger
letters-link-refused = Avvist, krev kanskje innlogging
letters-link-fault = Feil i den andre enden
letters-link-no-host = Nettstaden finst ikkje
letters-link-not-reached = Ikkje nådd
letters-link-not-allowed = Ikkje spurt: inga adresse på det opne nettet
letters-link-dead = Død lenkje
letters-link-unchecked = Ikkje sjekka
letters-link-checked = Sjekka { $moment }
letters-link-answered = Sjekka { $moment }, svara { $status }
letters-link-moved-to = Ny adresse
letters-link-check = Sjekk lenkja
letters-link-use = Bruk den nye adressa
letters-library-dead = Døde lenkjer
letters-library-moved = Flytte lenkjer
letters-cross = Viser til
letters-cross-nowhere = finst ikkje i brevet
letters-cross-unresolved = Tilvisingar til stader som ikkje finst i brevet
letters-leans-on = Byggjer på
letters-funding = Løyving
letters-chapter = kap. { $chapter }
letters-chapter-post = kap. { $chapter } post { $post }
letters-duties = Rapportering og løyvingar
letters-duties-lead = Det brevet ber { $office } rapportere, og når.
letters-duties-none = Brevet ber ikkje om nokon rapport.
letters-duty-recipient = Mottakar
letters-duty-with = Saman med
letters-duty-channel = Gjennom
letters-duty-due-day = Frist
letters-duty-in-letter = i brevet: «{ $words }»
letters-duty-template = Mal
letters-duty-template-promised = Brevet seier at ramme eller mal blir sendt i forkant.
letters-duty-when-it-happens = Blir rapportert når det skjer noko; ingen fast frist.
letters-duty-ended = Det er ingen fleire rapportar å levere etter desse orda.
letters-duty-delivered = Levert { $day } av { $name }
letters-duty-late = Fristen er ute
letters-duty-coming = Ikkje levert enno
letters-duty-deliver = Merk som levert
letters-duty-take-back = Angre levert
letters-duty-overdue = Rapportering { $address } for { $period } skulle vore levert { $day }
letters-duty-done = Rapporten etter { $address } for { $period } er levert (frist { $day })
letters-duty-due = Rapportering { $address } for { $period } skal leverast { $day }
letters-period-half-year = { $number }. halvår { $year }
letters-period-tertial = { $number }. tertial { $year }
letters-period-quarter = { $number }. kvartal { $year }
letters-period-month = månad { $number } i { $year }
letters-rhythm-yearly = Kvart år
letters-rhythm-half-yearly = Kvart halvår
letters-rhythm-tertial = Kvart tertial
letters-rhythm-quarterly = Kvart kvartal
letters-rhythm-monthly = Kvar månad
letters-rhythm-once = Éin gong
letters-rhythm-per-event = Når det skjer noko
letters-rules = Fristar for rapportering
letters-rules-lead = Står det ingen frist i brevet, gjeld reglane her. Sjekk dei mot brevet for året.
letters-rules-order = Ein regel for éin mottakar går føre ein regel for alle mottakarar, og embetet sin eigen føre direktoratet sin.
letters-rule-rhythm = Kor ofte
letters-rule-set-by = Bestemt av
letters-rule-every-recipient = Alle mottakarar
letters-rule-usual = Vanleg frist, ikkje bestemt av nokon
letters-rule-of-all = Direktoratet, for alle
letters-rule-of-office = Embetet
letters-rule-set-for-all = Bestem ein frist for alle embete
letters-rule-set-for-own = Bestem ein frist for eige embete
letters-rule-recipient-help = La stå tomt for alle mottakarar. Elles slik namnet står i brevet.
letters-rule-way = Slik blir fristen rekna
letters-rule-way-on = Ein bestemt dato etter perioden
letters-rule-way-next-month = Ein dag i månaden etter perioden
letters-rule-way-working-days = Virkedagar etter perioden
letters-rule-way-days = Dagar etter perioden
letters-rule-way-weeks = Veker etter perioden
letters-rule-way-months = Månader etter perioden
letters-rule-amount = Dag eller tal
letters-rule-amount-help = Dagen i månaden, eller kor mange dagar, veker eller månader.
letters-rule-month = Månad
letters-rule-month-help = 1–12, berre når fristen er ein bestemt dato.
letters-rule-save = Lagre fristen
fault-rule-no-such-day = Månaden har ikkje så mange dagar.
letters-rule-on = { $day } etter perioden
letters-rule-next-month = den { $day }. i månaden etter
letters-rule-days = { $count } dagar etter perioden
letters-rule-working-days = { $count } virkedagar etter perioden
letters-rule-weeks = { $count } veker etter perioden
letters-rule-months = { $count } månader etter perioden
event-reference-corrected = Retta ei kjelde
event-reference-links-checked = Sjekka lenkjer til kjelder
event-reference-joined = Slo saman to kjelder
event-reporting-delivered = Merkte ein rapport som levert
event-reporting-taken-back = Angra at ein rapport var levert
event-reporting-rule-set = Bestemte ein frist for rapportering

letters-history-year = År
letters-history-items = Punkt
letters-history-changes = Endringar
letters-history-valid-from = Gjeld frå
letters-history-characters = Teikn i omtalen
letters-history-yes = Ja
letters-history-no = Nei
letters-history-joined = Slått saman med
letters-history-rhythm = Kor ofte
letters-history-recipient = Mottakar
letters-history-rule = Frist
job-letters-check-links = Sjekke lenkjene i kjeldebiblioteket
