/**
 * Hours for which Braze keeps the events of a Current whose credentials aren't valid. After that, it drops them for good.
 * Newer editions of Braze's page have {@link NEWER_EDITIONS_KEEP_EVENTS_DAYS}. Whoever plans by this number is right with both.
 *
 * Braze's page, "Updating Amazon S3 credentials".
 */
export const BRAZE_KEEPS_EVENTS_HOURS = 48;

/** Days for which Braze keeps them by the newer editions of its page. */
export const NEWER_EDITIONS_KEEP_EVENTS_DAYS = 5;
