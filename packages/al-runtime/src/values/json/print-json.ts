import { JsonArray, JsonScalar, type JsonNode } from './json-node.ts'

/** JSON without white space. */
export function printJson(node: JsonNode): string {
  if (node instanceof JsonScalar) return node.kind === 'text' ? quoted(node.text) : node.text
  let text = ''
  if (node instanceof JsonArray) {
    for (const item of node.items) text += text === '' ? printJson(item) : `,${printJson(item)}`
    return `[${text}]`
  }
  for (const [key, value] of node.members) text += `${text === '' ? '' : ','}${quoted(key)}:${printJson(value)}`
  return `{${text}}`
}

function quoted(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what has to be escaped
  if (!/["\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]/.test(text)) return `"${text}"`
  // The line ends that JavaScript's own form leaves as they are end a line for other readers.
  return JSON.stringify(text).replace(
    /[\u0085\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
