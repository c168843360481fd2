import type { Attributes } from '../../../text/markup.ts';
import { voiceName } from '../voice-name.ts';

/** Collects who speaks from a file's head (`<ttm:agent xml:id="a"><ttm:name>Ann</ttm:name></ttm:agent>`). */
export function agentNames() {
  const names = new Map<string, string>();
  let agent: string | undefined;
  let isName = false;
  return {
    open(name: string, attributes: () => Attributes): void {
      if (name === 'agent') agent = attributes().get('id');
      isName = name === 'name' && agent !== undefined;
    },
    text(text: string): void {
      if (isName && agent !== undefined && text.trim() !== '' && !names.has(agent))
        names.set(agent, text.replace(/\s+/g, ' ').trim());
    },
    close(name: string): void {
      if (name === 'agent') agent = undefined;
      isName = false;
    },
    /** The name to show for the ids that a text refers to; an id without a name stands for itself. */
    nameOf(ids: string): string {
      return ids
        .trim()
        .split(/\s+/)
        .map((id) => names.get(id) ?? voiceName(id.replace(/^#/, '')) ?? id)
        .join(', ');
    },
  };
}
