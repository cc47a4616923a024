/** Reads a file of the site. */
export async function fetchBytes(file: URL): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file.pathname} cannot be read: the server answers ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
