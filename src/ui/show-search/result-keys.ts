import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/**
 * Joins a field and the results of its search, wherever on the page each is: the down arrow and Enter go from the field to
 * the first result, arrows, Home and End go through the links and buttons there, and the up arrow leads back.
 */
export class ResultKeys {
  #field: HTMLInputElement | undefined;
  #results: HTMLElement | undefined;

  readonly field: Attachment<HTMLInputElement> = (field) => {
    this.#field = field;
    return on(field, 'keydown', (event) => {
      const isDown = event.key === 'ArrowDown' || event.key === 'Enter';
      if (isDown && !event.isComposing) this.#go(event, 0);
    });
  };

  focusField(): void {
    this.#field?.focus();
  }

  readonly results: Attachment<HTMLElement> = (results) => {
    this.#results = results;
    return on(results, 'keydown', (event) => {
      const places = this.#places();
      const at = places.findIndex((place) => place === document.activeElement);
      if (at < 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.key === 'ArrowDown') this.#go(event, Math.min(at + 1, places.length - 1));
      else if (event.key === 'ArrowUp') this.#go(event, at - 1);
      else if (event.key === 'Home') this.#go(event, 0);
      else if (event.key === 'End') this.#go(event, places.length - 1);
    });
  };

  /** Links of lines and buttons; those of titles are for Tab. */
  #places(): HTMLElement[] {
    return [...(this.#results?.querySelectorAll<HTMLElement>('a.line, button') ?? [])];
  }

  /** Goes to a place among the results, or to the field before the first. */
  #go(event: Event, index: number): void {
    const place = index < 0 ? this.#field : this.#places()[index];
    if (!place) return;
    event.preventDefault();
    event.stopPropagation();
    place.focus();
  }
}
