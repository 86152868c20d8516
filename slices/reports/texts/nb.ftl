reports-menu = Rapporter
reports-list-title = Årsrapporter
reports-list-lead = { $office } svarer på tildelingsbrevet med en årsrapport. Tallene hentes fra registrene til rapporten er levert.
reports-list-caption = Årsrapporter etter år
reports-list-empty = Det er ikke publisert noe tildelingsbrev for embetet ennå. Rapporten lages når brevet er på plass.
reports-title = Årsrapport { $year }
reports-pdf-of = PDF for { $year }
reports-state = Status
reports-state-filed = Levert
reports-state-due = Kan leveres
reports-state-draft = Utkast
reports-document = Dokument

reports-office = Embete
reports-year = År
reports-as-of = Tall per
reports-filed = Levert
reports-filed-by = { $moment } av { $name }
reports-contents = Innhold
reports-page = side { $page } av { $pages }
reports-unprintable = □ står der teksten har et tegn som ikke kan trykkes her: { $signs }. I registeret står teksten slik den ble skrevet.
reports-draft-mark = UTKAST
reports-draft-note = Rapporten er ikke levert. Tallene viser registrene per { $day } og kan endre seg.
reports-target = Mål:
reports-appendix = Vedlegg

reports-part-introduction = Innledning
reports-part-assignments = Oppdrag
reports-part-funding = Finansiering
reports-part-background = Bakgrunnsinformasjon
reports-part-requirements = Resultatkrav
reports-part-reporting = Rapportering

reports-nothing-written = Embetet har ikke skrevet noe om dette punktet.
reports-written-by = { $name }, { $day }
reports-why = Hvorfor ikke målt
reports-not-bound = Kravet er ikke koblet til noen måling.
reports-amended = Endret i løpet av året
reports-rule = Regel
reports-rows = Rader
reports-rows-counted = { $count ->
    [one] 1 rad, fingeravtrykk { $fingerprint }
   *[other] { $count } rader, fingeravtrykk { $fingerprint }
}
reports-forecast = Prognose
reports-bar = Stolpe som viser { $figure }
reports-bar-target = Stolpe som viser { $figure }, med målet { $target }
reports-target-line = mål { $target }
reports-trend-alt = Søylene viser utviklingen for målingen «{ $measure }»: { $steps }.
reports-trend-step = { $value } i { $period }
reports-trend = { $requirement }: { $measure }

reports-changed = { $count ->
    [one] Ett tall ville vært annerledes i dag. Rapporten står som den ble levert; det nye tallet står ved siden av.
   *[other] { $count } tall ville vært annerledes i dag. Rapporten står som den ble levert; de nye tallene står ved siden av.
}
reports-changed-figure = I dag ville tallet vært { $figure }. Registrene er endret etter at rapporten ble levert.
reports-changed-to-nothing = I dag ville det ikke vært noe å måle. Registrene er endret etter at rapporten ble levert.
reports-changed-rows = Tallet er det samme i dag, men det bygger på andre rader enn da rapporten ble levert.

reports-download-pdf = Last ned PDF
reports-download-rows = Last ned radene bak tallene
reports-show = Vis
reports-go-file = Lever rapporten
reports-back = Tilbake til rapporten

reports-file-title = Lever årsrapport { $year }
reports-file-lead = Se over det som mangler før du leverer på vegne av { $office }.
reports-nothing-missing = Alle resultatkrav er målt, og alle punkter har en omtale.
reports-missing-figures = { $count ->
    [one] Ett resultatkrav er ikke målt
   *[other] { $count } resultatkrav er ikke målt
}
reports-missing-statements = { $count ->
    [one] Ett punkt har ingen omtale
   *[other] { $count } punkter har ingen omtale
}
reports-file-consequence = Når rapporten er levert, fryses tallene med regelen de er regnet ut etter. Den leverte rapporten kan ikke endres.
reports-file-confirm = Jeg har lest rapporten og leverer den slik den er
reports-file-button = Lever rapporten
reports-fault-confirm = Kryss av for at du har lest rapporten.
reports-cannot-file-year-not-over = Året er ikke over. Rapporten kan leveres fra 1. januar året etter; til da kan du laste ned et utkast.
reports-cannot-file-already-filed = Rapporten for dette året er levert allerede. En levert rapport kan ikke endres.

reports-column-requirement = Resultatkrav
reports-column-measure = Måling
reports-column-row = Rad
reports-column-in-part = Med i delen
reports-yes = ja
reports-no = nei

event-report-filed = Leverte årsrapporten

reports-setting-by-two = To leverer årsrapporten
reports-setting-by-two-help = En rådgiver eller leder klargjør rapporten, og en annen leverer den. Blir tall eller tekst endret etterpå, må rapporten klargjøres på nytt. Rapporter som er levert, blir ikke berørt. Slås dette av, må en rapport som alt er klargjort, fortsatt leveres av en annen.
reports-prepared = Klargjort
reports-prepare = Klargjør rapporten
reports-prepare-again = Klargjør rapporten på nytt
reports-prepare-instead = Klargjør rapporten i ditt navn i stedet
reports-step = To leverer rapporten
reports-step-not-prepared = Rapporten er ikke klargjort. Én klargjør den, og en annen leverer den.
reports-step-changed = Rapporten er endret siden { $name } klargjorde den { $moment }. Den må klargjøres på nytt før den kan leveres.
reports-step-by-yourself = { $name } klargjorde rapporten { $moment }. En annen enn den som klargjorde den, må levere den.
reports-step-by-another = { $name } klargjorde rapporten { $moment }, og den er ikke endret siden.
reports-cannot-file-not-prepared = Rapporten er ikke klargjort. I dette embetet må én klargjøre rapporten og en annen levere den.
reports-cannot-file-changed = Rapporten er endret siden den ble klargjort. Den må klargjøres på nytt før den kan leveres.
reports-cannot-file-own = Du har klargjort rapporten selv, eller er stedfortreder for den som gjorde det. En annen må levere den.
reports-cannot-prepare-alone = I dette embetet leverer én rapporten alene, så den skal ikke klargjøres først. Lederen kan endre dette i innstillingene.
reports-cannot-prepare-again = Rapporten er alt klargjort av deg og ikke endret siden. En annen kan levere den.
event-report-prepared = Klargjorde årsrapporten
