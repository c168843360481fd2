/** A worker whose answers the test gives. */
export class FakeWorker {
  /** Every worker that was started, in order. */
  static started: FakeWorker[] = [];
  readonly url: string;
  readonly received: unknown[] = [];
  ended = false;
  onmessage: ((event: { data: unknown }) => void) | undefined;
  onerror: ((event: { message: string }) => void) | undefined;

  constructor(url: string) {
    this.url = url;
    FakeWorker.started.push(this);
  }

  postMessage(message: unknown): void {
    this.received.push(message);
  }

  terminate(): void {
    this.ended = true;
  }

  say(data: unknown): void {
    this.onmessage?.({ data });
  }
}
