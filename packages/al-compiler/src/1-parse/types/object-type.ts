import { parseObjectReference } from '../declarations/qualified-name.ts'
import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { ObjectType, ObjectTypeKeyword } from '../syntax-tree.ts'

const keywords: Readonly<Record<number, ObjectTypeKeyword>> = {
  [T.record]: 'Record',
  [T.codeunit]: 'Codeunit',
  [T.page]: 'Page',
  [T.testPage]: 'TestPage',
  [T.testRequestPage]: 'TestRequestPage',
  [T.requestPage]: 'RequestPage',
  [T.testPart]: 'TestPart',
  [T.report]: 'Report',
  [T.xmlPort]: 'XmlPort',
  [T.query]: 'Query',
  [T.enum]: 'Enum',
  [T.interface]: 'Interface',
  [T.controlAddIn]: 'ControlAddIn',
  [T.dotNet]: 'DotNet',
}

export function objectTypeKeyword(kind: number): ObjectTypeKeyword | undefined {
  return keywords[kind]
}

/** ObjectType = ('Record' | 'Codeunit' | …) ObjectReference ['temporary'] */
export function parseObjectType(parser: Parser, of: ObjectTypeKeyword): ObjectType {
  const start = parser.advance()
  const object = parseObjectReference(parser)
  const temporary = of === 'Record' && parser.accept(T.temporary)
  return { kind: 'ObjectType', of, object, temporary, span: parser.spanFrom(start) }
}
