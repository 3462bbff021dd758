import { afterEach, expect, it, vi } from 'vitest'
import { connectionTo } from './connection-to.ts'

afterEach(() => vi.unstubAllEnvs())

it('takes the API key, and TLS with it, to the server that it is for', () => {
  vi.stubEnv('TEMPORAL_ADDRESS', 'region.example:7233')
  vi.stubEnv('TEMPORAL_API_KEY', 'made-up')
  expect(connectionTo('region.example:7233')).toMatchObject({
    address: 'region.example:7233',
    apiKey: 'made-up',
  })
})

it('tells no other server', () => {
  vi.stubEnv('TEMPORAL_ADDRESS', 'region.example:7233')
  vi.stubEnv('TEMPORAL_API_KEY', 'made-up')
  expect(connectionTo('127.0.0.1:7233')).toEqual({ address: '127.0.0.1:7233' })
})

it('connects plainly where nothing is said', () => {
  vi.stubEnv('TEMPORAL_ADDRESS', '')
  expect(connectionTo('127.0.0.1:7233')).toEqual({ address: '127.0.0.1:7233' })
})
