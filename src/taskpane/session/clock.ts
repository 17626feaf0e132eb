import { serialOf } from "../../domain/shared/serial-date";

const SECONDS_A_DAY = 86_400;

/** Seconds of a clock that only goes forward. */
export function seconds(): number {
  return performance.now() / 1000;
}

/** The day with the time of day where the user is, as Excel counts it; whole seconds. */
export function clock(): number {
  const now = new Date();
  const seconds = now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) + seconds / SECONDS_A_DAY;
}
