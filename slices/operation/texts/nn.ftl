operation-title = Drift
operation-lead = Slik har programmet det no. Sida viser korkje saker eller personar.
operation-program = Programversjon
operation-database = Database
operation-storing = Lagring
operation-writable = Verkar
operation-disk-full = Disken er full: alt kan lesast, ingenting kan lagrast
operation-connections = Sambindingar til databasen
operation-connections-open = { $open } opne, { $idle } ledige
operation-log = Hendingar i loggen
operation-jobs-failing = Jobbar som feilar
operation-jobs = Jobbar
operation-jobs-help = Arbeid som går av seg sjølv. Ein jobb som feilar, blir prøvd igjen med stadig lengre mellomrom.
operation-no-jobs = Ingen jobbar er lagde opp enno. Dei kjem når programmet har gått nokre sekund.
operation-job = Jobb
operation-standing = Status
operation-next = Neste gong
operation-last-done = Sist utført
operation-never = Ikkje enno
operation-job-waiting = Ventar
operation-job-running = Køyrer
operation-job-failing = Feilar, blir prøvd igjen
operation-job-given-up = Gitt opp
operation-job-fault = { $attempts ->
    [one] Feila éin gong: { $fault }
   *[other] Feila { $attempts } gonger, sist: { $fault }
}
operation-try-again = Prøv no
operation-nodes = Nodar
operation-no-nodes = Ingen node har meldt seg enno.
operation-node = Node
operation-node-alive = I drift
operation-node-silent = Har ikkje meldt seg
operation-began = Starta
operation-seen = Melde seg sist

job-operation-forget-form-keys = Gløyme nøklar til gamle skjema
event-job-tried-again = Jobben vart sett i gang på nytt
job-operation-deliver-mail = Leverer e-post som ventar
job-operation-forget-mail = Slettar gammal e-post
operation-mail-relay = E-posttenar
operation-mail-relay-set = sett opp
operation-mail-relay-none = ikkje sett opp, e-post blir liggjande
operation-mail-waiting = E-post som ventar
operation-mail-failed = E-post som ikkje kunne leverast
