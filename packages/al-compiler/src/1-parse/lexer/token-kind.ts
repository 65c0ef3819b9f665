/**
 * What a token is. The order carries meaning: names are `quotedName` up to the last soft keyword, words are `word` and
 * everything after it, keywords that can never be a name without quotes come last.
 */
export const T = {
  endOfFile: 0,

  semicolon: 1,
  comma: 2,
  dot: 3,
  dotDot: 4,
  colon: 5,
  scope: 6,
  openParen: 7,
  closeParen: 8,
  openBracket: 9,
  closeBracket: 10,
  openBrace: 11,
  closeBrace: 12,
  assign: 13,
  plusAssign: 14,
  minusAssign: 15,
  timesAssign: 16,
  divideAssign: 17,
  plus: 18,
  minus: 19,
  times: 20,
  divide: 21,
  equal: 22,
  notEqual: 23,
  less: 24,
  lessOrEqual: 25,
  greater: 26,
  greaterOrEqual: 27,
  question: 28,
  /** A character that means nothing in code but may stand in a filter or a property. */
  other: 29,

  integer: 30,
  bigInteger: 31,
  decimal: 32,
  date: 33,
  time: 34,
  dateTime: 35,
  text: 36,
  verbatimText: 37,

  quotedName: 40,
  /** An unquoted name that is no keyword anywhere. */
  word: 41,

  // Soft keywords: names wherever the grammar does not ask for the keyword.
  array: 42,
  as: 43,
  break: 44,
  codeunit: 45,
  continue: 46,
  controlAddIn: 47,
  customizes: 48,
  dictionary: 49,
  dotNet: 50,
  entitlement: 51,
  enum: 52,
  enumExtension: 53,
  event: 54,
  extends: 55,
  implements: 56,
  interface: 57,
  internal: 58,
  is: 59,
  label: 60,
  list: 61,
  local: 62,
  namespace: 63,
  option: 64,
  page: 65,
  pageCustomization: 66,
  pageExtension: 67,
  permissionSet: 68,
  permissionSetExtension: 69,
  profile: 70,
  profileExtension: 71,
  protected: 72,
  query: 73,
  record: 74,
  report: 75,
  reportExtension: 76,
  requestPage: 77,
  runOnClient: 78,
  securityFiltering: 79,
  suppressDispose: 80,
  table: 81,
  tableExtension: 82,
  temporary: 83,
  testPage: 84,
  testPart: 85,
  testRequestPage: 86,
  this: 87,
  using: 88,
  withEvents: 89,
  xmlPort: 90,

  // Hard keywords.
  and: 100,
  assertError: 101,
  begin: 102,
  case: 103,
  div: 104,
  do: 105,
  downTo: 106,
  else: 107,
  end: 108,
  exit: 109,
  false: 110,
  for: 111,
  forEach: 112,
  if: 113,
  in: 114,
  mod: 115,
  not: 116,
  of: 117,
  or: 118,
  procedure: 119,
  repeat: 120,
  // oxlint-disable-next-line unicorn/no-thenable -- a number, not a function
  then: 121,
  to: 122,
  trigger: 123,
  true: 124,
  until: 125,
  var: 126,
  while: 127,
  with: 128,
  xor: 129,
} as const

const FIRST_KEYWORD = T.array
const FIRST_HARD_KEYWORD = T.and

/** Token kinds of keywords by folded spelling. */
export const keywords: ReadonlyMap<string, number> = new Map(
  Object.entries(T)
    .filter(([, kind]) => kind >= FIRST_KEYWORD)
    .map(([name, kind]) => [name.toUpperCase(), kind]),
)

/** A quoted name, or a word that may be one. */
export function isName(kind: number): boolean {
  return kind >= T.quotedName && kind < FIRST_HARD_KEYWORD
}

/** Anything made of letters and not quoted. */
export function isWord(kind: number): boolean {
  return kind >= T.word
}

export function isHardKeyword(kind: number): boolean {
  return kind >= FIRST_HARD_KEYWORD
}

const punctuation: Readonly<Record<number, string>> = {
  [T.semicolon]: ';',
  [T.comma]: ',',
  [T.dot]: '.',
  [T.dotDot]: '..',
  [T.colon]: ':',
  [T.scope]: '::',
  [T.openParen]: '(',
  [T.closeParen]: ')',
  [T.openBracket]: '[',
  [T.closeBracket]: ']',
  [T.openBrace]: '{',
  [T.closeBrace]: '}',
  [T.assign]: ':=',
  [T.equal]: '=',
}

const keywordSpellings: ReadonlyMap<number, string> = new Map(
  Object.entries(T)
    .filter(([, kind]) => kind >= FIRST_KEYWORD)
    .map(([name, kind]) => [kind, name.toLowerCase()]),
)

/** How a message names a token of this kind: `;`, `end`. */
export function spelling(kind: number): string {
  return punctuation[kind] ?? keywordSpellings.get(kind) ?? ''
}
