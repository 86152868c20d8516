operation-title = Drift
operation-lead = Slik har programmet det nå. Siden viser verken saker eller personer.
operation-program = Programversjon
operation-database = Database
operation-storing = Lagring
operation-writable = Virker
operation-disk-full = Disken er full: alt kan leses, ingenting kan lagres
operation-connections = Forbindelser til databasen
operation-connections-open = { $open } åpne, { $idle } ledige
operation-log = Hendelser i loggen
operation-jobs-failing = Jobber som feiler
operation-jobs = Jobber
operation-jobs-help = Arbeid som går av seg selv. En jobb som feiler, prøves igjen med stadig lengre mellomrom.
operation-no-jobs = Ingen jobber er lagt opp ennå. De kommer når programmet har gått noen sekunder.
operation-job = Jobb
operation-standing = Status
operation-next = Neste gang
operation-last-done = Sist utført
operation-never = Ikke ennå
operation-job-waiting = Venter
operation-job-running = Kjører
operation-job-failing = Feiler, prøves igjen
operation-job-given-up = Gitt opp
operation-job-fault = { $attempts ->
    [one] Feilet én gang: { $fault }
   *[other] Feilet { $attempts } ganger, sist: { $fault }
}
operation-try-again = Prøv nå
operation-nodes = Noder
operation-no-nodes = Ingen node har meldt seg ennå.
operation-node = Node
operation-node-alive = I drift
operation-node-silent = Har ikke meldt seg
operation-began = Startet
operation-seen = Meldte seg sist

job-operation-forget-form-keys = Glemme nøkler til gamle skjemaer
event-job-tried-again = Jobben ble satt i gang på nytt
job-operation-deliver-mail = Leverer e-post som venter
job-operation-forget-mail = Sletter gammel e-post
operation-mail-relay = E-posttjener
operation-mail-relay-set = satt opp
operation-mail-relay-none = ikke satt opp, e-post blir liggende
operation-mail-waiting = E-post som venter
operation-mail-failed = E-post som ikke kunne leveres
