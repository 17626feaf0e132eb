import { inflateSync } from "fflate";
import { crc32 } from "./crc32";

/** A file within a zip, still compressed. */
export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  /** Of the content. */
  size: number;
  compressed: Uint8Array;
}

/** Why bytes cannot be read as a zip file. */
export class ZipError extends Error {
  constructor(
    readonly reason: "not-a-zip" | "damaged" | "encrypted" | "too-large" | "unknown-method",
    message: string,
  ) {
    super(message);
  }
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
/** Stands for a number that needs 64 bits. */
const LONG = 0xffffffff;
const LONG_FIELD = 1;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
/** Above these a file is taken for a trap, or is too much for a program that holds it in memory. */
const LARGEST_PART = 400_000_000;
const LARGEST_PACKAGE = 1_000_000_000;
/** What unpacks to more than this and to so many times its own size is a trap: a sheet of nothing but zeros comes to a dozen times. */
const TRAP = { size: 50_000_000, times: 400 } as const;

/**
 * The entries of a zip file in the order of its directory, their content untouched: what nobody asks for is never inflated, and is
 * copied as it is when the file is written again.
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { end, count, start } = directoryOf(view);
  const entries: ZipEntry[] = [];
  let at = start;
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY) throw damaged("its directory is cut short");
    const entry = entryAt(bytes, view, at);
    total += entry.size;
    if (entry.size > LARGEST_PART || total > LARGEST_PACKAGE || isTrap(entry))
      throw new ZipError("too-large", "The file unpacks to more than can be read.");
    if (!entry.name.endsWith("/")) entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function isTrap({ size, compressed }: ZipEntry): boolean {
  return size > TRAP.size && size > TRAP.times * compressed.length;
}

/** Where the list of entries begins and ends, and how many there are; programs that write to a stream give both in 64 bits. */
function directoryOf(view: DataView): { end: number; count: number; start: number } {
  const end = endOf(view);
  const short = { end, count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) };
  if (short.count !== 0xffff && short.start !== LONG) return short;
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64) return short;
  const long = longAt(view, locator + 8);
  if (long + 56 > locator || view.getUint32(long, true) !== END64) throw damaged("its directory is missing");
  return { end: long, count: longAt(view, long + 32), start: longAt(view, long + 48) };
}

function endOf(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END) return at;
  throw new ZipError("not-a-zip", "The bytes are not a zip file.");
}

/** A number of 64 bits; those beyond what a file can have stay beyond it. */
function longAt(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  if (flags & 1) throw new ZipError("encrypted", "The file's entries are encrypted.");
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8)
    throw new ZipError(
      "unknown-method",
      `The file is compressed in a way (${method}) that is not known here.`,
    );
  const nameLength = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const { size, packed, local } = placeOf(view, at);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) throw damaged(`${name} is missing`);
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + packed > bytes.length) throw damaged(`${name} is cut short`);
  const compressed = bytes.subarray(from, from + packed);
  return { name, method, crc: view.getUint32(at + 16, true), size, compressed };
}

/** Sizes and place of an entry. Those that say they are too large for 32 bits follow in a field of their own, in this order. */
function placeOf(view: DataView, at: number): { size: number; packed: number; local: number } {
  let field = longFieldOf(view, at);
  const [size, packed, local] = [at + 24, at + 20, at + 42].map((place) => {
    const value = view.getUint32(place, true);
    if (value !== LONG || !field || field.at + 8 > field.end) return value;
    field = { at: field.at + 8, end: field.end };
    return longAt(view, field.at - 8);
  }) as [number, number, number];
  return { size, packed, local };
}

/** The content of the extra field with numbers of 64 bits. */
function longFieldOf(view: DataView, entry: number): { at: number; end: number } | null {
  let at = entry + 46 + view.getUint16(entry + 28, true);
  const end = Math.min(view.byteLength, at + view.getUint16(entry + 30, true));
  while (at + 4 <= end) {
    const content = at + 4;
    const next = content + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === LONG_FIELD) return { at: content, end: Math.min(end, next) };
    at = next;
  }
  return null;
}

/** @throws ZipError when the content is not what the directory promises. */
export function contentOf(entry: ZipEntry): Uint8Array {
  const content = entry.method === 0 ? entry.compressed : inflated(entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc)
    throw damaged(`${entry.name} is not what the file's directory says`);
  return content;
}

/** Never more than the directory promises: content that goes on is cut off and betrays itself by its checksum. */
function inflated({ name, compressed, size }: ZipEntry): Uint8Array {
  try {
    return inflateSync(compressed, { out: new Uint8Array(size) });
  } catch {
    throw damaged(`${name} cannot be unpacked`);
  }
}

function damaged(what: string): ZipError {
  return new ZipError("damaged", `The file is damaged: ${what}.`);
}
