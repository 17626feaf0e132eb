import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { absentInWords } from "../../../domain/crm/absent-deals";
import type { AbsentAction } from "../../../domain/crm/import-decisions";
import { useApp } from "../../session/app-context";
import { Message } from "../../components/message";
import { Note, Section } from "../../components/page-parts";
import { ProblemList } from "../../components/problem-list";
import { importTexts } from "../../strings/import-crm";
import { decideImport } from "./import-draft";
import type { PreviewStepProps } from "./step-props";

const texts = importTexts.absent;

/** Deals of the workbook that the file lacks: they stay, unless the user says that the file is complete. */
export function AbsentDealsChoice({ update, preview: { absent } }: PreviewStepProps) {
  const { format } = useApp();
  if (!absent?.deals.length) return null;
  const listed = absent.deals.map(({ row, class: stageClass }) => ({
    where: row.dealId ?? "",
    message: [
      row.partner,
      row.account,
      row.stage ?? stageClass,
      row.amount !== null && format.money(row.amount),
    ]
      .filter(Boolean)
      .join(", "),
  }));
  return (
    <Section title={texts.title(absentInWords(absent.deals))} level={3}>
      {absent.unnamed > 0 ? (
        <Message intent="warning">{texts.unnamed(format.number(absent.unnamed))}</Message>
      ) : (
        <Field label={texts.lead}>
          <RadioGroup
            value={absent.action}
            onChange={(_, { value }) =>
              update((before) => decideImport(before, { absentDeals: value as AbsentAction }))
            }
          >
            <Radio value="keep" label={texts.keep} />
            <Radio value="lost" label={texts.lost} />
            <Radio value="remove" label={texts.remove} />
          </RadioGroup>
        </Field>
      )}
      <ProblemList label={texts.label} problems={listed} />
      {absent.action === "remove" && <Note>{texts.undo}</Note>}
    </Section>
  );
}
