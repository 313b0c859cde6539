import { Writable } from "node:stream";

/**
 * Gathers what React writes in pieces of two kilobytes: each would be a write of its own on the connection. React 18
 * leaves a zero byte at the end of a piece into which the next letter (ä, ö) did not fit; no page has one of its own.
 */
export function wholePage(whole: (body: Uint8Array<ArrayBuffer>) => void): Writable {
  const parts: Buffer[] = [];
  return new Writable({
    highWaterMark: 2 ** 24,
    write(part: Buffer, _encoding, done) {
      for (let from = 0; from < part.length;) {
        const zero = part.indexOf(0, from);
        const to = zero === -1 ? part.length : zero;
        if (to > from) parts.push(part.subarray(from, to));
        from = to + 1;
      }
      done();
    },
    final(done) {
      whole(new Uint8Array(Buffer.concat(parts)));
      done();
    },
  });
}
