/** AWS doesn't tell the caller something that only those with a permission may know. */
export class AwsRefusal extends Error {
  /**
   * @param action - the permission that the caller lacks, e.g. `iam:GetUser`
   * @param about - what the question was about
   */
  public constructor(
    public readonly action: string,
    about: string,
  ) {
    super(`AWS denies ${action} for ${about}`);
    this.name = "AwsRefusal";
  }
}
