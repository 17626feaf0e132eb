// Writes src/sheets/kit/carlito-widths.ts from the font's own files: node src/build/carlito-widths.cjs <folder of Carlito-*.ttf>
// Carlito is as wide as Calibri, character by character, and free (SIL Open Font License; Debian: fonts-crosextra-carlito).
const fs = require("node:fs");
const path = require("node:path");

const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x386, 0x3ce],
  [0x400, 0x45f],
  [0x1e9e, 0x1e9e],
  [0x2010, 0x2026],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2264, 0x2265],
  [0x25cb, 0x25cb],
  [0x25cf, 0x25cf],
];
const OUT = path.join(__dirname, "../sheets/kit/carlito-widths.ts");

/** Advance widths of a TrueType font by character, in units of the em; 0 where it has none. */
function readFont(file) {
  const bytes = fs.readFileSync(file);
  const at = {};
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i;
    at[bytes.toString("latin1", entry, entry + 4)] = bytes.readUInt32BE(entry + 8);
  }
  const glyphOf = characterMap(bytes, at.cmap);
  const widths = bytes.readUInt16BE(at.hhea + 34);
  return {
    em: bytes.readUInt16BE(at.head + 18),
    width(character) {
      const glyph = glyphOf(character);
      return glyph && bytes.readUInt16BE(at.hmtx + 4 * Math.min(glyph, widths - 1));
    },
  };
}

/** The map of characters to glyphs in format 4, which every font has for Windows. */
function characterMap(bytes, cmap) {
  let map;
  for (let i = 0; i < bytes.readUInt16BE(cmap + 2); i++) {
    const entry = cmap + 4 + 8 * i;
    const table = cmap + bytes.readUInt32BE(entry + 4);
    if (bytes.readUInt16BE(entry) === 3 && bytes.readUInt16BE(table) === 4) map = table;
  }
  const segments = bytes.readUInt16BE(map + 6) / 2;
  const field = (index, segment) =>
    bytes.readUInt16BE(map + 14 + (index ? 2 : 0) + 2 * (index * segments + segment));
  return (character) => {
    for (let segment = 0; segment < segments; segment++) {
      if (character > field(0, segment)) continue;
      const first = field(1, segment);
      if (character < first) return 0;
      const offset = field(3, segment);
      if (!offset) return (character + field(2, segment)) & 0xffff;
      const place = map + 16 + 2 * (3 * segments + segment) + offset + 2 * (character - first);
      const glyph = bytes.readUInt16BE(place);
      return glyph && (glyph + field(2, segment)) & 0xffff;
    }
    return 0;
  };
}

const folder = process.argv[2];
const [regular, bold] = ["Regular", "Bold"].map((face) => readFont(path.join(folder, `Carlito-${face}.ttf`)));
const ranges = RANGES.map(([from, to]) => {
  const characters = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return { from, regular: characters.map(regular.width), bold: characters.map(bold.width) };
});
fs.writeFileSync(
  OUT,
  `// Made by src/build/carlito-widths.cjs from Carlito-Regular.ttf and Carlito-Bold.ttf; not written by hand.\n` +
    `/** Units that a character's width is given in, an em. */\nexport const CARLITO_EM = ${regular.em};\n` +
    `/** Widths of neighbouring characters from code point \`from\` on; 0 where the font has none. */\n` +
    `export const CARLITO_WIDTHS: readonly { from: number; regular: readonly number[]; bold: readonly number[] }[] = ${JSON.stringify(ranges)};\n`,
);
