/** Seconds of `4:45` or `1:02:03`; null for what is no duration. */
export function parseDuration(text: string): number | null {
  if (text === "") return null;
  const parts = /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)$/.exec(text);
  if (parts === null) return null;
  const [, hours = "0", minutes, seconds] = parts;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
