import type { Attribute } from '../../1-parse/syntax-tree.ts'
import type { ObjectSymbol } from '../../2-bind/symbols.ts'
import type { Diagnostic, Finding } from '../../diagnostics/diagnostic.ts'
import { locate } from '../../diagnostics/diagnostic.ts'
import {
  attributeOutsideTests,
  invalidAttributeArgument,
  repeatedAttribute,
  unknownAttribute,
  wrongAttributeCount,
} from '../problems.ts'
import { knownAttributes } from './known-attributes.ts'

/** An attribute with a slip of the pen would do nothing, without a word: a subscriber that never runs, a test that is never run. */
export function checkAttributes(owner: ObjectSymbol, diagnostics: Diagnostic[]): void {
  const { unit, declaration } = owner
  if (!unit || !declaration || !('procedures' in declaration)) return
  const isTestCodeunit = owner.kind === 'Codeunit' && owner.subtype.toUpperCase() === 'TEST'
  const members = [...declaration.procedures, ...declaration.triggers]
  const variables = [declaration, ...members].flatMap((place) => place.variables)
  for (const { attributes } of [...members, ...variables])
    for (const finding of findings(attributes, isTestCodeunit)) diagnostics.push(locate(unit, finding))
}

function findings(attributes: readonly Attribute[], isTestCodeunit: boolean): readonly Finding[] {
  return attributes.flatMap((attribute, i) => {
    const { name, span, arguments: given } = attribute
    if (name.name === '') return []
    const shape = knownAttributes.get(name.key)
    if (!shape) return [unknownAttribute(name.span, name.name)]
    if (!shape.repeats && attributes.findIndex((other) => other.name.key === name.key) < i)
      return [repeatedAttribute(span, name.name)]
    if (given.length < shape.least || given.length > shape.most)
      return [wrongAttributeCount(span, name.name, given.length)]
    if (shape.ofTests && !isTestCodeunit) return [attributeOutsideTests(name.span, name.name)]
    const wrong = given.slice(shape.flagsFrom ?? given.length).find(({ kind }) => kind !== 'BooleanLiteral')
    return wrong ? [invalidAttributeArgument(wrong.span, name.name, "'true' or 'false'")] : []
  })
}
