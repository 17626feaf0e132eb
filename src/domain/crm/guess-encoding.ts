import { chardet } from "jschardet";
import { decodeAnyhow, decodeExactly, type Encoding } from "./encodings";
import type { EncodingReading, LegacyEncoding } from "./legacy-encoding";
import { countForeign } from "./languages";
import { countOddWords } from "./odd-words";

/** The detector's names of the encodings that can be read. */
const DETECTOR_NAMES: Readonly<Record<string, Encoding>> = {
  cp1252: "windows-1252",
  "mac-roman": "macintosh",
  cp850: "cp850",
  "iso8859-15": "iso-8859-15",
  cp1250: "windows-1250",
  "mac-latin2": "x-mac-ce",
  cp852: "cp852",
  "iso8859-2": "iso-8859-2",
  cp1251: "windows-1251",
  "mac-cyrillic": "x-mac-cyrillic",
  cp866: "ibm866",
  "koi8-r": "koi8-r",
  "koi8-u": "koi8-u",
  cp1253: "windows-1253",
  cp1254: "windows-1254",
  cp1255: "windows-1255",
  cp1256: "windows-1256",
  cp1257: "windows-1257",
  cp932: "shift_jis",
  euc_jis_2004: "euc-jp",
  gb18030: "gb18030",
  big5hkscs: "big5",
  cp949: "euc-kr",
};

/** No text has them, and encodings that leave places open are read with them. */
const CONTROLS = /[\u0080-\u009f\ue000-\uf8ff]/;
/** More cells tell no more. */
const CELLS_LOOKED_AT = 2_000;
const CELL_LENGTH = 400;
const WORDS_SHOWN = 3;

/** How much likelier than another reading one must be, by the number of different cells that read differently in the two. */
function marginFor(telling: number): number {
  if (telling < 3) return 10;
  if (telling < 5) return 3;
  return telling < 10 ? 1.5 : 1.3;
}
/** The same where more of the cells are in other languages than most. */
const MARGIN_OF_MIXED = 3;
const CELLS_TO_ONE_FOREIGN = 10;
/** A word that nobody writes makes a reading so much less likely. */
const ODD_WORD = 0.25;
/** The same of a cell with letters of another language than most others. */
const FOREIGN_CELL = 0.9;
/** So many cells may hold one such word in the right encoding, too. */
const CELLS_TO_ONE_ODD_WORD = 50;

interface Candidate {
  encoding: Encoding;
  cells: readonly string[];
  /** By the detector's statistics and what nobody writes. */
  plausible: number;
  /** The same, and that most names of a file are of one language. */
  likely: number;
  odd: number;
  /** Cells with letters of another language than most others. */
  foreign: number;
}

/** The likeliest encoding of a file that is not Unicode, and what else it may be. Names in several languages often leave it open. */
export function guessEncoding(bytes: Uint8Array): Omit<LegacyEncoding, "bytes"> {
  const cells = cellsWithHighBytes(bytes);
  const damaged = damagedUnicode(cells);
  const candidates = candidatesOf(cells);
  const [first, ...others] = candidates;
  const sure =
    damaged === null &&
    first !== undefined &&
    first.odd * CELLS_TO_ONE_ODD_WORD <= cells.length &&
    others.every((other) => isLikelier(first, other));
  const ranked = [...(damaged ?? []), ...candidates, ...(first ? [] : unreadable(cells))];
  return { encoding: ranked[0]!.encoding, how: sure ? "found" : "unsure", readings: withWords(ranked) };
}

function isLikelier(first: Candidate, other: Candidate): boolean {
  const { cells, foreign } = first;
  const telling = cells.filter((cell, at) => cell !== other.cells[at]).length;
  const mixed = foreign * CELLS_TO_ONE_FOREIGN > cells.length;
  const margin = Math.max(marginFor(telling), mixed ? MARGIN_OF_MIXED : 1);
  return first.plausible >= other.plausible && first.likely >= margin * other.likely;
}

/** Different cells that are not plain ASCII; none of these delimiters is part of a longer character in any encoding. */
function cellsWithHighBytes(bytes: Uint8Array): Uint8Array[] {
  const cells = new Map<string, Uint8Array>();
  let start = 0;
  let high = false;
  for (let index = 0; index <= bytes.length && cells.size < CELLS_LOOKED_AT; index++) {
    const byte = bytes[index] ?? 0x0a;
    if (byte >= 0x80) high = true;
    if (!DELIMITERS.has(byte)) continue;
    if (high && index - start <= CELL_LENGTH) {
      const cell = bytes.subarray(start, index);
      cells.set(String.fromCharCode(...cell), cell);
    }
    start = index + 1;
    high = false;
  }
  return [...cells.values()];
}

const DELIMITERS = new Set([...'\t\n\r",;'].map((sign) => sign.charCodeAt(0)));

function joined(cells: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(cells.flatMap((cell) => [...cell, 0x0a]));
}

function candidatesOf(cells: readonly Uint8Array[]): Candidate[] {
  // The detector writes a warning to the console about nothing at all.
  if (!cells.length) return [];
  const sample = joined(cells);
  const found = chardet.detectAll(sample, {
    includeEncodings: Object.keys(DETECTOR_NAMES),
    ignoreThreshold: true,
    compatNames: false,
    preferSuperset: false,
  });
  const byText = new Map<string, Candidate>();
  for (const { encoding: name, confidence } of found) {
    const encoding = name === null ? undefined : DETECTOR_NAMES[name];
    const text = encoding && decodeExactly(sample, encoding);
    // Where two encodings read the same, it does not matter which one it is.
    if (encoding === undefined || text == null || CONTROLS.test(text) || byText.has(text)) continue;
    const read = text.trimEnd().split("\n");
    const [odd, foreign] = [countOddWords(text), countForeign(read)];
    const plausible = confidence * ODD_WORD ** odd;
    const likely = plausible * FOREIGN_CELL ** foreign;
    byText.set(text, { encoding, cells: read, odd, foreign, plausible, likely });
  }
  return [...byText.values()].sort((a, b) => b.likely - a.likely);
}

type Read = Pick<Candidate, "encoding" | "cells">;

function readAs(cells: readonly Uint8Array[], encoding: Encoding): Read {
  return { encoding, cells: cells.map((cell) => decodeAnyhow(cell, encoding)) };
}

/** UTF-8 with bytes that do not fit, as where files were joined or cut; null when nearly nothing fits. */
function damagedUnicode(cells: readonly Uint8Array[]): Read[] | null {
  const whole = cells.filter((cell) => decodeExactly(cell, "utf-8") !== null).length;
  return whole > 0 && whole * 2 >= cells.length ? [readAs(cells, "utf-8")] : null;
}

/** Nothing that the detector knows fits, or the cells are too long to judge. */
function unreadable(cells: readonly Uint8Array[]): Read[] {
  return (["windows-1252", "macintosh"] as const).map((encoding) => readAs(cells, encoding));
}

/** With the first cells that read differently; where bytes do not fit, with those. */
function withWords(readings: readonly Read[]): EncodingReading[] {
  const [first, second] = readings.map(({ cells }) => cells);
  const places = [...(first ?? []).keys()];
  const damaged = places.filter((at) => first![at]!.includes("\ufffd"));
  const telling = places.filter((at) => second?.[at] !== first![at]);
  const shown = [...new Set([...damaged, ...telling, ...places])].slice(0, WORDS_SHOWN);
  return readings.map(({ encoding, cells }) => ({ encoding, words: shown.map((at) => cells[at]!.trim()) }));
}
