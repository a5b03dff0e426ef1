import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Digest, digestOf } from '../../../packages/core/src/base/digest.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

// Vectors of FIPS 180-4 (NIST, Cryptographic Standards, examples with intermediate values).
test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('SHA-256 of %j is the published one', (text, hex) => {
  expect(digestOf(bytesOf(text))).toBe(hex);
});

test('bytes that come in pieces have the digest of the whole', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.array(fc.nat(300), { maxLength: 5 }), (bytes, cuts) => {
      const digest = new Digest();
      const ends = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)), bytes.length].sort((a, b) => a - b);
      ends.slice(1).forEach((end, at) => {
        digest.update(bytes.slice(ends[at], end));
      });
      expect(digest.hex()).toBe(digestOf(bytes));
    }),
  );
});

test('one byte changed changes the digest', () => {
  expect(digestOf(bytesOf('1234'))).not.toBe(digestOf(bytesOf('1235')));
});
