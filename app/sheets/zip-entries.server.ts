import { inflateRawSync } from "node:zlib";

const endMark = Buffer.from("PK\u0005\u0006");

/** What a file that came from outside is when it is no ZIP, a broken one, or one that holds more than was allowed. */
export class BadZip extends Error {}

/**
 * The entries of a ZIP whose names are wanted, unpacked; together they may be so many bytes. The directory's own sizes
 * are not believed: unpacking stops where the allowance ends, so that a small file cannot fill the memory.
 */
export function zipEntries(zip: Buffer, wanted: (name: string) => boolean, allowance: number): Map<string, Buffer> {
  const entries = new Map<string, Buffer>();
  try {
    const end = zip.lastIndexOf(endMark);
    let [at, left] = [zip.readUInt32LE(end + 16), allowance];
    for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
      const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
      const [nameLength, extraLength, commentLength] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
      const [name, local] = [zip.toString("utf8", at + 46, at + 46 + nameLength), zip.readUInt32LE(at + 42)];
      at += 46 + nameLength + extraLength + commentLength;
      if (!wanted(name)) continue;
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const packed = zip.subarray(start, start + size);
      const entry = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(left, 1) });
      left -= entry.byteLength;
      if (left < 0) throw new BadZip("more than allowed");
      entries.set(name, entry);
    }
  } catch (error) {
    throw new BadZip("not a ZIP that can be read", { cause: error });
  }
  return entries;
}
