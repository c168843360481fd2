/** Folders of the site itself. */
const siteFolders: ReadonlySet<string> = new Set(['assets', 'player', 'search', 'people']);
/** Names that the site may come to use, that no Windows disk can hold, and that are a listener's own. */
const reserved = /^(?:embed|con|prn|aux|nul|com\d|lpt\d|local-.*)$/;
/** Letters of a folder's name; hosts and tools stop at 255 bytes of a name, people much sooner. */
const longest = 60;

/**
 * The address of an episode by its title or name: lower-case letters, digits and hyphens. Undefined where nothing of that
 * can be made of it, such as from Japanese.
 */
export function nameAddress(name: string, language: string | undefined): string | undefined {
  const words = transliterated(name, language)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (words.length <= longest) return words || undefined;
  const cut = words.slice(0, longest + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0) || longest).replace(/-+$/, '');
}

/** Whether an address belongs to the site itself. */
export function isReserved(address: string): boolean {
  return siteFolders.has(address) || reserved.test(address);
}

/** Whether an episode's id can be its folder: words with hyphens between, and no folder of the site itself. */
export function isEpisodeFolder(id: string): boolean {
  return /^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u.test(id) && !siteFolders.has(id);
}

/** Letters that no accent can be taken from. */
const single: Readonly<Record<string, string>> = {
  ...{
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ł: 'l',
    ı: 'i',
    ŋ: 'ng',
    ħ: 'h',
  },
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k' },
  ...{ л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh' },
  ...{ ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' },
  ...{ і: 'i', є: 'ye', ґ: 'g', ђ: 'dj', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', џ: 'dz' },
  ...{ α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l' },
  ...{ μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f' },
  ...{ χ: 'ch', ψ: 'ps', ω: 'o', '&': ' and ', '+': ' plus ' },
};
/** In German an umlaut is a vowel with an e. */
const german: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', '&': ' und ' };

/** A text in lower-case Latin letters, as far as it is written in Latin, Cyrillic or Greek ones. */
function transliterated(text: string, language = ''): string {
  const own = /^de\b/i.test(language) ? { ...single, ...german } : single;
  const letters = text.normalize('NFC').toLowerCase();
  return [...letters].map((letter) => own[letter] ?? bare(letter, own)).join('');
}

function bare(letter: string, own: Readonly<Record<string, string>>): string {
  const base = letter.normalize('NFKD').replace(/\p{M}/gu, '');
  return [...base].map((one) => own[one] ?? one).join('');
}
