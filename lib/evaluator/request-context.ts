/**
 * What is known of a request: context key, in small letters, → its value or values, or undefined if the request has no
 * such key. Nothing is known of the keys that are left out.
 */
export type RequestContext = Readonly<Record<string, string | readonly string[] | undefined>>;
