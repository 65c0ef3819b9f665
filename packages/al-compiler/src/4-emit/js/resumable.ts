import * as js from './build.ts'
import type { Step } from './split-at-awaits.ts'
import type { Expression, Statement } from './tree.ts'

/** Steps that may wait: all but the plain ones. Numbered from 1, in the order of the text. */
type Point = Exclude<Step, { kind: 'plain' | 'if' }>

/** The steps as JavaScript that does not wait. `handOver` is where it ends when a promise has come: `return …`. */
export function inOneGo(
  steps: readonly Step[],
  handOver: (point: number, promise: Expression) => Statement,
): readonly Statement[] {
  let points = 0
  const emit = (list: readonly Step[]): readonly Statement[] => list.flatMap(emitStep)

  function emitStep(step: Step): readonly Statement[] {
    switch (step.kind) {
      case 'plain':
        return [step.statement]
      case 'check':
        return [js.when(step.test, js.block([handOver(++points, js.name('t'))]))]
      case 'value': {
        const into = js.name(step.into)
        return [js.run(js.assign(into, step.value)), js.when(isPromise(into), js.block([handOver(++points, into)]))]
      }
      case 'if': {
        const then = js.block(emit(step.then))
        return [js.when(step.test, then, step.else.length > 0 ? js.block(emit(step.else)) : undefined)]
      }
    }
  }
  return emit(steps)
}

/**
 * The same for an async function that takes over at point `k` with the promise `p`. What lies before is skipped; behind the point, `k` is 0 and
 * everything goes on as if nothing had been.
 */
export function fromPoint(steps: readonly Step[]): readonly Statement[] {
  let points = 0

  function emit(list: readonly Step[]): readonly Statement[] {
    const statements: Statement[] = []
    let plain: Statement[] = []
    for (const step of list) {
      if (step.kind === 'plain') {
        plain.push(step.statement)
        continue
      }
      if (plain.length > 0) statements.push(js.when(isAt(0), js.block(plain)))
      plain = []
      statements.push(step.kind === 'if' ? emitIf(step) : emitPoint(step))
    }
    if (plain.length > 0) statements.push(js.when(isAt(0), js.block(plain)))
    return statements
  }

  function emitIf(step: Extract<Step, { kind: 'if' }>): Statement {
    const then = emit(step.then)
    const lastOfThen = points
    const otherwise = emit(step.else)
    const test = js.conditional(isAt(0), step.test, isUpTo(lastOfThen))
    return js.when(
      isUpTo(points),
      js.block([js.when(test, js.block(then), otherwise.length > 0 ? js.block(otherwise) : undefined)]),
    )
  }

  function emitPoint(step: Point): Statement {
    const here = isAt(++points)
    const arrived = js.run(js.assign(k, js.zero))
    if (step.kind === 'check') {
      const wait = js.when(step.test, js.run(js.awaited(js.name('t'))))
      return js.when(here, js.block([js.run(js.awaited(js.name('p'))), arrived]), js.when(isAt(0), js.block([wait])))
    }
    const into = js.name(step.into)
    const value = [
      js.run(js.assign(into, step.value)),
      js.when(isPromise(into), js.run(js.assign(into, js.awaited(into)))),
    ]
    const waited = [js.run(js.assign(into, js.awaited(js.name('p')))), arrived]
    return js.when(here, js.block(waited), js.when(isAt(0), js.block(value)))
  }

  return emit(steps)
}

const k = js.name('k')

function isAt(point: number): Expression {
  return js.binary('===', k, js.literal(point))
}

function isUpTo(point: number): Expression {
  return js.binary('<=', k, js.literal(point))
}

function isPromise(value: Expression): Expression {
  return js.binary('instanceof', value, js.name('Promise'))
}
