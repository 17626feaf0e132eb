import type { SerialDate } from "./serial-date";

/** 1 March 1900: Excel counts a 29 February 1900, which never was, so that its earlier days are off by one. */
export const FIRST_DAY: SerialDate = 61;
/** 31 December 9999: Excel knows no later day. */
export const LAST_DAY: SerialDate = 2_958_465;

/** The largest amount or count that an input takes: nobody has more of anything. */
export const LARGEST_FIGURE = 1e12;
/** Where a rule has to name a largest number and there is none. */
export const NO_LIMIT = 1e15;

/** The tolerance in which TypeScript, custom functions and sheet formulas must agree. */
export const TOLERANCE = 1e-9;
/** The twelve monthly weights of a year are typed: their total may miss 1 by as much. */
export const SEASONALITY_TOLERANCE = 1e-6;

/** An attainment, cap or factor above 1000 % is a percentage typed as a number. */
export const LARGEST_MULTIPLE = 10;

/** Characters of a partner's name; titles of sheets and charts are made of it. */
export const NAME_LIMIT = 200;
