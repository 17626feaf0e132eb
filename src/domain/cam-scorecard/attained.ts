/** What was reached of what. */
export interface Attained {
  /** The fraction, 1 for the target; null: not measured. */
  value: number | null;
  /** "1.2m of 1.3m", "4 of 6 partners". */
  part: number;
  whole: number;
  unit: "money" | "partners" | "things";
}

export function attained(part: number, whole: number, unit: Attained["unit"]): Attained {
  return { value: whole > 0 ? Math.max(0, part / whole) : null, part, whole, unit };
}

export function countedShare<T>(
  due: readonly T[],
  holds: (each: T) => boolean,
  unit: Attained["unit"],
): Attained {
  return attained(due.filter(holds).length, due.length, unit);
}
