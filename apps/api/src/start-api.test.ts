import { freshDatabase } from '@muster/test-platform'
import { expect, it } from 'vitest'
import { NoSignIn, startApi } from './start-api.ts'

const settings = { poolSize: 1, port: 0 }

it.each([
  '0.0.0.0',
  '::',
  '',
  '10.0.0.1',
  '192.168.1.1',
  '127.0.0.1.example.org',
  'muster.example',
])(
  'does not start on “%s”, where others could reach it and nobody has to sign in',
  async (host) => {
    // Refused before anything is opened: there is no database at this address.
    const databaseUrl = 'postgres://nobody@127.0.0.1:1/none'
    await expect(startApi({ ...settings, databaseUrl, host })).rejects.toThrow(NoSignIn)
    await expect(startApi({ ...settings, databaseUrl, host })).rejects.toThrow(/127\.0\.0\.1/)
  },
)

it('starts on this machine alone, on any free port, and offers no personas unasked', async () => {
  const api = await startApi({ ...settings, databaseUrl: await freshDatabase(), host: '127.0.0.1' })
  try {
    expect(new URL(api.url).hostname).toBe('127.0.0.1')
    expect(await (await fetch(`${api.url}/healthz`)).json()).toEqual({ ok: true })
    const personas = await (await fetch(`${api.url}/trpc/session.personas`)).json()
    expect(personas).toEqual({ result: { data: [] } })
    const take = await fetch(`${api.url}/trpc/session.take`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona: 'national' }),
    })
    expect(take.status).toBe(403)
    expect(take.headers.get('set-cookie')).toBeNull()
  } finally {
    await api.stop()
  }
})
