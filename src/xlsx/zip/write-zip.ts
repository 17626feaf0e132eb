import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./read-zip";

// 1980-01-01, the first day that a zip file knows: the same content makes the same bytes whenever it is saved.
const DATE = 0x21;
const VERSION = 20;
const UTF8 = 0x800;

/** A scorecard takes two thirds of the time that fflate's own 6 takes, and 3 % more bytes. */
const LEVEL = 4;

/** An entry of new content. */
export function packed(name: string, content: Uint8Array): ZipEntry {
  const compressed = deflateSync(content, { level: LEVEL });
  const smaller = compressed.length < content.length;
  return {
    name,
    method: smaller ? 8 : 0,
    crc: crc32(content),
    size: content.length,
    compressed: smaller ? compressed : content,
  };
}

export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map(({ name }) => new TextEncoder().encode(name));
  const nameBytes = names.reduce((sum, name) => sum + name.length, 0);
  const content = entries.reduce((sum, { compressed }) => sum + compressed.length, 0);
  const directorySize = entries.length * 46 + nameBytes;
  const bytes = new Uint8Array(entries.length * 30 + nameBytes + content + directorySize + 22);
  const view = new DataView(bytes.buffer);
  const places: number[] = [];
  let at = 0;
  for (const [index, entry] of entries.entries()) {
    const name = names[index]!;
    places.push(at);
    view.setUint32(at, 0x04034b50, true);
    view.setUint16(at + 4, VERSION, true);
    writeFacts(view, at + 6, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.compressed, at + 30 + name.length);
    at += 30 + name.length + entry.compressed.length;
  }
  const directory = at;
  for (const [index, entry] of entries.entries()) {
    const name = names[index]!;
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    view.setUint16(at + 6, VERSION, true);
    writeFacts(view, at + 8, entry, name.length);
    view.setUint32(at + 42, places[index]!, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, directorySize, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** What stands in an entry's own header and in the directory alike. */
function writeFacts(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, UTF8, true);
  view.setUint16(at + 2, entry.method, true);
  view.setUint16(at + 6, DATE, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, entry.compressed.length, true);
  view.setUint32(at + 16, entry.size, true);
  view.setUint16(at + 20, nameLength, true);
}
