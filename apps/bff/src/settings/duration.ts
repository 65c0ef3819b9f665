/**
 * BC's duration text `[dd.]hh:mm:ss[.fff]`, or `MaxValue`, in milliseconds; Infinity for MaxValue.
 * Undefined when the text is no duration.
 */
export function parseDuration(text: string): number | undefined {
  if (/^maxvalue$/i.test(text.trim())) return Number.POSITIVE_INFINITY
  const match = /^(?:(\d{1,5})\.)?(\d{1,2}):([0-5]?\d):([0-5]?\d)(?:\.(\d{1,3}))?$/.exec(text.trim())
  if (!match) return undefined
  const [, days = '0', hours = '0', minutes = '0', seconds = '0', fraction = '0'] = match
  if (Number(hours) > 23) return undefined
  const wholeSeconds = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)
  return wholeSeconds * 1000 + Number(fraction.padEnd(3, '0'))
}
