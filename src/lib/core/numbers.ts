/** Groups thousands with commas, whatever the locale. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/**
 * A percentage with one decimal. A part that is not the whole never becomes 100%, and one that is not zero never
 * becomes 0%.
 */
export function percent(part: number, whole: number): string {
  const tenths = Math.round((1000 * part) / whole);
  if (tenths === 1000 && part < whole) return "more than 99.9%";
  if (tenths === 0 && part > 0) return "less than 0.1%";
  return `${tenths / 10}%`;
}

/** `1 delivery`, `2 deliveries`. */
export function counted(count: number, one: string, many: string): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** Rounded to so many significant digits. */
export function significant(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}
