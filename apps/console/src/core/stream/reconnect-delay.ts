const steps = [500, 1_000, 2_000, 4_000, 8_000, 15_000]

/** 0.5, 1, 2, 4, 8, then every 15 s, each ±20 % (console.md 5.2). `random` in [0, 1). */
export function reconnectDelayMs(attempt: number, random: number): number {
  const step = steps[Math.min(attempt, steps.length - 1)] ?? 15_000
  return Math.round(step * (0.8 + 0.4 * random))
}
