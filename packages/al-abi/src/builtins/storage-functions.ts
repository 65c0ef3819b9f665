import { signatures } from './signature.ts'

const types = [
  ['Text', ''],
  ['SecretText', 'Secret'],
] as const

/** One line a type of the value and a form of the scope. */
const storageLines = types.flatMap(([type, suffix]) => [
  `Get(key: Text, var value: ${type}): Boolean = Get${suffix} | waits raises static`,
  `Get(key: Text, scope: DataScope, var value: ${type}): Boolean = Get${suffix}In | waits raises static`,
  `Set(key: Text, value: ${type}, scope?: DataScope): Boolean = Set${suffix} | waits raises static`,
  `SetEncrypted(key: Text, value: ${type}, scope?: DataScope): Boolean = SetEncrypted${suffix} | waits raises static`,
])

/** `rt.IsolatedStorage.<Name>(s, …)`. */
export const isolatedStorage = signatures(
  'IsolatedStorage',
  `
    ${storageLines.join('\n')}
    Contains(key: Text, scope?: DataScope): Boolean | waits static
    Contains(key: Text, var isSecret: Boolean): Boolean = ContainsSecret | waits static
    Contains(key: Text, scope: DataScope, var isSecret: Boolean): Boolean = ContainsSecretIn | waits static
    Delete(key: Text, scope?: DataScope): Boolean | waits raises static
  `,
)

/** `rt.NumberSequence.<Name>(s, …)`. */
export const numberSequence = signatures(
  'NumberSequence',
  `
    Insert(name: Text, seed?: BigInteger, increment?: BigInteger, companySpecific?: Boolean) | waits static
    Exists(name: Text, companySpecific?: Boolean): Boolean | waits static
    Delete(name: Text, companySpecific?: Boolean) | waits static
    Next(name: Text, companySpecific?: Boolean): BigInteger | waits static
    Current(name: Text, companySpecific?: Boolean): BigInteger | waits static
    Range(name: Text, count: Integer, companySpecific?: Boolean): BigInteger | waits static
    Range(name: Text, count: Integer, var increment: BigInteger, companySpecific?: Boolean): BigInteger = RangeWithIncrement | waits static
    Restart(name: Text, seed?: BigInteger, companySpecific?: Boolean) | waits static
  `,
)
