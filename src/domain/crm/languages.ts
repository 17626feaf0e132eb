/** Letters beside a to z of languages of Western Europe, whose firms stand in one list more often than not. */
const WESTERN: readonly string[] = [
  "äöüß",
  "àâæçéèêëîïôœùûüÿ",
  "áéíñóúüªº",
  "àáâãçéêíóôõúüªº",
  "àéèìíîòóùúªº",
  "àçéèíïóòúüŀ",
  "åäöéü",
  "æøåéöäü",
  "áðéíóúýþæö",
];
/** The same of other languages with alphabets. */
const OTHERS: readonly string[] = [
  "ąćęłńóśźż",
  "áäčďéěíĺľňóôŕřšťúůýž",
  "áéíóöőúüű",
  "ăâîșțşţ",
  "čćđšž",
  "âçğıîöşüi̇",
  "çë",
  "ąčęėįšųūž",
  "āčēģīķļņšūž",
  "äõöüšž",
  "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
  "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
  "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
  "абвгдђежзијклљмнњопрстћуфхцчџш",
  "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
  "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ",
];
const lettersOf = (letters: string): ReadonlySet<string> => new Set(letters);
const LANGUAGES = [...WESTERN, ...OTHERS].map(lettersOf);
/** Languages that a list of firms is expected to be in, one for each. */
const REGIONS = [WESTERN.join(""), ...OTHERS].map(lettersOf);

const BEYOND_ASCII = /[^\x00-\x7f\P{L}]/gu;
const WITHOUT_ALPHABET =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Hebrew}\p{Script=Arabic}]/u;

function letters(text: string): string[] | null {
  return WITHOUT_ALPHABET.test(text) ? null : (text.toLowerCase().match(BEYOND_ASCII) ?? []);
}

/** Whether some language has all letters of a word. */
export function isOfALanguage(word: string): boolean {
  const needed = letters(word);
  return needed === null || LANGUAGES.some((known) => needed.every((letter) => known.has(letter)));
}

/** Of several texts how many have letters that the language which fits most of them does not have. */
export function countForeign(texts: readonly string[]): number {
  const needed = texts.map(letters).filter((each) => each !== null);
  const fits = REGIONS.map(
    (known) => needed.filter((each) => each.every((letter) => known.has(letter))).length,
  );
  return needed.length - Math.max(...fits);
}
