import type { Aws } from "../aws";
import type { Questions } from "../questions";
import { AwsRefusal } from "../refusal";
import { AwsUnreachable } from "../unreachable";

/**
 * Asks AWS for something that there is no going on without.
 *
 * @returns undefined if what it is about doesn't exist
 * @throws {@link AwsUnreachable} if the caller may not, or AWS can't be asked
 */
export async function required<T extends object>(
  questions: Questions,
  action: string,
  about: string,
  question: (aws: Aws) => Promise<T>,
): Promise<T | undefined> {
  try {
    return await questions.read(action, about, question);
  } catch (error) {
    throw error instanceof AwsRefusal ? new AwsUnreachable(`${error.message}; ask for this permission`) : error;
  }
}
