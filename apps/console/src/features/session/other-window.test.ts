import { describe, expect, it } from 'vitest'
import { windowFor } from './other-window.ts'

describe('a second window', () => {
  it('has a host name of its own, so that its session is its own', () => {
    const url = windowFor({ protocol: 'http:', port: '3000' }, { home: 'lead', id: 'lead east' })
    expect(url).toBe('http://lead.localhost:3000/?person=lead%20east')
  })
})
