/** Something that a person can mend: a message, which is all that there is to say. */
export class CommandError extends Error {
  public constructor(message: string) {
    super(message);
    this.name = "CommandError";
  }
}
