import { isOfALanguage } from "./languages";

/** Alphabets, which are not mixed inside a word. */
const ALPHABETS = [
  /[a-z\u00c0-\u024f]/i,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
];
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Firms write Latin capitals beside East Asian letters (NTT東日本), and no accents or small letters. */
const NOT_BESIDE_EAST_ASIAN =
  /[a-z\u0080-\u024f\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}]/u;
const PLAIN = /^[\x20-\x7e]*$/;
const WORDS = /[^\s,;|"()/&]+/g;
const CAPITAL_INSIDE = /\p{Ll}(?![\x20-\x7e])\p{Lu}|(?![\x20-\x7e])\p{Ll}\p{Lu}/u;
const SIGN_BESIDE_LETTER =
  /[\p{L}\p{M}][^\x20-\x7e\p{L}\p{M}‘’–—“”„«»™®©°ºª·€£・ー]|[^\x20-\x7e\p{L}\p{M}‘’–—“”„«»™®©°ºª·€£¿¡・ー]\p{L}/u;
const SIGNS_ONLY = /^[^\p{L}\p{N}–—·•€£«»“”]+$/u;

/** Words of a text that nobody writes: `SociŽtŽ`, `B‰tir`, `Piщ`. They show that it was read in a wrong encoding. */
export function countOddWords(text: string): number {
  let odd = 0;
  for (const [word] of text.matchAll(WORDS)) if (!PLAIN.test(word) && isOdd(word)) odd++;
  return odd;
}

function isOdd(word: string): boolean {
  if (CAPITAL_INSIDE.test(word) || SIGN_BESIDE_LETTER.test(word)) return true;
  if (EAST_ASIAN.test(word)) return NOT_BESIDE_EAST_ASIAN.test(word);
  return (
    SIGNS_ONLY.test(word) ||
    !isOfALanguage(word) ||
    ALPHABETS.filter((alphabet) => alphabet.test(word)).length > 1
  );
}
