/** Something about this machine stands in the way. The message is the one sentence a person reads. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError'
}

/** Full disks reach us as error codes from Node and as text from child processes. */
export function asPlatformError(problem: unknown, folder: string): unknown {
  const text = problem instanceof Error ? problem.message : String(problem)
  if (/ENOSPC|No space left on device|disk is full/i.test(text)) {
    return new PlatformError(
      `The disk that holds ${folder} is full: free some space, then start again.`,
    )
  }
  if (/EACCES|EROFS|Permission denied|Read-only file system/i.test(text)) {
    return new PlatformError(
      `Muster may not write to ${folder}: give yourself the right to, then start again.`,
    )
  }
  return problem
}
