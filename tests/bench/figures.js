// Numbers from several runs.

const sorted = (values) => [...values].sort((one, other) => one - other);

/** The value that so large a share of `values` lies below. */
export function quantile(values, share) {
  const order = sorted(values);
  return order[Math.min(order.length - 1, Math.floor(order.length * share))];
}

/** The middle one. */
export function median(values) {
  const order = sorted(values);
  const half = Math.floor(order.length / 2);
  return order.length % 2 ? order[half] : (order[half - 1] + order[half]) / 2;
}

/** A count with its thousands apart. */
export const grouped = (value) => Math.round(value).toLocaleString("en-US");

/** Milliseconds. */
export const ms = (value) => (value < 10 ? `${value.toFixed(value < 1 ? 2 : 1)} ms` : `${grouped(value)} ms`);

/** How far runs lie apart, as a share of their middle. */
export const spread = (values) => (Math.max(...values) - Math.min(...values)) / median(values);
