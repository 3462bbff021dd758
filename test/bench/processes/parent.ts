/** The other end of a child: tells that it is ready, answers questions, ends when asked or when left alone. */
export function tellParent(
  ready: unknown,
  stop: () => Promise<void>,
  answer?: (question: never) => Promise<unknown>,
): void {
  const end = () => void stop().then(() => process.exit(0))
  process.on('message', (message) => {
    if (message === 'stop') return end()
    void answer?.(message as never).then((answered) => process.send?.(answered ?? null))
  })
  process.on('disconnect', end)
  process.send?.(ready)
}

export const settingsOf = <T>(): T => JSON.parse(process.argv[2] ?? '{}') as T
