import type { Aws } from "../aws";
import type { Questions } from "../questions";

/** Reads each thing once, however many checks need it. */
export class Readings {
  private readonly begun = new Map<string, Promise<unknown>>();

  public constructor(public readonly questions: Questions) {}

  /**
   * Reads something.
   *
   * @param action - the action that the caller must be allowed to do
   * @param about - what is read, as a message names it
   * @returns undefined if there is no such thing
   * @throws {@link AwsRefusal} or {@link AwsUnreachable} if AWS doesn't say
   */
  public async read<T extends object>(
    action: string,
    about: string,
    question: (aws: Aws) => Promise<T>,
  ): Promise<T | undefined> {
    const key = `${action} ${about}`;
    const reading = this.begun.get(key) ?? this.questions.read(action, about, question);
    this.begun.set(key, reading);
    return reading as Promise<T | undefined>;
  }
}
