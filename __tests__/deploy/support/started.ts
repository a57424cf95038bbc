import { ChildProcess, spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { CommandOptions } from "./command";

const running = new Set<Started>();

/** Ends what a test that failed has left running, with what that started. */
export function endStarted(): void {
  for (const started of running) {
    started.signalGroup("SIGKILL");
  }
}

/** A command that runs while the test does something else, in a process group of its own, as in a terminal. */
export class Started {
  /** What it has written so far, without colours. */
  public output = "";
  private readonly child: ChildProcess;
  private readonly heard: { readonly text: string; readonly tell: () => void }[] = [];
  private readonly end: Promise<string>;

  public constructor(file: string, args: readonly string[], { folder: cwd, env }: Omit<CommandOptions, "secret">) {
    this.child = spawn(file, args, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    this.child.stdout?.on("data", (chunk: Buffer) => this.hear(chunk));
    this.child.stderr?.on("data", (chunk: Buffer) => this.hear(chunk));
    this.end = new Promise((resolve, reject) => {
      this.child.once("error", reject);
      this.child.once("close", (code, signal) => resolve(`${signal ?? code}`));
    });
    running.add(this);
    this.child.once("exit", () => running.delete(this));
  }

  /** Waits until it has written a text. */
  public async says(text: string): Promise<void> {
    const said = new Promise<void>((tell) => {
      this.heard.push({ text, tell });
    });
    this.hear();
    await this.whileRunning(said, `it said "${text}"`);
  }

  /** Waits for something that has to happen before it ends. */
  public async whileRunning<T>(happening: Promise<T>, what = "what the test waits for"): Promise<T> {
    const tooLate = this.ended().then((how) => {
      throw new Error(`it ended with ${how} before ${what}:\n${this.output}`);
    });
    return Promise.race([happening, tooLate]);
  }

  /** Sends a signal to it alone, as `kill PID` does. */
  public signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Sends a signal to it and to what it started, as Ctrl-C in a terminal does, or a power cut. */
  public signalGroup(signal: NodeJS.Signals): void {
    const { pid } = this.child;
    if (pid !== undefined) {
      process.kill(-pid, signal);
    }
  }

  /** Waits for its end: its exit code, or the signal that ended it. */
  public async ended(): Promise<string> {
    return this.end;
  }

  private hear(chunk: Buffer | "" = ""): void {
    this.output += stripVTControlCharacters(chunk.toString());
    for (const { text, tell } of this.heard) {
      if (this.output.includes(text)) {
        tell();
      }
    }
  }
}
