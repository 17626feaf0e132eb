import { Button, Textarea } from "@fluentui/react-components";
import { callToAction } from "../../../domain/portfolio/call-to-action";
import { copyText } from "../../session/copy-text";
import { Buttons, Lead, Note, Section } from "../../components/page-parts";
import { useApp } from "../../session/app-context";
import { count } from "../../strings/format";
import { rollupTexts } from "../../strings/rollup";
import type { RollupStepProps } from "./live-rollup";

const texts = rollupTexts.letters;
const SHOWN = 10;

/** What to write to each partner that is chosen. */
export function LettersStep({ live, facts, format }: RollupStepProps) {
  const { announce } = useApp();
  const { chosen, asOf } = live;
  const copy = async (text: string) => announce((await copyText(text)) ? texts.copied : texts.notCopied);
  return (
    <>
      <Lead>{texts.lead(count(chosen.length, "partner", "partners", format))}</Lead>
      {chosen.length > SHOWN && <Note>{texts.first(format.number(SHOWN))}</Note>}
      {chosen.slice(0, SHOWN).map((line) => {
        const text = callToAction(line, { asOf, currency: facts.currency });
        return (
          <Section key={line.partner} title={line.partner} level={3}>
            <Textarea
              readOnly
              aria-label={texts.text(line.partner)}
              value={text}
              rows={8}
              resize="vertical"
              style={{ minWidth: 0 }}
            />
            <Buttons>
              <Button type="button" aria-label={texts.copyOf(line.partner)} onClick={() => void copy(text)}>
                {texts.copy}
              </Button>
            </Buttons>
          </Section>
        );
      })}
    </>
  );
}
