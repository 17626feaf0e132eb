import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { lazy, Suspense, useEffect, useRef } from "react";
import { shell } from "../strings/shell";
import { useApp } from "./app-context";
import { BrandBar } from "./brand-bar";
import { PageBoundary } from "./page-boundary";
import { pageOf } from "./pages";

const PartnerPicker = lazy(() => import("../components/partner-picker"));
const Notices = lazy(() => import("./notices"));

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateRows: "auto minmax(0, 1fr) auto",
    gridTemplateColumns: "minmax(0, 1fr)",
    height: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
  header: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    gridTemplateColumns: "minmax(0, 1fr)",
  },
  // Office draws the pane's own menu over the top right corner.
  picker: { paddingRight: "44px", minHeight: "32px" },
  title: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, minHeight: "28px" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outline: "none" },
  },
  main: { overflowY: "auto", overflowX: "hidden", display: "flex", flexDirection: "column", position: "relative" },
  page: { flexGrow: 1, display: "flex", flexDirection: "column", padding: tokens.spacingHorizontalM, minWidth: 0 },
  loading: { padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3 },
});

/** Header with the partner picker, the page, the brand bar. */
export function Shell({ version, canGoBack, failure }: { version: string; canGoBack: boolean; failure: unknown }) {
  const styles = useStyles();
  const { page, back, open } = useApp();
  const { title, Component } = pageOf(page);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    heading.current?.focus();
  }, [page]);
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (event.altKey && event.key === "ArrowLeft" && !event.defaultPrevented && back()) event.preventDefault();
    };
    window.addEventListener("keydown", keys);
    return () => window.removeEventListener("keydown", keys);
  }, [back]);
  return (
    <div className={styles.root}>
      <header className={styles.header}>
        <div className={styles.picker}>
          <Suspense fallback={null}>
            <PartnerPicker />
          </Suspense>
        </div>
        <div className={styles.title}>
          {canGoBack && <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} aria-label={shell.back} title={`${shell.back} (Alt+←)`} onClick={back} />}
          <h1 ref={heading} tabIndex={-1} className={styles.heading}>
            {title}
          </h1>
        </div>
      </header>
      <main className={styles.main}>
        <Suspense fallback={null}>
          <Notices failure={failure} />
        </Suspense>
        <PageBoundary key={page} onLeave={() => open("today")}>
          <Suspense fallback={<p className={styles.loading}>{shell.loading}</p>}>
            <div className={styles.page}>
              <Component />
            </div>
          </Suspense>
        </PageBoundary>
      </main>
      <BrandBar version={version} />
    </div>
  );
}
