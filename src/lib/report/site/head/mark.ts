/** Two notes that belong together: the sign of the report, on a square of 24 by 24. */
export function markShapes({ ground, ink }: { readonly ground: string; readonly ink: string }): string {
  return (
    `<rect width="24" height="24" rx="5" fill="${ground}"/>` +
    `<path d="M9 17V6.5l8-1.8v10.5" fill="none" stroke="${ink}" stroke-width="1.8"/>` +
    `<circle cx="7.2" cy="17" r="2.5" fill="${ink}"/><circle cx="15.2" cy="15.2" r="2.5" fill="${ink}"/>`
  );
}

/** The light colours of the style sheet, for pictures that stand alone. */
export const MARK_COLOURS = { ground: "#b4502b", ink: "#fdfcf9" };
