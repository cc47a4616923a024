/** The function, remembering what it gave for the inputs of late; when they are too many, all are forgotten. */
export function remember<Input, Value>(
  most: number,
  keyOf: (input: Input) => string,
  make: (input: Input) => Value,
): (input: Input) => Value {
  const known = new Map<string, Value>();
  return (input) => {
    const key = keyOf(input);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(input);
    if (known.size === most) known.clear();
    known.set(key, made);
    return made;
  };
}
