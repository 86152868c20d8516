operation-title = Operation
operation-lead = How the program is right now. The page shows neither cases nor persons.
operation-program = Program version
operation-database = Database
operation-storing = Saving
operation-writable = Works
operation-disk-full = The disk is full: everything can be read, nothing can be saved
operation-connections = Connections to the database
operation-connections-open = { $open } open, { $idle } idle
operation-log = Events in the log
operation-jobs-failing = Jobs that fail
operation-jobs = Jobs
operation-jobs-help = Work that runs by itself. A job that fails is tried again, at longer and longer intervals.
operation-no-jobs = No jobs have been set up yet. They come when the program has run for a few seconds.
operation-job = Job
operation-standing = Status
operation-next = Next time
operation-last-done = Last done
operation-never = Not yet
operation-job-waiting = Waiting
operation-job-running = Running
operation-job-failing = Fails, will be tried again
operation-job-given-up = Given up
operation-job-fault = { $attempts ->
    [one] Failed once: { $fault }
   *[other] Failed { $attempts } times, the last of: { $fault }
}
operation-try-again = Try now
operation-nodes = Nodes
operation-no-nodes = No node has given a sign of life yet.
operation-node = Node
operation-node-alive = Serving
operation-node-silent = Silent
operation-began = Started
operation-seen = Last sign of life

job-operation-forget-form-keys = Forgetting the keys of old forms
event-job-tried-again = The job was started again
job-operation-deliver-mail = Delivers e-mail that waits
job-operation-forget-mail = Deletes old e-mail
operation-mail-relay = Mail relay
operation-mail-relay-set = configured
operation-mail-relay-none = not configured, e-mail waits
operation-mail-waiting = E-mail that waits
operation-mail-failed = E-mail that could not be delivered
