const NAME = "AwsUnreachable";

/** AWS could not be asked: no credentials that AWS takes, no network, or an answer that is none. */
export class AwsUnreachable extends Error {
  public constructor(message: string) {
    super(message);
    this.name = NAME;
  }
}

/** Whether AWS could not be asked. In the package, what asks AWS has a copy of the class of its own. */
export function isUnreachable(error: unknown): error is AwsUnreachable {
  return error instanceof Error && error.name === NAME;
}
