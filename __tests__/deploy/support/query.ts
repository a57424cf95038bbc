import { emulatorUrl, ROOT_KEY } from "./environment";

/** Asks the emulator for an action of a service whose SDK the tests don't have, and gives its answer as text. */
export async function query(
  service: "monitoring" | "sns" | "sqs",
  region: string,
  parameters: Readonly<Record<string, string>>,
): Promise<string> {
  return post(service, region, "application/x-www-form-urlencoded", new URLSearchParams(parameters).toString());
}

/** Asks CloudWatch in the emulator, and gives its answer. */
export async function askCloudWatch<T>(action: string, region: string, input: object): Promise<T> {
  const headers = { "X-Amz-Target": `GraniteServiceVersion20100801.${action}` };
  const answer = await post("monitoring", region, "application/x-amz-json-1.0", JSON.stringify(input), headers);
  return (answer === "" ? {} : JSON.parse(answer)) as T;
}

async function post(
  service: string,
  region: string,
  contentType: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const scope = `${ROOT_KEY.accessKeyId}/20260101/${region}/${service}/aws4_request`;
  const response = await fetch(emulatorUrl(), {
    method: "POST",
    headers: {
      ...headers,
      "Content-Type": contentType,
      // The emulator reads the service and the region here, and doesn't check the signature.
      Authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=none`,
    },
    body,
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${service} answered ${response.status}: ${text}`);
  }
  return text;
}
