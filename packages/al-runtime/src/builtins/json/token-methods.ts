import type { Ref } from '@alcove/al-abi'
import { answer } from '../../errors/answer.ts'
import { errors } from '../../errors/error-texts.ts'
import type { AlSession } from '../../session/al-session.ts'
import { cloneJson, JsonArray, JsonObject, JsonScalar, jsonPath, type JsonNode } from '../../values/json/json-node.ts'
import { parseJson } from '../../values/json/parse-json.ts'
import { printJson } from '../../values/json/print-json.ts'
import { selectJson } from '../../values/json/select-json.ts'
import { AlList } from '../../values/list.ts'
import type { InStream } from '../../values/streams/in-stream.ts'
import type { OutStream } from '../../values/streams/out-stream.ts'
import { readJsonText, writeJsonText } from './stream-text.ts'

/** A kind of node, as error texts name it. */
export interface NodeKind<Node extends JsonNode> {
  readonly name: string
  is(node: JsonNode): node is Node
}

export const anyToken: NodeKind<JsonNode> = { name: 'a token', is: (node): node is JsonNode => node !== undefined }
export const objects: NodeKind<JsonObject> = { name: 'an object', is: (node) => node instanceof JsonObject }
export const arrays: NodeKind<JsonArray> = { name: 'an array', is: (node) => node instanceof JsonArray }
export const scalars: NodeKind<JsonScalar> = { name: 'a value', is: (node) => node instanceof JsonScalar }

export function asKind<Node extends JsonNode>(node: JsonNode, kind: NodeKind<Node>): Node {
  if (kind.is(node)) return node
  const found = [objects, arrays, scalars].find((one) => one.is(node))
  throw errors.jsonKind(found?.name ?? 'something else', kind.name)
}

/** Methods that all four JSON types have. */
export function commonMethods<Node extends JsonNode>(kind: NodeKind<Node>) {
  return {
    AsToken: (_s: AlSession, node: Node): JsonNode => node,
    Clone: (_s: AlSession, node: Node): Node => cloneJson(node),
    Path: (_s: AlSession, node: Node): string => jsonPath(node),
    /** The variable gets what the text says; what it held before stays as it is where else it is held. */
    ReadFrom: (_s: AlSession, variable: Ref<Node>, use: boolean, text: string): boolean =>
      answer(use, () => {
        variable.v = asKind(parseJson(text), kind)
      }),
    ReadFromStream: (_s: AlSession, variable: Ref<Node>, use: boolean, stream: InStream): boolean =>
      answer(use, () => {
        variable.v = asKind(parseJson(readJsonText(stream)), kind)
      }),
    SelectToken: (_s: AlSession, node: Node, use: boolean, path: string, result: Ref<JsonNode>): boolean =>
      answer(use, () => {
        const [found, ...others] = selectJson(node, path)
        if (found === undefined) throw errors.noJsonToken(path)
        if (others.length > 0) throw errors.manyJsonTokens(path, others.length + 1)
        result.v = found
      }),
    SelectTokens: (_s: AlSession, node: Node, use: boolean, path: string, result: Ref<AlList<JsonNode>>): boolean =>
      answer(use, () => {
        result.v = new AlList([...selectJson(node, path)])
      }),
    WriteToStream: (_s: AlSession, node: Node, use: boolean, stream: OutStream): boolean =>
      answer(use, () => writeJsonText(stream, printJson(node))),
    WriteTo: (_s: AlSession, node: Node, use: boolean, text: Ref<string>): boolean =>
      answer(use, () => {
        text.v = printJson(node)
      }),
  }
}

/** Methods of JsonToken (`rt.JsonToken`). */
export const JsonTokenMethods = {
  ...commonMethods(anyToken),
  AsArray: (_s: AlSession, node: JsonNode) => asKind(node, arrays),
  AsObject: (_s: AlSession, node: JsonNode) => asKind(node, objects),
  AsValue: (_s: AlSession, node: JsonNode) => asKind(node, scalars),
  IsArray: (_s: AlSession, node: JsonNode) => node instanceof JsonArray,
  IsObject: (_s: AlSession, node: JsonNode) => node instanceof JsonObject,
  IsValue: (_s: AlSession, node: JsonNode) => node instanceof JsonScalar,
}
