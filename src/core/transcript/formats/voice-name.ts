import { isFields } from '../../text/fields.ts';

/** A speaker's name from a text, a number (`2` is `Speaker 2`) or an object with a name. */
export function speakerName(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? `Speaker ${value}` : undefined;
  if (isFields(value)) return speakerName(value['name'] ?? value['label'] ?? value['id']);
  if (typeof value !== 'string') return undefined;
  const name = value.replace(/\s+/g, ' ').trim().replace(/\s*:$/, '').trim();
  if (/^\d+$/.test(name)) return `Speaker ${Number(name)}`;
  return name === '' ? undefined : name;
}

/** A speaker's name from a recogniser's label: `spk_0` and `SPEAKER_00` are `Speaker 0`, `A` is `Speaker A`. */
export function voiceName(value: unknown): string | undefined {
  const name = speakerName(value);
  const number = /^(?:spk|speaker|voice|agent|v|s)[_ -]?(\d{1,3})$/i.exec(name ?? '')?.[1];
  if (number !== undefined) return `Speaker ${Number(number)}`;
  return name !== undefined && /^[A-Z]$/.test(name) ? `Speaker ${name}` : name;
}
