import { currenciesOfSign } from "../../../domain/crm/currency-code";
import { useApp } from "../../session/app-context";
import { ChoiceField } from "../../components/choice-field";
import { COMMON_CURRENCIES } from "../../components/currency-field";
import { NumberField } from "../../components/number-field";
import { Lead } from "../../components/page-parts";
import { count } from "../../strings/format";
import { importTexts } from "../../strings/import-crm";
import { decideImport } from "./import-draft";
import type { PreviewStepProps } from "./step-props";

const texts = importTexts.currency;

/** The workbook's one currency, and a rate for each other one. */
export function CurrencyStep({ draft, update, preview }: PreviewStepProps) {
  const { format } = useApp();
  const asked = preview.questions.some(({ kind }) => kind === "currency");
  const choosable = asked || preview.currency === null || draft.decisions.currency !== undefined;
  const chosen = asked ? null : preview.currency;
  const offered = [...new Set([...preview.currencies.map((use) => use.currency), ...COMMON_CURRENCIES])];
  const options = offered.map((each) => [each, each] as const);
  const optionsFor = (name: string) =>
    [...new Set([...currenciesOfSign(name), ...offered])].map((each) => [each, each] as const);
  const proposed = (from: string) =>
    preview.questions.find((question) => question.kind === "rate" && question.currency === from);
  return (
    <>
      <Lead>{texts.lead}</Lead>
      {choosable ? (
        <ChoiceField
          label={texts.workbook}
          hint={preview.currencies
            .map((use) => texts.uses(use.currency, count(use.rows, "row", "rows", format)))
            .join(", ")}
          value={chosen}
          options={options}
          placeholder={texts.choose}
          onChoose={(currency) => update((before) => decideImport(before, { currency }))}
        />
      ) : (
        <span>{texts.fixed(preview.currency ?? "")}</span>
      )}
      {preview.questions.map(
        (question) =>
          question.kind === "currency-name" && (
            <ChoiceField
              key={question.name}
              label={texts.named(question.name)}
              hint={count(question.rows, "row", "rows", format)}
              value={null}
              options={optionsFor(question.name)}
              placeholder={texts.choose}
              onChoose={(code) =>
                update((before) =>
                  decideImport(before, {
                    currencyNames: { ...before.decisions.currencyNames, [question.name]: code },
                  }),
                )
              }
            />
          ),
      )}
      {!asked &&
        preview.currencies
          .filter((use) => use.currency !== preview.currency)
          .map((use) => {
            const question = proposed(use.currency);
            const hint =
              question?.kind === "rate" && question.proposed !== null
                ? ` (${format.number(question.proposed, 4)})`
                : "";
            return (
              <NumberField
                key={use.currency}
                label={texts.rate(use.currency, preview.currency ?? "")}
                kind="number"
                min={0}
                required
                hint={count(use.rows, "row", "rows", format) + hint}
                value={draft.decisions.rates?.[use.currency] ?? null}
                onChange={(rate) =>
                  update((before) =>
                    decideImport(before, { rates: { ...before.decisions.rates, [use.currency]: rate ?? 0 } }),
                  )
                }
              />
            );
          })}
    </>
  );
}
