import * as arrays from './array-functions.ts'
import * as collected from './collected-errors.ts'
import * as database from './database-functions.ts'
import * as dates from './date-functions.ts'
import * as dialogs from './dialog-functions.ts'
import { Decrypt, Encrypt, EncryptionEnabled, EncryptionKeyExists } from './encryption-functions.ts'
import * as lastError from './error-functions.ts'
import * as numbers from './number-functions.ts'
import * as session from './session-functions.ts'
import { SecretStrSubstNo } from './secret-text-methods.ts'
import { CopyStream } from './streams/copy-stream.ts'
import * as subscriptions from './subscription-functions.ts'
import * as telemetry from './telemetry-functions.ts'
import * as texts from './text-functions.ts'

/** `rt.System`: functions without an owner. */
export const System = {
  ...arrays,
  ...collected,
  ...database,
  ...dates,
  ...dialogs,
  Decrypt,
  Encrypt,
  EncryptionEnabled,
  EncryptionKeyExists,
  ...lastError,
  ...numbers,
  ...session,
  ...subscriptions,
  ...telemetry,
  ...texts,
  CopyStream,
  SecretStrSubstNo,
}
