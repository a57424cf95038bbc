/** Something that a person can mend: a message, which is all that there is to say. The exit code is 1. */
export class CommandError extends Error {
  /** @param messages - one line for each thing that is wrong */
  public constructor(...messages: readonly string[]) {
    super(messages.join("\n"));
    this.name = "CommandError";
    this.messages = messages;
  }

  public readonly messages: readonly string[];
}

/** Something outside that could not be asked: no credentials, no network, no state. The exit code is 2. */
export class OutsideError extends CommandError {
  public constructor(...messages: readonly string[]) {
    super(...messages);
    this.name = "OutsideError";
  }
}
