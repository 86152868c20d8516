// The program at work, not as a demo, with files of its own.

import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SECRET } from "./provider.mjs";

export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

// Kari, Olav and Marit have accounts: made before the provider was configured, as the first one is.
const ACCOUNTS = [
  ["Kari Nes", "kari@example.org", "adviser"],
  ["Olav Kvamme", "olav@example.org", "administrator"],
  ["Marit Solheim", "marit@example.org", "adviser"],
];

export async function startProgram(port, address, issuer) {
  const program = process.env.OPPDRAG_PROGRAM;
  const folder = mkdtempSync(join(tmpdir(), "oppdrag-sign-in-"));
  const data = ["--data", join(folder, "data")];
  for (const [name, email, role] of ACCOUNTS) {
    const account = ["--name", name, "--email", email, "--role", role, "--office", "vestland"];
    execFileSync(program, ["user", "link", ...data, ...account], { stdio: "ignore" });
  }
  const providers = join(folder, "providers.toml");
  writeFileSync(providers, configuration(address, issuer, await freePort()));
  const options = ["serve", ...data, "--providers", providers, "--listen", `127.0.0.1:${port}`, "--without-https"];
  const child = spawn(program, options, { stdio: ["ignore", "ignore", "inherit"] });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  await lives(address, child);
  return {
    // As if what the column says had been years ago.
    letTimePass: (table, column) => {
      const run = `import sqlite3; c = sqlite3.connect(${JSON.stringify(join(folder, "data", "oppdrag.sqlite"))}); c.execute("UPDATE ${table} SET ${column} = '2020' || substr(${column}, 5)"); c.commit()`;
      execFileSync("python3", ["-c", run]);
    },
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function configuration(address, issuer, nowhere) {
  const provider = (key, name, at) =>
    `[[provider]]\nkey = "${key}"\nname = "${name}"\nissuer = "${at}"\nclient_id = "oppdrag"\nclient_secret = "${SECRET}"\nscopes = ["email", "profile"]\n`;
  return `address = "${address}"\n${provider("test", "Testporten", issuer)}${provider("nede", "Nedeporten", `http://127.0.0.1:${nowhere}`)}`;
}

async function lives(address, child) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error("the program ended before it was up");
    const answer = await fetch(`${address}/livstegn`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the program did not come up");
}
