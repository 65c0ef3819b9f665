import type { Ref } from '@alcove/al-abi'
import type { StoragePlace } from '@alcove/record-store'
import { AlError } from '../errors/al-error.ts'
import { errors } from '../errors/error-texts.ts'
import type { AlSession } from '../session/al-session.ts'
import { SecretText } from '../values/secret-text.ts'
import { MAX_ENCRYPTED_LENGTH } from './encryption-functions.ts'

/** Ordinals of DataScope (al-abi, option-types.ts). */
const dataScope = { module: 0, company: 1, user: 2, companyAndUser: 3 } as const

/** Functions of IsolatedStorage (`rt.IsolatedStorage`): every app has its own. */
export function Contains(s: AlSession, key: string, scope?: number): Promise<boolean> {
  return find(s, key, scope).then((found) => found !== undefined)
}

export async function ContainsSecret(s: AlSession, key: string, isSecret: Ref<boolean>): Promise<boolean> {
  return ContainsSecretIn(s, key, dataScope.module, isSecret)
}

export async function ContainsSecretIn(
  s: AlSession,
  key: string,
  scope: number,
  isSecret: Ref<boolean>,
): Promise<boolean> {
  const found = await find(s, key, scope)
  isSecret.v = found?.isSecret ?? false
  return found !== undefined
}

export function Get(s: AlSession, use: boolean, key: string, value: Ref<string>): Promise<boolean> {
  return GetIn(s, use, key, dataScope.module, value)
}

/** What was set as a SecretText is given to a SecretText only. */
export async function GetIn(
  s: AlSession,
  use: boolean,
  key: string,
  scope: number,
  value: Ref<string>,
): Promise<boolean> {
  const found = await find(s, key, scope)
  if (found === undefined || found.isSecret)
    return refused(use, found ? errors.storedSecret(key) : errors.notStored(key))
  value.v = found.value
  return true
}

export function GetSecret(s: AlSession, use: boolean, key: string, value: Ref<SecretText>): Promise<boolean> {
  return GetSecretIn(s, use, key, dataScope.module, value)
}

export async function GetSecretIn(
  s: AlSession,
  use: boolean,
  key: string,
  scope: number,
  value: Ref<SecretText>,
): Promise<boolean> {
  const found = await find(s, key, scope)
  if (found === undefined) return refused(use, errors.notStored(key))
  value.v = new SecretText(found.value)
  return true
}

// `Set` as a local name would hide the global one.
export { setText as Set }
function setText(s: AlSession, use: boolean, key: string, value: string, scope?: number): Promise<boolean> {
  return write(s, use, key, scope, { value, isSecret: false, isEncrypted: false })
}

export function SetSecret(
  s: AlSession,
  use: boolean,
  key: string,
  value: SecretText,
  scope?: number,
): Promise<boolean> {
  return write(s, use, key, scope, { value: value.unwrap(), isSecret: true, isEncrypted: false })
}

export function SetEncrypted(s: AlSession, use: boolean, key: string, value: string, scope?: number): Promise<boolean> {
  return write(s, use, key, scope, { value, isSecret: false, isEncrypted: true })
}

export function SetEncryptedSecret(
  s: AlSession,
  use: boolean,
  key: string,
  value: SecretText,
  scope?: number,
): Promise<boolean> {
  return write(s, use, key, scope, { value: value.unwrap(), isSecret: true, isEncrypted: true })
}

async function remove(s: AlSession, use: boolean, key: string, scope?: number): Promise<boolean> {
  const isGone = await s.host.store.isolatedTexts.delete(placeOf(s, scope), key)
  return isGone || refused(use, errors.notStored(key))
}
export { remove as Delete }

function find(s: AlSession, key: string, scope: number | undefined) {
  return s.host.store.isolatedTexts.get(placeOf(s, scope), key)
}

async function write(
  s: AlSession,
  use: boolean,
  key: string,
  scope: number | undefined,
  text: { readonly value: string; readonly isSecret: boolean; readonly isEncrypted: boolean },
): Promise<boolean> {
  if (key === '') return refused(use, errors.storageKey())
  if (text.isEncrypted && text.value.length > MAX_ENCRYPTED_LENGTH)
    return refused(use, errors.encryptedTooLong(text.value.length, MAX_ENCRYPTED_LENGTH))
  await s.host.store.isolatedTexts.set(placeOf(s, scope), key, text)
  return true
}

function refused(use: boolean, error: AlError): false {
  if (use) return false
  throw error
}

function placeOf(s: AlSession, scope: number = dataScope.module): StoragePlace {
  const { company, userSid } = s.host.identity
  const hasCompany = scope === dataScope.company || scope === dataScope.companyAndUser
  const hasUser = scope === dataScope.user || scope === dataScope.companyAndUser
  return { appId: s.callingApp.id, company: hasCompany ? company : '', userSid: hasUser ? userSid : undefined }
}
