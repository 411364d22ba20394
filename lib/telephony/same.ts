/** Whether two pieces of the model say the same: all of it is JSON, and what is compared was built alike. */
export const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
