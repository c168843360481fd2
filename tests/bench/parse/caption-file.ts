const speech =
  'so we went out to the river that day and there was this light on the water you know that I had never seen before and then somebody said look at that bird'.split(
    ' ',
  );

/** A file of `count` cues as hosts publish them: two lines each, a speaker at every fourth, a tag or an entity at every tenth. */
export function captionFile(format: 'srt' | 'vtt', count: number): string {
  const parts = format === 'vtt' ? ['WEBVTT\n\n'] : [];
  let start = 0;
  let word = 0;
  const line = (length: number) => {
    const words = Array.from({ length }, () => speech[word++ % speech.length]!);
    return words.join(' ');
  };
  for (let i = 0; i < count; i++) {
    const end = start + 1500 + ((i * 37) % 2000);
    const first = i % 10 === 5 ? `<i>${line(6)}</i>` : line(6);
    const second = i % 10 === 7 ? `${line(4)} &amp; so on` : line(5);
    const name = i % 8 === 0 ? 'Ada Byron' : 'Charles';
    const text =
      i % 4 === 0 ? speakerText(format, name, `${first}\n${second}`) : `${first}\n${second}`;
    const times = `${clock(start, format)} --> ${clock(end, format)}`;
    parts.push(`${i + 1}\n${times}\n${text}\n\n`);
    start = end;
  }
  return parts.join('');
}

function speakerText(format: 'srt' | 'vtt', name: string, text: string): string {
  return format === 'srt' ? `${name}: ${text}` : `<v ${name}>${text}</v>`;
}

function clock(time: number, format: 'srt' | 'vtt'): string {
  const part = (value: number, width: number) => String(Math.floor(value)).padStart(width, '0');
  const whole = [time / 3_600_000, (time / 60_000) % 60, (time / 1000) % 60];
  const mark = format === 'srt' ? ',' : '.';
  return `${whole.map((value) => part(value, 2)).join(':')}${mark}${part(time % 1000, 3)}`;
}
