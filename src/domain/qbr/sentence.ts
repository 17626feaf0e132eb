import { cleanText, cutTo } from "../shared/clean-text";

/** Characters of the longest headline. */
export const LONGEST_HEADLINE = 95;
/** A name in a headline keeps at least so many characters. */
const SHORTEST_NAME = 9;

/** What may stand in a sentence: a figure, which is never cut, or a name of the workbook's, which may be. */
export type Value = string | { readonly name: string };

/** By placeholder; null is not measured. */
export type Placeholders = Readonly<Record<string, Value | null>>;

/** A name as a value; null where nobody gave one. */
export function named(text: string | null | undefined): Value | null {
  const name = cleanText(text ?? "");
  return name ? { name } : null;
}

const PLACEHOLDER = /\{(\w+)\}/g;

/** Its placeholders that have no value now, or never had one. */
export function missingIn(sentence: string, values: Placeholders): string[] {
  return [...sentence.matchAll(PLACEHOLDER)].map(([, key]) => key!).filter((key) => values[key] == null);
}

/** The sentence with its figures, at most 95 characters: names are shortened to fit. Null where a figure is not measured. */
export function filled(sentence: string, values: Placeholders, longest = LONGEST_HEADLINE): string | null {
  if (missingIn(sentence, values).length) return null;
  const used = [...new Set([...sentence.matchAll(PLACEHOLDER)].map(([, key]) => key!))];
  const texts = new Map(used.map((key) => [key, textOf(values[key]!)]));
  const write = () => sentence.replace(PLACEHOLDER, (_, key: string) => texts.get(key)!);
  const names = used.filter((key) => typeof values[key] === "object");
  for (let text = write(); text.length > longest && names.length; text = write()) {
    const [widest] = [...names].sort((one, other) => texts.get(other)!.length - texts.get(one)!.length);
    const length = texts.get(widest!)!.length;
    if (length <= SHORTEST_NAME) break;
    texts.set(widest!, cutTo(textOf(values[widest!]!), Math.max(SHORTEST_NAME, length - 1)));
  }
  return cutTo(write(), longest);
}

/** Lines of notes, each with its figures; a placeholder that has no value now stays as it is. */
export function filledNotes(notes: string, values: Placeholders): string[] {
  const write = (line: string) =>
    line.replace(PLACEHOLDER, (braced, key: string) => (values[key] == null ? braced : textOf(values[key])));
  return linesOf(notes).map(write);
}

/** What is kept of notes that somebody typed, line by line as of a headline. */
export function keptNotes(typed: string, values: Placeholders): string {
  return linesOf(typed)
    .map((line) => keptSentence(line, values))
    .join("\n");
}

const linesOf = (text: string) => text.split(/\r?\n/).map(cleanText).filter(Boolean);

const textOf = (value: Value) => (typeof value === "string" ? value : value.name);

/** Figures of at least two characters, the longest first: so none is found within another. */
function figuresOf(values: Placeholders): [string, string][] {
  return Object.entries(values)
    .flatMap(([key, value]): [string, string][] => (value === null ? [] : [[key, textOf(value)]]))
    .filter(([, text]) => text.length > 1)
    .sort(([, one], [, other]) => other.length - one.length);
}

/**
 * What is kept of a headline that somebody typed: the workbook's figures in it become placeholders, so that next quarter's stand there.
 * Placeholders that are typed stay.
 */
export function keptSentence(typed: string, values: Placeholders): string {
  let pieces: { text: string; done: boolean }[] = cleanText(typed)
    .split(/(\{\w+\})/)
    .map((text) => ({ text, done: /^\{\w+\}$/.test(text) }));
  for (const [key, figure] of figuresOf(values))
    pieces = pieces.flatMap((piece) => (piece.done ? [piece] : replacedIn(piece.text, figure, key)));
  return pieces.map(({ text }) => text).join("");
}

function replacedIn(text: string, figure: string, key: string): { text: string; done: boolean }[] {
  const pieces: { text: string; done: boolean }[] = [];
  let from = 0;
  for (let at = text.indexOf(figure); at >= 0; at = text.indexOf(figure, at + figure.length)) {
    if (!standsAlone(text, at, figure)) continue;
    pieces.push({ text: text.slice(from, at), done: false }, { text: `{${key}}`, done: true });
    from = at + figure.length;
  }
  return [...pieces, { text: text.slice(from), done: false }];
}

/** Neither 10 within 110, nor a name within a word. */
function standsAlone(text: string, at: number, figure: string): boolean {
  const wordy = /[\p{L}\p{N}]/u;
  const [before, after] = [text.slice(0, at).at(-1) ?? "", text.slice(at + figure.length)];
  const joined = (outer: string, inner: string) => wordy.test(outer) && wordy.test(inner);
  return (
    !joined(before, figure[0]!) &&
    !joined(after[0] ?? "", figure.at(-1)!) &&
    !(/^[.,]\d/.test(after) && /\d$/.test(figure)) &&
    !(/\d[.,]$/.test(text.slice(0, at)) && /^\d/.test(figure))
  );
}

/** Numbers that somebody typed and the workbook does not hold: they will not follow it. */
export function typedNumbers(sentence: string): string[] {
  const typed = sentence.replace(PLACEHOLDER, " ");
  return [...typed.matchAll(/(?<![\p{L}\d])\d[\d.,]*(?:\s?%|[km×](?![\p{L}\d]))?/gu)].map(([number]) =>
    number.replace(/[.,]+$/, ""),
  );
}
