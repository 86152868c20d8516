training-when = { $day } kl. { $from }–{ $to }
training-participant-confirmed = Har plass
training-participant-waiting = På venteliste
training-participant-withdrawn = Har trukket seg
training-attended-came = Møtte
training-attended-stayed-away = Møtte ikke
training-attended-not-noted = Ikke registrert
training-closed-cancelled = Samlingen er avlyst.
training-closed-over = Samlingen er holdt. Det går ikke an å melde seg på lenger.
training-closed-deadline = Påmeldingsfristen er ute. Ta kontakt med den som sendte deg lenken hvis du likevel vil delta.
training-door-sign-up = Påmelding
training-door-attendance = Oppmøtekode
training-door-evaluation = Evaluering
training-link-gone-title = Lenken virker ikke
training-link-gone = Lenken kan være fornyet eller stengt, eller så mangler det et tegn i den. Ta kontakt med den som sendte den til deg.
training-sign-up-title = Påmelding: { $course }
training-when-label = Tid
training-where-label = Sted
training-online-label = På nett
training-online-later = Du får nettadressen når du har fått plass.
training-deadline-label = Påmeldingsfrist
training-course-label = Kurs
training-organiser-label = Arrangør
training-place-later = Sted blir gitt senere
training-places-left = { $count ->
    [one] 1 ledig plass
   *[other] { $count } ledige plasser
}
training-full = Kurset er fullt. { $count ->
    [one] 1 står på ventelisten.
   *[other] { $count } står på ventelisten.
}
training-field-own-name = Navn
training-field-own-office = Hvor arbeider du?
training-field-own-work = Arbeider med
training-field-own-role = Rolle
training-field-state-of-place = Plass
training-other-office = Et annet sted
training-other = Annet
training-choose = Velg
training-help-email = Vi sender bekreftelsen hit.
training-help-same-email = Den samme som du meldte deg på med.
training-privacy = Vi bruker navnet og e-postadressen din til å administrere kurset. De blir slettet { $months } måneder etter samlingen. Etter det teller vi bare at noen deltok. Skriv aldri fødselsnummer.
training-sign-up = Meld meg på
training-sign-up-waiting = Sett meg på ventelisten
training-cannot-known = Denne e-postadressen er allerede påmeldt. Lenken for å se eller trekke påmeldingen står i e-posten du fikk da.
training-cannot-known-here = Denne e-postadressen er allerede påmeldt.
training-cannot-withdraw = Samlingen er holdt eller avlyst. Det går ikke an å trekke seg lenger.
training-cannot-take-out = Oppmøtet er registrert. Da kan ikke deltakeren tas ut.
training-cannot-give-place = Samlingen er holdt eller avlyst. Plassene ligger fast.
training-cannot-mail = { $count ->
    [one] 1 i listen har e-postadresse nå. Se over listen før du sender.
   *[other] { $count } i listen har e-postadresse nå. Se over listen før du sender.
}
training-cannot-attend = Vi finner ingen bekreftet plass med denne e-postadressen. Si fra til kursholderen.
training-cannot-answer = Alle som deltok, har svart.
training-cannot-certificate = Kursbeviset kunne ikke lages. Det kan være at navnet har tegn som kursbeviset ikke kan vise. Ta kontakt med embetet.
training-own-title = Min påmelding
training-own-confirmed = Du har plass
training-own-waiting = Du er nummer { $number } på ventelisten
training-own-withdrawn = Du har trukket deg
training-certificate = Kursbevis
training-certificate-get = Last ned kursbeviset
training-certificate-number = Bevisnummer
training-certificate-before = Dette bekrefter at
training-certificate-between = har deltatt på kurset
training-certificate-known-by = Bevisnummer { $number }. Arrangøren kan bekrefte at nummeret hører til dette kurset.
training-withdraw-title = Kan du ikke komme?
training-withdraw-help = Trekk påmeldingen, så får den neste på ventelisten plassen.
training-withdraw = Trekk påmeldingen
training-keep-link = Ta vare på adressen til denne siden. Den står også i e-posten vi sender deg, og her finner du kursbeviset etter kurset.
training-participants = Deltakere
training-participants-title = Deltakere: { $course }
training-seats = { $confirmed } av { $capacity } plasser er tatt. { $waiting } står på ventelisten.
training-attendance = Oppmøte
training-evaluation = Evaluering
training-links = Lenker
training-links-help = Den som har lenken, trenger ingen konto. Lag en ny lenke hvis den gamle er kommet på avveie, så slutter den gamle å virke.
training-link-open = Åpen
training-link-closed = Ingen lenke
training-link-make = Lag lenke
training-link-renew = Lag ny lenke
training-link-close = Steng
training-link-send = Send til alle som møtte
training-link-made = Lenken er klar
training-link-once = Kopier den nå. Den vises bare denne ene gangen.
training-filter-participants = Filtrer deltakerne
training-never-before = Har aldri deltatt før
training-shown = Viser { $shown } av { $count }
training-no-participants = Ingen deltakere i denne listen.
training-export = Last ned listen:
training-mail-all = Send e-post til alle i listen
training-order = I den rekkefølgen de meldte seg på
training-do = Handling
training-give-place = Gi plass
training-take-out = Ta ut
training-pages = Sider
training-first-page = Første side
training-next-page = Neste side
training-add-participant = Legg til deltaker
training-forgotten = Navnet er slettet
training-mail-title = E-post til alle i listen
training-mail-count = { $count ->
    [one] E-posten går til 1 deltaker.
   *[other] E-posten går til { $count } deltakere, hver i sin egen e-post.
}
training-field-subject = Emne
training-field-text = Tekst
training-help-text = Skriv ingenting om enkeltpersoner. E-post er ikke kryptert.
training-mail-send = { $count ->
    [one] Send til 1 deltaker
   *[other] Send til { $count } deltakere
}
training-attendance-title = Oppmøte: { $course }
training-came-count = { $came } av { $count } er registrert som møtt.
training-attendance-later = Oppmøtet kan registreres fra den dagen samlingen holdes.
training-nobody-has-a-place = Ingen har plass på samlingen.
training-attendance-save = Lagre oppmøtet
training-attend-title = Registrer at du er her
training-attend-done = Takk! Oppmøtet ditt er registrert.
training-attend-not-today = Koden virker bare den dagen samlingen holdes.
training-attend = Jeg er her
training-evaluate-title = Evaluer kurset
training-evaluate-anonymous = Svaret er anonymt. Ingen kan se hvem som har svart hva, og resultatet vises først når minst { $least } har svart.
training-evaluate-done = Takk for svaret!
training-evaluate-closed = Evalueringen er ikke åpen nå.
training-evaluate-send = Send svaret
training-field-usefulness = Hvor nyttig var kurset for arbeidet ditt?
training-field-content = Hvor godt var innholdet?
training-field-comment = Kommentar
training-help-marks = 1 er dårligst og 5 er best.
training-help-comment = Skriv ikke navn.
training-evaluation-title = Evaluering: { $course }
training-answers = { $count ->
    [one] 1 svar
   *[other] { $count } svar
}
training-history = Historikk
training-history-title = Historikk: { $course }
training-participants-and-links = Deltakere og lenker
training-question = Spørsmål
training-mean = Gjennomsnitt
training-comments = Kommentarer
training-no-comments = Ingen har skrevet noe.
training-too-few-answers = Resultatet vises når minst { $least } har svart, så ingen kan kjennes igjen.
training-told-given-place = Fikk plass
training-told-waiting = Kom på ventelisten
training-told-with-place = Har plass
training-told-came = Møtte
training-told-stayed-away = Møtte ikke
training-told-mails = E-poster
training-mail-place-subject = Du har plass: { $course }
training-mail-place-body =
    Hei, { $name }!

    Du har fått plass på

    { $course }
    { $when }
    { $where }

    Kan du ikke komme? Trekk påmeldingen her, så får den neste på ventelisten plassen:
    { $link }

    Etter kurset finner du kursbeviset på den samme siden.
