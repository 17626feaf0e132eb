import { tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, type CSSProperties } from "react";
import { shell } from "../strings/shell";
import { useApp } from "./app-context";
import { PageBoundary } from "./page-boundary";
import { pageOf } from "./pages";

const PartnerPicker = lazy(() => import("../components/partner-picker"));
const BackButton = lazy(() => import("./back-button"));
const BrandBar = lazy(() => import("./brand-bar"));
const Notices = lazy(() => import("./notices"));

/**
 * Inline, so that the first load needs no style compiler: Fluent's own components come compiled, makeStyles would bring a compiler
 * as large as all of the shell. It comes with the first page.
 */
const styles = {
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
  picker: { paddingRight: 44, minHeight: 32 },
  title: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, minHeight: 28 },
  // Focused only by the pane itself, when the page changes.
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, outline: "none" },
  main: { overflowY: "auto", overflowX: "hidden", display: "flex", flexDirection: "column", position: "relative" },
  page: { flexGrow: 1, display: "flex", flexDirection: "column", padding: tokens.spacingHorizontalM, minWidth: 0 },
  loading: { padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3 },
  bar: { minHeight: 28, backgroundColor: tokens.colorNeutralBackground2, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
} as const satisfies Record<string, CSSProperties>;

/** Header with the partner picker, the page, the brand bar. */
export function Shell({ version, canGoBack, failure }: { version: string; canGoBack: boolean; failure: unknown }) {
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
    <div style={styles.root}>
      <header style={styles.header}>
        <div style={styles.picker}>
          <Suspense fallback={null}>
            <PartnerPicker />
          </Suspense>
        </div>
        <div style={styles.title}>
          <Suspense fallback={null}>{canGoBack && <BackButton />}</Suspense>
          <h1 ref={heading} tabIndex={-1} style={styles.heading}>
            {title}
          </h1>
        </div>
      </header>
      <main style={styles.main}>
        <Suspense fallback={null}>
          <Notices failure={failure} />
        </Suspense>
        <PageBoundary key={page} onLeave={() => open("today")}>
          <Suspense fallback={<p style={styles.loading}>{shell.loading}</p>}>
            <div style={styles.page}>
              <Component />
            </div>
          </Suspense>
        </PageBoundary>
      </main>
      <footer style={styles.bar}>
        <Suspense fallback={null}>
          <BrandBar version={version} />
        </Suspense>
      </footer>
    </div>
  );
}
