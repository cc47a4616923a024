/** A CSV line. Quotes a field only where it must, as the sources' own files do. */
export function csvLine(fields: readonly (string | number)[]): string {
  return `${csvRecord(fields)}\n`;
}

/** The same without its line end, for files that end lines with CRLF, as RFC 4180 asks. */
export function csvRecord(fields: readonly (string | number)[]): string {
  return fields.map(csvField).join(",");
}

function csvField(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
