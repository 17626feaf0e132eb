import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useApp } from "../../session/app-context";
import { Section } from "../../components/page-parts";
import type { PageId } from "../../../commands/page-requests";
import { pageTexts } from "../../strings/pages";
import { groups } from "../../strings/shell";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: "hidden",
  },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, ":last-child": { borderBottom: "none" } },
  tool: {
    width: "100%",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: "none",
    textAlign: "left",
    cursor: "pointer",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorNeutralBackground1,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusLarge,
    },
  },
  title: { display: "block", fontWeight: tokens.fontWeightSemibold },
  purpose: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** The tools that exist, grouped. */
export function ToolList() {
  const styles = useStyles();
  const { open } = useApp();
  return (
    <>
      {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => {
        const pages = (Object.keys(pageTexts) as PageId[]).filter((page) => pageTexts[page].group === group);
        if (pages.length === 0) return null;
        return (
          <Section key={group} title={groups[group]}>
            <ul className={styles.list}>
              {pages.map((page) => (
                <li key={page} className={styles.item}>
                  <button type="button" className={styles.tool} onClick={() => open(page)}>
                    <span>
                      <span className={styles.title}>{pageTexts[page].title}</span>
                      <span className={styles.purpose}>{pageTexts[page].purpose}</span>
                    </span>
                    <ChevronRightRegular aria-hidden fontSize={16} />
                  </button>
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </>
  );
}
