/** A value axis: its ends and the values at which it has a line. */
export interface Scale {
  min: number;
  max: number;
  ticks: number[];
}

const STEPS = [1, 2, 2.5, 5, 10];
const LINES = 5;

/** Round steps around the values, from zero unless all lie far away; ends that the chart sets are kept. */
export function niceScale(
  values: readonly number[],
  fixed: { minimum?: number | undefined; maximum?: number | undefined } = {},
): Scale {
  const finite = values.filter(Number.isFinite);
  const low = fixed.minimum ?? Math.min(0, ...finite);
  const high = fixed.maximum ?? Math.max(0, ...finite);
  const span = high > low ? high - low : 1;
  const power = 10 ** Math.floor(Math.log10(span / LINES));
  const step = power * (STEPS.find((s) => span / (s * power) <= LINES) ?? 10);
  const min = fixed.minimum ?? Math.floor(low / step) * step;
  const max = fixed.maximum ?? Math.ceil((high > low ? high : low + 1) / step) * step;
  const ticks: number[] = [];
  // Counted rather than added up, so that 0.1 + 0.2 does not show.
  for (let i = Math.ceil(min / step - 1e-9); i * step <= max + step * 1e-9; i++)
    ticks.push(Number((i * step).toPrecision(12)));
  return { min, max, ticks };
}

/** Place of a value between 0 (min) and 1 (max). */
export function placeOn(scale: Scale, value: number): number {
  return scale.max === scale.min ? 0 : (value - scale.min) / (scale.max - scale.min);
}
