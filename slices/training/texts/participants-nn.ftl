training-when = { $day } kl. { $from }–{ $to }
training-participant-confirmed = Har plass
training-participant-waiting = På venteliste
training-participant-withdrawn = Har trekt seg
training-attended-came = Møtte
training-attended-stayed-away = Møtte ikkje
training-attended-not-noted = Ikkje registrert
training-closed-cancelled = Samlinga er avlyst.
training-closed-over = Samlinga er halden. Det går ikkje an å melde seg på lenger.
training-closed-deadline = Påmeldingsfristen er ute. Ta kontakt med den som sende deg lenkja om du likevel vil delta.
training-door-sign-up = Påmelding
training-door-attendance = Oppmøtekode
training-door-evaluation = Evaluering
training-link-gone-title = Lenkja verkar ikkje
training-link-gone = Lenkja kan vere fornya eller stengd, eller det manglar eit teikn i henne. Ta kontakt med den som sende henne til deg.
training-sign-up-title = Påmelding: { $course }
training-when-label = Tid
training-where-label = Stad
training-online-label = På nett
training-online-later = Du får nettadressa når du har fått plass.
training-deadline-label = Påmeldingsfrist
training-course-label = Kurs
training-organiser-label = Arrangør
training-place-later = Staden kjem seinare
training-places-left = { $count ->
    [one] 1 ledig plass
   *[other] { $count } ledige plassar
}
training-full = Kurset er fullt. { $count ->
    [one] 1 står på ventelista.
   *[other] { $count } står på ventelista.
}
training-field-own-name = Namn
training-field-own-office = Kvar arbeider du?
training-field-own-work = Arbeider med
training-field-own-role = Rolle
training-field-state-of-place = Plass
training-other-office = Ein annan stad
training-other = Anna
training-choose = Vel
training-help-email = Vi sender stadfestinga hit.
training-help-same-email = Den same som du melde deg på med.
training-privacy = Vi bruker namnet og e-postadressa di til å administrere kurset. Dei blir sletta { $months } månader etter samlinga. Etter det tel vi berre at nokon deltok. Skriv aldri fødselsnummer.
training-sign-up = Meld meg på
training-sign-up-waiting = Set meg på ventelista
training-cannot-known = Denne e-postadressa er alt påmeld. Lenkja for å sjå eller trekkje påmeldinga står i e-posten du fekk då.
training-cannot-known-here = Denne e-postadressa er alt påmeld.
training-cannot-withdraw = Samlinga er halden eller avlyst. Det går ikkje an å trekkje seg lenger.
training-cannot-take-out = Oppmøtet er registrert. Då kan ikkje deltakaren takast ut.
training-cannot-give-place = Samlinga er halden eller avlyst. Plassane ligg fast.
training-cannot-mail = { $count ->
    [one] 1 i lista har e-postadresse no. Sjå over lista før du sender.
   *[other] { $count } i lista har e-postadresse no. Sjå over lista før du sender.
}
training-cannot-attend = Vi finn ingen stadfesta plass med denne e-postadressa. Sei frå til kurshaldaren.
training-cannot-answer = Alle som deltok, har svart.
training-cannot-certificate = Kursbeviset kunne ikkje lagast. Det kan vere at namnet har teikn som kursbeviset ikkje kan vise. Ta kontakt med embetet.
training-own-title = Påmeldinga mi
training-own-confirmed = Du har plass
training-own-waiting = Du er nummer { $number } på ventelista
training-own-withdrawn = Du har trekt deg
training-certificate = Kursbevis
training-certificate-get = Last ned kursbeviset
training-certificate-number = Bevisnummer
training-certificate-before = Dette stadfestar at
training-certificate-between = har delteke på kurset
training-certificate-known-by = Bevisnummer { $number }. Arrangøren kan stadfeste at nummeret høyrer til dette kurset.
training-withdraw-title = Kan du ikkje kome?
training-withdraw-help = Trekk påmeldinga, så får den neste på ventelista plassen.
training-withdraw = Trekk påmeldinga
training-keep-link = Ta vare på adressa til denne sida. Ho står også i e-posten vi sender deg, og her finn du kursbeviset etter kurset.
training-participants = Deltakarar
training-participants-title = Deltakarar: { $course }
training-seats = { $confirmed } av { $capacity } plassar er tekne. { $waiting } står på ventelista.
training-attendance = Oppmøte
training-evaluation = Evaluering
training-links = Lenkjer
training-links-help = Den som har lenkja, treng ingen konto. Lag ei ny lenkje om den gamle er komen på avvegar, så sluttar den gamle å verke.
training-link-open = Open
training-link-closed = Inga lenkje
training-link-make = Lag lenkje
training-link-renew = Lag ny lenkje
training-link-close = Steng
training-link-send = Send til alle som møtte
training-link-made = Lenkja er klar
training-link-once = Kopier henne no. Ho blir vist berre denne eine gongen.
training-filter-participants = Filtrer deltakarane
training-never-before = Har aldri delteke før
training-shown = Viser { $shown } av { $count }
training-no-participants = Ingen deltakarar i denne lista.
training-export = Last ned lista:
training-mail-all = Send e-post til alle i lista
training-order = I den rekkjefølgja dei melde seg på
training-do = Handling
training-give-place = Gi plass
training-take-out = Ta ut
training-pages = Sider
training-first-page = Første side
training-next-page = Neste side
training-add-participant = Legg til deltakar
training-forgotten = Namnet er sletta
training-mail-title = E-post til alle i lista
training-mail-count = { $count ->
    [one] E-posten går til 1 deltakar.
   *[other] E-posten går til { $count } deltakarar, kvar i sin eigen e-post.
}
training-field-subject = Emne
training-field-text = Tekst
training-help-text = Skriv ingenting om enkeltpersonar. E-post er ikkje kryptert.
training-mail-send = { $count ->
    [one] Send til 1 deltakar
   *[other] Send til { $count } deltakarar
}
training-attendance-title = Oppmøte: { $course }
training-came-count = { $came } av { $count } er registrerte som møtt.
training-attendance-later = Oppmøtet kan registrerast frå den dagen samlinga blir halden.
training-nobody-has-a-place = Ingen har plass på samlinga.
training-attendance-save = Lagre oppmøtet
training-attend-title = Registrer at du er her
training-attend-done = Takk! Oppmøtet ditt er registrert.
training-attend-not-today = Koden verkar berre den dagen samlinga blir halden.
training-attend = Eg er her
training-evaluate-title = Evaluer kurset
training-evaluate-anonymous = Svaret er anonymt. Ingen kan sjå kven som har svart kva, og resultatet blir vist først når minst { $least } har svart.
training-evaluate-done = Takk for svaret!
training-evaluate-closed = Evalueringa er ikkje open no.
training-evaluate-send = Send svaret
training-field-usefulness = Kor nyttig var kurset for arbeidet ditt?
training-field-content = Kor godt var innhaldet?
training-field-comment = Kommentar
training-help-marks = 1 er dårlegast og 5 er best.
training-help-comment = Skriv ikkje namn.
training-evaluation-title = Evaluering: { $course }
training-answers = { $count ->
    [one] 1 svar
   *[other] { $count } svar
}
training-history = Historikk
training-history-title = Historikk: { $course }
training-participants-and-links = Deltakarar og lenkjer
training-question = Spørsmål
training-mean = Gjennomsnitt
training-comments = Kommentarar
training-no-comments = Ingen har skrive noko.
training-too-few-answers = Resultatet blir vist når minst { $least } har svart, så ingen kan kjennast att.
training-told-given-place = Fekk plass
training-told-waiting = Kom på ventelista
training-told-with-place = Har plass
training-told-came = Møtte
training-told-stayed-away = Møtte ikkje
training-told-mails = E-postar
training-mail-place-subject = Du har plass: { $course }
training-mail-place-body =
    Hei, { $name }!

    Du har fått plass på

    { $course }
    { $when }
    { $where }

    Kan du ikkje kome? Trekk påmeldinga her, så får den neste på ventelista plassen:
    { $link }

    Etter kurset finn du kursbeviset på den same sida.
