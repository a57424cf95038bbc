import process from "node:process";

/** What ends the command: Ctrl-C, a runner that stops a job, and a terminal that is closed. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Keeps signals from ending the command while a key exists that nobody has. */
export class HeldSignals {
  private received?: NodeJS.Signals;
  private readonly hold = (signal: NodeJS.Signals): void => {
    this.received ??= signal;
  };

  public constructor() {
    SIGNALS.forEach((signal) => process.on(signal, this.hold));
  }

  /** The signal that came, if one did. */
  public get signal(): NodeJS.Signals | undefined {
    return this.received;
  }

  /** Lets signals end the command again. */
  public release(): void {
    SIGNALS.forEach((signal) => process.off(signal, this.hold));
  }
}
