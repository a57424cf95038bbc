import { ChildProcess, spawn } from "node:child_process";
import { createServer, AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { emulatorUrl } from "./environment";

const START_ATTEMPTS = 150;
const BETWEEN_ATTEMPTS_MS = 200;

/** An emulator that the tests started themselves. */
export interface OwnEmulator {
  readonly url: string;
  readonly process: ChildProcess;
}

/** Starts `moto_server` on a free port of the loopback interface. */
export async function startEmulator(): Promise<OwnEmulator> {
  const port = await freePort();
  const child = spawn("moto_server", ["-H", "127.0.0.1", "-p", String(port)], { stdio: "ignore" });
  const failed = new Promise<never>((_, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`moto_server ended with ${code} before it answered`)));
  });
  // Jest does not tear down when it is interrupted.
  process.once("exit", () => child.kill());
  const emulator = { url: `http://127.0.0.1:${port}`, process: child };
  try {
    await Promise.race([untilItAnswers(emulator.url), failed]);
  } catch (error) {
    stopEmulator(emulator);
    throw error;
  }
  child.removeAllListeners("exit");
  return emulator;
}

/** Ends an emulator that the tests started, by its process id. */
export function stopEmulator({ process: child }: OwnEmulator): void {
  child.kill();
}

/**
 * The addresses that `AWS_ENDPOINT_URL` names, separated by commas: one for each worker, since an account is shared by
 * all that use its emulator.
 */
export function givenEmulators(workers: number): string[] {
  const urls = (process.env.AWS_ENDPOINT_URL ?? "").split(",").filter(Boolean);
  urls.forEach(requireLoopback);
  if (urls.length > 0 && urls.length < workers) {
    throw new Error(
      `AWS_ENDPOINT_URL names too few emulators for ${workers} workers, found ${urls.length}: name one for each ` +
        `(http://127.0.0.1:PORT,http://127.0.0.1:PORT), or run the tests with --maxWorkers ${urls.length}`,
    );
  }
  return urls;
}

/** Has a test file use the emulator of the worker that runs it. */
export function useOwnEmulator(): void {
  const urls = emulatorUrl().split(",");
  process.env.AWS_ENDPOINT_URL = urls[Number(process.env.JEST_WORKER_ID) - 1];
}

/** Refuses an address that is not this machine's own: the tests make and destroy what they find there. */
export function requireLoopback(url: string): void {
  const host = URL.canParse(url) ? new URL(url).hostname : "";
  if (!/^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(host)) {
    throw new Error(
      `AWS_ENDPOINT_URL is ${url}, allowed is an emulator on loopback (http://127.0.0.1:PORT): ` +
        "unset it and the tests start one themselves",
    );
  }
}

/** Whether an emulator answers. */
export async function answers(url: string): Promise<boolean> {
  try {
    await fetch(`${url}/moto-api/`);
    return true;
  } catch {
    return false;
  }
}

/** Forgets every resource, and lets every key do everything. */
export async function resetEmulator(): Promise<void> {
  await post("/moto-api/reset");
  await enforceIam(false);
}

/**
 * Turns the evaluation of policies on or off.
 *
 * The root key stays allowed to do everything only where the emulator makes an exception of it; plain moto does not.
 */
export async function enforceIam(on: boolean): Promise<void> {
  await post("/moto-api/reset-auth", on ? "0" : "inf");
}

async function post(path: string, body = ""): Promise<void> {
  const { ok, status } = await fetch(`${emulatorUrl()}${path}`, { method: "POST", body });
  if (!ok) {
    throw new Error(`the emulator answered POST ${path} with ${status}, expected 200: is it moto?`);
  }
}

async function untilItAnswers(url: string): Promise<void> {
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt++) {
    if (await answers(url)) {
      return;
    }
    await sleep(BETWEEN_ATTEMPTS_MS);
  }
  throw new Error(`moto_server does not answer on ${url}`);
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
