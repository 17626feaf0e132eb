import { strToU8, zipSync } from "fflate";
import { lookChange, lookTextsOf } from "../../src/domain/qbr/deck-rows";
import { decksTable } from "../../src/domain/shared/tables/relations-tables";
import { lookFrom, lookTexts, STANDARD_LOOK, type CompanyLook } from "../../src/qbr/look";
import { pptxOf } from "../../src/qbr/pptx";
import { readLook } from "../../src/qbr/read-look";
import { reviewDeck } from "../../src/qbr/review-deck";
import { MemoryTables } from "../support/memory-tables";
import { partsOf, pptxProblems } from "../support/pptx-check";
import { reviewOf } from "../support/review-example";

const LOGO =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const LOOK: CompanyLook = {
  colors: { ...STANDARD_LOOK.colors, accent1: "AA0000" },
  headings: "Georgia",
  body: "Verdana",
  logo: { type: "image/png", data: LOGO, ratio: 2.5 },
};
const deckWith = (look: CompanyLook) =>
  pptxOf(reviewDeck({ review: reviewOf(), version: 15, audience: "partner", look }));

test("a deck in a company's look holds its logo once, and is whole", async () => {
  const bytes = await deckWith(LOOK);
  expect(pptxProblems(bytes)).toEqual([]);
  expect([...partsOf(bytes).keys()].filter((name) => name.startsWith("ppt/media/"))).toHaveLength(2);
});

test("the look of a file is read as it was written", async () => {
  const { look, remark } = readLook(await deckWith({ ...LOOK, logo: null }));
  expect(look).toEqual({ ...LOOK, logo: null });
  expect(remark).toContain("no logo");
});

const THEME = (colors: string) =>
  `<a:theme xmlns:a="x"><a:themeElements><a:clrScheme name="x">${colors}</a:clrScheme><a:fontScheme name="x"><a:majorFont><a:latin typeface="A"/></a:majorFont><a:minorFont><a:latin typeface="B"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`;
const COLORS = Object.keys(STANDARD_LOOK.colors)
  .map((name) =>
    name === "dk1"
      ? `<a:dk1><a:sysClr val="windowText" lastClr="010203"/></a:dk1>`
      : `<a:${name}><a:srgbClr val="0a0b0c"/></a:${name}>`,
  )
  .join("");
const master = `<p:sldMaster xmlns:p="p" xmlns:a="a" xmlns:r="r"><p:pic><p:blipFill><a:blip r:embed="rId1"/></p:blipFill><p:spPr><a:xfrm><a:ext cx="300" cy="100"/></a:xfrm></p:spPr></p:pic></p:sldMaster>`;
const relations = (logo: string) =>
  `<Relationships><Relationship Id="rId1" Type="x/image" Target="../media/${logo}"/><Relationship Id="rId2" Type="x/theme" Target="../theme/theme7.xml"/></Relationships>`;
const file = (parts: Readonly<Record<string, string | Uint8Array>>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
  );
const withLogo = (name: string, content: Uint8Array) =>
  file({
    "ppt/theme/theme7.xml": THEME(COLORS),
    "ppt/slideMasters/slideMaster1.xml": master,
    "ppt/slideMasters/_rels/slideMaster1.xml.rels": relations(name),
    [`ppt/media/${name}`]: content,
  });

test("the master's theme and picture count; a system's colour is as it was shown", () => {
  const { look, remark } = readLook(withLogo("logo.png", new Uint8Array(Buffer.from(LOGO, "base64"))));
  expect(look).toMatchObject({ headings: "A", body: "B", logo: { type: "image/png", ratio: 3, data: LOGO } });
  expect(look.colors).toMatchObject({ dk1: "010203", accent6: "0A0B0C" });
  expect(remark).toBe("");
});

test.each([
  ["logo.png", new Uint8Array(100_001), /larger than 100 kB/],
  ["logo.emf", new Uint8Array(9), /no PNG or JPEG/],
])("a logo that is too large or of another kind is left out, and said: %s", (name, content, words) => {
  const { look, remark } = readLook(withLogo(name, content));
  expect(look.logo).toBeNull();
  expect(remark).toMatch(words);
});

test.each<[string, Uint8Array, RegExp]>([
  ["broken", new Uint8Array([80, 75, 3, 4, 1, 2, 3]), /broken or no PowerPoint file/],
  ["no archive", strToU8("Hello"), /broken or no PowerPoint file/],
  ["protected", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), /protected by a password/],
  ["huge", new Uint8Array(60_000_001), /larger than 60 MB/],
  ["without a theme", file({ "ppt/presentation.xml": "<p/>" }), /no theme/],
  [
    "with a theme that lacks a colour",
    file({ "ppt/theme/theme1.xml": THEME("<a:dk1><a:srgbClr val='000000'/></a:dk1>") }),
    /no theme/,
  ],
  ["with a theme that is not well-formed", file({ "ppt/theme/theme1.xml": "<a:theme>" }), /no theme/],
])("a file that is %s is refused in words, and what was left untouched is said", (_, bytes, words) => {
  expect(() => readLook(bytes)).toThrow(words);
  expect(() => readLook(bytes)).toThrow(/The look stays as it was/);
});

test("a look with a logo of 100 kB is kept in cells and read back; one that takes its place leaves no piece behind", () => {
  const large = { ...LOOK, logo: { ...LOOK.logo!, data: "A".repeat(133_336) } };
  const texts = lookTexts(large);
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(32_767);
  const tables = new MemoryTables().with(decksTable, []);
  const keep = (look: CompanyLook) =>
    tables.apply([lookChange(tables.table(decksTable).rows, lookTexts(look), 43_000)]);
  keep(large);
  expect(lookFrom(lookTextsOf(tables.table(decksTable).rows))).toEqual(large);
  keep({ ...LOOK, logo: null });
  expect(tables.table(decksTable).rows).toHaveLength(1);
  expect(lookFrom(lookTextsOf(tables.table(decksTable).rows))).toEqual({ ...LOOK, logo: null });
});

test.each([[[]], [["colours red"]], [["dk1 12345"]]])("cells that say no look are none: %j", (texts) => {
  expect(lookFrom(texts)).toBeNull();
});
