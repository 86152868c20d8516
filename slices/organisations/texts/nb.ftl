event-nation-recorded = Kommuner, embeter og NAV-kontor er ført inn

organisations-nav-municipalities = Kommuner
organisations-nav-offices = Embeter

organisations-office = Embete
organisations-office-fylkesmannen = Fylkesmannen i { $place }
organisations-office-statsforvalteren = Statsforvalteren i { $place }
organisations-office-chosen = (valgt)
organisations-office-change = velg et annet embete
organisations-offices-title = Velg embete
organisations-offices-lead = Du ser ett embete om gangen. Valget gjelder til du velger et annet.
organisations-offices-count = { $count } embeter

organisations-municipality = Kommune
organisations-municipalities = Kommuner
organisations-municipalities-count = Viser { $count } av { $all } kommuner, i alfabetisk rekkefølge
organisations-municipalities-none = Embetet dekker ingen kommuner i dag.
organisations-number = Kommunenummer
organisations-number-short = Nummer
organisations-name = Navn
organisations-county = Fylke
organisations-counties = Fylker
organisations-nav-office = NAV-kontor
organisations-nav-office-others = – felles med { $municipalities }
organisations-path = Du er her
organisations-search = Søk etter navn, nummer, fylke eller NAV-kontor
organisations-search-button = Søk
organisations-search-all = Vis alle
organisations-search-nothing = Ingen av de { $all } kommunene passer med «{ $sought }». Sjekk skrivemåten, eller vis alle.
organisations-history = Kommunenummer gjennom tidene
organisations-history-lead = Et kommunenummer gjelder bare i sine egne år. Lista begynner i 2006.
organisations-years = Gjelder
organisations-years-from = fra { $year }
organisations-years-until = til og med { $year }
organisations-years-all = hele tiden siden 2006
organisations-source = Kilde: Statistisk sentralbyrå og Kartverket (CC BY 4.0).

organisations-number-not-a-number = «{ $written }» er ikke et kommunenummer. Et kommunenummer har fire sifre, for eksempel 4601.
organisations-number-unknown = Ingen kommune har hatt nummer { $written } siden 2006. Sjekk nummeret.
organisations-number-ended = { $number } { $name } gjaldt { $years }. Den { $day } gjelder { $instead }.
organisations-number-not-yet = { $number } { $name } gjelder { $years }. Den { $day } gjaldt { $instead }.

organisations-nav-settings = Innstillinger
organisations-settings-title = Innstillinger for embetet
organisations-settings-lead = Her velger { $office } hvordan arbeidet skal gjøres. En endring gjelder med en gang, for alle i embetet.
organisations-settings-on = Slått på
organisations-settings-off = Slått av
organisations-settings-save = Lagre innstillingene
organisations-settings-none = Det er ingenting å velge.
organisations-settings-who = Ledere og administratorer i embetet kan endre innstillingene.
organisations-settings-no-office = Innstillingene hører til et embete, og du hører ikke til noe. Be en leder eller administrator i embetet om å endre dem.
organisations-settings-somebody-was-first = Noen andre har endret innstillingene etter at du åpnet dem. Ved hvert valg står det som gjelder nå; krysset er slik du satte det. Se over og lagre på nytt.
event-office-settings-changed = Innstillinger endret
organisations-api-office-missing = Nøkkelen gjelder hele landet. Si hvilket embete du spør om.
