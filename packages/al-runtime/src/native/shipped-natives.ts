import type { NativeClass } from './native-class.ts'
import { PermissionsMock } from './permissions-mock.ts'
import { UriBuilder } from './uri-builder.ts'
import { Uri } from './uri.ts'

/** They stand for codeunits that are built on .NET. */
export const shippedNatives: readonly NativeClass[] = [PermissionsMock, Uri, UriBuilder]
