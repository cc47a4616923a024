const SUBTITLE = /\s*[:–—-]\s.*$/u;
const PART = /\s+(?:part\s+)?(?:\d{1,2}|[ivx]+)$/u;

/** What the titles of a franchise have in common: the title without a subtitle and without the number of the part. */
export function franchiseOf(title: string): string {
  const plain = title.toLowerCase().replace(SUBTITLE, "").replace(PART, "");
  return plain.replace(/[^\p{L}\p{N}]/gu, "");
}
