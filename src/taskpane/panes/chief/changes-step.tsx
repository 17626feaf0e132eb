import { MOVES } from "../../../domain/portfolio/chief";
import { Facts, Lead, Note, Section } from "../../components/page-parts";
import { chiefTexts } from "../../strings/chief";
import { count } from "../../strings/format";
import type { ChiefStepProps } from "./live-chief";

const texts = chiefTexts.changes;

/** What became of the year before, and whose score changed most. */
export function ChangesStep({ live: { found }, format }: ChiefStepProps) {
  const { before, steps, others, now } = found.bridge;
  const money = (amount: number) => format.moneyShort(amount);
  const changed = found.changed.map((place) => found.lines[place]!);
  const change = (points: number) => (points > 0 ? texts.up : texts.down)(format.number(Math.abs(points), 1));
  return (
    <>
      <Lead>{texts.lead}</Lead>
      <Section title={texts.bridge} level={3}>
        <Facts
          facts={[
            [texts.before, money(before)],
            ...MOVES.map(
              (move) =>
                [
                  move,
                  texts.step(
                    money(steps[move].amount),
                    count(steps[move].partners, "partner", "partners", format),
                  ),
                ] as const,
            ),
            [texts.others, money(others)],
            [texts.now, money(now)],
          ]}
        />
      </Section>
      <Section title={texts.scores} level={3}>
        {changed.length === 0 ? (
          <Note>{texts.none}</Note>
        ) : (
          <Facts facts={changed.map(({ partner, scoreChange }) => [partner, change(scoreChange!)])} />
        )}
      </Section>
    </>
  );
}
