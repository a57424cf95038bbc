import { createServer, IncomingMessage, request, Server, ServerResponse } from "node:http";
import { AddressInfo } from "node:net";
import { emulatorUrl } from "./environment";

/** An error that AWS answers with. */
export interface AwsError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

interface Fault {
  readonly error: AwsError;
  timesLeft: number;
}

/** The S3 operations that are told apart by more than a name in the body: method, and what of the bucket. */
const S3_OPERATIONS: Readonly<Record<string, string>> = {
  "PUT ": "CreateBucket",
  "HEAD ": "HeadBucket",
  "DELETE ": "DeleteBucket",
  "PUT publicAccessBlock": "PutPublicAccessBlock",
  "GET publicAccessBlock": "GetPublicAccessBlock",
  "PUT ownershipControls": "PutBucketOwnershipControls",
  "GET ownershipControls": "GetBucketOwnershipControls",
  "PUT encryption": "PutBucketEncryption",
  "GET encryption": "GetBucketEncryption",
  "PUT lifecycle": "PutBucketLifecycleConfiguration",
  "GET lifecycle": "GetBucketLifecycleConfiguration",
  "PUT policy": "PutBucketPolicy",
  "GET policy": "GetBucketPolicy",
};

/** An address before the emulator's, which passes every call on, and does to some calls what a test says. */
export class FaultyApi {
  /** The operations that were called, in order. */
  public readonly calls: string[] = [];
  private readonly faults = new Map<string, Fault>();
  private readonly holds = new Map<string, Hold>();

  private constructor(private readonly server: Server) {
    server.on("request", (incoming, outgoing) => void this.answer(incoming, outgoing));
  }

  /** Starts one on a free port of the loopback interface. */
  public static async start(): Promise<FaultyApi> {
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject).listen(0, "127.0.0.1", resolve);
    });
    return new FaultyApi(server);
  }

  public get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Answers calls of some operations with an error, each so many times, and does not pass them on. */
  public fail(operations: readonly string[], error: AwsError, times = Infinity): void {
    for (const operation of operations) {
      this.faults.set(operation, { error, timesLeft: times });
    }
  }

  /**
   * Waits until an operation is called, which it does not pass on before it is told to.
   *
   * @param about - a text that is in the call, if not just any call of the operation will do
   */
  public async arrival(operation: string, about = ""): Promise<Held> {
    return this.hold(operation, about, "arrived");
  }

  /** Waits until the emulator has done an operation, whose answer it does not hand out before it is told to. */
  public async completion(operation: string, about = ""): Promise<Held> {
    return this.hold(operation, about, "done");
  }

  /** Passes everything on again. */
  public heal(): void {
    this.faults.clear();
    this.holds.clear();
    this.calls.length = 0;
  }

  /** Ends it, with the connections that are still open. */
  public async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async hold(operation: string, about: string, moment: Moment): Promise<Held> {
    return new Promise((tell) => this.holds.set(operation, { about, moment, tell }));
  }

  private async answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await bodyOf(incoming);
    const operation = operationOf(incoming, body);
    this.calls.push(operation);
    const fault = this.faults.get(operation);
    if (fault && fault.timesLeft-- > 0) {
      outgoing.writeHead(fault.error.status, { "content-type": "text/xml" }).end(toXml(fault.error, incoming));
      return;
    }
    const reached = async (moment: Moment): Promise<void> => this.reached(operation, body, moment, outgoing);
    await reached("arrived");
    if (outgoing.destroyed) {
      return;
    }
    const answer = await passOn(incoming, body);
    const answerBody = await bodyOf(answer);
    await reached("done");
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers).end(answerBody);
  }

  /** Stops here until the test goes on, if it waits for this. */
  private async reached(operation: string, body: Buffer, moment: Moment, outgoing: ServerResponse): Promise<void> {
    const hold = this.holds.get(operation);
    if (hold?.moment === moment && body.includes(hold.about)) {
      this.holds.delete(operation);
      const abandoned = new Promise<void>((resolve) => outgoing.once("close", resolve));
      await new Promise<void>((release) => {
        hold.tell({ release, drop: () => release(void outgoing.destroy()), abandoned });
      });
    }
  }
}

/** A call that stands still. */
export interface Held {
  /** Lets it go on. */
  readonly release: () => void;

  /** Breaks the connection that it came on. */
  readonly drop: () => void;

  /** When nobody waits for the answer any more. */
  readonly abandoned: Promise<void>;
}

type Moment = "arrived" | "done";

interface Hold {
  readonly about: string;
  readonly moment: Moment;
  readonly tell: (held: Held) => void;
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** IAM and STS name the operation in the body; S3 has a method and an address. */
function operationOf({ method, url, headers }: IncomingMessage, body: Buffer): string {
  if (headers["content-type"]?.startsWith("application/x-www-form-urlencoded")) {
    return String(new URLSearchParams(body.toString()).get("Action"));
  }
  const { pathname, searchParams } = new URL(String(url), "http://emulator");
  if (/^\/[^/]+\/./.test(pathname)) {
    return `${method} object`;
  }
  const [of = ""] = [...searchParams.keys()].filter((name) => name !== "x-id");
  return S3_OPERATIONS[`${method} ${of}`] ?? `${method} ${of}`;
}

async function passOn({ method, url, headers }: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(new URL(String(url), emulatorUrl()), { method, headers }, resolve)
      .once("error", reject)
      .end(body);
  });
}

/** An error in the words of IAM and STS, or in those of S3. */
function toXml({ code, message }: AwsError, { method }: IncomingMessage): string {
  const error = `<Code>${code}</Code><Message>${message}</Message>`;
  return method === "POST"
    ? `<ErrorResponse><Error><Type>Sender</Type>${error}</Error><RequestId>1</RequestId></ErrorResponse>`
    : `<Error>${error}<RequestId>1</RequestId></Error>`;
}
