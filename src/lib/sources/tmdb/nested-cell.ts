import { badValue } from "../reading/values.js";
import { parsePythonLiteral } from "./csv/python-literal.js";

export type NestedObject = Readonly<Record<string, unknown>>;

/** A company may be called "[adult swim]", so a bracket alone does not make a nested value. */
const NESTED = /^\s*\[\s*[\]{]/;

const PYTHON = /^\s*\[\s*\{\s*'/;

/** Whether a cell holds a list of objects rather than plain text. */
export function isNested(cell: string): boolean {
  return NESTED.test(cell);
}

/** The objects of a cell that contains JSON or the output of Python's repr. */
export function nestedObjects(column: string, cell: string): NestedObject[] {
  return objects(column, parse(column, cell));
}

/** A JSON value that must be a list of objects. */
export function objects(column: string, value: unknown): NestedObject[] {
  if (!Array.isArray(value) || !value.every(isObject)) throw badValue(column, value, "a list of objects");
  return value;
}

export function isObject(value: unknown): value is NestedObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parse(column: string, cell: string): unknown {
  try {
    return PYTHON.test(cell) ? parsePythonLiteral(cell) : JSON.parse(cell);
  } catch (error) {
    if (error instanceof SyntaxError) throw badValue(column, cell, `a list: ${error.message}`);
    throw error;
  }
}
