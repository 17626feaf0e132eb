import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { AnnualTarget } from "../../../domain/scorecard/performance/annual-targets";
import { NumberField } from "../../components/number-field";
import { useApp } from "../../session/app-context";
import { targetTexts as texts } from "../../strings/targets";
import type { TargetsProps } from "./fill-in";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", rowGap: tokens.spacingVerticalM },
  row: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", alignItems: "start" },
  all: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** Every partner: last year's won, the target so far, the target to be. */
export function TargetList({ draft, update, now }: TargetsProps) {
  const styles = useStyles();
  const { format } = useApp();
  const { targets, year } = now;
  const ticked = targets.length - draft.leftOut.length;
  return (
    <>
      <div className={styles.all}>
        <Checkbox
          label={texts.all}
          checked={ticked === targets.length ? true : ticked === 0 ? false : "mixed"}
          onChange={(_, { checked }) =>
            update((before) => ({
              ...before,
              leftOut: checked === true ? [] : targets.map(({ partner }) => partner),
            }))
          }
        />
      </div>
      <ul className={styles.list}>
        {targets.map((each) => {
          const { partner, target, lastYear } = each;
          const wanted = draft.wanted[partner];
          const hint = [
            texts.lastYear(year - 1, format.money(lastYear)),
            ...(wanted === undefined || wanted === target
              ? []
              : [texts.before(target === null ? texts.none : format.money(target))]),
            ...problemOf(each, format.number),
          ].join(". ");
          return (
            <li key={partner} className={styles.row}>
              <Checkbox
                aria-label={texts.chosen(partner)}
                checked={!draft.leftOut.includes(partner)}
                onChange={(_, { checked }) =>
                  update((before) => ({
                    ...before,
                    leftOut:
                      checked === true
                        ? before.leftOut.filter((name) => name !== partner)
                        : [...before.leftOut, partner],
                  }))
                }
              />
              <NumberField
                label={texts.target(partner)}
                kind="money"
                min={0}
                value={wanted === undefined ? target : wanted}
                hint={hint}
                onChange={(value) =>
                  update((before) => ({ ...before, wanted: { ...before.wanted, [partner]: value } }))
                }
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}

function problemOf({ problem }: AnnualTarget, number: (value: number) => string): string[] {
  if (!problem) return [];
  return [problem.row === null ? texts.columnMissing : texts.noNumber(number(problem.row))];
}
