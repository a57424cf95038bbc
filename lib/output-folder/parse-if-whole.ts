/**
 * The data of a JSON file that an earlier synth or Terraform wrote.
 *
 * @returns undefined if the file isn't there, or if it is broken
 */
export function parseIfWhole(text: string | undefined): object | undefined {
  if (text === undefined) {
    return undefined;
  }
  try {
    return (JSON.parse(text) as object | null) ?? undefined;
  } catch {
    return undefined;
  }
}
