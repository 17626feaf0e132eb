import type { ColumnWord } from "../../../domain/crm/column-formats";
import type { WordMeaning } from "../../../domain/crm/detect-numbers";
import { ChoiceField } from "../../components/choice-field";
import { importTexts } from "../../strings/import-crm";
import { useApp } from "../../session/app-context";

const texts = importTexts.formats;
/** Factors that words beside amounts stand for, from a sign without meaning to a billion; a lakh and a crore among them. */
const FACTORS = [1, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 0.01];
const SPOILT = "spoilt";

interface AmountWordFieldProps {
  word: ColumnWord;
  onChoose: (meaning: WordMeaning) => void;
}

/** What a word beside amounts means: what it multiplies by, or that such rows are left out. */
export function AmountWordField({ word, onChoose }: AmountWordFieldProps) {
  const { format } = useApp();
  const { meaning, example } = word;
  const factors = new Set([...FACTORS, ...(typeof meaning === "number" ? [meaning] : [])]);
  return (
    <ChoiceField
      label={texts.word(word.word)}
      value={meaning === undefined ? null : String(meaning ?? SPOILT)}
      options={[
        ...[...factors].map(
          (factor) => [String(factor), texts.times(format.number(factor, factor < 1 ? 2 : 0))] as const,
        ),
        ...(typeof meaning === "string" ? [[meaning, meaning] as const] : []),
        [SPOILT, texts.spoilt],
      ]}
      placeholder={texts.pick}
      ask={texts.wordAsk(example)}
      hint={texts.wordHint(example)}
      onChoose={(value) => onChoose(meaningOf(value))}
    />
  );
}

function meaningOf(value: string): WordMeaning {
  if (value === SPOILT) return null;
  const factor = Number(value);
  return Number.isNaN(factor) ? value : factor;
}
