/**
 * The part of papaparse that reading a CSV file uses. The package's own types bring in those of Node, and with them the
 * clock and the timers that the domain must not see.
 */
interface ParseResult<T> {
  data: T;
  errors: { code: string; row?: number }[];
  meta: { delimiter: string; cursor: number };
}
interface ParseOptions {
  delimiter?: string;
  delimitersToGuess?: string[];
  newline?: "\n";
  preview?: number;
  skipEmptyLines?: boolean;
  fastMode?: boolean;
}
interface StepOptions<T> extends ParseOptions {
  step: (row: ParseResult<T>, parser: { abort(): void }) => void;
}
declare const Papa: {
  parse<T>(text: string, options: StepOptions<T>): void;
  parse<T>(text: string, options: ParseOptions): ParseResult<T[]>;
};
export default Papa;
