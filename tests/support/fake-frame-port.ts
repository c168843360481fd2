import type { FramePort } from '../../src/core/embed/frame-messages.ts';

/** One message that the page around got: an event of the player, or its answer to a question. */
export interface Sent {
  readonly event: string;
  readonly value?: Record<string, unknown>;
  readonly listener?: string;
  /** The only origin that may read it; undefined for any. */
  readonly to: string | undefined;
}

/** A page around the player that a test speaks for. */
export class FakeFramePort implements FramePort {
  readonly src = 'https://pod.example/ebb/?embed';
  readonly origin = 'https://pod.example';
  parentOrigin: string | undefined = 'https://blog.example';
  readonly sent: Sent[] = [];
  readonly #listeners = new Set<(data: unknown, origin: string) => void>();

  send(message: string, to?: string): void {
    const { context, version: _, ...rest } = JSON.parse(message) as Sent & Record<string, unknown>;
    if (context !== 'player.js') throw new Error('not a message of Player.js');
    this.sent.push({ ...rest, to });
  }

  listen(listener: (data: unknown, origin: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Says something as a page of `origin`. */
  say(data: unknown, origin = 'https://blog.example'): void {
    for (const listener of this.#listeners) listener(data, origin);
  }

  /** Sends a command as Player.js does. */
  command(method: string, value?: unknown, listener?: string, origin?: string): void {
    this.say(
      JSON.stringify({ context: 'player.js', version: '0.0.11', method, value, listener }),
      origin,
    );
  }

  /** Names of the events that were sent since the last call. */
  take(): string[] {
    return this.sent.splice(0).map(({ event }) => event);
  }
}
