import { tokenExpected } from '../../diagnostics/syntax-diagnostics.ts'
import { parseObjectReference, parseQualifiedNames } from '../declarations/qualified-name.ts'
import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type {
  Attribute,
  Body,
  EnumValueDeclaration,
  Identifier,
  ObjectDeclaration,
  ObjectReference,
  QualifiedName,
} from '../syntax-tree.ts'
import { parseBody } from './body.ts'
import { enumSectionRule } from './enum-value.ts'
import { hasNumber } from './object-head.ts'
import { parseSection } from './section.ts'
import { type TableSections, tableSectionRule } from './table-sections.ts'

/** ObjectDeclaration = Attributes Keyword [integer] Name { Clause } Body */
export function parseObject(parser: Parser, attributes: readonly Attribute[]): ObjectDeclaration {
  const start = parser.at
  const kind = parser.kind()
  parser.advance()
  const id = hasNumber(kind) ? parser.integer() : 0
  const name = kind === T.dotNet ? namelessAt(parser) : parser.name()
  const head: Head = { id, name, attributes, ...parseClauses(parser) }
  parser.inSignatures = kind === T.interface || kind === T.controlAddIn
  const object = parseRest(parser, kind, head, start)
  parser.inSignatures = false
  return object
}

interface Clauses {
  readonly extended: readonly ObjectReference[]
  readonly implemented: readonly QualifiedName[]
  readonly customized: ObjectReference | undefined
}

interface Head extends Clauses {
  readonly id: number
  readonly name: Identifier
  readonly attributes: readonly Attribute[]
}

/** Clause = 'extends' ObjectReference { ',' ObjectReference } | 'implements' QualifiedNames | 'customizes' ObjectReference */
function parseClauses(parser: Parser): Clauses {
  const extended: ObjectReference[] = []
  const implemented: QualifiedName[] = []
  let customized: ObjectReference | undefined
  for (;;) {
    if (parser.accept(T.extends)) {
      do extended.push(parseObjectReference(parser))
      while (parser.accept(T.comma))
    } else if (parser.accept(T.implements)) implemented.push(...parseQualifiedNames(parser))
    else if (parser.accept(T.customizes)) customized = parseObjectReference(parser)
    else return { extended, implemented, customized }
  }
}

function parseRest(parser: Parser, kind: number, head: Head, start: number): ObjectDeclaration {
  const { id, name, attributes } = head
  switch (kind) {
    case T.codeunit:
      return { kind: 'CodeunitDeclaration', id, name, attributes, implements: head.implemented, ...rest(parser, start) }
    case T.table:
      return { kind: 'TableDeclaration', id, name, attributes, ...tableRest(parser, start) }
    case T.tableExtension: {
      const target = extended(parser, head)
      return { kind: 'TableExtensionDeclaration', id, name, attributes, extends: target, ...tableRest(parser, start) }
    }
    case T.enum:
      return { kind: 'EnumDeclaration', id, name, attributes, implements: head.implemented, ...enumRest(parser, start) }
    case T.enumExtension: {
      const target = extended(parser, head)
      const clauses = { extends: target, implements: head.implemented }
      return { kind: 'EnumExtensionDeclaration', id, name, attributes, ...clauses, ...enumRest(parser, start) }
    }
    case T.interface: {
      const names = head.extended.filter((reference) => reference.kind === 'QualifiedName')
      return { kind: 'InterfaceDeclaration', name, attributes, extends: names, ...rest(parser, start) }
    }
    case T.page:
      return { kind: 'PageDeclaration', id, name, attributes, ...rest(parser, start) }
    case T.report:
      return { kind: 'ReportDeclaration', id, name, attributes, ...rest(parser, start) }
    case T.xmlPort:
      return { kind: 'XmlPortDeclaration', id, name, attributes, ...rest(parser, start) }
    case T.query:
      return { kind: 'QueryDeclaration', id, name, attributes, ...rest(parser, start) }
    case T.permissionSet:
      return { kind: 'PermissionSetDeclaration', id, name, attributes, ...rest(parser, start) }
    case T.pageExtension:
      return {
        kind: 'PageExtensionDeclaration',
        id,
        name,
        attributes,
        extends: extended(parser, head),
        ...rest(parser, start),
      }
    case T.reportExtension:
      return {
        kind: 'ReportExtensionDeclaration',
        id,
        name,
        attributes,
        extends: extended(parser, head),
        ...rest(parser, start),
      }
    case T.permissionSetExtension: {
      const target = extended(parser, head)
      return {
        kind: 'PermissionSetExtensionDeclaration',
        id,
        name,
        attributes,
        extends: target,
        ...rest(parser, start),
      }
    }
    case T.pageCustomization: {
      const target = customized(parser, head)
      return { kind: 'PageCustomizationDeclaration', name, attributes, customizes: target, ...rest(parser, start) }
    }
    case T.profile:
      return { kind: 'ProfileDeclaration', name, attributes, ...rest(parser, start) }
    case T.profileExtension:
      return {
        kind: 'ProfileExtensionDeclaration',
        name,
        attributes,
        extends: extended(parser, head),
        ...rest(parser, start),
      }
    case T.entitlement:
      return { kind: 'EntitlementDeclaration', name, attributes, ...rest(parser, start) }
    case T.controlAddIn:
      return { kind: 'ControlAddInDeclaration', name, attributes, ...rest(parser, start) }
    default:
      return { kind: 'DotNetDeclaration', name, attributes, ...rest(parser, start) }
  }
}

type Rest = Body & Pick<ObjectDeclaration, 'span'>

function rest(parser: Parser, start: number): Rest {
  const body = parseBody(parser, parseSection)
  return { ...body, span: parser.spanFrom(start) }
}

function tableRest(parser: Parser, start: number): Rest & TableSections {
  const own: TableSections = { fields: [], keys: [], fieldGroups: [] }
  const { rule, others } = tableSectionRule(own)
  const body = parseBody(parser, rule)
  return { ...body, ...own, sections: [...others, ...body.sections], span: parser.spanFrom(start) }
}

function enumRest(parser: Parser, start: number): Rest & { readonly values: readonly EnumValueDeclaration[] } {
  const values: EnumValueDeclaration[] = []
  const body = parseBody(parser, enumSectionRule(values))
  return { ...body, values, span: parser.spanFrom(start) }
}

function extended(parser: Parser, head: Head): ObjectReference {
  return head.extended[0] ?? missingReference(parser, 'extends')
}

function customized(parser: Parser, head: Head): ObjectReference {
  return head.customized ?? missingReference(parser, 'customizes')
}

function missingReference(parser: Parser, clause: string): QualifiedName {
  parser.report(tokenExpected(parser.gapSpan(), clause, parser.found()))
  return { kind: 'QualifiedName', parts: [namelessAt(parser)], span: parser.emptySpan() }
}

function namelessAt(parser: Parser): Identifier {
  return { kind: 'Identifier', name: '', key: '', quoted: false, span: parser.emptySpan() }
}
