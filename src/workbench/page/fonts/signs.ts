import { DESCENT, type Glyph, type Contour, trueTypeFont } from "./true-type";

/** A block of whole pixels in a bar of 9 points, so that the bar has no gaps, and no wider than Arial's, with which the sheets reckon. */
const BLOCK = 1360;

const MIDDLE = 700;

const polygon = (...points: Contour): Contour => points;
const box = (left: number, bottom: number, right: number, top: number) =>
  polygon([left, bottom], [left, top], [right, top], [right, bottom]);

/** A circle of eight arcs. */
function circle(x: number, y: number, radius: number, isHole = false): Contour {
  const bend = radius / Math.cos(Math.PI / 8);
  return Array.from({ length: 16 }, (_, step) => {
    const angle = ((isHole ? step : -step) * Math.PI) / 8;
    const [isBend, far] = step % 2 ? ([true, bend] as const) : ([undefined, radius] as const);
    const [across, up] = [Math.round(x + far * Math.cos(angle)), Math.round(y + far * Math.sin(angle))];
    return isBend ? ([across, up, isBend] as const) : ([across, up] as const);
  });
}

/** Five points, the first on top. */
function star(x: number, y: number, radius: number): Contour {
  return Array.from({ length: 10 }, (_, step) => {
    const [angle, far] = [Math.PI / 2 - (step * Math.PI) / 5, step % 2 ? 0.4 * radius : radius];
    return [Math.round(x + far * Math.cos(angle)), Math.round(y + far * Math.sin(angle))] as const;
  });
}

/** Every second square of a board as large as a block. */
function shade(): Contour[] {
  const size = BLOCK / 10;
  const squares: Contour[] = [];
  for (let column = 0; column < 10; column += 1)
    for (let row = column % 2; row < 14; row += 2) {
      const [left, bottom] = [column * size, row * size - DESCENT];
      squares.push(box(left, bottom, left + size, bottom + size));
    }
  return squares;
}

const GLYPHS: Readonly<Record<string, Glyph>> = {
  "█": { width: BLOCK, contours: [box(0, -DESCENT, BLOCK, 1600)] },
  "▒": { width: BLOCK, contours: shade() },
  "●": { width: 1237, contours: [circle(618, MIDDLE, 440)] },
  "○": { width: 1237, contours: [circle(618, MIDDLE, 440), circle(618, MIDDLE, 350, true)] },
  "▲": { width: 1600, contours: [polygon([100, 150], [800, 1400], [1500, 150])] },
  "▼": { width: 1600, contours: [polygon([100, 1400], [1500, 1400], [800, 150])] },
  "◆": { width: 1300, contours: [polygon([130, 700], [650, 1250], [1170, 700], [650, 150])] },
  "▶": { width: 1500, contours: [polygon([150, 100], [150, 1300], [1350, 700])] },
  "★": { width: 1700, contours: [star(850, MIDDLE, 700)] },
  "✓": {
    width: 1500,
    contours: [polygon([150, 650], [300, 780], [560, 450], [1230, 1400], [1370, 1300], [580, 150])],
  },
  "→": {
    width: 2048,
    contours: [
      polygon(
        [150, 630],
        [150, 770],
        [1450, 770],
        [1200, 1080],
        [1400, 1080],
        [1900, 700],
        [1400, 320],
        [1200, 320],
        [1450, 630],
      ),
    ],
  },
};

/** The signs that the font draws. */
export const SIGNS = Object.keys(GLYPHS);

/**
 * A font of the signs that sheets draw with: balls, bars, arrows. Not every browser's machine has one with them, and a canvas then shows
 * nothing in their place. Made here, so that nothing is fetched.
 */
export const signsFont = (): ArrayBuffer => trueTypeFont(GLYPHS);
