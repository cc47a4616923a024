import { setTimeout as sleep } from "node:timers/promises";
import type { Dealer, Subscriber } from "zeromq";
import type { KernelProcess } from "./kernel-process.js";
import { type Message, readMessage, request } from "./wire-message.js";

/** A connection to a running kernel. */
export interface JupyterClient {
  /** Runs code, passes on what the kernel publishes meanwhile, and returns its reply. */
  execute(code: string, onPublished: (message: Message) => void): Promise<Message["content"]>;
  close(): void;
}

const START_SECONDS = 30;
const ASK_AGAIN_MS = 200;

/** Connects to a kernel and waits until it is ready on both channels. */
export async function connectToKernel(kernel: KernelProcess, cellSeconds: number): Promise<JupyterClient> {
  // Loaded only when needed, like every native package: the command's help and doctor work without it.
  const { Dealer, Subscriber } = await import("zeromq");
  const { key, ip, shell_port, iopub_port } = kernel.connection;
  const shell = new Dealer({ linger: 0 });
  const iopub = new Subscriber({ linger: 0 });
  shell.connect(`tcp://${ip}:${shell_port}`);
  iopub.connect(`tcp://${ip}:${iopub_port}`);
  iopub.subscribe();

  const nextReply = listen(shell, key);
  const nextPublished = listen(iopub, key);
  const close = () => {
    kernel.kill();
    shell.close();
    iopub.close();
  };

  const ask: Ask = async (type, content, onPublished) => {
    const { id, frames } = request(key, type, content);
    const reply = nextReply((message) => message.parent_header.msg_id === id);
    const idle = nextPublished((message) => {
      if (message.parent_header.msg_id !== id) return false;
      if (message.header.msg_type !== "status") onPublished(message);
      return message.content.execution_state === "idle";
    });
    await shell.send(frames);
    const [{ content: answer }] = await Promise.all([reply, idle]);
    return answer;
  };

  try {
    await within(START_SECONDS, kernel, "start", untilBothChannelsAnswer(ask));
  } catch (error) {
    close();
    throw error;
  }
  return {
    execute: (code, onPublished) =>
      within(cellSeconds, kernel, "finish", ask("execute_request", { code, silent: false }, onPublished)),
    close,
  };
}

type Ask = (
  type: string,
  content: Message["content"],
  onPublished: (message: Message) => void,
) => Promise<Message["content"]>;

/** Messages published before the subscription takes effect are lost, so the request is repeated. */
async function untilBothChannelsAnswer(ask: Ask): Promise<void> {
  const questions: Promise<unknown>[] = [];
  for (;;) {
    questions.push(ask("kernel_info_request", {}, () => {}));
    const answer = await Promise.race([...questions, sleep(ASK_AGAIN_MS)]);
    if (answer !== undefined) return;
  }
}

/** Waits for the kernel to do its work, but no longer than it lives or than the time allowed. */
async function within<T>(seconds: number, kernel: KernelProcess, task: string, work: Promise<T>): Promise<T> {
  const finished = new AbortController();
  const deadline = sleep(seconds * 1000, undefined, { signal: finished.signal }).then(() => {
    throw new Error(`the kernel did not ${task} within ${seconds} s`);
  });
  try {
    return await Promise.race([work, kernel.ended, deadline]);
  } finally {
    finished.abort();
  }
}

interface Listener {
  /** Whether this is the expected message. */
  matches(message: Message): boolean;
  resolve(message: Message): void;
  reject(error: unknown): void;
}

/** Lets several callers wait for a message on a socket. */
function listen(socket: Dealer | Subscriber, key: string) {
  const waiting = new Set<Listener>();
  const dispatch = async () => {
    for await (const frames of socket) {
      const message = readMessage(key, frames);
      for (const listener of waiting) {
        if (!listener.matches(message)) continue;
        waiting.delete(listener);
        listener.resolve(message);
      }
    }
  };
  dispatch().catch((error) => {
    for (const listener of waiting) listener.reject(error);
  });
  return (matches: (message: Message) => boolean) =>
    new Promise<Message>((resolve, reject) => waiting.add({ matches, resolve, reject }));
}
