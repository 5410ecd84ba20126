/** Identifiers: random ones, and the pieces that the sortable ones are made of. */
import crypto from 'node:crypto';

const digits = (value, alphabet, length) => {
  let text = '';
  for (let rest = value; text.length < length; rest /= BigInt(alphabet.length)) {
    text = alphabet[Number(rest % BigInt(alphabet.length))] + text;
  }
  return text;
};

const random = (bytes) => BigInt(`0x${crypto.randomBytes(bytes).toString('hex')}`);

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** KSUID counts its seconds from here. */
const ksuidEpoch = 1_400_000_000;

export const uuid = () => crypto.randomUUID();

/** 48 bits of time, 80 of chance. */
export const ulid = (now) => digits((BigInt(now) << 80n) | random(10), crockford, 26);

/** 32 bits of time, 128 of chance. */
export const ksuid = (now) => digits((BigInt(Math.floor(now / 1000) - ksuidEpoch) << 128n) | random(16), base62, 27);
