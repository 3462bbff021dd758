import { isGrpcServiceError } from '@temporalio/client'

const invalidArgument = 3

/** Temporal answered that it will not take this one, as opposed to being away or busy. */
export function isRefused(problem: unknown): boolean {
  const cause = problem instanceof Error && problem.cause ? problem.cause : problem
  if (isGrpcServiceError(cause)) return cause.code === invalidArgument
  return problem instanceof TypeError
}
