import type { Aws } from "../../lib/live/aws";

/** What a fake answers to a command by its name without `Command`: an answer, or what makes one of the command's input. */
export type FakeAnswers = Readonly<Record<string, object | MakeAnswer>>;

type MakeAnswer = (input: Record<string, string>) => object;

/** An error as AWS answers with it. */
export function awsError(name: string, httpStatusCode: number, message = ""): Error {
  return Object.assign(new Error(message), { name, $metadata: { httpStatusCode } });
}

/** What a caller may not do. */
export const DENIED = awsError("AccessDenied", 403);

/** AWS without a network. What has no answer doesn't exist. */
export function fakeAws(answers: FakeAnswers): Aws {
  const send = (command: {
    readonly constructor: { readonly name: string };
    readonly input: Record<string, string>;
  }) => {
    const answer = answers[command.constructor.name.replace(/Command$/, "")] ?? awsError("NoSuchEntity", 404);
    const found = isMade(answer) ? answer(command.input) : answer;
    return found instanceof Error ? Promise.reject(found) : Promise.resolve(found);
  };
  return { s3: { send }, iam: { send }, sts: { send }, secretsManager: { send }, ssm: { send } };
}

function isMade(answer: object): answer is MakeAnswer {
  return typeof answer === "function";
}
