import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { claimPort, freePort } from './free-port.ts'

test('a taken port is said to be taken, by number and purpose', async () => {
  const port = await freePort()
  expect(await claimPort(port, 'the console')).toBe(port)
  const server = createServer().listen(port, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  await expect(claimPort(port, 'the console')).rejects.toThrow(
    `Port ${port} for the console is taken by another program: choose another one, or free it.`,
  )
  server.close()
})
