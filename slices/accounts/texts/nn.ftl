event-account-made = Brukaren er oppretta
event-account-changed = Rolle eller embete er endra
event-account-closed = Brukaren er avslutta
event-account-link-made = Innloggingslenkje er laga
event-account-signed-in = Logga inn
event-account-signed-out = Logga ut
event-account-language-chosen = Språket er valt

accounts-sign-in = Logg inn
accounts-sign-in-by-link = Du loggar inn med ei personleg lenkje. Ho verkar éin gong og i 24 timar.
accounts-sign-in-no-link = Be den som driftar oppdrag i embetet ditt om ei ny lenkje.
accounts-sign-in-as = Logg inn som { $name }
accounts-personas-lead = Vel kven du vil vere. Alle er oppdikta.
accounts-does-case-officer = Registrerer og avgjer klagesaker i eigen kø.
accounts-does-adviser = Følgjer krava i tildelingsbrevet og kommunane i fylket.
accounts-does-leader = Fordeler saker og leverer årsrapporten.
accounts-does-county-governor = Les alt i embetet og leverer årsrapporten.
accounts-does-nav-partner = Samarbeider med embetet og les tildelingsbrevet og krava.
accounts-does-municipality-contact = Ser det embetet har om eigen kommune.
accounts-does-steward = Sender ut tildelingsbrev og ser alle embeta.
accounts-does-auditor = Les alt og endrar ingenting.
accounts-does-administrator = Gir og tek bort tilgang. Ser ingen saker.

accounts-link-for = Denne lenkja loggar inn { $name }. Ho verkar éin gong.
accounts-link-unknown = Lenkja finst ikkje. Sjekk at du fekk med heile adressa.
accounts-link-used = Lenkja er brukt. Ho verkar berre éin gong.
accounts-link-expired = Lenkja er for gammal. Ho verka i 24 timar.
accounts-link-closed = Brukaren er avslutta og kan ikkje logge inn.
