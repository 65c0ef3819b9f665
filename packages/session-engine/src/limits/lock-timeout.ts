/** C-55. */
export const lockTimeoutMs = 10_000
