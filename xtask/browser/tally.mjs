// Counts checks. The same fault on many pages is printed once, with how often it came again at the end.

export class Tally {
  passed = 0;
  failed = 0;
  faults = [];
  #again = new Map();

  pass() {
    this.passed += 1;
  }

  fail(what, why) {
    this.failed += 1;
    this.faults.push({ what, why });
    const before = this.#again.get(why);
    if (before) {
      before.times += 1;
      return;
    }
    this.#again.set(why, { what, times: 0 });
    console.log(`  FAILED  ${what}\n            ${why.replaceAll("\n", "\n            ")}`);
  }

  // `faults` is a list of sentences; an empty one means that the check holds.
  check(what, faults) {
    if (faults.length === 0) this.pass();
    else this.fail(what, faults.join("\n"));
  }

  // One step of a journey: what throws has failed, and the journey ends there.
  async step(what, action) {
    try {
      const value = await action();
      this.pass();
      console.log(`  ok      ${what}`);
      return value;
    } catch (error) {
      this.fail(what, String(error.message ?? error));
      throw new Stopped(what);
    }
  }

  tellRepeats() {
    for (const { what, times } of this.#again.values()) {
      if (times > 0) console.log(`  ${times} more like: ${what}`);
    }
  }

  result() {
    return { passed: this.passed, failed: this.failed, faults: this.faults };
  }
}

// A journey that ended at a step already counted as failed.
export class Stopped extends Error {
  constructor(what) {
    super(`stopped at: ${what}`);
  }
}
