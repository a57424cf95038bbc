import { AccountKeys, KeysOptions } from "./account-keys";

/** Prints the access keys of a stack's users. */
export async function listKeys(stackName: string, options: KeysOptions): Promise<void> {
  const account = await AccountKeys.open(stackName, options);
  account.report(await account.all(), options);
}
