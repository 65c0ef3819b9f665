import { parseQualifiedName } from '../declarations/qualified-name.ts'
import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { ImplementationValue, QualifiedName } from '../syntax-tree.ts'

/** ImplementationValue = Pair { ',' Pair }; Pair = QualifiedName '=' QualifiedName */
export function parseImplementationValue(parser: Parser): ImplementationValue {
  const start = parser.at
  const pairs: { interface: QualifiedName; codeunit: QualifiedName }[] = []
  do {
    const implemented = parseQualifiedName(parser)
    parser.expect(T.equal)
    pairs.push({ interface: implemented, codeunit: parseQualifiedName(parser) })
  } while (parser.accept(T.comma))
  return { kind: 'ImplementationValue', pairs, span: parser.spanFrom(start) }
}
