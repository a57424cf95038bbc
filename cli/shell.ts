/** A word that no shell reads as anything else. */
const PLAIN = /^[\w@%+=:,./-]+$/;

/** A word as a POSIX shell reads it back, unchanged. */
export function shellQuote(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** A command line of words. */
export function shellLine(...words: readonly string[]): string {
  return words.map(shellQuote).join(" ");
}
