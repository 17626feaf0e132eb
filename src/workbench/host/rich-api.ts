/** The wire format of the office.js client's batches, as far as the host reads and writes it. */
export interface RichRequest {
  Actions: RichAction[];
  ObjectPaths: Record<string, RichPath>;
}

/** 1 global · 2 new service · 3 method · 4 property · 5 indexer · 6 reference id · 7 null */
export interface RichPath {
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: RichArguments;
}

export interface RichArguments {
  Arguments?: unknown[];
  /** Shaped like Arguments; a non-zero entry says that this argument is the object of that path. */
  ReferencedObjectPathIds?: unknown[];
}

/** 1 instantiate · 2 query · 3 method · 4 set · 5 trace · 6 recursive query · 7 query as JSON · 8 ensure unchanged · 9 update */
export interface RichAction {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: RichArguments;
  QueryInfo?: RichQuery;
  RecursiveQueryInfo?: { Queries: Record<string, RichQuery> };
  ObjectState?: Record<string, unknown>;
}

export interface RichQuery {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface RichResponse {
  Results: { ActionId: number; Value: unknown }[];
  /** The ids of trace actions must come back, or the client's event registrations never finish. */
  TraceIds: number[];
  Error?: { Code: string; Message: string; HttpStatusCode: number; Location: string; ActionIndex: number };
}

/** The request never reached the object model: a code of the transport, see TRANSPORT_ERRORS. */
export interface TransportFailure {
  transport: number;
}

/** Codes of Office's transport that an add-in can meet. */
export const TRANSPORT_ERRORS = {
  cellEditMode: 5004,
  sessionGone: 5012,
  activityLimit: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
} as const;
