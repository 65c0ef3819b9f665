import { signatures } from './signature.ts'

/** `rt.CompanyProperty.<Name>(s)`: of the session's company. */
export const companyProperty = signatures(
  'CompanyProperty',
  `
    DisplayName(): Text | static
    UrlName(): Text | static
  `,
)

/** `rt.NavApp.<Name>(s, …)`. */
export const navApp = signatures(
  'NavApp',
  `
    GetCallerModuleInfo(var info: ModuleInfo): Boolean | raises static
    GetCurrentModuleInfo(var info: ModuleInfo): Boolean | raises static
    GetModuleInfo(appId: Guid, var info: ModuleInfo): Boolean | raises static
    IsInstalling(): Boolean | static
  `,
)

export const moduleInfoMethods = signatures(
  'ModuleInfo',
  `
    AppVersion(): Version
    DataVersion(): Version
    Dependencies(): List<ModuleDependencyInfo>
    Id(): Guid
    Name(): Text
    Publisher(): Text
    PackageId | later
  `,
)

export const moduleDependencyInfoMethods = signatures(
  'ModuleDependencyInfo',
  `
    Id(): Guid
    Name(): Text
    Publisher(): Text
  `,
)
