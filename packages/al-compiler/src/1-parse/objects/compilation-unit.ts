import { misplacedDirective, objectExpected } from '../../diagnostics/syntax-diagnostics.ts'
import { parseAttributes } from '../declarations/attribute.ts'
import { parseQualifiedName } from '../declarations/qualified-name.ts'
import { isName, T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { CompilationUnit, ObjectDeclaration, QualifiedName, UsingDirective } from '../syntax-tree.ts'
import { beginsObject, isObjectKeyword, seemsObject } from './object-head.ts'
import { parseObject } from './object.ts'

type Content = Pick<CompilationUnit, 'namespace' | 'usings' | 'objects'>

/** CompilationUnit = ['namespace' QualifiedName ';'] { 'using' QualifiedName ';' } { Object } */
export function parseCompilationUnit(parser: Parser): Content {
  let namespace: QualifiedName | undefined
  const usings: UsingDirective[] = []
  const objects: ObjectDeclaration[] = []
  while (parser.kind() !== T.endOfFile) {
    const kind = parser.kind()
    if (kind === T.namespace && isName(parser.peek(1))) {
      if (namespace || usings.length + objects.length > 0) parser.report(misplacedDirective(parser.span(), 'namespace'))
      const name = parseNamespace(parser)
      namespace ??= name
    } else if (kind === T.using && isName(parser.peek(1))) {
      if (objects.length > 0) parser.report(misplacedDirective(parser.span(), 'using'))
      usings.push(parseUsing(parser))
    } else {
      const attributes = parseAttributes(parser)
      if (isObjectKeyword(parser.kind())) objects.push(parseObject(parser, attributes))
      else skipToObject(parser)
    }
  }
  return { namespace, usings, objects }
}

function parseNamespace(parser: Parser): QualifiedName {
  parser.advance()
  const name = parseQualifiedName(parser)
  parser.expect(T.semicolon)
  return name
}

/** UsingDirective = 'using' QualifiedName ';' */
function parseUsing(parser: Parser): UsingDirective {
  const start = parser.advance()
  const name = parseQualifiedName(parser)
  parser.expect(T.semicolon)
  return { kind: 'UsingDirective', name, span: parser.spanFrom(start) }
}

function skipToObject(parser: Parser): void {
  parser.report(objectExpected(parser.span(), parser.found()))
  do parser.advance()
  while (parser.kind() !== T.endOfFile && !beginsObject(parser) && !seemsObject(parser))
}
