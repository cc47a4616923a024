import { describe, expect, it } from "vitest";
import { readMessage, request } from "#lib/report/notebooks/wire-message";

const frames = (key: string) =>
  request(key, "execute_request", { code: "1" }).frames.map((frame) => Buffer.from(frame));

describe("readMessage", () => {
  it("reads what request wrote, behind any routing prefix", () => {
    const message = readMessage("key", [Buffer.from("route"), ...frames("key")]);
    expect(message.header.msg_type).toBe("execute_request");
    expect(message.content).toEqual({ code: "1" });
  });

  it("refuses a message that was signed with another key", () => {
    expect(() => readMessage("key", frames("other"))).toThrow("not signed with the key");
  });

  it("refuses a message that was changed on the way", () => {
    const changed = frames("key");
    changed[5] = Buffer.from('{"code":"2"}');
    expect(() => readMessage("key", changed)).toThrow("not signed with the key");
  });

  it("refuses what is no message at all", () => {
    expect(() => readMessage("key", [Buffer.from("noise")])).toThrow("incomplete message");
    expect(() => readMessage("key", frames("key").slice(0, 4))).toThrow("incomplete message");
  });
});
