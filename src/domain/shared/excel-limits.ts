// What Excel takes; longer text it cuts or refuses.

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
/** Characters. */
export const CELL_TEXT_LIMIT = 32_767;
/** Characters. */
export const FORMULA_LIMIT = 8_192;
/** Characters. */
export const SHEET_NAME_LIMIT = 31;
/** Characters of all items of a list to choose from, commas included. */
export const CHOICES_LIMIT = 255;

/** Points that a row may be high. */
export const ROW_HEIGHT_LIMIT = 409;
