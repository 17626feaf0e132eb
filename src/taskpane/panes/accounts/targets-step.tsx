import { nameKey } from "../../../domain/shared/excel-text";
import { MOST_ACCOUNTS } from "../../../sheets/account-plan/model";
import { ChoiceField } from "../../components/choice-field";
import { Message } from "../../components/message";
import { Facts, Lead, Note, Section } from "../../components/page-parts";
import { accountTexts } from "../../strings/accounts";
import { count } from "../../strings/format";
import { CellCard } from "./cell-card";
import type { AccountsStepProps } from "./live-accounts";

const texts = accountTexts.targets;

/** The ranked list to talk through, each with what is decided of it; and any other cell. */
export function TargetsStep({ live, draft, partner, update, format }: AccountsStepProps) {
  const { plan, matched } = live;
  const choose = (chosen: { account?: string; product?: string }) =>
    update((before) => ({ ...before, ...chosen }));
  const other = plan.accounts
    .find(({ account }) => nameKey(account) === nameKey(draft.account))
    ?.cells.find(({ product }) => nameKey(product) === nameKey(draft.product));
  const rest = plan.accounts.slice(MOST_ACCOUNTS);
  const names = [...plan.accounts.map(({ account }) => account)].sort((a, b) => a.localeCompare(b));
  return (
    <>
      <Lead>{texts.lead}</Lead>
      <Note>{texts.rule}</Note>
      {matched > 0 && <Note>{texts.done(count(matched, "target", "targets", format))}</Note>}
      {plan.targets.length === 0 && <Message intent="info">{texts.none}</Message>}
      {plan.targets.map((cell, index) => (
        <CellCard
          key={`${cell.account}\n${cell.product}`}
          cell={cell}
          title={texts.title(format.number(index + 1), cell.account, cell.product)}
          partner={partner}
          update={update}
        />
      ))}
      <Section title={texts.another} level={3}>
        <ChoiceField
          label={texts.account}
          value={draft.account || null}
          placeholder={texts.choose}
          options={names.map((name) => [name, name] as const)}
          onChoose={(account) => choose({ account })}
        />
        <ChoiceField
          label={texts.product}
          value={draft.product || null}
          placeholder={texts.choose}
          options={plan.products.map((name) => [name, name] as const)}
          onChoose={(product) => choose({ product })}
        />
        {other && (
          <CellCard
            cell={other}
            title={`${other.account}: ${other.product}`}
            partner={partner}
            update={update}
          />
        )}
      </Section>
      {rest.length > 0 && (
        <Section title={texts.rest} level={3}>
          <Facts
            facts={rest.map(({ account, cells }) => {
              const best = Math.max(0, ...cells.map(({ expected }) => expected ?? 0));
              return [account, best > 0 ? format.moneyShort(best) : accountTexts.live.none] as const;
            })}
          />
        </Section>
      )}
    </>
  );
}
