import { readAddress } from './address.ts';
import { isRealDate, parseTimeValue } from '../time.ts';
import type { Owner, ShowDiagnostic } from './show-diagnostic.ts';

/** Reads the fields of a show manifest; a wrong value is left out and named in `diagnostics`. */
export class FieldReader {
  /** The values left out so far. */
  readonly diagnostics: ShowDiagnostic[] = [];
  /** Addresses are resolved against it. */
  readonly base: string;

  constructor(base: string) {
    this.base = base;
  }

  /** A text that is not blank, or a number as text. */
  text(value: unknown): string | undefined {
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' ? value.trim() || undefined : undefined;
  }

  address(value: unknown, owner: Owner, kind: 'file' | 'picture' = 'file'): string | undefined {
    if (typeof value !== 'string') {
      if (value != null) this.diagnostics.push({ code: 'address-no-text', ...owner });
      return undefined;
    }
    if (!value.trim()) return undefined;
    const { url, diagnostic } = readAddress(value, this.base, owner, kind);
    if (diagnostic) this.diagnostics.push(diagnostic);
    return url;
  }

  /** A plain colour. Other CSS (`url(...)`, `var(...)`) could load files or read the page's own values. */
  colour(value: unknown): string | undefined {
    if (value == null) return undefined;
    if (typeof value === 'string' && /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(value)) return value;
    this.diagnostics.push({ code: 'no-colour' });
    return undefined;
  }

  language(value: unknown, owner: Owner): string | undefined {
    if (value == null || value === '') return undefined;
    const tag = typeof value === 'string' ? value.replaceAll('_', '-') : '';
    if (/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag)) return tag;
    this.diagnostics.push({ code: 'no-language', ...owner });
    return undefined;
  }

  number(value: unknown): number | undefined {
    const number = typeof value === 'string' && value.trim() ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
  }

  /** Seconds, as a number, a clock (`1:02:03`) or a duration. */
  seconds(value: unknown): number | undefined {
    const seconds = parseTimeValue(value);
    return seconds > 0 && seconds < Infinity ? seconds : undefined;
  }

  /** An ISO 8601 date; other spellings are converted. */
  date(value: unknown): string | undefined {
    if (typeof value !== 'string' || !isRealDate(value)) return undefined;
    const text = value.trim();
    return /^\d{4}-\d\d(-\d\d)?/.test(text) ? text : new Date(text).toISOString();
  }
}
