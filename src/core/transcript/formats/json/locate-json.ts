/** What scripts put before the JSON that they carry: comments, a variable, a call, a line that keeps others from running it. */
const lead =
  /^(?:\s|\/\*[^]*?\*\/|\/\/[^\n]*\n|\)\]\}'?,?|while\s*\(1\);|(?:(?:var|let|const)\s+)?[\w$.]{1,60}\s*=(?!=)|export\s+default|[\w$.]{1,60}\s*\()*/;
const value =
  /^(?:\{\s*(?:["'}]|[A-Za-z_]\w*\s*:)|\[\s*(?:[{\]"']|\[\s*(?:[[{"']|-?[\d.]+\s*,))|"(?:WEBVTT\b|\s*[{[]\s*\\|[^"\n]*\\n[^"\n]*-->|[^"\n]*-->[^"\n]{30}))/;

/** Whether a text is JSON: an object, a list of such, or either or a captions file in quotes; not `[00:12]`, `[Music]` or `{\an8}`. */
export function looksLikeJson(text: string): boolean {
  return value.test(text.replace(lead, ''));
}

/** Where an object begins, in a list or not. */
const object = /[[{]\s*(?:[[{]\s*)*"[\w ]+"\s*:/;
const field = /[[{,]\s*"[\w ]+"\s*:/g;
/** Fields that are more than a quote in a text. */
const several = 3;

/** Whether a text has JSON in it: after some words, or without its beginning. */
export function holdsJson(text: string): boolean {
  return object.test(text) && (text.match(field)?.length ?? 0) >= several;
}

/** The text with spaces for what stands before its JSON. */
export function withoutLead(text: string): string {
  const before = looksLikeJson(text.slice(0, 4096))
    ? (lead.exec(text)?.[0].length ?? 0)
    : Math.max(0, text.search(object));
  return text.slice(0, before).replace(/[^\n]/g, ' ') + text.slice(before);
}
