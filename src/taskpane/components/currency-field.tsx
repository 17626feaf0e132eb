import { ISO_CODES } from "../../domain/crm/currency-code";
import { currencyTexts } from "../strings/currency";
import { ChoiceField } from "./choice-field";

/** Those that most channels work in; the others follow by the alphabet. */
export const COMMON_CURRENCIES = "USD EUR GBP JPY CHF CAD AUD INR SEK NOK DKK PLN BRL ZAR SGD".split(" ");
const ALL = [...new Set([...COMMON_CURRENCIES, ...ISO_CODES])];

interface CurrencyFieldProps {
  label: string;
  /** What the workbook says, a code or somebody's own word; null: nothing. */
  value: string | null;
  hint?: string;
  onChoose: (currency: string) => void;
}

/** The workbook's one currency; nothing is chosen until somebody chooses. */
export function CurrencyField({ label, value, hint, onChoose }: CurrencyFieldProps) {
  const offered = value === null || ALL.includes(value) ? ALL : [value, ...ALL];
  return (
    <ChoiceField
      label={label}
      value={value}
      options={offered.map((each) => [each, each] as const)}
      placeholder={currencyTexts.choose}
      hint={hint}
      onChoose={onChoose}
    />
  );
}