training-mail-waiting-subject = Du står på ventelisten: { $course }
training-mail-waiting-body =
    Hei, { $name }!

    Alle plassene er tatt. Du står på ventelisten til

    { $course }
    { $when }
    { $where }

    Blir det ledig, får du plassen automatisk, og vi skriver til deg. Her kan du se hvor du står i køen, eller trekke deg:
    { $link }
training-mail-given-subject = Du har fått plass: { $course }
training-mail-given-body =
    Hei, { $name }!

    Det er blitt ledig plass til deg på

    { $course }
    { $when }
    { $where }

    Kan du ikke komme? Trekk deg med lenken i den første e-posten du fikk fra oss.
training-mail-withdrawn-subject = Påmeldingen er trukket: { $course }
training-mail-withdrawn-body =
    Hei, { $name }!

    Embetet har tatt deg ut av

    { $course }
    { $when }
    { $where }

    Ta kontakt hvis dette er en feil.
training-mail-evaluate-subject = Hva syntes du om { $course }?
training-mail-evaluate-body =
    Hei, { $name }!

    Takk for at du deltok på

    { $course }
    { $when }
    { $where }

    Fortell oss hva du syntes. Det tar ett minutt, og svaret er anonymt:
    { $link }
job-training-forget-participants = Slette navn på tidligere kursdeltakere
event-participant-signed-up = Noen meldte seg på
event-participant-withdrew = En deltaker trakk seg
event-participant-added = La til en deltaker
event-participant-taken-out = Tok ut en deltaker
event-participant-given-place = Ga en på ventelisten plass
event-participant-mailed = Sendte e-post til deltakerne
event-participant-attendance-noted = Registrerte oppmøtet
event-participant-came = En deltaker registrerte oppmøtet sitt
event-participant-forgotten = Slettet navn på tidligere deltakere
event-session-link-made = Laget en lenke
event-session-link-closed = Stengte en lenke
event-session-evaluated = Noen evaluerte kurset
