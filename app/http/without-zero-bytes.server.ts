import { Transform } from "node:stream";

/**
 * Takes zero bytes out of a page. React 18 leaves one where a letter of two bytes does not fit at the end of its buffer
 * of 2,048 bytes (it sends the whole buffer, not what was written): "ty\0öpaikka". No page has a zero byte of its own.
 */
export const withoutZeroBytes = () =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? Buffer.from(chunk.filter((byte) => byte !== 0)) : chunk);
    },
  });
