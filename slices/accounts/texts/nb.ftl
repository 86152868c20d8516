event-account-made = Brukeren er opprettet
event-account-changed = Rolle eller embete er endret
event-account-closed = Brukeren er avsluttet
event-account-link-made = Innloggingslenke er laget
event-account-signed-in = Logget inn
event-account-signed-out = Logget ut
event-account-language-chosen = Språket er valgt

accounts-sign-in = Logg inn
accounts-sign-in-by-link = Du logger inn med en personlig lenke. Den virker én gang og i 24 timer.
accounts-sign-in-no-link = Be den som drifter oppdrag i embetet ditt om en ny lenke.
accounts-sign-in-as = Logg inn som { $name }
accounts-personas-lead = Velg hvem du vil være. Alle er oppdiktet.
accounts-does-case-officer = Registrerer og avgjør klagesaker i egen kø.
accounts-does-adviser = Følger kravene i tildelingsbrevet og kommunene i fylket.
accounts-does-leader = Fordeler saker og leverer årsrapporten.
accounts-does-county-governor = Leser alt i embetet og leverer årsrapporten.
accounts-does-nav-partner = Samarbeider med embetet og leser tildelingsbrevet og kravene.
accounts-does-municipality-contact = Ser det embetet har om egen kommune.
accounts-does-steward = Sender ut tildelingsbrev og ser alle embetene.
accounts-does-auditor = Leser alt og endrer ingenting.
accounts-does-administrator = Gir og fjerner tilgang. Ser ingen saker.

accounts-link-for = Denne lenka logger inn { $name }. Den virker én gang.
accounts-link-unknown = Lenka finnes ikke. Sjekk at du fikk med hele adressen.
accounts-link-used = Lenka er brukt. Den virker bare én gang.
accounts-link-expired = Lenka er for gammel. Den virket i 24 timer.
accounts-link-closed = Brukeren er avsluttet og kan ikke logge inn.
