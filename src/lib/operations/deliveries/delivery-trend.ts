/** The rows of one delivery, when it was last read. */
export interface DeliveryRows {
  readonly source: string;
  readonly date: string;
  readonly read: number;
  readonly kept: number;
  readonly rejected: number;
  readonly bytes: number;
}

export interface DeliveryTrend extends DeliveryRows {
  /** How many rows more or fewer were kept than of the delivery before, as a share. */
  readonly change?: number;
  /** Whether that is more than the configuration expects. */
  readonly drifts: boolean;
}

/** Deliveries, oldest first, each beside the one that its source sent before. */
export function deliveryTrends(deliveries: readonly DeliveryRows[], rowDrift: number): DeliveryTrend[] {
  return deliveries.map((delivery, place) => {
    const earlier = deliveries.slice(0, place).findLast(({ source }) => source === delivery.source);
    if (earlier === undefined || earlier.kept === 0) return { ...delivery, drifts: false };
    const change = (delivery.kept - earlier.kept) / earlier.kept;
    return { ...delivery, change, drifts: Math.abs(change) > rowDrift };
  });
}
