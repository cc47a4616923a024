import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";

/** A message of the Jupyter protocol, without its routing prefix. */
export interface Message {
  readonly header: { readonly msg_id: string; readonly msg_type: string };
  readonly parent_header: { readonly msg_id?: string };
  readonly content: Readonly<Record<string, unknown>>;
}

const PROTOCOL_VERSION = "5.3";
const DELIMITER = "<IDS|MSG>";

/** A request to the kernel: its id, and the signed frames to send. */
export function request(key: string, type: string, content: Message["content"]): { id: string; frames: string[] } {
  const id = randomUUID();
  const header = {
    msg_id: id,
    msg_type: type,
    session: key,
    username: "leitmotif",
    date: "",
    version: PROTOCOL_VERSION,
  };
  const parts = [header, {}, {}, content].map((part) => JSON.stringify(part));
  return { id, frames: [DELIMITER, signature(key, parts), ...parts] };
}

/** Reads the frames of a message. Refuses those that are not signed with the key. */
export function readMessage(key: string, frames: readonly Buffer[]): Message {
  const start = frames.findIndex((frame) => frame.toString() === DELIMITER);
  const [signed, ...parts] = frames.slice(start + 1);
  if (start < 0 || signed === undefined || parts.length < 4) throw new Error("the kernel sent an incomplete message");
  const expected = Buffer.from(signature(key, parts));
  if (signed.length !== expected.length || !timingSafeEqual(signed, expected)) {
    throw new Error("a message on the kernel's port is not signed with the key of this session");
  }
  const [header, parent_header, , content] = parts.map((part) => JSON.parse(part.toString()));
  return { header, parent_header, content };
}

function signature(key: string, parts: readonly (string | Buffer)[]): string {
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  return hmac.digest("hex");
}
