import { displayText } from '../../text/display-text.ts';

/**
 * Text for formats that have no escapes of their own (SubRip, JSON, Markdown): unchanged, except where readers would take
 * it for markup, which is rare.
 */
export function withoutMarkup(text: string): string {
  const said = displayText(text) === text ? text : escaped(text);
  return withoutArrows(said);
}

function escaped(text: string): string {
  return text
    .replace(/&(?=[a-z#])/gi, '&amp;amp;')
    .replace(/\{(?=\\|[a-z]:)/gi, '&amp;#123;')
    .replace(/\\(?=[Nh])/g, '&amp;#92;')
    .replace(/<(?=[/a-z])/gi, '&amp;lt;');
}

/** Matches an arrow after a number, which could be taken for one between two times. */
function withoutArrows(text: string): string {
  if (!/\p{Nd}[^\p{L}\n]*(?:[-\u2010-\u2015\u2212=~] ?-?[>\uff1e\u00bb]|[→⟶⇒➔➜])/u.test(text))
    return text;
  return text.replace(
    /[-\u2010-\u2015\u2212=~](?= ?-?[>\uff1e\u00bb])|[→⟶⇒➔➜]/g,
    characterReference,
  );
}

/** `&#45;` for `-`. */
export function characterReference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
