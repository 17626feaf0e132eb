import { ENCODING_NAMES, ENCODINGS, type Encoding } from "../../../domain/crm/encodings";
import type { LegacyEncoding } from "../../../domain/crm/legacy-encoding";
import type { CsvTable } from "../../../domain/crm/parse-csv";
import { ChoiceField } from "../../components/choice-field";
import { importTexts } from "../../strings/import-crm";

const texts = importTexts.files;
const ROWS_SHOWN = 3;
const CELLS_SHOWN = 3;

interface EncodingFieldProps {
  csv: CsvTable;
  legacy: LegacyEncoding;
  onChoose: (encoding: Encoding) => void;
}

/** The encoding of a file that does not say it, with rows as they read in it; what it may be stands first. */
export function EncodingField({ csv, legacy, onChoose }: EncodingFieldProps) {
  const likely = legacy.readings.map(({ encoding }) => encoding);
  const options = [...new Set([...likely, legacy.encoding, ...ENCODINGS])];
  const rows = rowsToJudge(csv);
  return (
    <ChoiceField
      label={texts.encoding(csv.file)}
      value={legacy.how === "unsure" ? null : legacy.encoding}
      options={options.map((encoding) => [encoding, ENCODING_NAMES[encoding]])}
      placeholder={texts.encodingPick}
      ask={`${texts.encodingAsk} ${rows}`}
      hint={`${texts.encodingHint} ${rows}`}
      onChoose={(value) => onChoose(value as Encoding)}
    />
  );
}

/** Of the first rows what an encoding changes. */
function rowsToJudge({ rows, header }: CsvTable): string {
  const shown: string[] = [];
  for (const cells of [header, ...rows.map((row) => row.cells)]) {
    const telling = cells.filter((cell) => /[^\x00-\x7f]/.test(cell));
    if (telling.length) shown.push(telling.slice(0, CELLS_SHOWN).join(", "));
    if (shown.length === ROWS_SHOWN) break;
  }
  return shown.join(" | ");
}
