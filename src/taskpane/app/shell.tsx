import { tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, type CSSProperties } from "react";
import { loading, pageTexts } from "../strings/pages";
import { PageBoundary } from "./page-boundary";
import { PAGES } from "./pages";
import type { Route } from "./use-route";

// One file for all of them.
const PartnerPicker = lazy(() => import(/* webpackChunkName: "shell" */ "./partner-picker"));
const BackButton = lazy(() => import(/* webpackChunkName: "shell" */ "./back-button"));
const PartnerHomeButton = lazy(() => import(/* webpackChunkName: "shell" */ "./partner-home-button"));
const BrandBar = lazy(() => import(/* webpackChunkName: "shell" */ "./brand-bar"));
const Notices = lazy(() => import(/* webpackChunkName: "shell" */ "./notices"));

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
  heading: {
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    hyphens: "auto",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outline: "none",
  },
  main: {
    overflowY: "auto",
    overflowX: "hidden",
    display: "flex",
    flexDirection: "column",
    position: "relative",
  },
  page: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    padding: tokens.spacingHorizontalM,
    minWidth: 0,
  },
  loading: { padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3 },
  bar: {
    minHeight: 28,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
} as const satisfies Record<string, CSSProperties>;

/** Header with the partner picker, the page, the brand bar. */
export function Shell({ version, route, failure }: { version: string; route: Route; failure: unknown }) {
  const { page, open, back, canGoBack } = route;
  const { title } = pageTexts[page];
  const Component = PAGES[page];
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    heading.current?.focus();
  }, [page]);
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (event.altKey && event.key === "ArrowLeft" && !event.defaultPrevented && back())
        event.preventDefault();
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
          <Suspense fallback={null}>
            <PartnerHomeButton />
          </Suspense>
        </div>
      </header>
      <main style={styles.main}>
        <PageBoundary onLeave={() => open("today")}>
          <Suspense fallback={null}>
            <Notices failure={failure} />
          </Suspense>
        </PageBoundary>
        <PageBoundary key={page} onLeave={() => open("today")}>
          <Suspense fallback={<p style={styles.loading}>{loading}</p>}>
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
