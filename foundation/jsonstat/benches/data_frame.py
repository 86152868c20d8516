"""What `cargo run --release -p jsonstat --example read` measures and prints, done with pyjstat: to go through the cells it
makes a data frame, which has no statuses."""

import resource
import sys
import time

from pyjstat import pyjstat

begun = time.perf_counter()
with open(sys.argv[1], encoding="utf-8") as file:
    dataset = pyjstat.Dataset.read(file.read())
read = time.perf_counter() - begun
begun = time.perf_counter()
frame = dataset.write("dataframe")
walked = time.perf_counter() - begun
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(f"{read:.4f}\t{walked:.4f}\t{len(frame)}\t{peak}")
