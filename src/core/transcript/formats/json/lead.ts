/** What scripts put before the JSON that they carry: comments, a variable, a call, a line that keeps others from running it. */
const lead =
  /^(?:\s|\/\*[^]*?\*\/|\/\/[^\n]*\n|\)\]\}'?,?|while\s*\(1\);|(?:(?:var|let|const)\s+)?[\w$.]{1,60}\s*=(?!=)|export\s+default|[\w$.]{1,60}\s*\()*/;
const value =
  /^(?:\{\s*(?:["'}]|[A-Za-z_]\w*\s*:)|\[\s*(?:[{\]"']|\[\s*(?:[[{"']|-?[\d.]+\s*,))|"(?:WEBVTT\b|\s*[{[]\s*\\|[^"\n]*\\n[^"\n]*-->|[^"\n]*-->[^"\n]{30}))/;

/** Whether a text is JSON: an object, a list of such, or either or a captions file in quotes; not `[00:12]`, `[Music]` or `{\an8}`. */
export function looksLikeJson(text: string): boolean {
  return value.test(text.replace(lead, ''));
}

/** The text with spaces for what stands before its JSON. */
export function withoutLead(text: string): string {
  return text.replace(lead, (script) => script.replace(/[^\n]/g, ' '));
}
