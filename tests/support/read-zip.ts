/** The files of a ZIP without compression, by their names (APPNOTE.TXT 6.3.10, sections 4.3.7 and 4.3.12). */
export function readZip(zip: Buffer): ReadonlyMap<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt16LE(at + 10) !== 0) throw new Error('a compressed file');
    const size = zip.readUInt32LE(at + 20);
    const [nameBytes, extraBytes, noteBytes] = [28, 30, 32].map((from) =>
      zip.readUInt16LE(at + from),
    ) as [number, number, number];
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    files.set(zip.toString('utf8', at + 46, at + 46 + nameBytes), zip.subarray(from, from + size));
    at += 46 + nameBytes + extraBytes + noteBytes;
  }
  return files;
}
