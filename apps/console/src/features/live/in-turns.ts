/** Runs the work at most once in each span, and once more where it was asked for while it ran. */
export function inTurns(spanMs: number, work: () => Promise<void>) {
  let timer: ReturnType<typeof setTimeout> | null = null
  let asked = false
  let stopped = false

  async function turn() {
    asked = false
    await work()
    timer = null
    if (asked && !stopped) start()
  }
  const start = () => {
    timer = setTimeout(turn, spanMs)
  }

  return {
    ask() {
      if (stopped) return
      if (timer === null) start()
      else asked = true
    },
    stop() {
      stopped = true
      if (timer !== null) clearTimeout(timer)
    },
  }
}
