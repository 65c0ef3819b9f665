import type { AppManifest, Ref } from '@alcove/al-abi'
import { errors } from '../errors/error-texts.ts'
import type { AlSession } from '../session/al-session.ts'
import { AlList } from '../values/list.ts'
import { emptyModuleInfo, type ModuleInfo } from '../values/module-info.ts'
import { Version } from '../values/version.ts'

/** `rt.CompanyProperty`: a company has no display name of its own. */
export const CompanyProperty = {
  DisplayName: (s: AlSession) => s.host.identity.company,
  UrlName: (s: AlSession) => encodeURIComponent(s.host.identity.company),
}

export const NavApp = {
  GetCurrentModuleInfo: (s: AlSession, use: boolean, info: Ref<ModuleInfo>) => give(use, info, s.callingApp, ''),
  /** Of the code that called the code that runs; its own app when nothing did. */
  GetCallerModuleInfo: (s: AlSession, use: boolean, info: Ref<ModuleInfo>) => {
    const caller = s.host.frames()[1]
    return give(use, info, (caller && s.image.appOf(caller.procedure)) ?? s.callingApp, '')
  },
  GetModuleInfo: (s: AlSession, use: boolean, appId: string, info: Ref<ModuleInfo>) =>
    give(
      use,
      info,
      s.image.image.apps.map(({ manifest }) => manifest).find(({ id }) => id.toLowerCase() === appId),
      appId,
    ),
  IsInstalling: (_s: AlSession) => false,
}

function give(use: boolean, info: Ref<ModuleInfo>, app: AppManifest | undefined, appId: string): boolean {
  if (app === undefined && !use) throw errors.appMissing(appId)
  info.v = app ?? emptyModuleInfo
  return app !== undefined
}

/** Methods of ModuleInfo (`rt.ModuleInfo`). Data has the version of its app: there is no upgrade that could be pending. */
export const ModuleInfoMethods = {
  AppVersion: (_s: AlSession, info: ModuleInfo) => Version.parse(info.version) ?? Version.EMPTY,
  DataVersion: (_s: AlSession, info: ModuleInfo) => Version.parse(info.version) ?? Version.EMPTY,
  Dependencies: (_s: AlSession, info: ModuleInfo) => new AlList([...info.dependencies]),
  Id: (_s: AlSession, info: ModuleInfo) => info.id.toLowerCase(),
  Name: (_s: AlSession, info: ModuleInfo) => info.name,
  Publisher: (_s: AlSession, info: ModuleInfo) => info.publisher,
}

type Dependency = ModuleInfo['dependencies'][number]

export const ModuleDependencyInfoMethods = {
  Id: (_s: AlSession, info: Dependency) => info.id.toLowerCase(),
  Name: (_s: AlSession, info: Dependency) => info.name,
  Publisher: (_s: AlSession, info: Dependency) => info.publisher,
}
