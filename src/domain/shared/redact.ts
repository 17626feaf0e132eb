/** Stands where somebody's data stood within a longer text. */
export const REMOVED = "[removed]";

const escapedPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** Nothing but digits and what people write between them. */
const PHONE = /^[+\d][\d\s()./-]{4,}$/;
const [BETWEEN_DIGITS, BETWEEN_WORDS] = ["[\\s()./-]*", "\\s+"];

function patternOf(word: string): string {
  const text = word.trim();
  if (PHONE.test(text))
    return text
      .replace(/[^+\d]/g, "")
      .split("")
      .map(escapedPattern)
      .join(BETWEEN_DIGITS);
  return text.split(/\s+/).map(escapedPattern).join(BETWEEN_WORDS);
}

/**
 * Takes words out of texts, whatever their case and spaces, never out of the middle of another word; a phone number however it is grouped.
 * Gives the text as it is to be, null where nothing else stood in it, undefined where there is nothing to take out.
 */
export function redactor(words: readonly string[]): (text: string) => string | null | undefined {
  const patterns = words.filter((word) => word.trim()).map(patternOf);
  if (!patterns.length) return () => undefined;
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  return (text) => {
    const left = text.replace(found, REMOVED);
    if (left === text) return undefined;
    return left.trim() === REMOVED ? null : left;
  };
}
