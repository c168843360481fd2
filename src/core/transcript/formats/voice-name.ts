import { isFields } from '../../text/fields.ts';

/** A speaker's name as files give it: a text, a number, an object with a name. Bare numbers become `Speaker 2`. */
export function speakerName(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? `Speaker ${value}` : undefined;
  if (isFields(value)) return speakerName(value['name'] ?? value['label'] ?? value['id']);
  if (typeof value !== 'string') return undefined;
  const name = value.replace(/\s+/g, ' ').trim().replace(/\s*:$/, '').trim();
  if (/^\d+$/.test(name)) return `Speaker ${Number(name)}`;
  return name === '' ? undefined : name;
}

/** The name of a voice that a program could only tell apart: `spk_0`, `SPEAKER_00` and `A` become `Speaker 0` and `Speaker A`. */
export function voiceName(value: unknown): string | undefined {
  const name = speakerName(value);
  const number = /^(?:spk|speaker|voice|agent|v|s)[_ -]?(\d{1,3})$/i.exec(name ?? '')?.[1];
  if (number !== undefined) return `Speaker ${Number(number)}`;
  return name !== undefined && /^[A-Z]$/.test(name) ? `Speaker ${name}` : name;
}
