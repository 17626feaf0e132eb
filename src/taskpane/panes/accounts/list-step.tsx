import { Button } from "@fluentui/react-components";
import { ChoiceField } from "../../components/choice-field";
import { Message } from "../../components/message";
import { Buttons, Lead, Note } from "../../components/page-parts";
import { PasteField } from "../../components/paste-field";
import { accountTexts } from "../../strings/accounts";
import { count } from "../../strings/format";
import { typeAccounts, typedOf } from "./accounts-draft";
import type { AccountsStepProps } from "./live-accounts";

const texts = accountTexts.list;
/** No name: a name is never blank. */
const ANOTHER = " ";
const MOST_PROBLEMS = 5;

/** What is known, and a list of the partner's own to paste: looked at before anything is written. */
export function ListStep(props: AccountsStepProps) {
  const { live, update, partner, format, draft } = props;
  const { pasted, plan, alike } = live;
  const { text } = typedOf(draft, partner);
  const accounts = plan.accounts.length;
  return (
    <>
      <Lead>{accounts === 0 ? texts.none : texts.known(count(accounts, "account", "accounts", format))}</Lead>
      {alike.length > 0 && (
        <Message intent="info">
          {texts.alike(alike.map(({ name, account }) => texts.pair(name, account)).join(", "))}
        </Message>
      )}
      <PasteField
        label={texts.paste}
        hint={texts.pasteHint}
        action={texts.usePaste}
        onText={(next) =>
          update((before) => typeAccounts(before, partner, () => ({ text: next, decided: {} })))
        }
      />
      {pasted && <Pasted {...props} pasted={pasted} />}
      {text !== null && (
        <Buttons>
          <Button
            type="button"
            onClick={() =>
              update((before) => typeAccounts(before, partner, () => ({ text: null, decided: {} })))
            }
          >
            {texts.discard}
          </Button>
        </Buttons>
      )}
    </>
  );
}

function Pasted({
  pasted,
  update,
  partner,
  draft,
  format,
}: AccountsStepProps & { pasted: NonNullable<AccountsStepProps["live"]["pasted"]> }) {
  const { decided } = typedOf(draft, partner);
  const { rows, ignored, problems, alike } = pasted;
  const asked = [
    ...alike.map(({ name, account }) => ({ name, account, answer: undefined })),
    ...Object.entries(decided).map(([name, answer]) => ({ name, account: answer, answer })),
  ].sort((one, other) => one.name.localeCompare(other.name));
  const left = problems.length - MOST_PROBLEMS;
  return (
    <>
      <Note>{texts.taken(count(rows.length, "row", "rows", format))}</Note>
      {ignored.length > 0 && <Note>{texts.ignored(ignored.join(", "))}</Note>}
      {asked.map(({ name, account, answer }) => (
        <ChoiceField
          key={name}
          label={texts.same(name)}
          value={answer === undefined ? null : (answer ?? ANOTHER)}
          options={[
            ...(account === null ? [] : [[account, texts.sameAs(account)] as const]),
            [ANOTHER, texts.another] as const,
          ]}
          placeholder={texts.choose}
          ask={texts.ask}
          hint={texts.decided}
          onChoose={(value) =>
            update((before) =>
              typeAccounts(before, partner, (typed) => ({
                decided: { ...typed.decided, [name]: value === ANOTHER ? null : value },
              })),
            )
          }
        />
      ))}
      {problems.length > 0 && (
        <Message intent="warning">
          {problems
            .slice(0, MOST_PROBLEMS)
            .map(({ line, message }) => texts.line(line, message))
            .join(" ")}
          {left > 0 && ` ${texts.more(count(left, "line", "lines", format))}`}
        </Message>
      )}
    </>
  );
}
