import { spawnSync } from "node:child_process";

/** Runs a command where there is no network but the loopback interface; empty where that is not possible. */
export const withoutNetwork: readonly string[] = canCutNetwork()
  ? ["unshare", "--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"]
  : [];

function canCutNetwork(): boolean {
  const { status } = spawnSync("unshare", ["--net", "ip", "link", "set", "lo", "up"]);
  if (status === 0) return true;
  process.stderr.write("builds with the network on: cutting it takes Linux, root, unshare and ip\n");
  return false;
}
