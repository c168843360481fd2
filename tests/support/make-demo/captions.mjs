/** WebVTT with a voice for each line and a time for each word. */
export function toVtt(lines, title) {
  const cues = lines.map(({ speaker, words }) => {
    const text = words
      .map((word, i) => (i === 0 ? word.text : `<${clock(word.start)}>${word.text}`))
      .join(' ');
    return `${timing(words, '.')}\n<v ${speaker}>${text}\n`;
  });
  return `WEBVTT - ${title}\n\n${cues.join('\n')}`;
}

/** SubRip: lines without speakers or words. */
export function toSrt(lines) {
  return lines
    .map(
      ({ words }, i) =>
        `${i + 1}\n${timing(words, ',')}\n${words.map((word) => word.text).join(' ')}\n`,
    )
    .join('\n');
}

function timing(words, point) {
  return `${clock(words[0].start, point)} --> ${clock(words.at(-1).end, point)}`;
}

function clock(seconds, point = '.') {
  const millis = Math.round(seconds * 1000);
  const [h, m, s] = [
    Math.floor(millis / 3600000),
    Math.floor(millis / 60000) % 60,
    Math.floor(millis / 1000) % 60,
  ];
  const pad = (value, width) => String(value).padStart(width, '0');
  return `${pad(h, 2)}:${pad(m, 2)}:${pad(s, 2)}${point}${pad(millis % 1000, 3)}`;
}
