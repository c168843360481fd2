import type { CardColours } from '../../core/passage/card.ts';

/** The colours of a card: the page's light theme, with the show's accent taken from `within`. */
export function cardColours(within: Element): CardColours {
  const probe = document.createElement('i');
  probe.hidden = true;
  probe.style.colorScheme = 'light';
  within.append(probe);
  const colour = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    paper: colour('paper'),
    ink: colour('ink'),
    soft: colour('soft'),
    accent: colour('accent'),
    tint: colour('tint'),
  };
  probe.remove();
  return colours;
}
