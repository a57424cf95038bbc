/** AWS allows a user two access keys. */
export const MOST_KEYS = 2;
