/** A storage class that objects can move to. */
export type StorageClass = "STANDARD_IA" | "ONEZONE_IA" | "GLACIER_IR" | "GLACIER" | "DEEP_ARCHIVE";

/** What AWS says of a storage class, for objects that start in S3 Standard, as Braze's do. */
export interface StorageClassLimits {
  /** The earliest day on which an object can move to the class. */
  readonly firstDay: number;
  /** For how many days an object must stay before it can move on. */
  readonly stayDays: number;
  /** For how many days AWS bills an object at least. */
  readonly billedDays: number;
  /** The classes that an object can move on to. */
  readonly next: readonly StorageClass[];
}

/**
 * The storage classes that objects can move to.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html
 */
export const STORAGE_CLASSES: Readonly<Record<StorageClass, StorageClassLimits>> = {
  STANDARD_IA: {
    firstDay: 30,
    stayDays: 30,
    billedDays: 30,
    next: ["ONEZONE_IA", "GLACIER_IR", "GLACIER", "DEEP_ARCHIVE"],
  },
  ONEZONE_IA: { firstDay: 30, stayDays: 30, billedDays: 30, next: ["GLACIER", "DEEP_ARCHIVE"] },
  GLACIER_IR: { firstDay: 1, stayDays: 1, billedDays: 90, next: ["GLACIER", "DEEP_ARCHIVE"] },
  GLACIER: { firstDay: 1, stayDays: 1, billedDays: 90, next: ["DEEP_ARCHIVE"] },
  DEEP_ARCHIVE: { firstDay: 1, stayDays: 1, billedDays: 180, next: [] },
};
