/** A film as a reader would name it. */
export function filmText({ title, year }: { readonly title: string; readonly year: number | null }): string {
  return year === null ? title : `${title} (${year})`;
}
