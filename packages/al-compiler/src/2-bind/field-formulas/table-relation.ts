import type { RelationBranch, RelationMetadata } from '@alcove/al-abi'
import type { FieldDeclaration, TableRelationBranch } from '../../1-parse/syntax-tree.ts'
import type { Finding } from '../../diagnostics/diagnostic.ts'
import { booleanProperty, findProperty } from '../properties.ts'
import type { TableSymbol } from '../symbols.ts'
import { formulaConditions } from './formula-conditions.ts'
import { type FormulaScope, formulaTarget, type Resolved } from './formula-target.ts'

/** `TableRelation` of a field: `Customer."No." where (Blocked = const(false))`, `if (Type = const(Item)) Item else Resource`. */
export function resolveRelation(node: FieldDeclaration, scope: FormulaScope): Resolved<RelationMetadata> {
  const value = findProperty(node, 'TableRelation')?.value
  if (value?.kind !== 'TableRelationValue') return { value: undefined, problems: [] }
  const problems: Finding[] = []
  const branches = value.branches.flatMap((branch) => {
    const resolved = branchOf(branch, scope)
    problems.push(...resolved.problems)
    return resolved.value ?? []
  })
  const validate = booleanProperty(node, 'ValidateTableRelation', true)
  return { value: problems.length === 0 ? { validate, branches } : undefined, problems }
}

function branchOf(node: TableRelationBranch, scope: FormulaScope): Resolved<RelationBranch> {
  const target = formulaTarget(node.target, scope)
  // The `if` asks the record itself.
  const conditions = formulaConditions(node.conditions, { ...scope, asked: scope.own })
  if (target.value && 'unsupported' in target.value) {
    const { value, problems } = conditions
    return { value: value && { conditions: value, tableId: target.value.unsupported, fieldNo: 0, where: [] }, problems }
  }
  const asked = target.value?.table
  const where = asked && formulaConditions(node.where, { ...scope, asked })
  const problems = [...target.problems, ...conditions.problems, ...(where?.problems ?? [])]
  if (!asked || !conditions.value || !where?.value) return { value: undefined, problems }
  return {
    value: {
      conditions: conditions.value,
      tableId: asked.id,
      // SystemRowVersion, whose number is 0, means the primary key too.
      fieldNo: target.value?.field?.no || primaryKeyField(asked),
      where: where.value,
    },
    problems,
  }
}

function primaryKeyField(table: TableSymbol): number {
  const key = table.metadata?.keys[0]?.fields[0]
  const declared = table.declaration?.keys[0]?.fields[0]
  return key ?? (declared && table.fieldsByKey.get(declared.key)?.no) ?? table.fields[0]?.no ?? 0
}
