/** A CSV line; quotes a field only where it must, as the sources' own files do. */
export function csvLine(fields: readonly (string | number)[]): string {
  return `${csvRecord(fields)}\n`;
}

/** The same without a line end, which RFC 4180 wants to be another. */
export function csvRecord(fields: readonly (string | number)[]): string {
  return fields.map(csvField).join(",");
}

function csvField(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
