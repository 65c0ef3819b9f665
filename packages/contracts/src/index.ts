export { EventId, OperationId, SessionUid, Timestamp } from './ids.ts'
export { Permission, permissions, permissionsOf, Role, rolePermissions, roles } from './permissions.ts'
export { AppError, ErrorBody, ErrorCode, errorCatalogue } from './errors.ts'
export { COMMENT_LIMIT, COMMENT_MINIMUM, CommentInput, commentProblem, normalizeComment } from './comment.ts'
export type { CommentProblem } from './comment.ts'
export {
  ClientType,
  clientTypes,
  EndReason,
  endReasons,
  Phase,
  phases,
  StateWord,
  stateWords,
  StopChannel,
  WaitReason,
  waitReasons,
} from './session-state.ts'
export {
  RefusalCode,
  refusalCodes,
  StopCode,
  stopCodes,
  StopOperation,
  StopOperationRequest,
  StopStage,
  stopStages,
  StopTarget,
} from './stop-operation.ts'
export { Ended, SessionPatch, SessionRow, SourceText, StackFrame, StackSample } from './session-row.ts'
export { EventListPage, EventListQuery, EventRow, EventType, eventTypes } from './event-row.ts'
export {
  AckView,
  CloseView,
  EventsParameters,
  EventsPatch,
  EventsSnapshot,
  Facets,
  OpenView,
  OperationsParameters,
  OperationsPatch,
  OperationsSnapshot,
  SessionFilter,
  SessionParameters,
  SessionSnapshot,
  SessionSort,
  sessionSortKeys,
  SessionsParameters,
  SessionsPatch,
  SessionsSnapshot,
  ViewId,
  ViewPatch,
  ViewReply,
  ViewSnapshot,
  Window,
} from './live-view.ts'
export { Dialog, DialogAnswer, Dialogs, Heartbeat, Notice, TabState } from './socket-messages.ts'
export type { ClientToServer, ServerToClient } from './socket-messages.ts'
export {
  AddCompanyAnswer,
  AddCompanyRequest,
  AddUserAnswer,
  AddUserRequest,
  CompanyList,
  DemoStart,
  DiagnosticView,
  Me,
  PublishAnswer,
  PublishRequest,
  Run,
  RunRequest,
  Runs,
  SessionByNumber,
  SetRolesRequest,
  SetupCheck,
  SetupCheckRequest,
  SetupRequest,
  SIGN_IN_NOTICE_MS,
  SignInExtended,
  SignInRequest,
  TokenAnswer,
  TokenRequest,
  UserSummary,
  Workbench,
} from './rest.ts'
export { EventDetail, OwnComments, SessionEvents, SessionRead, SessionStack, SignOutRequest } from './reads.ts'
