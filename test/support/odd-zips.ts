import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "../../src/xlsx/zip/crc32";

// Zip files as other programs write them, byte by byte: what a library that writes zips never does.

export interface ZipOptions {
  /** Sizes and checksum behind the content, as who writes to a stream has to. */
  descriptors?: boolean;
  stored?: boolean;
  /** Sizes and places in 64 bits, however small they are. */
  zip64?: boolean;
  comment?: string;
  /** Bytes of an extra field in each header, as tools for Unix add them. */
  extra?: number;
  /** How the content is said to be compressed, whatever it is. */
  method?: number;
  flags?: number;
}

type Entry = readonly [name: string, content: string | Uint8Array];

const MANY = 0xffffffff;

export function zipOf(entries: readonly Entry[], options: ZipOptions = {}): Uint8Array {
  const { descriptors, stored, zip64, comment = "", extra = 0 } = options;
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const put = (piece: Uint8Array) => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const [path, text] of entries) {
    const name = strToU8(path);
    const content = typeof text === "string" ? strToU8(text) : text;
    const plain = stored || path.endsWith("/");
    const packed = plain ? content : deflateSync(content);
    const facts = { crc: crc32(content), packed: packed.length, size: content.length };
    const flags = (options.flags ?? 0) | (descriptors ? 8 : 0) | 0x800;
    const method = options.method ?? (plain ? 0 : 8);
    const start = at;
    const about = { flags, method, name };
    const big = zip64 ? BIG : {};
    const shown = descriptors ? { crc: 0, packed: 0, size: 0 } : facts;
    const near = zip64 ? long64(1, [facts.size, facts.packed]) : unknownExtra(extra);
    put(bytes([4, 0x04034b50], ...header({ ...about, ...shown, ...big, extra: near })));
    put(name);
    put(near);
    put(packed);
    if (descriptors) put(bytes([4, 0x08074b50], [4, facts.crc], [4, facts.packed], [4, facts.size]));
    const far = zip64 ? long64(1, [facts.size, facts.packed, start]) : unknownExtra(extra);
    directory.push(
      bytes(
        [4, 0x02014b50],
        [2, 45],
        ...header({ ...about, ...facts, ...big, extra: far }),
        ...([
          [2, 0],
          [2, 0],
          [2, 0],
          [4, 0],
        ] as const),
        [4, zip64 ? MANY : start],
      ),
      name,
      far,
    );
  }
  const from = at;
  for (const piece of directory) put(piece);
  const size = at - from;
  if (zip64) {
    const end = at;
    put(
      bytes(
        [4, 0x06064b50],
        ...long(44),
        [2, 45],
        [2, 45],
        [4, 0],
        [4, 0],
        ...[entries.length, entries.length, size, from].flatMap(long),
      ),
    );
    put(bytes([4, 0x07064b50], [4, 0], ...long(end), [4, 1]));
  }
  const count = zip64 ? 0xffff : entries.length;
  put(
    bytes(
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, count],
      [2, count],
      [4, zip64 ? MANY : size],
      [4, zip64 ? MANY : from],
      [2, comment.length],
    ),
  );
  put(strToU8(comment));
  return joined(pieces);
}

const BIG = { packed: MANY, size: MANY };

type Field = readonly [width: 2 | 4, value: number];

interface Header {
  flags: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  name: Uint8Array;
  extra: Uint8Array;
}

function header({ flags, method, crc, packed, size, name, extra }: Header): Field[] {
  return [
    [2, 20],
    [2, flags],
    [2, method],
    [4, 0x21_0000],
    [4, crc],
    [4, packed],
    [4, size],
    [2, name.length],
    [2, extra.length],
  ];
}

function long(value: number): Field[] {
  return [
    [4, value],
    [4, 0],
  ];
}

function long64(id: number, values: readonly number[]): Uint8Array {
  return bytes([2, id], [2, values.length * 8], ...values.flatMap(long));
}

function unknownExtra(length: number): Uint8Array {
  return length ? joined([bytes([2, 0x7875], [2, length]), new Uint8Array(length)]) : new Uint8Array();
}

function bytes(...fields: readonly Field[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [width]) => sum + width, 0)));
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return new Uint8Array(view.buffer);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
