import { syntaxError, warning } from './diagnostic.ts'

/** Everything the lexer, the preprocessor and the parser can find. Codes are Business Central's; `ALC` is for what it has none for. */

export const tokenExpected = syntaxError(
  'AL0104',
  (token: string, found: string) => `'${token}' expected, found ${found}`,
)
export const keywordAsName = syntaxError(
  'AL0105',
  (keyword: string) => `Name expected; '${keyword}' is a keyword, write "${keyword}" to use it as a name`,
)
export const nameExpected = syntaxError('AL0107', (found: string) => `Name expected, found ${found}`)
export const semicolonExpected = syntaxError('AL0111', () => `';' expected`)
export const integerExpected = syntaxError('AL0114', (found: string) => `Whole number expected, found ${found}`)
export const typeExpected = syntaxError('AL0109', (found: string) => `Type expected, found ${found}`)
export const expressionExpected = syntaxError('AL0224', (found: string) => `Expression expected, found ${found}`)
export const statementExpected = syntaxError('AL0109', (found: string) => `Statement expected, found ${found}`)
export const callOrAssignmentExpected = syntaxError(
  'AL0117',
  () => 'An expression is no statement; an assignment or a call expected',
)
export const assignmentExpected = syntaxError('AL0117', () => `':=' expected; '=' compares`)
export const elseAfterSemicolon = syntaxError('AL0110', () => `'else' without an 'if'; there is no ';' before 'else'`)
export const memberExpected = syntaxError(
  'AL0104',
  (found: string) => `Property, section, variable, trigger or procedure expected, found ${found}`,
)
export const objectExpected = syntaxError(
  'AL0198',
  (found: string) => `Object (codeunit, table, page, report, enum, interface…) expected, found ${found}`,
)
export const misplacedDirective = syntaxError(
  'AL0198',
  (what: string) => `'${what}' must stand above the objects of the file`,
)
export const propertyValueExpected = syntaxError(
  'AL0436',
  (property: string) => `Value expected for property '${property}'`,
)
export const calculationExpected = syntaxError(
  'AL0176',
  (found: string) => `sum, average, min, max, count, exist or lookup expected, found ${found}`,
)
export const viewExpected = syntaxError('AL0184', (found: string) => `sorting, order or where expected, found ${found}`)
export const conditionKindExpected = syntaxError(
  'AL0292',
  (found: string) => `const, filter or field expected, found ${found}`,
)
export const textExpected = syntaxError('AL0219', (found: string) => `Text in apostrophes expected, found ${found}`)
export const onlyRecordsTemporary = syntaxError('AL0142', () => 'Only a variable of type Record can be temporary')
export const tooDeep = syntaxError('ALC001', () => 'Nested too deeply to be read')
export const tooLong = syntaxError('ALC002', () => 'Expression too long to be read; divide it')

export const notUnicode = warning(
  'ALC005',
  () => 'The file is not in UTF-8: this character, and maybe others, cannot be read; save it in UTF-8',
)
export const unterminatedText = syntaxError('AL0360', () => `Text is not closed on its line; ' expected`)
export const unterminatedName = syntaxError('AL0361', () => `Name is not closed on its line; " expected`)
export const unterminatedComment = syntaxError('AL0648', () => `Comment is not closed; */ expected`)
export const unterminatedVerbatimText = syntaxError('AL0360', () => `Verbatim text is not closed; ' expected`)
export const invalidDate = syntaxError('AL0191', (text: string) => `'${text}' is no date; a date is written 20261231D`)
export const invalidTime = syntaxError(
  'AL0190',
  (text: string) => `'${text}' is no time; a time is written 235959T or 235959.999T`,
)
export const invalidNumber = syntaxError('AL0102', (text: string) => `'${text}' is no number`)

export const unknownDirective = syntaxError('AL0621', (name: string) => `Unknown directive '#${name}'`)
export const directiveWithoutIf = syntaxError('AL0624', (name: string) => `'#${name}' without '#if'`)
export const unterminatedIf = syntaxError('AL0623', () => `'#if' without '#endif'`)
export const directiveAfterElse = syntaxError('AL0624', (name: string) => `'#${name}' after '#else'`)
export const conditionExpected = syntaxError('AL0629', () => 'Condition expected: symbols, and, or, not, parentheses')
export const symbolExpected = syntaxError('AL0107', (name: string) => `'#${name}' needs one symbol`)
export const lateDefinition = syntaxError(
  'AL0625',
  (name: string) => `'#${name}' must stand above the first object of the file`,
)

export const invalidManifest = syntaxError('AL1017', (problem: string) => `app.json: ${problem}`)
export const incompleteDependency = warning('AL1019', (problem: string) => `app.json: ${problem}`)
