import { typeExpected } from '../../diagnostics/syntax-diagnostics.ts'
import { isName, isWord, T } from '../lexer/token-kind.ts'
import { EXPRESSION_NESTING } from '../limits.ts'
import type { Parser } from '../parser.ts'
import type { TypeReference } from '../syntax-tree.ts'
import { parseArrayType } from './array-type.ts'
import { parseCollectionType } from './collection-type.ts'
import { parseLabelType } from './label-type.ts'
import { objectTypeKeyword, parseObjectType } from './object-type.ts'
import { parseOptionType } from './option-type.ts'
import { parseSimpleType } from './simple-type.ts'
import { beginsTextConst, parseTextConstType } from './text-const-type.ts'

/** Type = ArrayType | CollectionType | LabelType | OptionType | ObjectType | TextConstType | SimpleType */
export function parseType(parser: Parser): TypeReference {
  const type = parser.enter(EXPRESSION_NESTING) ? parseByKeyword(parser) : missingType(parser)
  parser.leave(EXPRESSION_NESTING)
  return type
}

function parseByKeyword(parser: Parser): TypeReference {
  const kind = parser.kind()
  const next = parser.peek(1)
  if (kind === T.array && next === T.openBracket) return parseArrayType(parser)
  if ((kind === T.list || kind === T.dictionary) && next === T.of) return parseCollectionType(parser)
  if (kind === T.label && (next === T.text || next === T.verbatimText)) return parseLabelType(parser)
  if (kind === T.option) return parseOptionType(parser)
  const keyword = objectTypeKeyword(kind)
  if (keyword && (isName(next) || next === T.integer)) return parseObjectType(parser, keyword)
  if (beginsTextConst(parser)) return parseTextConstType(parser)
  if (isName(kind)) return parseSimpleType(parser)
  parser.report(typeExpected(parser.gapSpan(), parser.found()))
  // A hard keyword where a type should be is more likely the code after it, unless a `;` says otherwise.
  if (isWord(kind) && next === T.semicolon) parser.advance()
  return missingType(parser)
}

function missingType(parser: Parser): TypeReference {
  return { kind: 'SimpleType', name: '', key: '', length: undefined, span: parser.emptySpan() }
}
