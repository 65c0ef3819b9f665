import * as calculating from './methods/calculating-methods.ts'
import { ChangeCompany } from './methods/company-method.ts'
import * as copying from './methods/copy-methods.ts'
import * as fields from './methods/field-methods.ts'
import * as filters from './methods/filter-methods.ts'
import * as loading from './methods/loading-methods.ts'
import * as links from './methods/link-methods.ts'
import * as marks from './methods/mark-methods.ts'
import * as order from './methods/order-methods.ts'
import * as permissions from './methods/permission-methods.ts'
import { GetPosition, SetPosition } from './methods/position-methods.ts'
import * as reads from './methods/reading-methods.ts'
import { Rename } from './methods/rename-method.ts'
import { Validate } from './methods/validate-method.ts'
import * as views from './methods/view-methods.ts'
import * as writes from './methods/writing-methods.ts'

/** The record methods of al-abi's catalogue, as `rt.Record.<Name>(s, rec, …)`. */
export const recordMethods = {
  ...calculating,
  ...copying,
  ...fields,
  ...filters,
  ...loading,
  ...links,
  ...marks,
  ...order,
  ...reads,
  ...writes,
  ...permissions,
  ...views,
  ChangeCompany,
  GetPosition,
  SetPosition,
  Rename,
  Validate,
}
