import { decodeAnyhow, decodeExactly } from "./encodings";

const BEYOND_ASCII = /[^\x00-\x7f]+/g;
const MARK = /^\ufeff/;

/**
 * The text of a file that was Unicode, was taken for Windows-1252 and encoded again, so that SociÃ©tÃ© stands for Société; null for any other:
 * every letter beyond ASCII must come of such a mistake, which by chance hardly happens.
 */
export function encodedOnce(text: string): { text: string; remark: string } | null {
  const letters = new Map<string, string>();
  for (const [run] of text.replace(MARK, "").matchAll(BEYOND_ASCII)) {
    if (letters.has(run)) continue;
    const once = decodedAgain(run);
    if (once === null) return null;
    letters.set(run, once);
  }
  const [example] = letters;
  if (example === undefined) return null;
  const [twice, once] = example;
  return {
    text: text.replace(MARK, "").replace(BEYOND_ASCII, (run) => letters.get(run) ?? run),
    remark: `The file's letters were encoded twice (${twice} for ${once}); they are read as they were meant.`,
  };
}

let bytesOfLetters: ReadonlyMap<string, number> | null = null;

function decodedAgain(run: string): string | null {
  bytesOfLetters ??= lettersOfWindows();
  const bytes = [...run].map((letter) => bytesOfLetters!.get(letter));
  return bytes.includes(undefined) ? null : decodeExactly(Uint8Array.from(bytes as number[]), "utf-8");
}

function lettersOfWindows(): ReadonlyMap<string, number> {
  const upper = Array.from({ length: 0x80 }, (_, index) => 0x80 + index);
  const letters = decodeAnyhow(Uint8Array.from(upper), "windows-1252");
  return new Map([...letters].map((letter, index) => [letter, 0x80 + index]));
}
