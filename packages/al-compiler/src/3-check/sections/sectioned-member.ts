import type { Identifier } from '../../1-parse/syntax-tree.ts'
import type { BoundExpression } from '../bound-tree.ts'
import type { CheckContext } from '../check-context.ts'
import type { Meaning } from '../names.ts'
import { isTestPage, testPageMember } from './test-page-member.ts'

/** Procedures of a page, report … that a value stands for, controls of a page or a test page, columns of a query, the page of a part, the request page of a report. */
export function sectionedMember(
  target: BoundExpression,
  name: Identifier,
  isCall: boolean,
  { objects }: CheckContext,
): Meaning | undefined {
  const { type } = target
  if (type.kind !== 'Unsupported' || !type.object) return undefined
  const value = (of: BoundExpression['type']): Meaning => ({
    is: 'value',
    value: { kind: 'NotImplemented', name: `${type.name}.${name.name}`, type: of, span: name.span },
  })
  if (type.name === 'Part')
    return name.key === 'PAGE' ? value({ kind: 'Unsupported', name: 'Page', object: type.object }) : undefined
  const symbol = objects.byId(type.object.kind, type.object.id)
  if (isTestPage(type.name)) {
    const member = symbol && !isCall ? testPageMember(type.name, symbol, name, objects) : undefined
    return member && value(member)
  }
  const overloads = type.name === type.object.kind ? symbol?.members.procedures.get(name.key) : undefined
  if (overloads) return { is: 'procedures', target, overloads }
  if (type.name === 'Report' && !isCall && name.key === 'REQUESTOPTIONSPAGE')
    return value({ kind: 'Unsupported', name: 'RequestPage', object: type.object })
  const control = !isCall && hasControls(type.name) ? symbol?.controls.get(name.key) : undefined
  return control && value(control.type)
}

function hasControls(name: string): boolean {
  return name === 'Page' || name === 'RequestPage' || name === 'Query'
}
