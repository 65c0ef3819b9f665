import { Decimal } from '../decimal.ts'
import { JsonArray, JsonObject, JsonScalar, type JsonNode } from './json-node.ts'
import { parseJsonPath } from './json-path.ts'
import type { JsonComparison, JsonFilter, JsonOperand, JsonStep } from './json-step.ts'

/** The nodes that a JSONPath leads to from `node`, in the order of the tree. Raises when the path cannot be read. */
export function selectJson(node: JsonNode, path: string): readonly JsonNode[] {
  return follow([node], parseJsonPath(path), rootOf(node))
}

function rootOf(node: JsonNode): JsonNode {
  let root = node
  while (root.parent !== undefined) root = root.parent
  return root
}

function follow(nodes: readonly JsonNode[], steps: readonly JsonStep[], root: JsonNode): readonly JsonNode[] {
  return steps.reduce<readonly JsonNode[]>((found, step) => found.flatMap((node) => stepFrom(node, step, root)), nodes)
}

function stepFrom(node: JsonNode, step: JsonStep, root: JsonNode): readonly JsonNode[] {
  switch (step.kind) {
    case 'names':
      return (step.deep ? [node, ...descendants(node)] : [node]).flatMap((one) => named(one, step.names))
    case 'indexes':
      return node instanceof JsonArray ? step.indexes.flatMap((index) => node.items[index] ?? []) : []
    case 'slice':
      return node instanceof JsonArray ? slice(node.items, step) : []
    case 'all':
      return step.deep ? descendants(node) : children(node)
    case 'filter':
      return (step.deep ? descendants(node) : children(node)).filter((child) => holds(step.filter, child, root))
  }
}

function children(node: JsonNode): readonly JsonNode[] {
  if (node instanceof JsonArray) return node.items
  return node instanceof JsonObject ? [...node.members.values()] : []
}

function descendants(node: JsonNode): readonly JsonNode[] {
  return children(node).flatMap((child) => [child, ...descendants(child)])
}

function named(node: JsonNode, names: readonly string[]): readonly JsonNode[] {
  return node instanceof JsonObject ? names.flatMap((name) => node.members.get(name) ?? []) : []
}

function slice(items: readonly JsonNode[], step: JsonStep & { kind: 'slice' }): readonly JsonNode[] {
  const { length } = items
  const { by } = step
  if (by === 0) return []
  const place = (index: number | undefined, otherwise: number) => {
    if (index === undefined) return otherwise
    return Math.max(by > 0 ? 0 : -1, Math.min(index < 0 ? index + length : index, length))
  }
  const found: JsonNode[] = []
  const to = place(step.to, by > 0 ? length : -1)
  for (let i = place(step.from, by > 0 ? 0 : length - 1); by > 0 ? i < to : i > to; i += by) {
    const item = items[i]
    if (item !== undefined) found.push(item)
  }
  return found
}

function holds(filter: JsonFilter, node: JsonNode, root: JsonNode): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.terms.every((term) => holds(term, node, root))
    case 'or':
      return filter.terms.some((term) => holds(term, node, root))
    case 'exists':
      return valuesOf(filter.operand, node, root).length > 0
    case 'compare': {
      const { operator, right } = filter
      const left = valuesOf(filter.left, node, root)
      return left.some((a) => valuesOf(right, node, root).some((b) => compares(operator, a, b)))
    }
  }
}

function valuesOf(operand: JsonOperand, node: JsonNode, root: JsonNode): readonly JsonNode[] {
  if (operand.kind === 'path') return follow([operand.fromRoot ? root : node], operand.steps, root)
  return operand.kind === 'constant' ? [new JsonScalar(operand.of, operand.text)] : []
}

function compares(operator: JsonComparison, left: JsonNode, right: JsonNode): boolean {
  if (!(left instanceof JsonScalar) || !(right instanceof JsonScalar)) return operator === '!=' && left !== right
  const order = orderOf(left, right)
  if (order === undefined) return operator === '!='
  switch (operator) {
    case '==':
      return order === 0
    case '!=':
      return order !== 0
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
  }
}

/** undefined: a text and a number and the like have no order. */
function orderOf(left: JsonScalar, right: JsonScalar): number | undefined {
  if (left.kind !== right.kind) return undefined
  if (left.kind !== 'number') return left.text < right.text ? -1 : Number(left.text !== right.text)
  const [a, b] = [left.text, right.text].map(numberOf)
  return a instanceof Decimal && b instanceof Decimal ? a.compare(b) : Number(left.text) - Number(right.text)
}

/** Exact where a Decimal can hold it. */
function numberOf(text: string): Decimal | undefined {
  try {
    return Decimal.tryParse(text)
  } catch {
    return undefined
  }
}
