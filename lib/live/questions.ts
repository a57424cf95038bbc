import { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import { withoutCredentials } from "../config/problems/describe-value";
import type { Aws } from "./aws";
import { AwsRefusal } from "./refusal";
import { AwsUnreachable } from "./unreachable";

/** What AWS answers: something, that it doesn't exist, or that the caller may not know. */
export type Answer<T extends object> = T | "absent" | "denied";

/** A question that AWS refused to answer. */
export interface Denial {
  /** The action that the caller may not do, e.g. `iam:GetUser`. */
  readonly action: string;
  /** What the question was about. */
  readonly about: string;
  /** AWS's error code. */
  readonly code: string;
}

/** Who asks. */
export interface Caller {
  readonly accountId: string;
  readonly arn: string;
}

/** Asks AWS, and remembers what AWS refused to answer. */
export class Questions {
  public readonly denials: Denial[] = [];

  public constructor(private readonly aws: Aws) {}

  /**
   * Asks a question.
   *
   * @param action - the action that the caller must be allowed to do
   * @param about - the bucket, user, role or policy that the question is about
   * @throws {@link AwsUnreachable} if AWS can't be asked
   */
  public async ask<T extends object>(
    action: string,
    about: string,
    question: (aws: Aws) => Promise<T>,
  ): Promise<Answer<T>> {
    try {
      return await question(this.aws);
    } catch (error) {
      const { status, code, message } = faultOf(error);
      if (status === 404 || code === "ResourceNotFoundException") {
        return "absent";
      }
      // The newer APIs answer so with the status 400.
      if (code.startsWith("AccessDenied")) {
        this.denials.push({ action, about, code });
        return "denied";
      }
      throw new AwsUnreachable(explain(action, code, message));
    }
  }

  /**
   * Asks a question that needs an answer.
   *
   * @returns undefined if there is no such thing
   * @throws {@link AwsRefusal} if the caller may not know, {@link AwsUnreachable} if AWS can't be asked
   */
  public async read<T extends object>(
    action: string,
    about: string,
    question: (aws: Aws) => Promise<T>,
  ): Promise<T | undefined> {
    const answer = await this.ask(action, about, question);
    if (answer === "denied") {
      throw new AwsRefusal(action, about);
    }
    return answer === "absent" ? undefined : answer;
  }

  /**
   * Makes a call to see how AWS answers it.
   *
   * @returns the answer, or AWS's error code
   * @throws {@link AwsUnreachable} if nothing answers
   */
  public async attempt<T extends object>(action: string, call: (aws: Aws) => Promise<T>): Promise<T | string> {
    try {
      return await call(this.aws);
    } catch (error) {
      const { status, code, message } = faultOf(error);
      if (status === undefined) {
        throw new AwsUnreachable(explain(action, code, message));
      }
      return code;
    }
  }

  /**
   * Whether AWS refuses a question that it has answered before, with less in it.
   *
   * @throws {@link AwsUnreachable} if AWS can't be asked
   */
  public async isRefused(action: string, question: (aws: Aws) => Promise<object>): Promise<boolean> {
    const trial = new Questions(this.aws);
    return (await trial.ask(action, "", question)) === "denied";
  }

  /**
   * Who asks.
   *
   * @throws {@link AwsUnreachable} if AWS doesn't say
   */
  public async caller(): Promise<Caller> {
    const action = "sts:GetCallerIdentity";
    const answer = await this.ask(action, "", ({ sts }) => sts.send(new GetCallerIdentityCommand({})));
    if (typeof answer === "string" || !answer.Account) {
      throw new AwsUnreachable(`AWS doesn't say whose credentials these are (${action})`);
    }
    return { accountId: answer.Account, arn: answer.Arn ?? "" };
  }
}

interface Fault {
  readonly status?: number;
  readonly code: string;
  readonly message: string;
}

/** The SDK names an error as AWS does, and Node gives a code to what goes wrong on the way. */
function faultOf(error: unknown): Fault {
  const { name, code, message, $metadata } = error as {
    readonly name: string;
    readonly code?: unknown;
    readonly message: string;
    readonly $metadata?: { readonly httpStatusCode?: number };
  };
  return { status: $metadata?.httpStatusCode, code: typeof code === "string" ? code : name, message };
}

/** What a person does about an error, by its code. */
const WAYS_OUT: readonly { readonly code: RegExp; readonly wayOut: string }[] = [
  { code: /^CredentialsProviderError$/, wayOut: "give credentials, e.g. with AWS_PROFILE, or with aws sso login" },
  { code: /^(Expired|TokenRefreshRequired|RequestExpired)/, wayOut: "sign in again, e.g. with aws sso login" },
  { code: /Throttl|TooManyRequests|RequestLimitExceeded|SlowDown/, wayOut: "AWS is asked too often: try again later" },
];

function explain(action: string, code: string, message: string): string {
  const known = WAYS_OUT.find((each) => each.code.test(code));
  const wayOut = known?.wayOut ?? "check the credentials, the network and AWS_ENDPOINT_URL";
  // The SDK writes some messages over several lines.
  const said = withoutCredentials(message.trim().replaceAll(/\s+/g, " "));
  return `can't ask AWS for ${action}: ${code}${said ? ` (${said})` : ""}; ${wayOut}`;
}
