import type { ProcedureSymbol } from '../2-bind/symbols.ts'
import type { BoundObject, BoundProcedure } from '../3-check/bound-tree.ts'
import { collectsErrors } from './collecting.ts'
import { leadingGuards } from './guards.ts'
import { isReadInPart } from './read-in-part.ts'
import { walkStatement } from './tree-walk.ts'

/**
 * How a call of a procedure answers: with its value, with a promise, or with one of them. `direct`: one of them too, by a procedure that waits
 * for nothing but the end of its turn and the procedures that it calls.
 */
export type Answer = 'value' | 'promise' | 'either' | 'direct'

/**
 * Which procedures of the app are plain functions: those without a loop, a recursion, a built-in that waits or a call of something that may.
 * What other apps, interfaces and subscribers of events do is not known: it may wait.
 */
export function findAnswers(objects: readonly BoundObject[]): (procedure: ProcedureSymbol) => Answer {
  const procedures = objects.flatMap((object) => object.procedures)
  const own = new Set(procedures.map((procedure) => procedure.symbol))
  const facts = new Map(procedures.map((procedure) => [procedure.symbol, factsOf(procedure, own)]))
  const waiting = new Set(procedures.filter(({ symbol }) => facts.get(symbol)?.waits).map(({ symbol }) => symbol))
  for (const symbol of recursive(facts)) waiting.add(symbol)

  let grown = true
  while (grown) {
    grown = false
    for (const [symbol, { calls }] of facts) {
      if (waiting.has(symbol) || ![...calls].some((callee) => waiting.has(callee))) continue
      waiting.add(symbol)
      grown = true
    }
  }
  const guarded = new Set(procedures.filter((procedure) => leadingGuards(procedure) > 0).map(({ symbol }) => symbol))
  return (procedure) => {
    // Whether somebody subscribes, and waits, is known when an image is loaded.
    if (procedure.isEvent) return 'either'
    if (own.has(procedure) && !waiting.has(procedure)) return 'value'
    if (facts.get(procedure)?.onlyCalls) return 'direct'
    return !own.has(procedure) || guarded.has(procedure) ? 'either' : 'promise'
  }
}

interface Facts {
  waits: boolean
  /** It has no loop, and nothing but calls of procedures may wait. */
  onlyCalls: boolean
  readonly calls: Set<ProcedureSymbol>
}

function factsOf({ symbol, body }: BoundProcedure, own: ReadonlySet<ProcedureSymbol>): Facts {
  // The runtime stands around what collects errors, and may answer with a promise.
  const collects = collectsErrors(symbol)
  const facts: Facts = { waits: collects, onlyCalls: !collects, calls: new Set() }
  if (!body || symbol.isEvent) return facts
  const waitsItself = () => {
    facts.waits = true
    facts.onlyCalls = false
  }
  walkStatement(body, {
    statement({ kind }) {
      if (/^(While|Repeat|For|ForEach|AssertError)$/.test(kind)) waitsItself()
    },
    expression(node) {
      if (isReadInPart(node)) waitsItself()
      if (node.kind === 'CodeunitRun' || (node.kind === 'BuiltInCall' && node.builtIn.waits)) waitsItself()
      if (node.kind !== 'Call') return
      if (node.form === 'try') waitsItself()
      else if (own.has(node.procedure) && !node.procedure.isEvent) facts.calls.add(node.procedure)
      else facts.waits = true
    },
  })
  return facts
}

/** Procedures that can reach themselves: Tarjan's strongly connected components, without the recursion of its own. */
function recursive(facts: ReadonlyMap<ProcedureSymbol, Facts>): ReadonlySet<ProcedureSymbol> {
  const found = new Set<ProcedureSymbol>()
  const order = new Map<ProcedureSymbol, number>()
  const low = new Map<ProcedureSymbol, number>()
  const open: ProcedureSymbol[] = []
  const isOpen = new Set<ProcedureSymbol>()
  for (const root of facts.keys()) {
    if (order.has(root)) continue
    const work = [{ node: root, calls: [...(facts.get(root)?.calls ?? [])], next: 0 }]
    while (work.length > 0) {
      const top = work.at(-1)
      if (!top) break
      if (top.next === 0 && !order.has(top.node)) {
        order.set(top.node, order.size)
        low.set(top.node, order.size - 1)
        open.push(top.node)
        isOpen.add(top.node)
      }
      const callee = top.calls[top.next++]
      if (callee && !order.has(callee)) {
        work.push({ node: callee, calls: [...(facts.get(callee)?.calls ?? [])], next: 0 })
      } else if (callee) {
        if (callee === top.node) found.add(callee)
        if (isOpen.has(callee)) low.set(top.node, Math.min(low.get(top.node) ?? 0, order.get(callee) ?? 0))
      } else {
        work.pop()
        const parent = work.at(-1)
        if (parent) low.set(parent.node, Math.min(low.get(parent.node) ?? 0, low.get(top.node) ?? 0))
        if (low.get(top.node) === order.get(top.node)) closeComponent(top.node, open, isOpen, found)
      }
    }
  }
  return found
}

function closeComponent(
  root: ProcedureSymbol,
  open: ProcedureSymbol[],
  isOpen: Set<ProcedureSymbol>,
  found: Set<ProcedureSymbol>,
): void {
  const component = open.splice(open.lastIndexOf(root))
  for (const member of component) {
    isOpen.delete(member)
    if (component.length > 1) found.add(member)
  }
}
