import type { Attachment } from 'svelte/attachments';

/**
 * Chooses the option of a `<select>` that has this value. Svelte's own way (`value`, `selected`) would come with the start
 * of the page, though no choice is seen there.
 */
export function chosen(value: string): Attachment<HTMLSelectElement> {
  return (select) => {
    select.value = value;
  };
}
