/**
 * Reads a script: turns are a name in capitals, then one line for each line of the transcript; `== Title` begins a
 * chapter; `* name` is a sound. `{1836=eighteen thirty six}` is written one way and spoken another.
 */
export function parseScript(source) {
  const parts = [];
  for (const block of source.trim().split(/\n\s*\n/)) {
    const lines = block.split('\n').filter((line) => !takeMark(line, parts));
    if (lines.length === 0) continue;
    const [name, ...spoken] = lines;
    const speaker = name[0] + name.slice(1).toLowerCase();
    parts.push({ kind: 'turn', speaker, sentences: toSentences(spoken) });
  }
  return parts;
}

function takeMark(line, parts) {
  if (line.startsWith('== ')) parts.push({ kind: 'chapter', title: line.slice(3) });
  else if (line.startsWith('* ')) parts.push({ kind: 'sound', name: line.slice(2) });
  else return false;
  return true;
}

/** The words of a turn by sentence, as the voices want them; each word remembers its line. */
function toSentences(lines) {
  const sentences = [[]];
  for (const [line, text] of lines.entries()) {
    for (const [token, written, said, tail = ''] of text.matchAll(
      /\{([^=]+)=([^}]+)\}(\S*)|\S+/g,
    )) {
      const word = written
        ? { written: written + tail, said: said + tail }
        : { written: token, said: token };
      sentences.at(-1).push({ ...word, line });
      if (/[.?!]$/.test(sentences.at(-1).at(-1).said)) sentences.push([]);
    }
  }
  return sentences.filter((sentence) => sentence.length > 0);
}
