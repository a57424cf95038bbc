import type { WriteStream } from "node:tty";

/** Work that takes longer than this shows how far it is. */
const LONG_MS = 1000;

/** What takes a terminal back to the beginning of a line, and clears the line. */
const CLEAR_LINE = "\r\u001b[K";

/** Shows on a terminal how far long work is. A pipe or a file gets nothing. */
export class Progress {
  private readonly start: number;
  private last = 0;

  /**
   * @param what - what is done to each item, e.g. `synthesising stack`
   * @param now - the time in milliseconds
   */
  public constructor(
    private readonly stream: Pick<WriteStream, "isTTY" | "write">,
    private readonly what: string,
    private readonly now: () => number = Date.now,
  ) {
    this.start = now();
  }

  /** Shows the number of an item, at most ten times a second. */
  public readonly show = (number: number, count: number): void => {
    const time = this.now();
    if (this.stream.isTTY && time - this.start > LONG_MS && time - this.last > 100) {
      this.last = time;
      this.stream.write(`${CLEAR_LINE}${this.what} ${number} of ${count}`);
    }
  };

  /** Takes the line away. */
  public end(): void {
    if (this.last > 0) {
      this.stream.write(CLEAR_LINE);
    }
  }
}
