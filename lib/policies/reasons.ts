/** Why the statements with ids exist, by their ids. */
export const STATEMENT_REASONS: Readonly<Record<string, string>> = {
  BrazeAssumesRole:
    "Braze publishes no role of its own, so the policy must trust the whole account. The external id keeps Braze's other " +
    "customers out.",
  DenyOldTls: "Older versions of TLS have known weaknesses.",
  DenyPlainHttp: "Anybody on the way can read and change a request over plain HTTP.",
  FindBucket:
    "Braze asks for the bucket's region, because its dashboard has no field for a region. Braze lists the bucket when it " +
    "checks the credentials.",
  WriteEvents: "Currents writes files of events, and reads them again when it handles an error.",
  WriteExports: "Braze writes exports, reads them for its download links, and deletes them.",
};
