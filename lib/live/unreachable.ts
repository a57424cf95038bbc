/** AWS could not be asked: no credentials that AWS takes, no network, or an answer that is none. */
export class AwsUnreachable extends Error {
  public constructor(message: string) {
    super(message);
    this.name = "AwsUnreachable";
  }
}
