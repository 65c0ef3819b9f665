import { JsonArray, JsonScalar, type JsonNode } from './json-node.ts'

/** JSON without white space. */
export function printJson(node: JsonNode): string {
  if (node instanceof JsonScalar) return node.kind === 'text' ? quoted(node.text) : node.text
  if (node instanceof JsonArray) return `[${node.items.map(printJson).join(',')}]`
  return `{${[...node.members].map(([key, value]) => `${quoted(key)}:${printJson(value)}`).join(',')}}`
}

/** The line ends that JavaScript's own form leaves as they are end a line for other readers. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u0085\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
