import type { Ref } from '@alcove/al-abi'
import type { AlSession } from '../../session/al-session.ts'
import { JsonScalar } from '../../values/json/json-node.ts'
import { fromScalar, toScalar, type ScalarKind } from './scalar-values.ts'
import { commonMethods, scalars } from './token-methods.ts'

/** Methods of JsonValue (`rt.JsonValue`). Setting a value leaves alone what the variable held before. */
export const JsonValueMethods = {
  ...commonMethods(scalars),
  ...Object.fromEntries(Object.entries(fromScalar).map(([kind, read]) => [`As${kind}`, read])),
  AsOption: fromScalar.Integer,
  ...Object.fromEntries(
    // The keys are ScalarKinds: the table has no others.
    (Object.keys(toScalar) as ScalarKind[]).map((kind) => [
      `SetValue${kind}`,
      (s: AlSession, variable: Ref<JsonScalar>, value: unknown) => {
        variable.v = toScalar[kind](s, value)
      },
    ]),
  ),
  IsNull: (_s: AlSession, scalar: JsonScalar) => scalar.kind === 'null',
  IsUndefined: (_s: AlSession, scalar: JsonScalar) => scalar.kind === 'undefined',
  SetValueToNull: (_s: AlSession, variable: Ref<JsonScalar>) => {
    variable.v = JsonScalar.ofNull()
  },
  SetValueToUndefined: (_s: AlSession, variable: Ref<JsonScalar>) => {
    variable.v = new JsonScalar('undefined', 'undefined')
  },
}
