import { describe, expect, it } from 'vitest'
import { windowFor } from './other-window.ts'

const personas = [
  { id: 'lead east', name: 'Jo', home: 'lead', scope: '99X', scopeName: 'East', story: null },
] as const

describe('a second window', () => {
  it('has a host name of its own, so that its session is its own', () => {
    const at = { protocol: 'http:', port: '3000' }
    expect(windowFor(at, 'lead', personas)).toBe('http://lead.localhost:3000/?person=lead%20east')
  })
})
