layout-skip = Hopp til innholdet
layout-demo = Dette er en demo. Alle saker, personer og brev er oppdiktet.
layout-menu = Hovedmeny
layout-sign-out = Logg ut
layout-deputy-for = stedfortreder for { $name }
layout-can-be-deputy = Du er stedfortreder i dag
layout-footer = oppdrag – fra tildelingsbrev til årsrapport, med radene bak hvert tall.

role-case-officer = Saksbehandler
role-adviser = Rådgiver
role-leader = Leder
role-county-governor = Statsforvalter
role-nav-partner = Samarbeidspartner i NAV fylke
role-municipality-contact = Kommunekontakt
role-steward = Direktoratet
role-auditor = Revisor
role-administrator = Administrator

form-faults = { $count ->
    [one] Én ting må rettes før skjemaet kan lagres
   *[other] { $count } ting må rettes før skjemaet kan lagres
}
fault-required = Fyll ut feltet.
fault-too-long = Teksten er for lang. Bruk høyst { $most } tegn.
fault-national-identity-number = Teksten inneholder et fødselsnummer eller D-nummer. Ta det ut; registeret skal ikke ha slike numre.
fault-not-a-day = Skriv datoen som dag, måned og år, for eksempel 30.04.2026.
fault-not-a-choice = Velg ett av alternativene i lista.
fault-not-a-number = Skriv et helt tall.
fault-number-outside = Skriv et tall fra { $least } til { $most }.
register-as-xlsx = Last ned som Excel
register-somebody-was-first = Noen andre endret dette mens du skrev. Øverst står det slik det er nå, og det du skrev, står i skjemaet.

refusal-to-start = Til forsiden
refusal-not-found-title = Vi finner ikke siden
refusal-not-found = Adressen kan være feil, eller det du leter etter hører til et annet embete.
refusal-sign-in-title = Du må logge inn
refusal-sign-in = Logg inn og prøv igjen.
refusal-not-allowed-title = Rollen din gir ikke tilgang hit
refusal-not-allowed = Spør lederen din om du trenger tilgang.
refusal-somebody-was-first-title = Noen andre var først
refusal-somebody-was-first = Det du ville endre, er endret av en annen etter at du åpnet siden. Ingenting av det du sendte, er lagret. Gå tilbake, last siden på nytt og se hva som er endret.
refusal-not-a-form-title = Skjemaet kunne ikke leses
refusal-not-a-form = Noe gikk galt da skjemaet ble sendt. Gå tilbake og prøv igjen.
refusal-too-large-title = Det du sendte, er for stort
refusal-too-large = Del det opp eller velg en mindre fil. Ingenting er lagret.
refusal-not-now-title = Dette kan ikke gjøres nå
refusal-not-now = { $sentence }
refusal-broken-title = Noe gikk galt hos oss
refusal-broken = Feilen er vår, og den er skrevet i loggen. Ingenting er lagret halvveis. Prøv igjen om litt.
refusal-busy-title = Mange lagrer samtidig
refusal-busy = Det ble ikke din tur i tide. Ingenting av det du sendte, er lagret. Gå tilbake og prøv igjen.
refusal-too-many-title = Det går litt for fort
refusal-too-many = Det kom uvanlig mange forespørsler herfra på kort tid. { $seconds ->
    [one] Vent ett sekund og prøv igjen.
   *[other] Vent { $seconds } sekunder og prøv igjen.
} Ingenting av det du sendte nå, er lagret.
refusal-no-database-title = Registeret svarer ikke
refusal-no-database = Databasen svarer ikke akkurat nå. Det som er lagret før, er trygt, men det du sendte nå, er ikke lagret. Prøv igjen om litt.
refusal-disk-full-title = Det er ikke plass til å lagre mer
refusal-disk-full = Disken hos oss er full. Du kan lese alt som før, men ikke lagre før det er ryddet plass. Ingenting er gått tapt, og det du sendte nå, er ikke lagret. Ta vare på teksten din og prøv igjen senere.
refusal-code = Oppgi koden { $code } hvis du melder fra om dette.

event-demo-furnished = Demodata ble laget

history-title = Historikk
history-none = Ingenting er notert her ennå.
history-nothing = ingenting
reading-title = Hvem har åpnet dette
reading-none = Ingen er notert ennå.
reading-page = åpnet siden
reading-export = tok ut fil
reading-rows = tok ut radene bak tallene
