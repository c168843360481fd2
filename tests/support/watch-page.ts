declare global {
  interface Window {
    /** Every media element that the page has made, attached to the document or not, in order. */
    __audios: HTMLMediaElement[];
  }
}

/**
 * Runs in a page before its own scripts: keeps every media element in `__audios`, and turns what a page would swallow
 * (unhandled rejections, violations of the Content-Security-Policy) into console errors. It must stand alone.
 */
export function watchPage(): void {
  window.__audios = [];
  const keep = <T>(element: T): T => {
    if (element instanceof HTMLMediaElement) window.__audios.push(element);
    return element;
  };
  window.Audio = new Proxy(window.Audio, {
    construct: (target, args, newTarget) => keep(Reflect.construct(target, args, newTarget)),
  });
  Document.prototype.createElement = new Proxy(Document.prototype.createElement, {
    apply: (target, document, args) => keep(Reflect.apply(target, document, args)),
  });
  window.addEventListener('unhandledrejection', ({ reason }) =>
    console.error(`unhandled rejection: ${String(reason)}`),
  );
  document.addEventListener('securitypolicyviolation', (event) =>
    console.error(
      `policy violation: ${event.effectiveDirective} ${event.blockedURI} ${event.sample} at ${event.sourceFile}:${event.lineNumber}`,
    ),
  );
}
