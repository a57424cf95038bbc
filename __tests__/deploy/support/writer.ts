import { PutObjectCommand } from "@aws-sdk/client-s3";
import { Aws } from "./aws";
import { answerTo } from "./braze";

/** Braze as it streams: it writes one object after another, all the while that something else happens. */
export class Writer {
  private written = 0;
  private readonly refusals: string[] = [];

  public constructor(private readonly bucket: string) {}

  /**
   * Writes until something has happened, and at least once before and once after.
   *
   * @returns how AWS refused writes: nothing if every write was allowed
   */
  public async during(braze: Aws, happening: () => Promise<unknown>): Promise<readonly string[]> {
    await this.write(braze);
    const progress = { isOver: false };
    const end = happening().finally(() => {
      progress.isOver = true;
    });
    while (!progress.isOver) {
      await this.write(braze);
    }
    await end;
    await this.write(braze);
    return this.refusals.splice(0);
  }

  private async write({ s3 }: Aws): Promise<void> {
    const object = { Bucket: this.bucket, Key: `currents/${this.written++}.avro`, Body: "event" };
    const answer = await answerTo(s3.send(new PutObjectCommand(object)));
    if (answer !== "allowed") {
      this.refusals.push(answer);
    }
  }
}
