/** 0 nothing typed, 1 too short, 2 to 4 by length and variety: a hint, not a rule. */
export function passwordStrength(password: string): 0 | 1 | 2 | 3 | 4 {
  if (password === '') return 0
  if (password.length < 12) return 1
  const distinct = new Set(password).size
  if (distinct < 6) return 2
  return password.length >= 16 && distinct >= 9 ? 4 : 3
}
