/** Script code before JSON: comments, a variable, a call, a guard against running it. */
const lead =
  /^(?:\s|\/\*[^]*?\*\/|\/\/[^\n]*\n|\)\]\}'?,?|while\s*\(1\);|(?:(?:var|let|const)\s+)?[\w$.]{1,60}\s*=(?!=)|export\s+default|[\w$.]{1,60}\s*\()*/;
const value =
  /^(?:\{\s*(?:["'}]|[A-Za-z_]\w*\s*:)|\[\s*(?:[{\]"']|\[\s*(?:[[{"']|-?[\d.]+\s*,))|"(?:WEBVTT\b|\s*[{[]\s*\\|[^"\n]*\\n[^"\n]*-->|[^"\n]*-->[^"\n]{30}))/;

/**
 * True for a text that begins as JSON does: an object, a list, or one of these or a captions file as a string. False for
 * `[00:12]`, `[Music]` and `{\an8}`.
 */
export function looksLikeJson(text: string): boolean {
  return value.test(text.replace(lead, ''));
}

/** The start of an object, or of lists around one. */
const object = /[[{]\s*(?:[[{]\s*)*"[\w ]+"\s*:/;
const field = /[[{,]\s*"[\w ]+"\s*:/g;
/** A text that only quotes JSON has fewer fields. */
const several = 3;

/** True for a text with JSON in it, after other text or without its beginning. */
export function holdsJson(text: string): boolean {
  return object.test(text) && (text.match(field)?.length ?? 0) >= several;
}

/** The text with spaces in place of what is before its JSON. */
export function withoutLead(text: string): string {
  const before = looksLikeJson(text.slice(0, 4096))
    ? (lead.exec(text)?.[0].length ?? 0)
    : Math.max(0, text.search(object));
  return text.slice(0, before).replace(/[^\n]/g, ' ') + text.slice(before);
}
