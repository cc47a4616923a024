/** Makes a function remember its recent results. When there are too many, it forgets all of them. */
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
