import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { inTurns } from './in-turns.ts'

describe('showing changes in turns', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('shows a hundred changes that come together as one', async () => {
    let shown = 0
    const turns = inTurns(500, async () => {
      shown += 1
    })
    for (let n = 0; n < 100; n += 1) turns.ask()
    await vi.runAllTimersAsync()
    expect(shown).toBe(1)
  })

  it('shows once more what came while it was showing', async () => {
    let shown = 0
    const turns = inTurns(500, async () => {
      shown += 1
      if (shown === 1) turns.ask()
    })
    turns.ask()
    await vi.runAllTimersAsync()
    expect(shown).toBe(2)
  })

  it('shows a lone change once', async () => {
    let shown = 0
    const turns = inTurns(500, async () => {
      shown += 1
    })
    turns.ask()
    await vi.runAllTimersAsync()
    expect(shown).toBe(1)
  })

  it('shows nothing after it was stopped', async () => {
    let shown = 0
    const turns = inTurns(500, async () => {
      shown += 1
    })
    turns.ask()
    turns.stop()
    turns.ask()
    await vi.runAllTimersAsync()
    expect(shown).toBe(0)
  })
})
