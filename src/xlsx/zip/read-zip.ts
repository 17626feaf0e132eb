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
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
/** Above these a file is taken for a trap, or is too much for a program that holds it in memory. */
const LARGEST_PART = 400_000_000;
const LARGEST_PACKAGE = 1_000_000_000;

/**
 * The entries of a zip file in the order of its directory, their content untouched: what nobody asks for is never inflated, and is
 * copied as it is when the file is written again.
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw new ZipError("too-large", "The file is a zip64 file.");
  const entries: ZipEntry[] = [];
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY) throw damaged("its directory is cut short");
    const entry = entryAt(bytes, view, at);
    total += entry.size;
    if (entry.size > LARGEST_PART || total > LARGEST_PACKAGE)
      throw new ZipError("too-large", "The file unpacks to more than can be read.");
    if (!entry.name.endsWith("/")) entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END) return at;
  throw new ZipError("not-a-zip", "The bytes are not a zip file.");
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
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const nameLength = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const local = view.getUint32(at + 42, true);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) throw damaged(`${name} is missing`);
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + packed > bytes.length) throw damaged(`${name} is cut short`);
  const compressed = bytes.subarray(from, from + packed);
  return { name, method, crc: view.getUint32(at + 16, true), size, compressed };
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
