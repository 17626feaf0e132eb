/** Browsers let a page open a window on the user's own press only; a ribbon button is no press in the pane (office-js#1548). */
export function blockPopUps(pane: Window): void {
  const open = pane.open.bind(pane);
  pane.open = (...args) => (pane.navigator.userActivation.isActive ? open(...args) : null);
}
