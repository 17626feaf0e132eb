import { linesHeight, SAFETY, textWidth, wrappedText } from "../../../src/sheets/kit/text-measure";

test("a text is as wide as its characters in the font, and 15 % more", () => {
  // 0 is 1038 of 2048 units wide, ● 1237.
  expect(textWidth("00000", { size: 10 })).toBeCloseTo(((5 * 1038) / 2048) * 10 * SAFETY, 9);
  expect(textWidth("●", { size: 2048 })).toBeCloseTo(1237 * SAFETY, 9);
  expect(textWidth("", {})).toBe(0);
});

test("bold is wider, a larger size in proportion, a narrow letter narrower", () => {
  expect(textWidth("Score", { bold: true })).toBeGreaterThan(textWidth("Score"));
  expect(textWidth("Score", { size: 22 })).toBeCloseTo(2 * textWidth("Score"), 9);
  expect(textWidth("iiii")).toBeLessThan(textWidth("MMMM") / 3);
});

test("accents, Greek, Cyrillic and the euro have widths of their own; what the font lacks is taken to be as wide as high", () => {
  for (const character of "äßŁžΩЖ€–…≥→")
    expect([character, textWidth(character, { size: 1 }) < SAFETY]).toEqual([character, true]);
  expect(textWidth("漢", { size: 10 })).toBe(10 * SAFETY);
  expect(textWidth("😀", { size: 10 })).toBe(10 * SAFETY);
});

test("lines end after a word or a hyphen", () => {
  const width = textWidth("Zertifizierungs-");
  expect(wrappedText("Zertifizierungs-anforderung", width)).toEqual({ lines: 2, breaksAWord: false });
  expect(wrappedText("one two", 1000)).toEqual({ lines: 1, breaksAWord: false });
  expect(wrappedText("one\ntwo", 1000)).toEqual({ lines: 2, breaksAWord: false });
  expect(wrappedText("one two three", textWidth("three"))).toEqual({ lines: 3, breaksAWord: false });
});

test("a word wider than its cell is said to break", () => {
  const { lines, breaksAWord } = wrappedText("Zertifizierungsanforderung", textWidth("Zertifizierungs"));
  expect({ lines, breaksAWord }).toEqual({ lines: 2, breaksAWord: true });
});

test("a line of body text fits a row as Excel makes it, two do not", () => {
  expect(linesHeight(1)).toBeLessThanOrEqual(15);
  expect(linesHeight(2)).toBeGreaterThan(15);
  expect(linesHeight(2)).toBeLessThanOrEqual(30);
});
