import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePythonLiteral } from "#lib/sources/tmdb/csv/python-literal";

describe("Python literals", () => {
  it.each([
    ["[]", []],
    ["None", null],
    ["[True, False, None]", [true, false, null]],
    ["{'id': 31, 'name': 'Tom Hanks'}", { id: 31, name: "Tom Hanks" }],
    [`[{'name': "based on children's book"}]`, [{ name: "based on children's book" }]],
    [`['a "b"', 'it\\'s', "say \\"x\\""]`, ['a "b"', "it's", 'say "x"']],
    ["'\\\\ \\n \\t \\x41 \\xa0 \\u5fd7 \\U0001f600'", "\\ \n \t A \u00a0 志 😀"],
    ["[1, -2, 1.5, 1e-3, .5]", [1, -2, 1.5, 0.001, 0.5]],
    ["(1, 'a',)", [1, "a"]],
    [" [ 1 ,\n2 ] ", [1, 2]],
    ["{'__proto__': 1}", JSON.parse('{"__proto__": 1}')],
  ])("reads %s", (text, value) => {
    expect(JSON.stringify(parsePythonLiteral(text))).toBe(JSON.stringify(value));
  });

  it.each([
    ...["", "[", "[1", "[1,", "'a", "{'a'}", "{'a': }", "[1 2]", "[,]", "nan", "true", "1 2", "'\\q'", "'\\xzz'"],
    ..."'\\u12' '\\U00110000' __import__('os') [1]] --1".split(" "),
  ])("refuses %s", (text) => {
    expect(() => parsePythonLiteral(text)).toThrow(SyntaxError);
  });

  it("refuses brackets that would exhaust the stack", () => {
    expect(() => parsePythonLiteral("[".repeat(100_000))).toThrow(SyntaxError);
  });

  it("reads back whatever Python would write for a value", () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.string({ unit: "binary" }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        tie("list"),
        tie("dict"),
      ),
      list: fc.array(tie("value"), { maxLength: 4 }),
      dict: fc.dictionary(fc.string(), tie("value"), { maxKeys: 4 }),
    })).value;
    fc.assert(
      fc.property(value, (any) => {
        expect(plain(parsePythonLiteral(repr(any)))).toEqual(plain(any));
      }),
    );
  });
});

/** Python's repr, as its documentation describes it. */
function repr(value: unknown): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return reprText(value);
  if (Array.isArray(value)) return `[${value.map(repr).join(", ")}]`;
  return `{${Object.entries(value as object)
    .map(([key, item]) => `${repr(key)}: ${repr(item)}`)
    .join(", ")}}`;
}

function reprText(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = [...text].map((character) => {
    if (character === quote || character === "\\") return `\\${character}`;
    if (character === "\n") return "\\n";
    const code = character.codePointAt(0) ?? 0;
    return code < 32 || (code > 126 && code < 161) ? `\\x${code.toString(16).padStart(2, "0")}` : character;
  });
  return `${quote}${escaped.join("")}${quote}`;
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
