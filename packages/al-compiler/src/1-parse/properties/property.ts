import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { Property, PropertyValue } from '../syntax-tree.ts'
import { parseCalcFormulaValue } from './calc-formula.ts'
import { parseConditionsValue } from './field-condition.ts'
import { parseAnyValue } from './any-value.ts'
import { parseImplementationValue } from './implementation.ts'
import { parseLabelProperty } from './label-property.ts'
import { parseOptionMembersValue } from './option-members-value.ts'
import { parsePermissionsValue } from './permissions.ts'
import { parseTableRelationValue } from './table-relation.ts'
import { parseTableViewValue } from './table-view.ts'

type ValueRule = (parser: Parser) => PropertyValue

/** Properties whose values have a form of their own; all others are expressions, lists or plain text. */
const rules: ReadonlyMap<string, ValueRule> = new Map<string, ValueRule>([
  ['TABLERELATION', parseTableRelationValue],
  ['CALCFORMULA', parseCalcFormulaValue],
  ['OPTIONMEMBERS', parseOptionMembersValue],
  ['IMPLEMENTATION', parseImplementationValue],
  ['DEFAULTIMPLEMENTATION', parseImplementationValue],
  ['UNKNOWNVALUEIMPLEMENTATION', parseImplementationValue],
  ['SOURCETABLEVIEW', parseTableViewValue],
  ['DATAITEMTABLEVIEW', parseTableViewValue],
  ['RUNPAGEVIEW', parseTableViewValue],
  ['SUBPAGEVIEW', parseTableViewValue],
  ['RUNPAGELINK', parseConditionsValue],
  ['SUBPAGELINK', parseConditionsValue],
  ['DATAITEMLINK', parseConditionsValue],
  ['DATAITEMTABLEFILTER', parseConditionsValue],
  ['COLUMNFILTER', parseConditionsValue],
  ['LINKFIELDS', parseConditionsValue],
  ['PERMISSIONS', parsePermissionsValue],
  ['ACCESSBYPERMISSION', parsePermissionsValue],
  ['CAPTION', parseLabelProperty],
  ['TOOLTIP', parseLabelProperty],
  ['OPTIONCAPTION', parseLabelProperty],
  ['ABOUTTITLE', parseLabelProperty],
  ['ABOUTTEXT', parseLabelProperty],
  ['INSTRUCTIONALTEXT', parseLabelProperty],
  ['REQUESTFILTERHEADING', parseLabelProperty],
  ['PROMOTEDACTIONCATEGORIES', parseLabelProperty],
  ['ADDITIONALSEARCHTERMS', parseLabelProperty],
  ['ENTITYCAPTION', parseLabelProperty],
  ['ENTITYSETCAPTION', parseLabelProperty],
])

/** Property = Name '=' Value ';' */
export function parseProperty(parser: Parser): Property {
  const start = parser.at
  const name = parser.anyName()
  parser.expect(T.equal)
  const rule = rules.get(name.key)
  const value = rule ? parseKnown(parser, rule) : parseAnyValue(parser, name.name)
  parser.expect(T.semicolon)
  return { kind: 'Property', name, value, span: parser.spanFrom(start) }
}

/** A value that does not follow its rule has been reported; what is left of it is not told a second time. */
function parseKnown(parser: Parser, rule: ValueRule): PropertyValue {
  const value = rule(parser)
  if (parser.kind() !== T.semicolon && !parser.isOnNewLine()) {
    parser.expect(T.semicolon)
    while (!endsProperty(parser)) parser.advance()
  }
  return value
}

function endsProperty(parser: Parser): boolean {
  const kind = parser.kind()
  if (kind === T.semicolon || kind === T.closeBrace || kind === T.openBrace || kind === T.endOfFile) return true
  return kind === T.procedure || kind === T.trigger || (parser.isOnNewLine() && parser.peek(1) === T.equal)
}
