import { Button } from "@fluentui/react-components";
import { ChoiceField } from "../../components/choice-field";
import { Buttons } from "../../components/page-parts";
import { useApp } from "../../session/app-context";
import { resultTexts } from "../../strings/results";
import type { ResultsDraft, ResultsNow } from "./use-results";

const texts = resultTexts.unknown;
/** No name: a name is never blank. */
const NOBODY = " ";

/** Pasted names that no partner has: who each is, or nobody. */
export function UnknownNames({
  draft,
  update,
  now: { partners, pasted },
}: {
  draft: ResultsDraft;
  update: (change: (before: ResultsDraft) => ResultsDraft) => void;
  now: ResultsNow;
}) {
  const { format } = useApp();
  const open = pasted?.unknown ?? [];
  const asked = [
    ...open.map(({ name, proposed }) => ({ name, proposed, answer: undefined })),
    ...Object.entries(draft.decided).map(([name, answer]) => ({ name, proposed: null, answer })),
  ].sort((one, other) => one.name.localeCompare(other.name));
  const decide = (answers: ResultsDraft["decided"]) =>
    update((before) => ({ ...before, decided: { ...before.decided, ...answers } }));
  return (
    <>
      {asked.map(({ name, proposed, answer }) => (
        <ChoiceField
          key={name}
          label={texts.label(name)}
          value={answer === undefined ? null : (answer ?? NOBODY)}
          options={[
            ...(proposed === null ? [] : [[proposed, texts.looksLike(proposed)] as const]),
            [NOBODY, texts.nobody] as const,
            ...partners.filter((each) => each !== proposed).map((each) => [each, each] as const),
          ]}
          placeholder={texts.choose}
          ask={texts.ask}
          hint={answer === null ? texts.leftOut : texts.kept}
          onChoose={(value) => decide({ [name]: value === NOBODY ? null : value })}
        />
      ))}
      {open.length > 1 && (
        <Buttons>
          <Button
            type="button"
            size="small"
            onClick={() => decide(Object.fromEntries(open.map(({ name }) => [name, null])))}
          >
            {texts.leaveAll(open.length, format)}
          </Button>
        </Buttons>
      )}
    </>
  );
}
