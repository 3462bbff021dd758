import { describe, expect, it } from 'vitest'
import { commandIds } from './command-ids.ts'

function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

function numbered() {
  let last = 0
  return () => `id-${++last}`
}

describe('the id of a command', () => {
  it('is the same when the same thing is sent again before an answer came', () => {
    const ids = commandIds(memory(), numbered())
    expect(ids.idFor('sign', { step: 'F8' })).toBe(ids.idFor('sign', { step: 'F8' }))
  })

  it('outlives a reload of the page', () => {
    const storage = memory()
    const newId = numbered()
    const before = commandIds(storage, newId).idFor('sign', { step: 'F8' })
    expect(commandIds(storage, newId).idFor('sign', { step: 'F8' })).toBe(before)
  })

  it('is another one for other input', () => {
    const ids = commandIds(memory(), numbered())
    const first = ids.idFor('sign', { step: 'F8', version: 1 })
    expect(ids.idFor('sign', { step: 'F8', version: 2 })).not.toBe(first)
  })

  it('is another one after an answer, because a refusal may be out of date', () => {
    const ids = commandIds(memory(), numbered())
    const first = ids.idFor('sign', { step: 'F8' })
    ids.answered('sign')
    expect(ids.idFor('sign', { step: 'F8' })).not.toBe(first)
  })

  it('does not trip over what another version of the page stored', () => {
    const storage = memory()
    storage.setItem('muster.command.sign', '{not json')
    expect(commandIds(storage, numbered()).idFor('sign', {})).toBe('id-1')
  })
})
