layout-skip = Hopp til innhaldet
layout-demo = Dette er ein demo. Alle saker, personar og brev er oppdikta.
layout-menu = Hovudmeny
layout-sign-out = Logg ut
layout-deputy-for = stedfortredar for { $name }
layout-can-be-deputy = Du er stedfortredar i dag
layout-footer = oppdrag – frå tildelingsbrev til årsrapport, med radene bak kvart tal.

role-case-officer = Saksbehandlar
role-adviser = Rådgivar
role-leader = Leiar
role-county-governor = Statsforvaltar
role-nav-partner = Samarbeidspartnar i NAV fylke
role-municipality-contact = Kommunekontakt
role-steward = Direktoratet
role-auditor = Revisor
role-administrator = Administrator

form-faults = { $count ->
    [one] Éin ting må rettast før skjemaet kan lagrast
   *[other] { $count } ting må rettast før skjemaet kan lagrast
}
fault-required = Fyll ut feltet.
fault-too-long = Teksten er for lang. Bruk høgst { $most } teikn.
fault-national-identity-number = Teksten inneheld eit fødselsnummer eller D-nummer. Ta det ut; registeret skal ikkje ha slike nummer.
fault-not-a-day = Skriv datoen som dag, månad og år, til dømes 30.04.2026.
fault-not-a-choice = Vel eitt av alternativa i lista.
fault-not-a-number = Skriv eit heilt tal.
fault-number-outside = Skriv eit tal frå { $least } til { $most }.
register-as-xlsx = Last ned som Excel
register-somebody-was-first = Nokon andre endra dette medan du skreiv. Øvst står det slik det er no, og det du skreiv, står i skjemaet.

refusal-to-start = Til framsida
refusal-not-found-title = Vi finn ikkje sida
refusal-not-found = Adressa kan vere feil, eller det du leitar etter høyrer til eit anna embete.
refusal-sign-in-title = Du må logge inn
refusal-sign-in = Logg inn og prøv igjen.
refusal-not-allowed-title = Rolla di gir ikkje tilgang hit
refusal-not-allowed = Spør leiaren din om du treng tilgang.
refusal-somebody-was-first-title = Nokon andre var først
refusal-somebody-was-first = Det du ville endre, er endra av ein annan etter at du opna sida. Ingenting av det du sende, er lagra. Gå tilbake, last sida på nytt og sjå kva som er endra.
refusal-not-a-form-title = Skjemaet kunne ikkje lesast
refusal-not-a-form = Noko gjekk gale då skjemaet vart sendt. Gå tilbake og prøv igjen.
refusal-too-large-title = Det du sende, er for stort
refusal-too-large = Del det opp eller vel ei mindre fil. Ingenting er lagra.
refusal-not-now-title = Dette kan ikkje gjerast no
refusal-not-now = { $sentence }
refusal-broken-title = Noko gjekk gale hos oss
refusal-broken = Feilen er vår, og han er skriven i loggen. Ingenting er lagra halvvegs. Prøv igjen om litt.
refusal-busy-title = Mange lagrar samstundes
refusal-busy = Det vart ikkje din tur i tide. Ingenting av det du sende, er lagra. Gå tilbake og prøv igjen.
refusal-too-many-title = Det går litt for fort
refusal-too-many = Det kom uvanleg mange førespurnader herfrå på kort tid. { $seconds ->
    [one] Vent eitt sekund og prøv igjen.
   *[other] Vent { $seconds } sekund og prøv igjen.
} Ingenting av det du sende no, er lagra.
refusal-no-database-title = Registeret svarer ikkje
refusal-no-database = Databasen svarer ikkje akkurat no. Det som er lagra før, er trygt, men det du sende no, er ikkje lagra. Prøv igjen om litt.
refusal-disk-full-title = Det er ikkje plass til å lagre meir
refusal-disk-full = Disken hos oss er full. Du kan lese alt som før, men ikkje lagre før det er rydda plass. Ingenting er gått tapt, og det du sende no, er ikkje lagra. Ta vare på teksten din og prøv igjen seinare.
refusal-code = Oppgi koden { $code } dersom du melder frå om dette.

event-demo-furnished = Demodata vart laga

history-title = Historikk
history-none = Ingenting er notert her enno.
history-nothing = ingenting
reading-title = Kven har opna dette
reading-none = Ingen er notert enno.
reading-page = opna sida
reading-export = tok ut fil
reading-rows = tok ut radene bak tala
