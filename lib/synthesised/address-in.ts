const REFERENCE = /^\$\{((?:data\.)?[a-z]\w*\.[\w-]+)\.(\w+)\}$/;

/** The address that a value such as `${aws_iam_user.export.name}` is a reference to. */
export function addressIn(value: unknown): string | undefined {
  return typeof value === "string" ? REFERENCE.exec(value)?.[1] : undefined;
}
