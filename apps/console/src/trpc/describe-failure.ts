import { TRPCClientError } from '@trpc/client'

export interface Failure {
  readonly kind: 'unreachable' | 'signedOut' | 'forbidden' | 'absent' | 'invalid' | 'broken'
  readonly message: string
  /** What to quote when asking for help. */
  readonly reference: string | null
}

const sentences: Readonly<Record<Failure['kind'], string>> = {
  unreachable:
    'We could not reach Muster. What you typed is kept on this device. Check your connection, then try again.',
  signedOut: 'You are signed out. Sign in, then try again.',
  forbidden: 'You cannot see or change this. Ask the support lead of your area if you need to.',
  absent: 'There is nothing at this address. It may have been withdrawn, or the link may be wrong.',
  invalid: 'Muster could not read what was sent. Check the answers, then try again.',
  broken: 'Something went wrong in Muster. It is not your doing. Try again in a few minutes.',
}

/** The three kinds of error that are not refusals, in words for the person in front of the screen. */
export function describeFailure(error: unknown): Failure {
  const data = error instanceof TRPCClientError ? record(error.data) : {}
  const kind = kindOf(data.httpStatus, error instanceof TRPCClientError)
  const reference = typeof data.reference === 'string' ? data.reference : null
  return { kind, message: sentences[kind], reference }
}

function kindOf(status: unknown, fromServer: boolean): Failure['kind'] {
  if (typeof status !== 'number') return fromServer ? 'unreachable' : 'broken'
  if (status === 401) return 'signedOut'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'absent'
  return status < 500 ? 'invalid' : 'broken'
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
