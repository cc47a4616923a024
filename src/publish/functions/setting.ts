/** A setting of the function, which its template gives it. */
export function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === "") throw new Error(`${name} is not set: the template of the function sets it`);
  return value;
}
