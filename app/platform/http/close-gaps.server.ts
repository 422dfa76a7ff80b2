import { Transform } from 'node:stream';

/**
 * React 18 renders into pieces of 2,048 bytes and sends each whole: where a letter of several bytes does not fit at the end, zero
 * bytes are left over, and a browser shows them as � in attributes ("Tr�ạng thái"). No page of ours holds a zero byte otherwise.
 */
export function closeGaps(part: Buffer): Buffer {
  return part.includes(0) ? Buffer.from(part.filter((byte) => byte !== 0)) : part;
}

/** A stream of rendered HTML without React's gaps. */
export function closingGaps(): Transform {
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      done(null, closeGaps(part));
    },
  });
}
