/** When an access key was used last, as far as AWS has recorded it. */
export interface KeyUse {
  readonly date: Date;
  /** The service that was called, e.g. `s3`. */
  readonly service: string;
  /** The region that was called. */
  readonly region: string;
}

/** An access key of an IAM user, as AWS lists it. Nobody can read its secret again. */
export interface AccessKey {
  readonly id: string;
  readonly isActive: boolean;
  readonly created: Date;
  /** `unknown` if the caller may not know. */
  readonly lastUse: KeyUse | "never" | "unknown";
}

/** An access key when it is made: the only time that AWS tells the secret. */
export interface NewAccessKey {
  readonly id: string;
  readonly secret: string;
  readonly created: Date;
}

/** Keys with the oldest first. */
export function byAge(keys: readonly AccessKey[]): AccessKey[] {
  return [...keys].sort((one, other) => one.created.getTime() - other.created.getTime());
}

/** When a key was used last, if it was. */
export function lastUseOf({ lastUse }: AccessKey): Date | undefined {
  return typeof lastUse === "string" ? undefined : lastUse.date;
}
