event-nation-recorded = Kommunar, embete og NAV-kontor er førte inn

organisations-nav-municipalities = Kommunar
organisations-nav-offices = Embete

organisations-office = Embete
organisations-office-fylkesmannen = Fylkesmannen i { $place }
organisations-office-statsforvalteren = Statsforvaltaren i { $place }
organisations-office-chosen = (valt)
organisations-office-change = vel eit anna embete
organisations-offices-title = Vel embete
organisations-offices-lead = Du ser eitt embete om gongen. Valet gjeld til du vel eit anna.
organisations-offices-count = { $count } embete

organisations-municipality = Kommune
organisations-municipalities = Kommunar
organisations-municipalities-count = Viser { $count } av { $all } kommunar, i alfabetisk rekkjefølgje
organisations-municipalities-none = Embetet dekkjer ingen kommunar i dag.
organisations-number = Kommunenummer
organisations-number-short = Nummer
organisations-name = Namn
organisations-county = Fylke
organisations-counties = Fylke
organisations-nav-office = NAV-kontor
organisations-nav-office-others = – felles med { $municipalities }
organisations-path = Du er her
organisations-search = Søk etter namn, nummer, fylke eller NAV-kontor
organisations-search-button = Søk
organisations-search-all = Vis alle
organisations-search-nothing = Ingen av dei { $all } kommunane passar med «{ $sought }». Sjekk skrivemåten, eller vis alle.
organisations-history = Kommunenummer gjennom tidene
organisations-history-lead = Eit kommunenummer gjeld berre i sine eigne år. Lista byrjar i 2006.
organisations-years = Gjeld
organisations-years-from = frå { $year }
organisations-years-until = til og med { $year }
organisations-years-all = heile tida sidan 2006
organisations-source = Kjelde: Statistisk sentralbyrå og Kartverket (CC BY 4.0).

organisations-number-not-a-number = «{ $written }» er ikkje eit kommunenummer. Eit kommunenummer har fire siffer, til dømes 4601.
organisations-number-unknown = Ingen kommune har hatt nummer { $written } sidan 2006. Sjekk nummeret.
organisations-number-ended = { $number } { $name } galdt { $years }. Den { $day } gjeld { $instead }.
organisations-number-not-yet = { $number } { $name } gjeld { $years }. Den { $day } galdt { $instead }.

organisations-nav-settings = Innstillingar
organisations-settings-title = Innstillingar for embetet
organisations-settings-lead = Her vel { $office } korleis arbeidet skal gjerast. Ei endring gjeld med ein gong, for alle i embetet.
organisations-settings-on = Slått på
organisations-settings-off = Slått av
organisations-settings-save = Lagre innstillingane
organisations-settings-none = Det er ingenting å velje.
organisations-settings-who = Leiarar og administratorar i embetet kan endre innstillingane.
organisations-settings-no-office = Innstillingane høyrer til eit embete, og du høyrer ikkje til noko. Be ein leiar eller administrator i embetet om å endre dei.
organisations-settings-somebody-was-first = Nokon andre har endra innstillingane etter at du opna dei. Ved kvart val står det som gjeld no; krysset er slik du sette det. Sjå over og lagre på nytt.
event-office-settings-changed = Innstillingar endra
organisations-api-office-missing = Nøkkelen gjeld heile landet. Sei kva embete du spør om.
