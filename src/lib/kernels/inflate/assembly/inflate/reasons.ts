// Why unpacking stopped.

export const NEEDS_INPUT: i32 = 0;
export const IS_FULL: i32 = 1;
export const HAS_ENDED: i32 = 2;
export const IS_DAMAGED: i32 = 3;
