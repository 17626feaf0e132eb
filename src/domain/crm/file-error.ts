/** A file that cannot be read at all: what is wrong with it, and what to do. Nothing was changed by trying. */
export class FileError extends Error {
  override name = "FileError";
  readonly untouched = "Nothing was imported; the workbook is as it was.";

  constructor(
    /** The file's name as the user knows it. */
    readonly file: string,
    readonly what: string,
    readonly next: string,
  ) {
    super(`${file}: ${what} Nothing was imported; the workbook is as it was. ${next}`);
  }
}
