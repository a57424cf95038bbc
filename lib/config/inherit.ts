import type { StackDraft } from "./checks/draft";

/**
 * A stack with what it inherits: its own value wins. Tags and IAM settings are inherited one by one, a backend as a
 * whole, since arguments of one backend mean nothing to another.
 */
export function inherit(defaults: StackDraft | undefined, own: StackDraft | undefined): StackDraft {
  const inherited: StackDraft = { ...defaults, ...own };
  return {
    ...inherited,
    ...((defaults?.tags ?? own?.tags) && { tags: { ...defaults?.tags, ...own?.tags } }),
    ...((defaults?.iam ?? own?.iam) && { iam: { ...defaults?.iam, ...own?.iam } }),
  };
}
