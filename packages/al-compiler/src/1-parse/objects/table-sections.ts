import { parseTypeSuffixes } from '../declarations/type-suffix.ts'
import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import { parseNameList } from '../properties/name-list.ts'
import type {
  Attribute,
  FieldDeclaration,
  FieldGroupDeclaration,
  Identifier,
  KeyDeclaration,
  Property,
  Section,
} from '../syntax-tree.ts'
import { parseBody, type SectionRule } from './body.ts'
import { parseSection } from './section.ts'

export interface TableSections {
  readonly fields: FieldDeclaration[]
  readonly keys: KeyDeclaration[]
  readonly fieldGroups: FieldGroupDeclaration[]
}

/** The sections of a table that have nodes of their own; what else they hold (`modify`, `addlast`) comes up as sections. */
export function tableSectionRule(into: TableSections): { readonly rule: SectionRule; readonly others: Section[] } {
  const others: Section[] = []
  const rule: SectionRule = (parser, attributes) => {
    if (parser.peek(1) !== T.openBrace) return parseSection(parser, attributes)
    switch (parser.key()) {
      case 'FIELDS':
        return parseEntries(parser, others, 'FIELD', (own) => into.fields.push(parseField(parser, own)))
      case 'KEYS':
        return parseEntries(parser, others, 'KEY', () => into.keys.push(parseKey(parser)))
      case 'FIELDGROUPS':
        return parseEntries(parser, others, 'FIELDGROUP', () => into.fieldGroups.push(parseFieldGroup(parser)))
      default:
        return parseSection(parser, attributes)
    }
  }
  return { rule, others }
}

/** Entries = Word '{' { Attributes Word '(' … } '}' */
function parseEntries(
  parser: Parser,
  others: Section[],
  key: string,
  parseEntry: (attributes: readonly Attribute[]) => void,
): undefined {
  parser.advance()
  const body = parseBody(parser, (_, attributes) => {
    if (parser.key() !== key) return parseSection(parser, attributes)
    parseEntry(attributes)
    return undefined
  })
  others.push(...body.sections)
}

/** FieldDeclaration = 'field' '(' integer ';' Name ';' Type ')' Body */
function parseField(parser: Parser, attributes: readonly Attribute[]): FieldDeclaration {
  const start = parser.advance()
  parser.expect(T.openParen)
  const no = parser.integer()
  parser.expect(T.semicolon)
  const name = parser.name()
  parser.expect(T.semicolon)
  const type = parseTypeSuffixes(parser, parser.type())
  parser.expect(T.closeParen)
  const body = parseBody(parser, parseSection)
  return { kind: 'FieldDeclaration', no, name, type, attributes, ...body, span: parser.spanFrom(start) }
}

/** KeyDeclaration = 'key' '(' Name ';' NameList ')' Properties */
function parseKey(parser: Parser): KeyDeclaration {
  const start = parser.advance()
  const { name, fields } = parseNameAndFields(parser)
  const properties = parseProperties(parser)
  return { kind: 'KeyDeclaration', name, fields, properties, span: parser.spanFrom(start) }
}

/** FieldGroupDeclaration = 'fieldgroup' '(' Name ';' NameList ')' Properties */
function parseFieldGroup(parser: Parser): FieldGroupDeclaration {
  const start = parser.advance()
  const { name, fields } = parseNameAndFields(parser)
  const properties = parseProperties(parser)
  return { kind: 'FieldGroupDeclaration', name, fields, properties, span: parser.spanFrom(start) }
}

function parseNameAndFields(parser: Parser): { readonly name: Identifier; readonly fields: readonly Identifier[] } {
  parser.expect(T.openParen)
  const name = parser.name()
  const fields = parser.accept(T.semicolon) && parser.kind() !== T.closeParen ? parseNameList(parser) : []
  parser.expect(T.closeParen)
  return { name, fields }
}

/** Properties = '{' { Property } '}', or nothing where the braces are left out */
function parseProperties(parser: Parser): readonly Property[] {
  return parser.kind() === T.openBrace ? parseBody(parser, parseSection).properties : []
}
