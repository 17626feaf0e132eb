/** A closed contour in font units, clockwise where it fills and the other way where it cuts out; a bend draws the line towards itself. */
export type Contour = readonly (readonly [x: number, y: number, isBend?: true])[];

export interface Glyph {
  width: number;
  contours: readonly Contour[];
}

const EM = 2048;
const ASCENT = 1854;
export const DESCENT = 434;

type Bytes = readonly number[];

const u16 = (...values: number[]): Bytes => values.flatMap((value) => [(value >> 8) & 255, value & 255]);
const u32 = (value: number): Bytes => u16(value >>> 16, value & 0xffff);
const padded = (bytes: Bytes): Bytes => [...bytes, ...Array<number>((4 - (bytes.length % 4)) % 4).fill(0)];

function glyphBytes({ contours }: Glyph): Bytes {
  const points = contours.flat();
  if (!points.length) return [];
  const axis = (index: 0 | 1) => points.map((point) => point[index]);
  const differences = (values: readonly number[]) => values.map((value, at) => value - (values[at - 1] ?? 0));
  let last = -1;
  return padded([
    ...u16(
      contours.length,
      Math.min(...axis(0)),
      Math.min(...axis(1)),
      Math.max(...axis(0)),
      Math.max(...axis(1)),
    ),
    ...contours.flatMap((contour) => u16((last += contour.length))),
    ...u16(0),
    ...points.map(([, , isBend]) => (isBend ? 0 : 1)),
    ...u16(...differences(axis(0))),
    ...u16(...differences(axis(1))),
  ]);
}

/** Characters to glyphs, one segment a sign; the first glyph is what the font does not have. */
function characterMap(codes: readonly number[]): Bytes {
  const ends = [...codes, 0xffff];
  const deltas = [...codes.map((code, index) => index + 1 - code), 1];
  const segments = ends.length;
  const power = 2 ** Math.floor(Math.log2(segments));
  const head = u16(2 * segments, 2 * power, Math.log2(power), 2 * (segments - power));
  const body = [...head, ...u16(...ends, 0, ...ends, ...deltas, ...ends.map(() => 0))];
  return [...u16(0, 1, 3, 1), ...u32(12), ...u16(4, body.length + 6, 0), ...body];
}

/** A TrueType font by character, its glyphs in units of 2048 an em; see the OpenType specification for what each table holds. */
export function trueTypeFont(drawn: Readonly<Record<string, Glyph>>): ArrayBuffer {
  const entries = Object.entries(drawn).map(
    ([character, glyph]) => [character.charCodeAt(0), glyph] as const,
  );
  const sorted = entries.sort(([one], [other]) => one - other);
  const codes = sorted.map(([code]) => code);
  const glyphs: readonly Glyph[] = [{ width: EM, contours: [] }, ...sorted.map(([, glyph]) => glyph)];
  const shapes = glyphs.map(glyphBytes);
  let end = 0;
  const places = [0, ...shapes.map((shape) => (end += shape.length))];
  return fontFile({
    "OS/2": systemMetrics(codes),
    cmap: characterMap(codes),
    glyf: shapes.flat(),
    head: header(glyphs),
    hhea: [
      ...u32(0x10000),
      ...u16(ASCENT, -DESCENT, 0, widest(glyphs), 0, 0, widest(glyphs), 1),
      ...zeros(6),
      ...u16(0, glyphs.length),
    ],
    hmtx: glyphs.flatMap((glyph) => u16(glyph.width, leftOf(glyph))),
    loca: places.flatMap(u32),
    maxp: [
      ...u32(0x10000),
      ...u16(
        glyphs.length,
        most(glyphs, pointCount),
        most(glyphs, ({ contours }) => contours.length),
      ),
      ...zeros(2),
      ...u16(2),
      ...zeros(8),
    ],
    name: u16(0, 0, 6),
    post: [...u32(0x30000), ...zeros(14)],
  });
}

const zeros = (count: number) => u16(...Array<number>(count).fill(0));
const most = (glyphs: readonly Glyph[], count: (glyph: Glyph) => number) => Math.max(...glyphs.map(count));
const widest = (glyphs: readonly Glyph[]) => most(glyphs, ({ width }) => width);
const pointCount = ({ contours }: Glyph) => contours.flat().length;
const leftOf = ({ contours }: Glyph) => (contours.length ? Math.min(...contours.flat().map(([x]) => x)) : 0);

const header = (glyphs: readonly Glyph[]): Bytes => [
  ...u32(0x10000),
  ...u32(0x10000),
  ...u32(0),
  ...u32(0x5f0f3cf5),
  ...u16(3, EM),
  ...zeros(8),
  ...u16(0, -DESCENT, widest(glyphs), ASCENT, 0, 8, 2, 1, 0),
];

/** Table OS/2: a regular font of normal width for these characters. */
const systemMetrics = (codes: readonly number[]): Bytes => [
  ...u16(4, EM / 2, 400, 5, 0),
  ...zeros(24),
  ...u32(0x20202020),
  ...u16(0x40, codes[0]!, codes.at(-1)!, ASCENT, -DESCENT, 0, ASCENT, DESCENT),
  ...zeros(4),
  ...u16(1062, 1467, 0, 32, 1),
];

function fontFile(tables: Readonly<Record<string, Bytes>>): ArrayBuffer {
  const entries = Object.entries(tables);
  const power = 2 ** Math.floor(Math.log2(entries.length));
  const directory: number[] = [
    ...u32(0x10000),
    ...u16(entries.length, 16 * power, Math.log2(power), 16 * (entries.length - power)),
  ];
  const bodies: number[] = [];
  const start = 12 + 16 * entries.length;
  for (const [tag, bytes] of entries) {
    const body = padded(bytes);
    directory.push(
      ...[...tag].map((letter) => letter.charCodeAt(0)),
      ...u32(checksum(body)),
      ...u32(start + bodies.length),
      ...u32(bytes.length),
    );
    bodies.push(...body);
  }
  return Uint8Array.from([...directory, ...bodies]).buffer;
}

function checksum(bytes: Bytes): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4)
    sum =
      (sum + ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!)) >>> 0;
  return sum;
}
