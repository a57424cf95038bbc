import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A platform's API on loopback: it notes what is asked, and answers a GET by the beginning of its path. */
export class RecordingApi {
  /** Every request: method, path with query, and body. What a form encodes is decoded. */
  public readonly asked: string[] = [];
  private server: Server | undefined;

  /** @param answers - the beginning of a path → what a GET of it is answered with */
  public constructor(public answers: Readonly<Record<string, unknown>> = {}) {}

  /** Starts it. @returns its address, without a slash at the end */
  public async start(): Promise<string> {
    const server = createServer((request, response) => {
      let body = "";
      request.on("data", (part) => (body += String(part)));
      request.on("end", () => {
        const { method, url = "", headers } = request;
        const isForm = headers["content-type"] === "application/x-www-form-urlencoded";
        this.asked.push([method, decoded(url), isForm ? decoded(body) : body].filter(Boolean).join(" "));
        const known = Object.entries(this.answers).find(([start]) => method === "GET" && url.startsWith(start));
        response.end(JSON.stringify(known ? known[1] : {}));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    this.server = server;
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  public stop(): void {
    this.server?.close();
  }
}

/** Versions of curl encode a space in two ways. */
function decoded(text: string): string {
  return decodeURIComponent(text.replaceAll("+", "%20"));
}
