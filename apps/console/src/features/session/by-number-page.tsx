export function ByNumberPage() {
  return null
}
