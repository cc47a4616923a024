/**
 * The complete lines of a stream, as many at once as arrived together. Node's own reader of lines also ends one at the
 * line and paragraph separators of Unicode, which JSON allows within a text.
 */
export async function* linesOf(stream: NodeJS.ReadableStream): AsyncGenerator<readonly string[]> {
  stream.setEncoding("utf8");
  let rest = "";
  for await (const chunk of stream) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop() ?? "";
    if (lines.length > 0) yield lines;
  }
  if (rest !== "") yield [rest];
}
