import type { Body, Section } from '../../1-parse/syntax-tree.ts'
import { sectionValue } from '../../2-bind/sections/section-arguments.ts'
import { booleanType } from '../../2-bind/types.ts'
import type { CheckContext } from '../check-context.ts'

/** Sections whose second argument is an expression: `field(No; Rec."No.")`, `column(Name; Customer.Name)`. */
const withSource = /^(FIELD|COLUMN|FIELDELEMENT|FIELDATTRIBUTE)$/

const conditions = new Set(['VISIBLE', 'ENABLED', 'EDITABLE', 'HIDEVALUE', 'SHOWMANDATORY'])
const values = new Set([
  'STYLEEXPR',
  'CAPTIONCLASS',
  'AUTOFORMATEXPRESSION',
  'INDENTATIONCOLUMN',
  'DATACAPTIONEXPRESSION',
])

/** The source of a control, column or element, and the properties that are computed. */
export function checkExpressions(body: Body, section: Section | undefined, context: CheckContext): void {
  const source = section && context.owner.kind !== 'Query' && withSource.test(section.name.key)
  const expression = source ? sectionValue(section, 1) : undefined
  if (expression) context.value(expression)
  for (const { name, value } of body.properties) {
    if (value.kind !== 'ExpressionValue') continue
    if (conditions.has(name.key)) context.valueOf(value.expression, booleanType)
    else if (values.has(name.key)) context.value(value.expression)
  }
}
