/** The names and keywords of SQL in small letters, except those in comments and strings. */
export function wordsInSql(sql: string): Set<string> {
  const code = sql.replace(/--[^\n]*|'(?:[^']|'')*'/g, " ");
  return new Set(code.match(/[a-z_]\w*/g));
}
