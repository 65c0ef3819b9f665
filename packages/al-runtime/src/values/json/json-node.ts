import { errors } from '../../errors/error-texts.ts'

/** A JSON tree. JsonToken, JsonObject, JsonArray and JsonValue variables hold its nodes, so what one variable changes all see. */
export type JsonNode = JsonObject | JsonArray | JsonScalar
export type JsonContainer = JsonObject | JsonArray

export class JsonObject {
  parent: JsonContainer | undefined = undefined
  /** In the order in which they were added. */
  readonly members = new Map<string, JsonNode>()

  add(key: string, value: JsonNode): void {
    if (this.members.has(key)) throw errors.jsonPropertyExists(key)
    this.members.set(key, adopted(value, this))
  }

  /** Keeps the place of the property. */
  replace(key: string, value: JsonNode): void {
    const old = this.get(key)
    this.members.set(key, adopted(value, this))
    old.parent = undefined
  }

  get(key: string): JsonNode {
    const value = this.members.get(key)
    if (value === undefined) throw errors.jsonPropertyMissing(key)
    return value
  }

  remove(key: string): void {
    this.get(key).parent = undefined
    this.members.delete(key)
  }
}

export class JsonArray {
  parent: JsonContainer | undefined = undefined
  readonly items: JsonNode[] = []
  /** Grows with every change: foreach notices. */
  changes = 0

  add(value: JsonNode): void {
    this.changes++
    this.items.push(adopted(value, this))
  }

  /** 0-based; index `count` appends. */
  insert(index: number, value: JsonNode): void {
    if (index < 0 || index > this.items.length) throw errors.jsonIndex(index, this.items.length)
    this.changes++
    this.items.splice(index, 0, adopted(value, this))
  }

  get(index: number): JsonNode {
    const value = this.items[index]
    if (value === undefined) throw errors.jsonIndex(index, this.items.length - 1)
    return value
  }

  set(index: number, value: JsonNode): void {
    const old = this.get(index)
    this.changes++
    this.items[index] = adopted(value, this)
    old.parent = undefined
  }

  removeAt(index: number): void {
    this.get(index).parent = undefined
    this.changes++
    this.items.splice(index, 1)
  }
}

export type JsonScalarKind = 'text' | 'number' | 'boolean' | 'null' | 'undefined'

/** A value, by its text: numbers keep the digits they were written with. Never changes; setting a value takes another one. */
export class JsonScalar {
  parent: JsonContainer | undefined = undefined
  readonly kind: JsonScalarKind
  /** Of a text: itself, without quotes. */
  readonly text: string

  constructor(kind: JsonScalarKind, text: string) {
    this.kind = kind
    this.text = text
  }

  static readonly ofNull = () => new JsonScalar('null', 'null')
}

/** A node stands in one place only: what has one already, or would contain itself, goes in as a copy. */
function adopted(value: JsonNode, parent: JsonContainer): JsonNode {
  const free = value.parent === undefined && value !== rootOf(parent)
  const node = free ? value : cloneJson(value)
  node.parent = parent
  return node
}

function rootOf(node: JsonNode): JsonNode {
  let root = node
  while (root.parent !== undefined) root = root.parent
  return root
}

export function cloneJson<Node extends JsonNode>(node: Node): Node
export function cloneJson(node: JsonNode): JsonNode {
  if (node instanceof JsonScalar) return new JsonScalar(node.kind, node.text)
  if (node instanceof JsonArray) {
    const copy = new JsonArray()
    for (const item of node.items) copy.add(cloneJson(item))
    return copy
  }
  const copy = new JsonObject()
  for (const [key, value] of node.members) copy.add(key, cloneJson(value))
  return copy
}

export function equalJson(left: JsonNode, right: JsonNode): boolean {
  if (left instanceof JsonScalar)
    return right instanceof JsonScalar && left.kind === right.kind && left.text === right.text
  if (left instanceof JsonArray) {
    if (!(right instanceof JsonArray) || left.items.length !== right.items.length) return false
    return left.items.every((item, i) => equalJson(item, right.get(i)))
  }
  if (!(right instanceof JsonObject) || left.members.size !== right.members.size) return false
  return [...left.members].every(([key, value]) => {
    const other = right.members.get(key)
    return other !== undefined && equalJson(value, other)
  })
}

/** Relative to the root of the tree: `name`, `items[0].id`, `['odd name']`; '' for the root. */
export function jsonPath(node: JsonNode): string {
  let path = ''
  for (let child = node; child.parent !== undefined; child = child.parent) {
    const step = stepTo(child, child.parent)
    path = step + (path === '' || path.startsWith('[') ? path : `.${path}`)
  }
  return path
}

function stepTo(child: JsonNode, parent: JsonContainer): string {
  if (parent instanceof JsonArray) return `[${parent.items.indexOf(child)}]`
  for (const [key, value] of parent.members) {
    if (value !== child) continue
    return /^[^\s.[\]()'"/\\$@*,?]+$/.test(key) ? key : `['${key.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}']`
  }
  return ''
}
