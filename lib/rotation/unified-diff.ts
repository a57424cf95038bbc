import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";

/**
 * How two texts differ, as `diff -u` tells it.
 *
 * @param file - the name of the file, for both sides
 * @returns an empty text if they don't differ
 */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) {
    return "";
  }
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  const patch = createTwoFilesPatch(file, file, before, after, undefined, undefined, options);
  // Windows' line ends stay in the file, and don't reach the terminal.
  return patch.replaceAll("\r\n", "\n").replace(/\n$/, "");
}
