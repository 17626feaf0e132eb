import { Checkbox, Field } from "@fluentui/react-components";
import type { AccountCell } from "../../../domain/accounts/account-cells";
import type { AccountRow } from "../../../domain/shared/tables/relations-tables";
import { DateField } from "../../components/date-field";
import { NarrowSelect } from "../../components/narrow-select";
import { NumberField } from "../../components/number-field";
import { BorderedCard, Facts, Note, Section } from "../../components/page-parts";
import { TextField } from "../../components/text-field";
import { useApp } from "../../session/app-context";
import { accountTexts } from "../../strings/accounts";
import { typeCell } from "./accounts-draft";
import type { AccountsStepProps } from "./live-accounts";

const texts = accountTexts.targets;
const POSITIONS = Object.keys(texts.positions) as (keyof typeof texts.positions)[];
const LONGEST = 200;

/** One product at one account: how likely and worth what, and what is decided of it. */
export function CellCard({
  cell,
  title,
  partner,
  update,
}: { cell: AccountCell; title: string } & Pick<AccountsStepProps, "partner" | "update">) {
  const { format, today } = useApp();
  const { account, product, row, band, score, value, valueSource, expected, position } = cell;
  const change = (next: Partial<AccountRow>) =>
    update((before) => typeCell(before, partner, { account, product }, next));
  const isTarget = row?.setOn != null;
  const facts: (readonly [string, string])[] = [
    ...(band === null || score === null
      ? []
      : [[texts.likely, texts.band(band, format.number(Math.floor(score)))] as const]),
    ...(value === null || valueSource === null
      ? []
      : [[texts.value, texts.valueOf(format.money(value), texts.sources[valueSource])] as const]),
    ...(expected === null ? [] : [[texts.expected, format.money(expected)] as const]),
  ];
  const typed = POSITIONS.find((each) => each === row?.position) ?? "Whitespace";
  return (
    <BorderedCard>
      <Section title={title} level={3}>
        {facts.length > 0 && <Facts facts={facts} />}
        {position !== "Whitespace" && <Note>{texts.now(position)}</Note>}
        <Checkbox
          label={texts.target}
          aria-label={texts.targetOf(account, product)}
          checked={isTarget}
          onChange={(_, { checked }) =>
            change(checked === true ? { setOn: today, band } : { setOn: null, band: null })
          }
        />
        <Field label={texts.position}>
          <NarrowSelect
            aria-label={texts.positionOf(account, product)}
            value={typed}
            onChange={(_, { value: chosen }) => change({ position: chosen })}
          >
            {POSITIONS.map((each) => (
              <option key={each} value={each}>
                {texts.positions[each]}
              </option>
            ))}
          </NarrowSelect>
        </Field>
        {isTarget && (
          <>
            <NumberField
              label={texts.value}
              spoken={texts.of(texts.value, account, product)}
              kind="money"
              min={0}
              value={row?.estimatedValue ?? null}
              onChange={(estimatedValue) => change({ estimatedValue })}
            />
            <TextField
              label={texts.nextStep}
              value={row?.nextStep ?? ""}
              longest={LONGEST}
              onChange={(nextStep) => change({ nextStep: nextStep || null })}
            />
            <TextField
              label={texts.who}
              value={row?.who ?? ""}
              longest={LONGEST}
              onChange={(who) => change({ who: who || null })}
            />
            <DateField
              label={texts.when}
              optional
              value={row?.when ?? null}
              onChange={(when) => change({ when })}
            />
          </>
        )}
      </Section>
    </BorderedCard>
  );
}
