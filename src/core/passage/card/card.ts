import type { PassagePart } from '../passage.ts';

/** The content of a passage's picture. */
export interface Card {
  readonly parts: readonly PassagePart[];
  /** True where several speak: then turns begin with their names. */
  readonly named: boolean;
  readonly title: string;
  /** Speakers, show and time, in one line under the title. */
  readonly source: string;
  /** Address of the episode's picture; left out where its bytes may not be read. */
  readonly artwork?: string | undefined;
  /** BCP 47 tag of the words. */
  readonly language?: string | undefined;
  /** CSS colours. */
  readonly colours: CardColours;
}

export interface CardColours {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly accent: string;
  readonly tint: string;
}

/** Draws a card as a PNG. */
export type DrawCard = (card: Card) => Promise<Blob>;
