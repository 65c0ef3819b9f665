import type { AppManifest } from '@alcove/al-abi'
import { NULL_GUID } from './guid.ts'

/** ModuleInfo: what the manifest of an app says of it; ModuleDependencyInfo is one of its dependencies. */
export type ModuleInfo = Pick<AppManifest, 'id' | 'name' | 'publisher' | 'version' | 'dependencies'>

export const emptyModuleInfo: ModuleInfo = {
  id: NULL_GUID,
  name: '',
  publisher: '',
  version: '0.0.0.0',
  dependencies: [],
}
