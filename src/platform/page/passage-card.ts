import {
  type Card,
  type DrawCard,
  layOutCard,
  nameSize,
  rowHeight,
  type CardRow,
} from '../../core/passage/card.ts';
import { shortened } from '../../core/passage/wrap-text.ts';
import { textDirection } from '../../core/text/direction.ts';

const WIDTH = 1200;
const PADDING = 96;
/** Of the whole card: tall enough to fill a feed, short enough that a phone shows all of it. */
const HEIGHT = { least: 900, most: 1500 };
const FOOT = 132;
const GAP = 88;
const FACE = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const weights = { words: 500, name: 700, title: 700, source: 400 };

/** Draws a passage as a PNG: its words as large as they fit, its source and picture below. Rejects where there is no canvas. */
export const drawCard: DrawCard = async (card) => {
  const picture = card.artwork === undefined ? undefined : await readPicture(card.artwork);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser has no canvas.');
  const measure = (text: string, size: number, kind: CardRow['kind']) => {
    context.font = font(kind, kind === 'name' ? nameSize(size) : size);
    return context.measureText(text).width;
  };
  const width = WIDTH - 2 * PADDING;
  const most = HEIGHT.most - 2 * PADDING - GAP - FOOT;
  const box = { width, height: most, language: card.language };
  const text = layOutCard(card.parts, box, card.named, measure);
  const around = 2 * PADDING + GAP + FOOT;
  const height = Math.max(HEIGHT.least, Math.ceil(text.height + around));
  canvas.width = WIDTH;
  canvas.height = height;
  context.fillStyle = card.colours.paper;
  context.fillRect(0, 0, WIDTH, height);
  // A short passage is centred above the foot.
  const top = PADDING + (height - around - text.height) / 2;
  for (const row of text.rows) drawRow(context, card, row, text.size, top);
  drawFoot(context, card, height - PADDING - FOOT, picture);
  picture?.close();
  return toPng(canvas);
};

const font = (kind: keyof typeof weights, size: number) => `${weights[kind]} ${size}px ${FACE}`;

function drawRow(
  context: CanvasRenderingContext2D,
  { parts, colours }: Card,
  { kind, text, top, part }: CardRow,
  size: number,
  from: number,
): void {
  const isName = kind === 'name';
  context.font = font(kind, isName ? nameSize(size) : size);
  context.fillStyle = isName ? colours.accent : colours.ink;
  const middle = from + top + rowHeight(kind, size) / 2;
  write(context, text, middle, textDirection(parts[part]!.text), WIDTH - 2 * PADDING, PADDING);
}

function drawFoot(
  context: CanvasRenderingContext2D,
  { parts, title, source, colours }: Card,
  top: number,
  picture: ImageBitmap | undefined,
): void {
  const direction = textDirection(parts[0]!.text);
  const isLeft = direction === 'ltr';
  context.fillStyle = colours.accent;
  let room = WIDTH - 2 * PADDING;
  let left = PADDING;
  if (picture) {
    const at = isLeft ? PADDING : WIDTH - PADDING - FOOT;
    context.save();
    context.beginPath();
    context.roundRect(at, top, FOOT, FOOT, 18);
    context.clip();
    const { width, height } = picture;
    const side = Math.min(width, height);
    const [x, y] = [(width - side) / 2, (height - side) / 2];
    context.drawImage(picture, x, y, side, side, at, top, FOOT, FOOT);
    context.restore();
    room -= FOOT + 32;
  } else {
    // The bar that marks the spoken line in the page.
    context.beginPath();
    context.roundRect(isLeft ? PADDING : WIDTH - PADDING - 12, top + 8, 12, FOOT - 16, 6);
    context.fill();
    room -= 44;
  }
  if (isLeft) left = WIDTH - PADDING - room;
  const line = (text: string, kind: 'title' | 'source', size: number, middle: number) => {
    context.font = font(kind, size);
    context.fillStyle = kind === 'title' ? colours.ink : colours.soft;
    const fit = shortened(text, room, (part) => context.measureText(part).width);
    write(context, fit, middle, textDirection(fit), room, left, direction);
  };
  line(title, 'title', 42, top + 40);
  line(source, 'source', 34, top + 96);
}

/** Writes one row within `room`, aligned to where text of direction `side` begins. */
function write(
  context: CanvasRenderingContext2D,
  text: string,
  middle: number,
  direction: 'ltr' | 'rtl',
  room: number,
  left: number,
  side = direction,
): void {
  context.direction = direction;
  context.textBaseline = 'middle';
  context.textAlign = side === 'ltr' ? 'left' : 'right';
  context.fillText(text, side === 'ltr' ? left : left + room, middle);
}

/** The picture at `url`; undefined where it cannot be fetched, read (another site without CORS) or decoded. */
async function readPicture(url: string): Promise<ImageBitmap | undefined> {
  try {
    const answer = await fetch(url);
    if (!answer.ok) return undefined;
    return await createImageBitmap(await answer.blob());
  } catch (error) {
    console.info(error);
    return undefined;
  }
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The picture could not be made.'));
    }, 'image/png');
  });
}
