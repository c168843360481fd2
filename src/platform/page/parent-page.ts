import type { FramePort } from '../../core/embed/frame-messages.ts';

/** The page around this one, by `postMessage`. Other windows are neither heard nor told. */
export class ParentPage implements FramePort {
  readonly origin = location.origin;
  readonly src: string;
  readonly parentOrigin = location.ancestorOrigins?.[0] ?? originOf(document.referrer);

  /** `src`: the address that the frame was loaded with; the page may have named what it opened since. */
  constructor(src: string) {
    this.src = src;
  }

  send(message: string, origin?: string): void {
    // A sandboxed page has the origin `null`, which cannot be named.
    parent.postMessage(message, origin === undefined || origin === 'null' ? '*' : origin);
  }

  listen(listener: (data: unknown, origin: string) => void): () => void {
    const onMessage = ({ source, data, origin }: MessageEvent<unknown>) => {
      if (source === parent && parent !== window) listener(data, origin);
    };
    addEventListener('message', onMessage);
    return () => removeEventListener('message', onMessage);
  }
}

function originOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin : undefined;
}
