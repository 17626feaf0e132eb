import { useMemo } from "react";
import { ChoiceField } from "../../components/choice-field";
import { useApp } from "../../session/app-context";
import { count } from "../../strings/format";
import { importTexts } from "../../strings/import-crm";
import { decideImport } from "./import-draft";
import type { PreviewStepProps } from "./step-props";

const texts = importTexts.lostPartners;
/** No name: a name is never blank. */
const OWN = " ";

/** Names that deals of the workbook have and no partner has any more: which partner each is by now. */
export function LostPartners({ update, preview: { lostPartners } }: PreviewStepProps) {
  const { directory, format } = useApp();
  const options = useMemo(
    () => [
      [OWN, texts.own] as const,
      ...(directory?.partners ?? []).map(({ partner }) => [partner, partner] as const),
    ],
    [directory],
  );
  return lostPartners.map(({ name, rows, answer }) => (
    <ChoiceField
      key={name}
      label={texts.label(name, count(rows, "row", "rows", format))}
      value={answer === undefined ? null : (answer ?? OWN)}
      options={options}
      placeholder={texts.choose}
      ask={texts.ask}
      hint={texts.hint}
      onChoose={(value) =>
        update((before) =>
          decideImport(before, {
            partners: { ...before.decisions.partners, [name]: value === OWN ? null : value },
          }),
        )
      }
    />
  ));
}
