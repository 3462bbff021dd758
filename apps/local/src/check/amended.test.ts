import type { Database, Kysely } from '@muster/db'
import { nextWith, stepOf } from '@muster/domain/amendment/made-up-version'
import type { Field } from '@muster/domain/programme/field'
import { networkContract2019 } from '@muster/domain/programme/reference-2019/network-contract-2019'
import {
  addVersion,
  randomSalt,
  releaseVersion,
  setTurn,
  undoVersion,
  waitUntilCaughtUp,
} from '@muster/operations'
import { expect, test } from 'vitest'
import { rehearseInvented } from '../rehearse/testing/rehearse-invented.ts'
import { checkProgramme } from './check-programme.ts'

const { id: programme } = networkContract2019
const federation: Field = { kind: 'yesNo', id: 'federation', label: 'Are you in a federation?' }
const asksMore = nextWith('F9', { evidence: [...stepOf('F9').evidence, federation] })
const reason = 'A made-up reason'

/** The steps of every network as they are stored, without what only says when they were open. */
const certificates = async (db: Kysely<Database>) => {
  const rows = await db
    .selectFrom('stream')
    .select(['id', 'state'])
    .where('kind', '=', 'network')
    .orderBy('id')
    .execute()
  return rows.map(({ id, state }) => {
    const { steps } = state as { steps: Record<string, { completedAt?: number; facts?: unknown }> }
    const { L6, D5, F9 } = steps
    return { id, certificate: L6, decision: D5, registered: F9?.completedAt }
  })
}

test('networks that are live keep their certificates under a version that asks more, and it is undone', async () => {
  await rehearseInvented(networkContract2019, {}, async ({ db }) => {
    const national = {
      db,
      actor: { id: 'national', grants: [{ role: 'national' as const }] },
      salt: randomSalt,
    }
    const settled = async () => {
      await setTurn(db, programme, 'engine')
      await waitUntilCaughtUp(db, programme, { timeoutMs: 60_000 })
      expect((await checkProgramme(db, programme)).violations).toEqual([])
    }
    const before = await certificates(db)
    expect(before.some(({ certificate }) => certificate?.facts)).toBe(true)

    const document = JSON.stringify(asksMore)
    expect(await addVersion(national, 'amended:add', { programme, document })).toMatchObject({
      ok: true,
    })
    const release = { programme, version: 2, to: { kind: 'all' } as const, reason }
    expect(await releaseVersion(national, 'amended:release', release)).toMatchObject({ ok: true })
    await settled()
    const under = await certificates(db)
    expect(under.every(({ registered }) => registered === undefined)).toBe(true)
    const kept = (all: typeof before) => all.map(({ registered: _, ...rest }) => rest)
    expect(kept(under)).toEqual(kept(before))

    const undo = { programme, version: 2, reason }
    expect(await undoVersion(national, 'amended:undo', undo)).toMatchObject({ ok: true })
    await settled()
    expect(await certificates(db)).toEqual(before)
  })
}, 180_000)