training-mail-waiting-subject = Du står på ventelista: { $course }
training-mail-waiting-body =
    Hei, { $name }!

    Alle plassane er tekne. Du står på ventelista til

    { $course }
    { $when }
    { $where }

    Blir det ledig, får du plassen automatisk, og vi skriv til deg. Her kan du sjå kvar du står i køen, eller trekkje deg:
    { $link }
training-mail-given-subject = Du har fått plass: { $course }
training-mail-given-body =
    Hei, { $name }!

    Det er blitt ledig plass til deg på

    { $course }
    { $when }
    { $where }

    Kan du ikkje kome? Trekk deg med lenkja i den første e-posten du fekk frå oss.
training-mail-withdrawn-subject = Påmeldinga er trekt: { $course }
training-mail-withdrawn-body =
    Hei, { $name }!

    Embetet har teke deg ut av

    { $course }
    { $when }
    { $where }

    Ta kontakt om dette er feil.
training-mail-evaluate-subject = Kva syntest du om { $course }?
training-mail-evaluate-body =
    Hei, { $name }!

    Takk for at du deltok på

    { $course }
    { $when }
    { $where }

    Fortel oss kva du syntest. Det tek eitt minutt, og svaret er anonymt:
    { $link }
job-training-forget-participants = Slette namn på tidlegare kursdeltakarar
event-participant-signed-up = Nokon melde seg på
event-participant-withdrew = Ein deltakar trekte seg
event-participant-added = La til ein deltakar
event-participant-taken-out = Tok ut ein deltakar
event-participant-given-place = Gav ein på ventelista plass
event-participant-mailed = Sende e-post til deltakarane
event-participant-attendance-noted = Registrerte oppmøtet
event-participant-came = Ein deltakar registrerte oppmøtet sitt
event-participant-forgotten = Sletta namn på tidlegare deltakarar
event-session-link-made = Laga ei lenkje
event-session-link-closed = Stengde ei lenkje
event-session-evaluated = Nokon evaluerte kurset
