import { syntaxError, warning } from './diagnostic.ts'

/** Everything the lexer, the preprocessor and the parser can find. Codes are never given a second meaning. */

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
export const integerExpected = syntaxError('AL0108', (found: string) => `Whole number expected, found ${found}`)
export const typeExpected = syntaxError('AL0109', (found: string) => `Type expected, found ${found}`)
export const expressionExpected = syntaxError('AL0110', (found: string) => `Expression expected, found ${found}`)
export const statementExpected = syntaxError('AL0112', (found: string) => `Statement expected, found ${found}`)
export const callOrAssignmentExpected = syntaxError(
  'AL0113',
  () => 'An expression is no statement; an assignment or a call expected',
)
export const assignmentExpected = syntaxError('AL0114', () => `':=' expected; '=' compares`)
export const elseAfterSemicolon = syntaxError('AL0115', () => `'else' without an 'if'; there is no ';' before 'else'`)
export const memberExpected = syntaxError(
  'AL0116',
  (found: string) => `Property, section, variable, trigger or procedure expected, found ${found}`,
)
export const objectExpected = syntaxError(
  'AL0198',
  (found: string) => `Object (codeunit, table, page, report, enum, interface…) expected, found ${found}`,
)
export const misplacedDirective = syntaxError(
  'AL0117',
  (what: string) => `'${what}' must stand above the objects of the file`,
)
export const propertyValueExpected = syntaxError(
  'AL0118',
  (property: string) => `Value expected for property '${property}'`,
)
export const relationExpected = syntaxError(
  'AL0119',
  (what: string, found: string) => `${what} expected, found ${found}`,
)
export const textExpected = syntaxError('AL0123', (found: string) => `Text in apostrophes expected, found ${found}`)
export const tooDeep = syntaxError('AL0121', () => 'Nested too deeply to be read')
export const tooLong = syntaxError('AL0122', () => 'Expression too long to be read; divide it')

export const unterminatedText = syntaxError('AL0360', () => `Text is not closed on its line; ' expected`)
export const unterminatedName = syntaxError('AL0361', () => `Name is not closed on its line; " expected`)
export const unterminatedComment = syntaxError('AL0362', () => `Comment is not closed; */ expected`)
export const unterminatedVerbatimText = syntaxError('AL0363', () => `Verbatim text is not closed; ' expected`)
export const invalidDate = syntaxError('AL0364', (text: string) => `'${text}' is no date; a date is written 20261231D`)
export const invalidTime = syntaxError(
  'AL0365',
  (text: string) => `'${text}' is no time; a time is written 235959T or 235959.999T`,
)
export const invalidNumber = syntaxError('AL0366', (text: string) => `'${text}' is no number`)

export const unknownDirective = syntaxError('AL0620', (name: string) => `Unknown directive '#${name}'`)
export const directiveWithoutIf = syntaxError('AL0621', (name: string) => `'#${name}' without '#if'`)
export const unterminatedIf = syntaxError('AL0622', () => `'#if' without '#endif'`)
export const directiveAfterElse = syntaxError('AL0623', (name: string) => `'#${name}' after '#else'`)
export const conditionExpected = syntaxError('AL0624', () => 'Condition expected: symbols, and, or, not, parentheses')
export const symbolExpected = syntaxError('AL0625', (name: string) => `'#${name}' needs one symbol`)
export const lateDefinition = syntaxError(
  'AL0626',
  (name: string) => `'#${name}' must stand above the first object of the file`,
)

export const invalidManifest = syntaxError('AL0900', (problem: string) => `app.json: ${problem}`)
export const incompleteDependency = warning('AL0901', (problem: string) => `app.json: ${problem}`)
