import { join } from "node:path";
import type { Config } from "../../core/config.js";
import { isRunning } from "../../core/running-process.js";
import type { DeliveryRows } from "../../operations/deliveries/delivery-trend.js";
import { readLedger } from "../../operations/ledger/ledger-file.js";
import { type Operations, operationsOf } from "../../operations/operations.js";
import { findDeliveries } from "../../sources/delivery.js";
import { readDeliveryCounts } from "../../sources/staging/delivery-counts.js";

/** How the kit was run until now, from the ledger and from what was counted of each delivery. */
export function readOperations({ paths, prices, gates }: Config, stages: readonly string[]): Operations {
  return operationsOf({
    ledger: readLedger(paths.ledger),
    deliveries: deliveryRows(paths.staged),
    stages,
    prices,
    rowDrift: gates.rowDrift,
    // In a container every build has the same number; an earlier one of this number has ended.
    isRunning: (number) => number !== process.pid && isRunning(number),
  });
}

function deliveryRows(stagedFolder: string): DeliveryRows[] {
  return findDeliveries(stagedFolder).flatMap(({ source, date }) => {
    const files = readDeliveryCounts(join(stagedFolder, source, date))?.files;
    if (files === undefined) return [];
    const total = (count: "read" | "kept" | "rejected" | "bytes") => files.reduce((sum, file) => sum + file[count], 0);
    return [
      { source, date, read: total("read"), kept: total("kept"), rejected: total("rejected"), bytes: total("bytes") },
    ];
  });
}
