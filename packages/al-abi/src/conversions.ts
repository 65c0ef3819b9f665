/**
 * Value conversions: `rt.C.<name>(value)`. Representations are those of AlType; conversions that change nothing in JavaScript (Integer
 * to Option or Duration, Code to Text without limit, Date to Variant …) are not emitted. Each raises an AL error where it says so.
 */
export interface Conversions<Decimal, Variant> {
  /** Rounds to nearest, halves away from zero; raises outside 32 bits. */
  decimalToInteger(value: Decimal): number
  /** The same for 64 bits. */
  decimalToBigInteger(value: Decimal): bigint
  /** Rounds to whole milliseconds. */
  decimalToDuration(value: Decimal): number
  /** The value unchanged; raises when it is too large for a Decimal field (al-language.md 4.4). Emitted where one is assigned. */
  fieldDecimal(value: Decimal): Decimal
  /** Of an Integer, Byte, Char, Option, Enum or Duration. */
  numberToDecimal(value: number): Decimal
  bigIntegerToDecimal(value: bigint): Decimal
  /** Of an Integer, Byte, Char, Option, Enum or Duration. */
  numberToBigInteger(value: number): bigint
  /** Raises outside 32 bits. */
  bigIntegerToInteger(value: bigint): number
  bigIntegerToDuration(value: bigint): number
  /** Range checks of a whole number: 32 bits, 0..255, 0..65535. */
  integer(value: number): number
  byte(value: number): number
  char(value: number): number
  /** Raises when `value` is longer than `length` ("The length of the string is …"). Never called with length 0. */
  text(value: string, length: number): string
  /** Upper-cases, cuts spaces at both ends, then checks the length; 0 = no limit. */
  code(value: string, length: number): string
  /** The UTF-16 unit as a text of one character. */
  charToText(value: number): string
  /** A text of exactly one character; raises for any other. */
  textToChar(value: string): number
  /** Validates ("Invalid Format of GUID string. …"); with or without braces. */
  textToGuid(value: string): string
  /** Braced and upper case, as Format. */
  guidToText(value: string): string
  /** Validates; raises when the text is not a date formula. */
  textToDateFormula(value: string): unknown
  /** The text inside is for Unwrap only. */
  textToSecret(value: string): unknown
  /** Format 0 of a date formula. */
  dateFormulaToText(value: unknown): string
  /** A RecordRef of its own to a record, as GetTable makes it. */
  recordToRef(value: unknown): unknown
  /** The record that a RecordRef refers to; raises when it is of another table than `type`. */
  refToRecord(value: unknown, type: unknown): unknown
  /** The value as a Variant of its own: records and arrays are copied, a Variant is taken over as it is. */
  toVariant(value: unknown, type: unknown): Variant
  /** By the assignment rules from the contained type to `type`; raises when there is none. */
  fromVariant(value: Variant, type: unknown): unknown
}

/** `rt.A.<name>`: arithmetic and comparison that JavaScript's operators do not do as AL does. Division by zero raises in every form. */
export interface Arithmetic<Decimal, Variant> {
  /** Integer: result checked to be within 32 bits, never -0. */
  addInteger(left: number, right: number): number
  subInteger(left: number, right: number): number
  mulInteger(left: number, right: number): number
  /** Truncates toward zero. */
  divInteger(left: number, right: number): number
  /** Takes the sign of the dividend. */
  modInteger(left: number, right: number): number
  negInteger(value: number): number
  /** BigInteger: checked to be within 64 bits. */
  addBigInteger(left: bigint, right: bigint): bigint
  subBigInteger(left: bigint, right: bigint): bigint
  mulBigInteger(left: bigint, right: bigint): bigint
  divBigInteger(left: bigint, right: bigint): bigint
  modBigInteger(left: bigint, right: bigint): bigint
  negBigInteger(value: bigint): bigint
  addDecimal(left: Decimal, right: Decimal): Decimal
  subDecimal(left: Decimal, right: Decimal): Decimal
  mulDecimal(left: Decimal, right: Decimal): Decimal
  divDecimal(left: Decimal, right: Decimal): Decimal
  /** `div` on decimals: truncates toward zero. */
  truncDecimal(left: Decimal, right: Decimal): Decimal
  modDecimal(left: Decimal, right: Decimal): Decimal
  negDecimal(value: Decimal): Decimal
  equalDecimal(left: Decimal, right: Decimal): boolean
  /** Negative, 0 or positive. */
  compareDecimal(left: Decimal, right: Decimal): number
  /** Duration: plain milliseconds; raises outside the exact range. */
  addDuration(left: number, right: number): number
  subDuration(left: number, right: number): number
  /** Date ± days; raises on 0D and outside the range. Closing dates keep their flag. */
  addDate(date: number, days: number): number
  subDate(date: number, days: number): number
  /** Days between, Integer. */
  diffDate(left: number, right: number): number
  /** Time ± milliseconds; raises on 0T. */
  addTime(time: number, milliseconds: number): number
  subTime(time: number, milliseconds: number): number
  /** Milliseconds between, Integer. */
  diffTime(left: number, right: number): number
  /** DateTime ± Duration; raises on 0DT. */
  addDateTime(value: number, milliseconds: number): number
  subDateTime(value: number, milliseconds: number): number
  /** Duration. */
  diffDateTime(left: number, right: number): number
  /** Order of texts and codes by the session's collation: negative, 0 or positive. Equality is emitted as `===`. */
  compareText(left: string, right: string): number
  /** Order as 16 bytes. */
  compareGuid(left: string, right: string): number
  /** By value: RecordId, DateFormula. */
  equalValue(left: unknown, right: unknown): boolean
  /** After unpacking; either side may be a plain `rt.any`. */
  equalVariant(left: Variant, right: Variant): boolean
  compareVariant(left: Variant, right: Variant): number
  /** `t[i]`: the UTF-16 unit; raises outside 1..length. */
  charAt(text: string, index: number): number
  /** `t[i] := c`: the new text; index length + 1 appends, beyond raises; `length` is the declared one, 0 = no limit. */
  withCharAt(text: string, index: number, character: number, length: number): string
  /** Zero-based place in `array.v` of 1-based indexes; raises when one is out of bounds. */
  index(array: unknown, index: number): number
  index2(array: unknown, first: number, second: number): number
  indexN(array: unknown, indexes: readonly number[]): number
}
