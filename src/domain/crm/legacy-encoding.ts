import { ENCODING_NAMES, type Encoding } from "./encodings";
import { unicodeOf } from "./unicode-encoding";

/** What words of a file are in an encoding that may be its own. */
export interface EncodingReading {
  encoding: Encoding;
  words: readonly string[];
}

/** How a file that is not Unicode is read. Such a file does not say its encoding. */
export interface LegacyEncoding {
  encoding: Encoding;
  /** `unsure`: several encodings make sense of its words, so the user is asked. */
  how: "found" | "chosen" | "unsure";
  /** The likeliest first; words that read differently. */
  readings: readonly EncodingReading[];
  /** The whole file, to be read again in another encoding. */
  bytes: Uint8Array;
}

/**
 * How a file that is not Unicode is to be read; null for a Unicode file, which says so itself whatever is chosen. What finds it is a
 * megabyte of statistics and is loaded for such files alone.
 */
export async function findLegacyEncoding(
  bytes: Uint8Array,
  chosen?: Encoding,
): Promise<LegacyEncoding | null> {
  if (unicodeOf(bytes) !== null) return null;
  const { guessEncoding } = await import("./guess-encoding");
  const guess = { ...guessEncoding(bytes), bytes };
  return chosen === undefined ? guess : { ...guess, encoding: chosen, how: "chosen" };
}

const READINGS_NAMED = 4;

/** How the words of the file read in each encoding that may be its own: `as Western European (Mac) it has "Société"`. */
export function readingsInWords({ readings }: LegacyEncoding): string {
  return readings
    .slice(0, READINGS_NAMED)
    .map(({ encoding, words }) => `${encoding} (${ENCODING_NAMES[encoding]}) makes "${words.join(", ")}"`)
    .join("; ");
}

/** What is said of the encoding that was taken. */
export function encodingInWords({ encoding, how, readings }: LegacyEncoding): string {
  const name = `${encoding} (${ENCODING_NAMES[encoding]})`;
  if (how === "chosen") return `${name}, as chosen`;
  // Whoever is unsure asks, and nothing is imported; unless it was answered for such a file.
  if (how === "unsure") return `${name}, as confirmed before`;
  const words = readings.find((reading) => reading.encoding === encoding)?.words ?? [];
  return `${name}, found from its words: ${words.join(", ")}`;
}
