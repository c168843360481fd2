import type { Episode } from '../../core/episode/episode.ts';
import type { Notes } from '../../core/notes/notes.ts';

const NOTHING: Notes = [];

/** The notes of the open episode as a tree. */
export class EpisodeNotes {
  #episode: Episode | undefined;
  #blocks = $state.raw<Notes>(NOTHING);

  /** Empty where the episode has no notes, and until they are read. */
  get blocks(): Notes {
    return this.#blocks;
  }

  clear(): void {
    this.#episode = undefined;
    this.#blocks = NOTHING;
  }

  /** Shows notes that were read before. */
  adopt(blocks: Notes): void {
    this.clear();
    this.#blocks = blocks;
  }

  /** Reads an episode's notes; a newer call wins. The description stays in their place where the reader's code cannot be loaded. */
  async read(episode: Episode): Promise<void> {
    this.clear();
    this.#episode = episode;
    const { notes, notesBase } = episode;
    if (notes === undefined) return;
    const { readNotes } = await import('../../core/notes/read-notes.ts');
    const blocks = await readNotes(notes, notesBase);
    if (this.#episode === episode) this.#blocks = blocks;
  }
}
