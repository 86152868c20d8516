reports-menu = Rapportar
reports-list-title = Årsrapportar
reports-list-lead = { $office } svarer på tildelingsbrevet med ein årsrapport. Tala blir henta frå registra til rapporten er levert.
reports-list-caption = Årsrapportar etter år
reports-list-empty = Det er ikkje publisert noko tildelingsbrev for embetet enno. Rapporten blir laga når brevet er på plass.
reports-title = Årsrapport { $year }
reports-pdf-of = PDF for { $year }
reports-state = Status
reports-state-filed = Levert
reports-state-due = Kan leverast
reports-state-draft = Utkast
reports-document = Dokument

reports-office = Embete
reports-year = År
reports-as-of = Tal per
reports-filed = Levert
reports-filed-by = { $moment } av { $name }
reports-contents = Innhald
reports-page = side { $page } av { $pages }
reports-unprintable = □ står der teksten har eit teikn som ikkje kan trykkjast her: { $signs }. I registeret står teksten slik han vart skriven.
reports-draft-mark = UTKAST
reports-draft-note = Rapporten er ikkje levert. Tala viser registra per { $day } og kan endre seg.
reports-target = Mål:
reports-appendix = Vedlegg

reports-part-introduction = Innleiing
reports-part-assignments = Oppdrag
reports-part-funding = Finansiering
reports-part-background = Bakgrunnsinformasjon
reports-part-requirements = Resultatkrav
reports-part-reporting = Rapportering

reports-nothing-written = Embetet har ikkje skrive noko om dette punktet.
reports-written-by = { $name }, { $day }
reports-why = Kvifor ikkje målt
reports-not-bound = Kravet er ikkje kopla til noka måling.
reports-amended = Endra i løpet av året
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
reports-trend-alt = Søylene viser utviklinga for målinga «{ $measure }»: { $steps }.
reports-trend-step = { $value } i { $period }
reports-trend = { $requirement }: { $measure }

reports-changed = { $count ->
    [one] Eitt tal ville vore annleis i dag. Rapporten står slik han vart levert; det nye talet står ved sida av.
   *[other] { $count } tal ville vore annleis i dag. Rapporten står slik han vart levert; dei nye tala står ved sida av.
}
reports-changed-figure = I dag ville talet vore { $figure }. Registra er endra etter at rapporten vart levert.
reports-changed-to-nothing = I dag ville det ikkje vore noko å måle. Registra er endra etter at rapporten vart levert.
reports-changed-rows = Talet er det same i dag, men det byggjer på andre rader enn då rapporten vart levert.

reports-download-pdf = Last ned PDF
reports-download-rows = Last ned radene bak tala
reports-show = Vis
reports-go-file = Lever rapporten
reports-back = Tilbake til rapporten

reports-file-title = Lever årsrapport { $year }
reports-file-lead = Sjå over det som manglar før du leverer på vegner av { $office }.
reports-nothing-missing = Alle resultatkrav er målte, og alle punkt har ein omtale.
reports-missing-figures = { $count ->
    [one] Eitt resultatkrav er ikkje målt
   *[other] { $count } resultatkrav er ikkje målte
}
reports-missing-statements = { $count ->
    [one] Eitt punkt har ingen omtale
   *[other] { $count } punkt har ingen omtale
}
reports-file-consequence = Når rapporten er levert, blir tala frosne med regelen dei er rekna ut etter. Den leverte rapporten kan ikkje endrast.
reports-file-confirm = Eg har lese rapporten og leverer han slik han er
reports-file-button = Lever rapporten
reports-fault-confirm = Kryss av for at du har lese rapporten.
reports-cannot-file-year-not-over = Året er ikkje over. Rapporten kan leverast frå 1. januar året etter; til då kan du laste ned eit utkast.
reports-cannot-file-already-filed = Rapporten for dette året er levert allereie. Ein levert rapport kan ikkje endrast.

reports-column-requirement = Resultatkrav
reports-column-measure = Måling
reports-column-row = Rad
reports-column-in-part = Med i delen
reports-yes = ja
reports-no = nei

event-report-filed = Leverte årsrapporten

reports-setting-by-two = To leverer årsrapporten
reports-setting-by-two-help = Ein rådgivar eller leiar klargjer rapporten, og ein annan leverer han. Blir tal eller tekst endra etterpå, må rapporten klargjerast på nytt. Rapportar som er leverte, blir ikkje rørte. Blir dette slått av, må ein rapport som alt er klargjord, framleis leverast av ein annan.
reports-prepared = Klargjord
reports-prepare = Klargjer rapporten
reports-prepare-again = Klargjer rapporten på nytt
reports-prepare-instead = Klargjer rapporten i ditt namn i staden
reports-step = To leverer rapporten
reports-step-not-prepared = Rapporten er ikkje klargjord. Éin klargjer han, og ein annan leverer han.
reports-step-changed = Rapporten er endra sidan { $name } klargjorde han { $moment }. Han må klargjerast på nytt før han kan leverast.
reports-step-by-yourself = { $name } klargjorde rapporten { $moment }. Ein annan enn den som klargjorde han, må levere han.
reports-step-by-another = { $name } klargjorde rapporten { $moment }, og han er ikkje endra sidan.
reports-cannot-file-not-prepared = Rapporten er ikkje klargjord. I dette embetet må éin klargjere rapporten og ein annan levere han.
reports-cannot-file-changed = Rapporten er endra sidan han vart klargjord. Han må klargjerast på nytt før han kan leverast.
reports-cannot-file-own = Du har klargjort rapporten sjølv, eller er stadfortredar for den som gjorde det. Ein annan må levere han.
reports-cannot-prepare-alone = I dette embetet leverer éin rapporten åleine, så han skal ikkje klargjerast først. Leiaren kan endre dette i innstillingane.
reports-cannot-prepare-again = Rapporten er alt klargjord av deg og ikkje endra sidan. Ein annan kan levere han.
event-report-prepared = Klargjorde årsrapporten
