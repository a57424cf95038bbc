/**
 * Hours for which Braze keeps the events of a Current whose credentials aren't valid. After that, it drops them for good.
 * Newer editions of Braze's page say 5 days. Whoever plans by this number is right with both.
 *
 * Braze's page, "Updating Amazon S3 credentials".
 */
export const BRAZE_KEEPS_EVENTS_HOURS = 48;
