/** An error as Excel's server answers it: `code` is what an add-in branches on, `location` the member that raised it. */
export class RichError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location = "",
  ) {
    super(message);
  }
}

const HTTP_STATUS: Record<string, number> = {
  AccessDenied: 401,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  GeneralException: 500,
  NotImplemented: 501,
};

export function httpStatus(code: string): number {
  return HTTP_STATUS[code] ?? 400;
}

export function invalidArgument(location: string, message?: string): never {
  throw new RichError(
    "InvalidArgument",
    message ?? "The argument is invalid or missing or has an incorrect format.",
    location,
  );
}

export function itemNotFound(location: string): never {
  throw new RichError("ItemNotFound", "The requested resource doesn't exist.", location);
}

export function alreadyExists(location: string): never {
  throw new RichError(
    "ItemAlreadyExists",
    "A resource with the same name or identifier already exists.",
    location,
  );
}

export function invalidOperation(location: string, message: string): never {
  throw new RichError("InvalidOperation", message, location);
}

/** The host does not play this part of Excel: said aloud, so that no test is green for nothing. */
export function apiNotFound(location: string, message?: string): never {
  throw new RichError("ApiNotFound", message ?? `${location} is not implemented by this host.`, location);
}
