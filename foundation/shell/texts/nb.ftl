layout-skip = Hopp til innholdet
layout-demo = Dette er en demo. Alle saker, personer og brev er oppdiktet.
layout-menu = Hovedmeny
layout-sign-out = Logg ut
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
refusal-no-database = Registeret svarer ikke akkurat nå. Prøv igjen om et minutt.

event-demo-furnished = Demodata ble laget
