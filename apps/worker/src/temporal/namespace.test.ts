import { randomBytes } from 'node:crypto'
import { searchAttributes } from '@muster/workflows/search-attributes'
import { Connection } from '@temporalio/client'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { Namespace } from './namespace.ts'

let connection: Connection
beforeAll(async () => {
  connection = await Connection.connect({ address: inject('temporal') })
})
afterAll(() => connection.close())

const newName = () => `muster-test-${randomBytes(5).toString('hex')}`
const attributesOf = async (namespace: string) => {
  const listed = await connection.operatorService.listSearchAttributes({ namespace })
  return Object.keys(listed.customAttributes)
}

test('a namespace that was missed a moment ago is made, and can be used when it is said to be there', async () => {
  const name = newName()
  await expect(attributesOf(name)).rejects.toThrow('not found')
  const namespace = new Namespace(connection, name)
  expect(namespace.ready).toBe(false)
  const id = await namespace.ensure()
  expect(namespace.ready).toBe(true)
  expect(await attributesOf(name)).toEqual(
    expect.arrayContaining(searchAttributes.map(({ name: attribute }) => attribute)),
  )
  expect(await namespace.ensure()).toBe(id)
})

test('all who ask at once get the one namespace', async () => {
  const name = newName()
  const ids = await Promise.all(
    Array.from({ length: 5 }, () => new Namespace(connection, name).ensure()),
  )
  expect(new Set(ids).size).toBe(1)
})
